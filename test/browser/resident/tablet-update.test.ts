import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { openBrowser } from "../../environment/browser.ts";
import type { BuiltCopy } from "../../environment/built-copy.ts";
import { builtCopy } from "../../environment/built-copy.ts";
import type { RunningServer } from "../../environment/running-server.ts";
import { startServer } from "../../environment/running-server.ts";
import { pairingCode } from "../../environment/tablets.ts";
import { bench } from "./a-tablet.ts";
import { begin, choose, forward, REVIEW, SITE, skipTo, visitUpToReview } from "./a-visit.ts";

let copy: BuiltCopy;
let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  copy = await builtCopy();
  server = await startServer({ program: copy.program, env: { DEMO: "1", ...copy.env } });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await copy?.remove();
});

it("a tablet changes to a newer version between two people, never under anybody's hands, and mixes none", async () => {
  const page = await (await browser.newContext({ locale: "de-DE" })).newPage();
  page.setDefaultTimeout(15_000);
  const { code } = await pairingCode(server.url, { site: SITE });
  await page.goto(`${server.url}/tablet#${code}`);
  await page.getByRole("button", { name: "Umfrage zeigen" }).click();
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.reload();
  await bench(page);
  await begin(page);
  await choose(page, "ja, eine Person");
  const realm = await bornAt(page);

  await copy.nextVersion("next");
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update();
  });
  await vi.waitFor(async () => expect(await page.evaluate(newerWaits)).toBe(true), 15_000);
  await page.getByText("Frage 1 von 15").waitFor();
  expect(await page.getByRole("radio", { name: "ja, eine Person" }).isChecked()).toBe(true);
  await skipTo(page, REVIEW);
  await forward(page).click();
  await page.getByRole("heading", { name: "Vielen Dank!" }).waitFor();
  expect(await bornAt(page)).toBe(realm);
  expect(await versionsOn(page)).toEqual(["old"]);

  await page.getByRole("button", { name: "Fertig, nächste Person" }).click();
  await vi.waitFor(async () => expect(await bornAt(page)).not.toBe(realm), 15_000);
  await bench(page);
  await visitUpToReview(page);
  await forward(page).click();
  await page.getByRole("heading", { name: "Vielen Dank!" }).waitFor();
  expect(await versionsOn(page)).toEqual(["next"]);
}, 120_000);

/** Tells one loading of the page from another. */
function bornAt(page: Page): Promise<number> {
  return page.evaluate(() => performance.timeOrigin);
}

async function newerWaits(): Promise<boolean> {
  const registration = await navigator.serviceWorker.getRegistration();
  return registration?.waiting?.state === "installed";
}

/** Of which version the page's scripts and styles are. */
async function versionsOn(page: Page): Promise<string[]> {
  const names = await page.evaluate(() =>
    performance.getEntriesByType("resource").map(({ name }) => name),
  );
  const ours = names.filter((name) => /\/assets\/.*\.(js|css)$/.test(name));
  return [...new Set(ours.map((name) => (/-next\.\w+$/.test(name) ? "next" : "old")))];
}
