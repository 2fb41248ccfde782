import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { expectAccessible, openBrowser } from "../../environment/browser.ts";
import type { RunningServer } from "../../environment/running-server.ts";
import { startServer } from "../../environment/running-server.ts";
import { arrive, begin, forward, visitUpToReview } from "./a-visit.ts";

describe("before and after the questions", () => {
  let data: string;
  let server: RunningServer;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), "consent-"));
    server = await startServer({ env: { DEMO: "1", DATA_DIR: data } });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await rm(data, { recursive: true, force: true });
  });
  beforeEach(async () => {
    context = await browser.newContext({
      locale: "de-DE",
      reducedMotion: "reduce",
      viewport: { width: 390, height: 600 },
    });
    context.setDefaultTimeout(10_000);
    page = await context.newPage();
    await arrive(page, server.url, "");
  });
  afterEach(() => context?.close());

  it("says in three short sentences who asks, that no name is kept, and that one may stop", async () => {
    await page.getByRole("button", { name: "Anfangen" }).click();
    await page.getByRole("button", { name: /Füreinander sorgen/ }).click();
    await page.getByText("Die Stadt fragt: Was ist Ihnen in Gorbitz wichtig?").waitFor();
    await page.getByText("Ihren Namen speichern wir nicht.").waitFor();
    await page.getByText("Sie können jederzeit aufhören.").waitFor();
    await expectAccessible(page);
  });

  it.each([
    { way: "Zurück", goBack: (one: Page) => one.getByRole("button", { name: "Zurück" }).click() },
    { way: "the browser's back key", goBack: (one: Page) => one.goBack() },
  ])("shows the whole words and comes back to the same place, by $way", async ({ goBack }) => {
    for (let touch = 0; touch < 2; touch++)
      await page.getByRole("button", { name: /^Schrift/ }).click();
    await page.getByRole("button", { name: "Anfangen" }).click();
    await page.getByRole("button", { name: /Füreinander sorgen/ }).click();
    const more = page.getByRole("button", { name: "Mehr dazu" });
    await more.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    expect(before).toBeGreaterThan(50);
    await more.click();
    await page.getByText("Die Teilnahme ist freiwillig.").waitFor();
    expect(await page.evaluate(() => [scrollY, document.activeElement?.tagName])).toEqual([
      0,
      "H1",
    ]);
    await expectAccessible(page);
    await goBack(page);
    await more.waitFor();
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(before);
    expect(await more.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  it("keeps with the response whether somebody helped, and forgets a tick taken away", async () => {
    const help = page.getByRole("checkbox", { name: "Mir hat jemand geholfen" });
    for (const touches of [0, 1, 2]) {
      await visitUpToReview(page);
      await help.waitFor();
      for (let touch = 0; touch < touches; touch++) await help.click();
      await forward(page).click();
      await page.getByText("Ihre Antworten sind angekommen.").waitFor();
      await page.getByRole("button", { name: /^Fertig/ }).click();
      await page.getByRole("button", { name: "Anfangen" }).waitFor();
    }
    const database = new Database(join(data, "nachbarstimme.sqlite"), { readonly: true });
    const helped = database
      .prepare("select helped from trace where seconds is not null and seconds < 120")
      .pluck()
      .all();
    database.close();
    expect(helped.filter((one) => one === 1)).toHaveLength(1);
  });

  it("keeps the tick while an answer is changed", async () => {
    await visitUpToReview(page);
    const help = page.getByRole("checkbox", { name: "Mir hat jemand geholfen" });
    await help.click();
    await page.getByRole("button", { name: /Ändern.*Wie alt sind Sie/ }).click();
    await forward(page).click();
    await expect.poll(() => help.isChecked()).toBe(true);
    await expectAccessible(page);
  });

  it("hints at an address in a free text, and does not stop anyone", async () => {
    await begin(page);
    await forward(page).click();
    await page.getByRole("checkbox", { name: "etwas anderes" }).click();
    await page.getByLabel(/Was genau/).fill("bei Frau M., Hauptstraße 12");
    await page.getByText("Das sieht aus wie eine Adresse.").waitFor();
    await page.getByLabel(/Was genau/).fill("DE89 3704 0044 0532 0130 00");
    await page.getByText("Das sieht aus wie eine Kontonummer.").waitFor();
    await forward(page).click();
    await page.getByText("Frage 3 von").waitFor();
  });
});
