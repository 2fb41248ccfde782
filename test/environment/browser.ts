import type { Result } from "axe-core";
import axeCore from "axe-core";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { chromium } from "playwright-core";
import { inject } from "vitest";
import { demand } from "./part.ts";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

declare global {
  var axe: typeof import("axe-core");
}

/**
 * Opens a browser without a window.
 *
 * @example
 * const browser = await openBrowser();
 * const context = await browser.newContext({ locale: "de-DE" });
 * const page = await context.newPage();
 */
export function openBrowser(): Promise<Browser> {
  return chromium.launch(launchOptions());
}

/** Opens a browser that keeps its storage in a folder: closed and opened again, it remembers. */
export function openProfile(
  folder: string,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, { ...options, ...launchOptions() });
}

/** Lets a browser go on as somebody who has signed in elsewhere: see `signedInAs`. */
export async function signIn(
  context: BrowserContext,
  { cookie }: { cookie: string },
  url: string,
): Promise<void> {
  const [name = "", value = ""] = cookie.split("=");
  await context.addCookies([{ name, value, url }]);
}

function launchOptions() {
  const { executablePath, env } = demand(inject("chromium"));
  return { executablePath, args: flags, env: { ...process.env, ...env } };
}

/** Fails with a readable list where axe finds the page at odds with WCAG 2.2, levels A and AA. */
export async function expectAccessible(page: Page): Promise<void> {
  const isThere = await page.evaluate(() => "axe" in globalThis);
  if (!isThere) await page.evaluate(axeCore.source);
  const violations = await page.evaluate(violationsHere, WCAG_2_2_AA);
  if (violations.length === 0) return;
  const list = violations.map(({ id, help, impact, nodes }) =>
    [
      `${id} (${impact}): ${help}`,
      ...nodes.map(({ target, failureSummary }) =>
        `${target.join(" ")}\n${failureSummary}`.replaceAll(/^/gm, "    "),
      ),
    ].join("\n"),
  );
  throw new Error(`${page.url()} is not accessible:\n${list.join("\n")}`);
}

const WCAG_2_2_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Runs in the page. Only what is wrong comes back: the rest is long, and nobody reads it. */
async function violationsHere(tags: string[]): Promise<Result[]> {
  const { violations } = await globalThis.axe.run(document, {
    runOnly: tags,
    resultTypes: ["violations"],
  });
  return violations;
}
