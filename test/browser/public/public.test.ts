import type { Browser, BrowserContext, Page } from "playwright-core";
import * as v from "valibot";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { releaseRound } from "../../../server/release-round.ts";
import { DistrictResult } from "../../../surveys/wire/results.ts";
import { expectAccessible, openBrowser } from "../../environment/browser.ts";
import { letAnswer } from "../../environment/crowds.ts";
import { freshWave } from "../../environment/fieldwork.ts";
import type { TestInstallation } from "../../environment/installations.ts";
import { freshInstallation } from "../../environment/installations.ts";
import { publishBeside, QUOTE } from "../../environment/published-beside.ts";
import type { RunningServer } from "../../environment/running-server.ts";
import { startServer } from "../../environment/running-server.ts";

const QUESTIONNAIRE = "nachbarschaftshilfe";

let installation: TestInstallation;
let server: RunningServer;
let browser: Browser;
let context: BrowserContext | undefined;

beforeAll(async () => {
  installation = await freshInstallation("sqlite");
  const wave = await freshWave(installation.context, QUESTIONNAIRE, [
    "gorbitz_library",
    "weissig_library",
  ]);
  const importance = { meeting_place: 5 };
  await letAnswer(installation.context, wave, 200, 1, { site: "gorbitz_library", importance });
  await letAnswer(installation.context, wave, 9, 3, { site: "weissig_library" });
  await releaseRound(installation.context, { actor: null });
  await publishBeside(installation.context, wave);
  server = await startServer({ env: installation.env });
  browser = await openBrowser();
});
afterEach(() => context?.close());
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await installation?.close();
});

async function open(path: string, width = 390): Promise<Page> {
  context = await browser.newContext({ viewport: { width, height: 844 }, locale: "de-DE" });
  const page = await context.newPage();
  await page.goto(server.url + path);
  return page;
}

/** The percents that the page shows for importance, in their order. */
function percentsOf(page: Page): Promise<string[]> {
  return page
    .locator(".places")
    .first()
    .locator('b [aria-hidden="true"]')
    .evaluateAll((cells) => cells.map((cell) => cell.textContent?.replace(/\D/g, "") ?? ""));
}

describe("the public page", () => {
  it("leads from the list of districts to what matters there", async () => {
    const page = await open("/ergebnisse");
    await page.getByRole("heading", { name: "Gorbitz" }).waitFor();
    await expectAccessible(page);
    await page
      .locator("section", { has: page.getByRole("heading", { name: "Gorbitz" }) })
      .getByRole("link")
      .click();
    await page.getByText("200 Menschen haben gesagt").waitFor();
    await page.getByText("„Offener Treffpunkt“ steht an erster Stelle.").waitFor();
    await page.getByText("Das ist keine Zufallsstichprobe.").waitFor();
    await expectAccessible(page);
  });

  it("shows the same released numbers in every language", async () => {
    const path = `/api/public/results/gorbitz?questionnaire=${QUESTIONNAIRE}`;
    const reply = await installation.request(path);
    const { importance } = v.parse(DistrictResult, await reply.json()).findings;
    const released = importance?.topics.flatMap(({ share }) =>
      share.kind === "percent" ? [String(share.percent)] : [],
    );
    const page = await open(`/ergebnisse/gorbitz?fragebogen=${QUESTIONNAIRE}`);
    for (const [language, tag, sentence, written] of [
      ["Deutsch", "de", "steht an erster Stelle", "Was Menschen geschrieben haben"],
      ["Einfache Sprache", "de-simple", "Am wichtigsten ist", "Das haben Menschen geschrieben"],
      ["English", "en", "comes first", "What people wrote"],
    ] as const) {
      await page.getByRole("button", { name: language, exact: true }).click();
      await page.getByText(sentence).waitFor();
      expect(await page.getAttribute("html", "lang")).toBe(tag);
      const shown = await percentsOf(page);
      expect(shown.length).toBeGreaterThan(2);
      expect(shown).toEqual(released?.slice(0, shown.length));
      const texts = page.getByRole("region", { name: written });
      await texts.getByText(QUOTE).waitFor();
      // 47 and 37 of 64: heard with their ranges, as all shares are.
      for (const share of [73, 58])
        await texts.getByText(new RegExp(`^${share}\\s?%, `)).waitFor({ state: "attached" });
      await expectAccessible(page);
    }
  });

  it("shows no number where fewer than k answered", async () => {
    const page = await open(`/ergebnisse/schoenfeld_weissig?fragebogen=${QUESTIONNAIRE}`);
    await page.getByRole("heading", { name: "Weniger als 10 Antworten." }).waitFor();
    expect(await page.locator("main").textContent()).not.toMatch(/\b9\b/);
    await expect.poll(() => page.locator(".b").count()).toBe(0);
    await expectAccessible(page);
  });

  it("holds at 320 pixels and with text twice as large", async () => {
    const page = await open(`/ergebnisse/gorbitz?fragebogen=${QUESTIONNAIRE}`, 320);
    await page.getByText("steht an erster Stelle").waitFor();
    const sideways = () =>
      page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
    expect(await sideways()).toBe(0);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole("button", { name: /^Schrift/ }).click();
    await page.getByRole("button", { name: /^Schrift/ }).click();
    expect(await page.getAttribute("html", "data-size")).toBe("200");
    expect(await sideways()).toBe(0);
    await expectAccessible(page);
  });

  it("says what it does not know", async () => {
    const page = await open("/ergebnisse/nirgendwo?fragebogen=nichts");
    await page.getByText("Dazu gibt es keine Ergebnisse.").waitFor();
    await expectAccessible(page);
  });
});
