import type { Browser, BrowserContext, Page } from "playwright-core";
import * as v from "valibot";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { releaseRound } from "../../../server/release-round.ts";
import { de } from "../../../surveys/messages/priorities/de.ts";
import { saySentences } from "../../../surveys/messages/priorities/say-sentences.ts";
import { DistrictResult } from "../../../surveys/wire/results.ts";
import type { TopicShare } from "../../../surveys/wire/shares.ts";
import { expectAccessible, openBrowser, signIn } from "../../environment/browser.ts";
import { letAnswer } from "../../environment/crowds.ts";
import type { TestWave } from "../../environment/fieldwork.ts";
import { freshWave } from "../../environment/fieldwork.ts";
import type { TestInstallation } from "../../environment/installations.ts";
import { freshInstallation } from "../../environment/installations.ts";
import type { TestPerson } from "../../environment/people.ts";
import { signedInAs } from "../../environment/people.ts";
import type { RunningServer } from "../../environment/running-server.ts";
import { startServer } from "../../environment/running-server.ts";

const QUESTIONNAIRE = "nachbarschaftshilfe";
const VIEWS = [
  "prioritaeten",
  "handlungsbedarf",
  "zuerst-anpacken",
  "alle-fragen",
  "wer-geantwortet-hat",
];

let installation: TestInstallation;
let wave: TestWave;
let facilitator: TestPerson;
let server: RunningServer;
let browser: Browser;
let context: BrowserContext | undefined;

beforeAll(async () => {
  installation = await freshInstallation("sqlite");
  wave = await freshWave(installation.context, QUESTIONNAIRE, [
    "gorbitz_library",
    "gruna_library",
    "weissig_library",
  ]);
  await installation.context.database.kysely
    .updateTable("wave")
    .set({ dimensions: JSON.stringify(["age_group", "gender"]) })
    .where("id", "=", wave.id)
    .execute();
  const crowd = { importance: { meeting_place: 5 }, presentState: { meeting_place: 1.5 } };
  const gorbitz = { site: "gorbitz_library", ...crowd };
  await letAnswer(installation.context, wave, 90, 1, gorbitz);
  const women = { age_group: "65_74", gender: "female" };
  await letAnswer(installation.context, wave, 60, 4, { ...gorbitz, mode: "paper", same: women });
  await letAnswer(installation.context, wave, 18, 2, { site: "gruna_library", ...crowd });
  await letAnswer(installation.context, wave, 9, 3, { site: "weissig_library" });
  await releaseRound(installation.context, { actor: null });
  facilitator = await signedInAs(installation, "facilitator");
  server = await startServer({ env: installation.env });
  browser = await openBrowser();
});
afterEach(() => context?.close());
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await installation?.close();
});

async function open(
  path: string,
  { width = 1440, height = 900, dark = false, signedIn = true } = {},
): Promise<Page> {
  context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? "dark" : "light",
    locale: "de-DE",
  });
  const page = await context.newPage();
  if (signedIn) await signIn(context, facilitator, server.url);
  await page.goto(server.url + path);
  return page;
}

const address = (district: string, view: string) =>
  `/auswertung/${district}/${view}?fragebogen=${QUESTIONNAIRE}`;

async function resultOf(district: string) {
  const path = `/api/results/${district}?questionnaire=${QUESTIONNAIRE}`;
  return v.parse(DistrictResult, await (await facilitator.request(path)).json()).findings;
}

function shareText(share: TopicShare): string {
  return share.kind === "counts"
    ? `${share.count} von ${share.n}`
    : `${share.percent} % ${share.lower} bis ${share.upper}`;
}

/** The rows of the page's first table: its name cell and all it says. */
async function rowsOf(page: Page): Promise<{ name: string; text: string }[]> {
  return page
    .locator("table")
    .first()
    .locator("tbody tr")
    .evaluateAll((rows) =>
      rows.map((row) => ({
        name: row.querySelector(".topic-name")?.textContent?.trim() ?? "",
        text: (row.textContent ?? "").replaceAll(/[\s\u00a0]+/g, " "),
      })),
    );
}

/** All that the page's first table says, and how long its bars are. */
function pictureOf(page: Page): Promise<{ text: string; bars: number[] }> {
  return page
    .locator("table")
    .first()
    .evaluate((table) => ({
      text: table.textContent ?? "",
      bars: [...table.querySelectorAll(".b i, .b u")].map(
        (bar) => bar.getBoundingClientRect().right - bar.getBoundingClientRect().left,
      ),
    }));
}

describe("the board", () => {
  it("says what matters in a sentence, and shows in its table the released numbers", async () => {
    const page = await open(address("gorbitz", "prioritaeten"));
    const { importance } = await resultOf("gorbitz");
    if (!importance) throw new Error("no battery");
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(await page.textContent("h1")).toBe(saySentences(importance.sentences, de, "de"));
    expect(await page.textContent("h1")).toContain("„Offener Treffpunkt“ steht an erster Stelle.");
    const rows = await rowsOf(page);
    expect(rows.map(({ name }) => name)).toEqual(importance.topics.map(({ topic }) => topic.label));
    for (const [index, { share }] of importance.topics.entries())
      expect(rows[index]?.text).toContain(shareText(share));
    await page.getByText("Das ist keine Zufallsstichprobe.").waitFor();
    await expectAccessible(page);
  });

  it("says how sure the first places are, and opens each channel check by one key", async () => {
    const page = await open(address("gorbitz", "prioritaeten"));
    await page.getByText(/^Platz 1 steht fest\./).waitFor();
    await page.getByText(/Stabil: Die Reihenfolge bliebe gleich ohne Papierbögen/).waitFor();
    await page.keyboard.press("k");
    await page.getByText("Ohne Papierbögen bliebe die Reihenfolge gleich.").waitFor();
    await page.getByRole("button", { name: "Buchstabentasten ausschalten" }).press("Enter");
    await page.keyboard.press("k");
    await page.getByText("Ohne Papierbögen bliebe die Reihenfolge gleich.").waitFor();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Prüfungen schließen" }).press("Enter");
    await page
      .getByText("Ohne Papierbögen bliebe die Reihenfolge gleich.")
      .waitFor({ state: "hidden" });
  });

  it("leads by keyboard to the need for action, with a picture beside its table", async () => {
    const page = await open(address("gorbitz", "prioritaeten"));
    await page.getByRole("link", { name: "Handlungsbedarf" }).focus();
    await page.keyboard.press("Enter");
    const { need } = await resultOf("gorbitz");
    if (!need) throw new Error("no need");
    await page.getByText(saySentences(need.sentences, de, "de")).waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
    await page.getByRole("img", { name: /Wichtigkeit und heutiger Stand/ }).waitFor();
    const rows = await rowsOf(page);
    for (const [index, { topic, share, gap }] of need.topics.entries()) {
      expect(rows[index]?.text).toContain(topic.label);
      expect(rows[index]?.text).toContain(shareText(share));
      const written = gap?.value.toFixed(1).replace(".", ",").replace("-", "−");
      expect(rows[index]?.text).toContain(written ?? "–");
    }
    await expectAccessible(page);
    await page.goBack();
    await page.getByText("steht an erster Stelle").waitFor();
  });

  it("shows counts without percent or place where only a few more than k answered", async () => {
    const page = await open(address("blasewitz", "prioritaeten"));
    await page.getByRole("heading", { name: /^Einzelne Stimmen/ }).waitFor();
    const table = page.locator("table").first();
    expect(await table.textContent()).not.toContain("%");
    expect(await table.textContent()).not.toContain("Platz");
    await expect.poll(() => page.locator("canvas").count()).toBe(0);
    await expectAccessible(page);
  });

  it("shows nothing that can be counted where fewer than k answered", async () => {
    const page = await open(address("schoenfeld_weissig", "prioritaeten"));
    for (const view of VIEWS) {
      await page.goto(server.url + address("schoenfeld_weissig", view));
      await page.getByRole("heading", { name: "Weniger als 10 Antworten." }).waitFor();
      await expect.poll(() => page.locator("table, canvas, .b").count()).toBe(0);
      expect(await page.locator("main").textContent()).not.toMatch(/\b9\b/);
    }
    await expectAccessible(page);
  });

  it.each([...VIEWS, "vergleich", "fachkraefte-und-andere", "alle-themen"])(
    "reads without scrolling sideways at 320 pixels, and in the dark: %s",
    async (view) => {
      const page = await open(address("gorbitz", view), { width: 320, height: 640, dark: true });
      await page.locator("main h1").waitFor();
      await page.locator("main table, main .lead").first().waitFor();
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over).toBe(0);
      await expectAccessible(page);
    },
  );

  it("shows a group that is typed, and moves no bar for one that is too small", async () => {
    const page = await open(address("gorbitz", "prioritaeten"));
    await page.locator("main h1").waitFor();
    const before = await pictureOf(page);
    await page.getByText("Eine Gruppe zeigen").focus();
    await page.keyboard.press("Enter");
    const search = page.getByLabel("Gruppe suchen");
    await search.fill("Frauen über 80 im Ortsteil Zaschendorf");
    await page.keyboard.press("Enter");
    await page.getByText("Dafür sind es zu wenige, um niemanden zu verraten.").waitFor();
    expect(await pictureOf(page)).toEqual(before);
    expect(page.url()).not.toContain("nur=");
    await search.fill("Frauen von 65 bis 74");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: /^Nur: 65 bis 74 Jahre, Frauen\./ }).waitFor();
    expect(page.url()).toContain("nur=age_group:65_74,gender:female");
    await page.getByText(/von 150 lassen sich so nicht aufgliedern\./).waitFor();
    expect(await pictureOf(page)).not.toEqual(before);
    await expectAccessible(page);
    await page.getByRole("link", { name: "Handlungsbedarf" }).click();
    await page.getByRole("heading", { name: /^Nur: 65 bis 74 Jahre, Frauen\./ }).waitFor();
    await page.getByRole("link", { name: "Prioritäten" }).click();
    await page.getByRole("link", { name: "Wieder alle zeigen" }).click();
    await page.getByText("150 Menschen haben mitgemacht.").waitFor();
    expect(await pictureOf(page)).toEqual(before);
    const small = "&nur=age_group:85_plus,gender:diverse";
    await page.goto(server.url + address("gorbitz", "prioritaeten") + small);
    await page.getByRole("heading", { name: /^Dafür sind es zu wenige/ }).waitFor();
    expect(await page.locator("table, .b").count()).toBe(0);
  });

  it("says why it does not weigh where the city supplied no figures", async () => {
    const page = await open(address("gorbitz", "prioritaeten"));
    await page.getByRole("button", { name: "Gewichtete Anteile daneben zeigen" }).click();
    await page.getByText("Zahlen der Stadt nach Alter und Geschlecht liegen nicht vor.").waitFor();
    expect(await page.getByRole("columnheader", { name: "gewichtet" }).count()).toBe(0);
  });

  it("takes along exactly what it shows, and opens what was published before", async () => {
    const page = await open(address("gorbitz", "prioritaeten"));
    const menu = page.locator("summary", { hasText: "Herunterladen" });
    await menu.press("Enter");
    const report = page.getByRole("link", { name: /^Bericht \(PDF\)/ });
    const path = `/api/results/gorbitz/report.pdf?questionnaire=${QUESTIONNAIRE}`;
    expect(await report.getAttribute("href")).toBe(path);
    await report.press("Escape");
    await report.waitFor({ state: "hidden" });
    expect(await menu.evaluate((summary) => summary === document.activeElement)).toBe(true);
    await page.getByRole("link", { name: "Veröffentlichungen" }).click();
    await page.getByRole("heading", { name: "Das ist aus Gorbitz veröffentlicht" }).waitFor();
    await expectAccessible(page);
    await page.getByRole("link", { name: /^Stand \d\d\.\d\d\., 150 Bögen, Prüfsumme/ }).click();
    await page.getByText("Das ist Veröffentlichung 1 vom").waitFor();
    expect(page.url()).toContain("veroeffentlichung=1");
  });

  it("publishes on request once enough is new, and says so when it is not", async () => {
    const page = await open(address("blasewitz", "prioritaeten"));
    const button = page.getByRole("button", { name: "Jetzt veröffentlichen" });
    await button.click();
    await page.getByText("zu wenige Antworten dazu").waitFor();
    await letAnswer(installation.context, wave, 20, 77, { site: "gruna_library" });
    await button.click();
    await page.getByText("Neu veröffentlicht.").waitFor();
    await page.getByText("38 Menschen haben mitgemacht.").waitFor();
  });

  it("sends whoever is not signed in to the office's door, and back again", async () => {
    const there = address("gorbitz", "handlungsbedarf");
    const page = await open(there, { signedIn: false });
    await page.waitForURL(/\/buero\/anmelden\?weiter=/);
    await page.getByRole("heading", { name: "Anmelden" }).waitFor();
    await signIn(page.context(), facilitator, server.url);
    await page.reload();
    await page.waitForURL(server.url + there);
  });
});
