import { readFile } from "node:fs/promises";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { releaseRound } from "../../../server/release-round.ts";
import { expectAccessible, openBrowser, signIn } from "../../environment/browser.ts";
import { letAnswer } from "../../environment/crowds.ts";
import { freshWave } from "../../environment/fieldwork.ts";
import type { TestInstallation } from "../../environment/installations.ts";
import { freshInstallation } from "../../environment/installations.ts";
import type { TestPerson } from "../../environment/people.ts";
import { signedInAs } from "../../environment/people.ts";
import type { RunningServer } from "../../environment/running-server.ts";
import { startServer } from "../../environment/running-server.ts";

const QUESTIONNAIRE = "nachbarschaftshilfe";

let installation: TestInstallation;
let facilitator: TestPerson;
let server: RunningServer;
let browser: Browser;
let context: BrowserContext | undefined;

beforeAll(async () => {
  installation = await freshInstallation("sqlite");
  const wave = await freshWave(installation.context, QUESTIONNAIRE, [
    "gorbitz_library",
    "weissig_library",
  ]);
  const crowd = { importance: { meeting_place: 5 }, presentState: { meeting_place: 1.5 } };
  await letAnswer(installation.context, wave, 150, 1, { site: "gorbitz_library", ...crowd });
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

async function open(path: string, width: number, height: number): Promise<Page> {
  context = await browser.newContext({ viewport: { width, height }, locale: "de-DE" });
  await signIn(context, facilitator, server.url);
  const page = await context.newPage();
  await page.goto(server.url + path);
  return page;
}

/** Pixels by which anything on the slide lies outside the screen. */
function outside(page: Page): Promise<number> {
  return page.locator(".hall").evaluate((hall) => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    const past = [scrollWidth - innerWidth, scrollHeight - innerHeight];
    for (const element of hall.querySelectorAll(
      "h1, p, td, th:not(thead *), .hall-stamp > *, .hall-field text, .hall-field li",
    )) {
      if (element.closest(".hide")) continue;
      const { right, bottom } = element.getBoundingClientRect();
      past.push(right - innerWidth, bottom - innerHeight);
    }
    const list = hall.querySelector(".hall-list")?.getBoundingClientRect();
    const table = hall.querySelector("table")?.getBoundingClientRect();
    if (list && table) past.push(table.bottom - list.bottom, list.top - table.top);
    return Math.round(Math.max(...past));
  });
}

describe("the hall", () => {
  it.each([
    [1024, 768],
    [1280, 720],
    [1920, 1080],
  ])("shows every picture whole at %i × %i", async (width, height) => {
    const page = await open(`/auswertung/gorbitz/prioritaeten?saal=hell`, width, height);
    for (const [title, field] of [
      ["Prioritäten", 0],
      ["Handlungsbedarf", 0],
      ["Handlungsbedarf", 1],
      ["Zuerst anpacken", 0],
    ] as const) {
      await page.waitForFunction((start) => document.title.startsWith(start), title);
      await page.waitForFunction(
        (count) => document.querySelectorAll(".hall-field").length === count,
        field,
      );
      expect(await outside(page)).toBeLessThanOrEqual(0);
      expect(await page.locator("h1").count()).toBe(1);
      expect(await page.locator(".hall tbody tr").count()).toBeLessThanOrEqual(10);
      await page.keyboard.press("PageDown");
    }
  });

  it("is worked by keys: open, move, freeze, blank, dark, leave", async () => {
    const page = await open("/auswertung/gorbitz/prioritaeten", 1024, 768);
    await page.getByRole("button", { name: /^Saal-Ansicht/ }).waitFor();
    await page.keyboard.press("p");
    await page.waitForURL(/saal=hell/);
    const first = await page.textContent("h1");
    await expectAccessible(page);

    await page.keyboard.press("f");
    await page.getByText("eingefroren", { exact: true }).waitFor();
    await page.keyboard.press("ArrowRight");
    await page.getByText("Lösen Sie es zuerst mit F.").waitFor();
    expect(await page.textContent("h1")).toBe(first);
    await page.keyboard.press("f");
    await page.keyboard.press("ArrowRight");
    await page.waitForURL(/handlungsbedarf/);

    await page.keyboard.press("b");
    await page.locator("main").waitFor({ state: "hidden" });
    await page.keyboard.press("ArrowRight");
    await page.locator("main").waitFor();
    expect(page.url()).toContain("handlungsbedarf");

    await page.keyboard.press("d");
    await page.waitForURL(/saal=dunkel/);
    await page.reload();
    await page.locator("h1").waitFor();
    expect(await page.getAttribute("html", "data-theme")).toBe("dark");
    await expectAccessible(page);
    await context?.setOffline(true);
    await page.keyboard.press("r");
    await page.getByText("Keine Verbindung.").waitFor();
    await page.keyboard.press("ArrowLeft");
    await page.waitForURL(/prioritaeten/);
    expect(await page.textContent("h1")).toBe(first);

    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: /^Saal-Ansicht/ }).waitFor();
    expect(await page.getAttribute("html", "data-room")).toBe("board");
  });

  it("gives each picture along, and lets the keyboard walk through it", async () => {
    const page = await open("/auswertung/gorbitz/handlungsbedarf", 1024, 768);
    for (const [index, signature] of ["\u0089PNG", "<svg"].entries()) {
      const coming = page.waitForEvent("download");
      await page.getByRole("button", { name: /^Bild/ }).nth(index).click();
      const file = await readFile(await (await coming).path(), "latin1");
      expect(file.slice(0, 4)).toBe(signature);
    }
    const walk = page.getByRole("slider");
    await walk.focus();
    await page.keyboard.press("ArrowRight");
    expect(await walk.getAttribute("aria-valuetext")).toMatch(
      /^Offener Treffpunkt: wichtig \d,\d, klappt \d,\d/,
    );
    await page.keyboard.press("End");
    expect(await walk.getAttribute("aria-valuenow")).toBe(await walk.getAttribute("aria-valuemax"));
  });

  it("says below the threshold why it shows nothing, and shows nothing that can be counted", async () => {
    const page = await open("/auswertung/schoenfeld_weissig/prioritaeten?saal=hell", 1024, 768);
    await page.getByRole("heading", { name: "Weniger als 10 Antworten." }).waitFor();
    await page.getByText("Zum Schutz der Teilnehmenden").waitFor();
    expect(await page.locator("table, .b").count()).toBe(0);
    expect(await page.locator(".hall footer > p").count()).toBe(0);
  });
});
