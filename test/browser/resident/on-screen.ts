import type { Locator } from "playwright-core";

/** How far the page reaches beyond its window, in pixels. */
export function sideways(): number {
  return Math.max(0, document.documentElement.scrollWidth - innerWidth);
}

/** How far down the page is when the next button is pressed, kept on the page itself. */
export function rememberScroll(): void {
  const remember = () => document.body.setAttribute("data-left", String(Math.round(scrollY)));
  addEventListener("click", remember, { capture: true, once: true });
}

export function scrolled(): { left: number; now: number } {
  return { left: Number(document.body.dataset.left), now: Math.round(scrollY) };
}

/** Whether the whole of it is inside the window. */
export function seen(target: Locator): Promise<boolean> {
  return target.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
}

/** Where a button stands: how far from the window's end edge, and how far down. */
export function endOf(target: Locator): Promise<{ end: number; top: number }> {
  return target.evaluate((element) => {
    const { left, right, top } = element.getBoundingClientRect();
    const end = document.documentElement.dir === "rtl" ? left : innerWidth - right;
    return { end: Math.round(end), top: Math.round(top + scrollY) };
  });
}

/** What tells a chosen answer from another one, without its colour, and its ground. */
export function looksOf(
  target: Locator,
): Promise<{ edge: number; check: boolean; bold: number; ground: string }> {
  return target.evaluate((element) => {
    const { borderTopWidth, fontWeight, backgroundColor } = getComputedStyle(element);
    const mark = element.querySelector(".dot svg, .place b");
    return {
      edge: Number.parseFloat(borderTopWidth),
      check: mark !== null && getComputedStyle(mark).visibility === "visible",
      bold: Number(fontWeight),
      ground: backgroundColor,
    };
  });
}
