import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { residentWords } from "../../../surveys/messages/resident/catalogues.ts";
import { LANGUAGE_NAMES } from "../../../surveys/messages/say.ts";
import { expectAccessible, openBrowser } from "../../environment/browser.ts";
import { ownDefinitions } from "../../environment/catalogue.ts";
import type { RunningServer } from "../../environment/running-server.ts";
import { startServer } from "../../environment/running-server.ts";
import { forward, SITE } from "./a-visit.ts";

/** Everything on a screen that has a side, in the order one reads it. */
const READ = [
  ".mark",
  ".tools",
  ".windows i",
  ".progress p",
  "h1, h2",
  ".topic .pic",
  ".answer",
  ".answer .dot",
  ".answer .pic",
  ".answer .place",
  ".step",
  ".step .tick",
  ".field",
  ".review .q",
  ".review .btn",
  ".foot .btn",
] as const;

describe("the survey in seven languages", () => {
  let server: RunningServer;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  const broken: string[] = [];

  beforeAll(async () => {
    // In the demo the unchecked languages are switched on.
    server = await startServer({ env: { DEMO: "1" } });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });
  beforeEach(() => visitor({ width: 1024, height: 768 }));
  afterEach(async () => {
    await context?.close();
    expect(broken).toEqual([]);
  });

  async function visitor(viewport: { width: number; height: number }) {
    await context?.close();
    context = await browser.newContext({ locale: "de-DE", reducedMotion: "reduce", viewport });
    context.setDefaultTimeout(10_000);
    page = await context.newPage();
    broken.length = 0;
    page.on("pageerror", (error) => broken.push(error.message));
  }

  /** From the bench to the first question of the survey on care, in any language. */
  async function begin(language: string) {
    await page.goto(`${server.url}/s/${SITE}?sprache=${language}`);
    await page.locator(".go .btn").click();
    await page.locator(".answer.offer", { hasText: await title(language) }).click();
    await forward(page).click();
    await page.locator(".answer").first().waitFor();
  }
  const title = async (language: string) => {
    const { questionnaires } = await ownDefinitions();
    const wording = questionnaires
      .find(({ questionnaire }) => questionnaire.id === "sorgekultur")
      ?.wordings.find((candidate) => candidate.language === language);
    return wording?.texts.title ?? "";
  };
  /** Skips until something like this is on the screen. @returns how many screens came, none too wide */
  async function skipTo(selector: string): Promise<number> {
    const { came, screens, tooWide } = await page.evaluate(skipInPage, selector);
    if (!came) throw new Error(`nothing like "${selector}" came`);
    expect(tooWide).toEqual([]);
    return screens;
  }

  async function switchTo(language: string) {
    const opener = page.locator("[aria-controls=languages]");
    if (await opener.isVisible()) await opener.click();
    await page.getByRole("button", { name: LANGUAGE_NAMES[language] ?? "", exact: true }).click();
    await page.locator(`html[lang="${language}"]`).waitFor();
  }

  /** Where things stand, as rows from above and places in the reading direction, without their words. */
  async function readingOrder(): Promise<Record<string, string>> {
    const width = page.viewportSize()?.width ?? 0;
    const rtl = (await page.locator("html").getAttribute("dir")) === "rtl";
    const order: Record<string, string> = {};
    for (const selector of READ) {
      const boxes = await visible(page.locator(selector));
      // The side of each thing: which half its middle lies in, and whether the next stands after or below.
      order[selector] = boxes
        .map((box, index) => {
          const middle = box.x + box.width / 2;
          const from = rtl ? width - middle : middle;
          const before = boxes[index - 1];
          if (before === undefined) return from < width / 2 ? "start" : "end";
          if (box.y >= before.y + before.height - 1) return "below";
          if (box.y + box.height <= before.y + 1) return "above";
          const after = rtl ? box.x < before.x : box.x > before.x;
          return after ? "after" : "before";
        })
        .join(" ");
    }
    return order;
  }
  async function visible(all: Locator) {
    const boxes = await Promise.all((await all.all()).map((one) => one.boundingBox()));
    return boxes.flatMap((box) => (box === null || box.width === 0 ? [] : [box]));
  }

  it("mirrors in Arabic every kind of screen, turns arrows and stairs but no ticks, and holds to WCAG", async () => {
    const turned = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => new DOMMatrix(getComputedStyle(element).transform).a);
    await begin("de");
    for (const { selector, isChosen, turns } of [
      {
        selector: ".answer input[type=radio]",
        isChosen: true,
        turns: { ".foot .forward svg": -1, ".answer.chosen .dot svg": 1 },
      },
      { selector: ".answer input[type=checkbox]", isChosen: true },
      { selector: ".step", isChosen: true, turns: { ".stairs": -1 } },
      { selector: ".answer.rank", isChosen: true },
      { selector: "textarea.field", isChosen: false },
      { selector: ".review", isChosen: false },
    ]) {
      await skipTo(selector);
      if (isChosen) await page.locator(selector).nth(1).click();
      const german = await readingOrder();
      expect(german[".foot .btn"], selector).toBe("start after");
      await switchTo("ar");
      expect(await page.locator("html").getAttribute("dir")).toBe("rtl");
      expect(await readingOrder(), selector).toEqual(german);
      for (const [sign, by] of Object.entries(turns ?? {}))
        expect(await turned(sign), sign).toBe(by);
      await expectAccessible(page);
      await switchTo("de");
    }
  });

  it("keeps names of places and a person's German words in their own direction, at 320 px too", async () => {
    await visitor({ width: 320, height: 640 });
    await page.goto(`${server.url}/s/${SITE}?sprache=ar`);
    expect(await page.locator("bdi").first().textContent()).toContain("Bibliothek Gorbitz");
    await expectAccessible(page);
    await begin("ar");
    await skipTo("textarea.field");
    await page.locator("textarea.field").fill("Mehr Bänke (am Markt)!");
    await skipTo(".review");
    expect(await page.locator(".review").textContent()).toContain(
      "«\u2068Mehr Bänke (am Markt)!\u2069»",
    );
  });

  // German, plain German and Arabic are gone through to the end elsewhere.
  it.each(["en", "uk", "ru", "vi"] as const)(
    "lets a person finish in %s, without sideways scrolling at 320 px",
    async (language) => {
      await visitor({ width: 320, height: 640 });
      const words = await residentWords(language);
      await begin(language);
      expect(await page.locator("html").getAttribute("lang")).toBe(language);
      await page.locator(".answer").nth(1).click();
      expect(await skipTo(".review")).toBeGreaterThan(20);
      const kept = page.waitForResponse(
        (reply) => reply.url().endsWith("/api/submissions") && reply.request().method() === "POST",
      );
      await forward(page).click();
      await page.getByRole("heading", { name: words["thanks.title"] }).waitFor();
      expect((await kept).status()).toBe(201);
    },
  );

  it("loses no answer when the language changes, on any screen", async () => {
    await begin("de");
    await page.locator(".answer").nth(1).click();
    await switchTo("ar");
    expect(await page.locator(".answer.chosen").count()).toBe(1);
    await skipTo(".step");
    await page.locator(".step").nth(3).click();
    await switchTo("vi");
    expect(await page.locator(".step.chosen input").isChecked()).toBe(true);
    await skipTo(".answer.rank");
    for (const place of [2, 0]) await page.locator(".answer.rank").nth(place).click();
    await switchTo("uk");
    expect(await page.locator(".answer.rank.chosen .place").allTextContents()).toEqual(["2", "1"]);
    await skipTo("textarea.field");
    await page.locator("textarea.field").fill("Лавки");
    await switchTo("ru");
    expect(await page.locator("textarea.field").inputValue()).toBe("Лавки");
    await skipTo(".review");
    const answered = async () =>
      (await page.locator(".review .a").allTextContents()).filter(
        (text) => text !== "" && !/nicht beantwortet|нет ответа/.test(text),
      ).length;
    const russian = await answered();
    expect(russian).toBeGreaterThanOrEqual(4);
    await switchTo("de");
    expect(await answered()).toBe(russian);
    await page.locator(".review").getByText("„Лавки“").waitFor();
  });

  it("fetches a script's font only when its language is chosen, beside the letters of its name", async () => {
    const fonts: string[] = [];
    page.on("request", (request) => {
      const name = /\/([a-z-]+)-[^/]*\.woff2/.exec(request.url())?.[1];
      if (name !== undefined) fonts.push(name);
    });
    await page.goto(`${server.url}/s/${SITE}?sprache=de`);
    await page.locator(".go .btn").waitFor();
    await page.evaluate(() => document.fonts.ready);
    expect(fonts.filter((name) => name.startsWith("noto"))).toEqual([]);
    expect(fonts.filter((name) => name.startsWith("names")).sort()).toEqual([
      "names-arabic",
      "names-cyrillic",
      "names-latin",
      "names-vietnamese",
    ]);
    await switchTo("ar");
    await vi.waitFor(() => expect(fonts).toContain("noto-arabic-subset"), 10_000);
    expect(fonts).not.toContain("noto-cyrillic");
  });
});

/** Skips in the page itself, and looks at the width of every screen that comes. */
async function skipInPage(wanted: string) {
  const read = (selector: string) => document.querySelector(selector)?.textContent;
  const screen = () => [read("h1"), read(".progress p")].join();
  const came = () => [...document.querySelectorAll(wanted)].some((one) => one.checkVisibility());
  const tooWide: string[] = [];
  let screens = 0;
  for (; screens < 60; screens++) {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) tooWide.push(screen());
    if (came()) break;
    const before = screen();
    document.querySelector<HTMLElement>(".foot .forward")?.click();
    for (let waits = 0; waits < 500 && screen() === before; waits++)
      await new Promise((turn) => setTimeout(turn, 5));
  }
  return { came: came(), screens, tooWide };
}
