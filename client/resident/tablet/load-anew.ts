import { takeUpdate } from "../offline/take-update.ts";
import { depthOf } from "../session/use-back-key.ts";

const MILLISECONDS_BETWEEN_LOOKS = 5 * 60_000;

/**
 * Loads the tablet's page anew, so that nothing of one person is left in the page's memory either; a newer
 * version of the app takes over at the same time. Only where a service worker can serve the page: without
 * one a page that is loaded anew without a network is gone.
 */
export async function loadAnew(): Promise<void> {
  const back = backOnBench();
  if (!(await isServed())) return;
  await back;
  const newer = await takeUpdate();
  // The next person may have begun while an update was waited for; they come first.
  if (newer || depthOf(history.state) === 0) location.replace("/tablet");
}

/** The visit goes back over its own entries first; only then is the bench's entry the one that is replaced. */
function backOnBench(): Promise<void> {
  if (depthOf(history.state) === 0) return Promise.resolve();
  return new Promise((done) => addEventListener("popstate", () => done(), { once: true }));
}

/** While nobody is here a newer version of the app takes over. Returns the way to stop. */
export function lookForUpdates(): () => void {
  const look = () => {
    takeUpdate().then(
      (newer) => {
        if (newer) location.replace("/tablet");
      },
      () => {
        // The next look, or the next person's fresh start, takes it.
      },
    );
  };
  const looking = setInterval(look, MILLISECONDS_BETWEEN_LOOKS);
  return () => clearInterval(looking);
}

async function isServed(): Promise<boolean> {
  if (!("serviceWorker" in navigator)) return false;
  const registration = await navigator.serviceWorker.getRegistration();
  return registration !== undefined && registration.active !== null;
}
