import { keepOfTablet } from "./kept-tablet.ts";

/** Asks the browser for the whole screen; only a touch may do that. @returns whether it was given */
async function askForWholeScreen(): Promise<boolean> {
  if (document.fullscreenElement !== null) return true;
  try {
    await document.documentElement.requestFullscreen({ navigationUI: "hide" });
    return true;
  } catch {
    return false;
  }
}

/** The team wants the whole screen, from now on. @returns whether this browser gives it */
export async function wishForWholeScreen(): Promise<boolean> {
  const given = await askForWholeScreen();
  await keepOfTablet({ wholeScreen: given }).catch(() => {
    // It holds until the page is loaded anew.
  });
  return given;
}

/**
 * A browser gives the whole screen back whenever a page is loaded anew. Where the team has wished for it,
 * the first touch asks again. Returns the way to stop.
 */
export function askAgainAtFirstTouch(wished: boolean): () => void {
  if (!wished || isAloneOnScreen()) return () => {};
  const ask = () => void askForWholeScreen();
  addEventListener("click", ask, { once: true });
  return () => removeEventListener("click", ask);
}

/** Whether the app has the screen to itself already: installed, or in a browser's kiosk. */
function isAloneOnScreen(): boolean {
  return document.fullscreenElement !== null || matchMedia("(display-mode: fullscreen)").matches;
}
