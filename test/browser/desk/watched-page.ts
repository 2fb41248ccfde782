import type { Browser, BrowserContextOptions, Page } from "playwright-core";

/**
 * A page that remembers what the browser complained of: broken scripts, and what the Content-Security-Policy
 * stopped. A refused sign-in is no complaint.
 */
export async function watchedPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({
    locale: "de-DE",
    viewport: { width: 1440, height: 900 },
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) complaints.push(message.text());
  });
  return { page, complaints };
}

/** How far a page reaches beyond its window, in pixels: 0 where nobody has to scroll sideways. */
export function sideways(page: Page): Promise<number> {
  return page.evaluate(() =>
    Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth),
  );
}
