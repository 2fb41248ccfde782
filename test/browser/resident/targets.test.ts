import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { de } from "../../../surveys/messages/resident/de.ts";
import { openBrowser } from "../../environment/browser.ts";
import { GERMAN, withVoices } from "../../environment/fake-voice.ts";
import type { RunningServer } from "../../environment/running-server.ts";
import { startServer } from "../../environment/running-server.ts";
import { arrive, choose, forward, skipTo } from "./a-visit.ts";

const LEAST_SIZE = 48;
const LEAST_GAP = 12;
/** Of the screens that are so wide. */
const HEIGHTS: Readonly<Record<number, number>> = { 1024: 768, 768: 1024, 390: 844, 320: 640 };

/** Two targets too close, or one too small, in words. */
async function tooTight(page: Page): Promise<string[]> {
  return page.evaluate(
    ({ size, gap }) => {
      const found = [
        ...document.querySelectorAll(
          "button, a[href], input:not([type=radio], [type=checkbox]), textarea, label:has(input[type=radio], input[type=checkbox])",
        ),
      ].filter((element) => element.getClientRects().length > 0);
      const targets = found.map((element) => ({
        name: (element.textContent.trim() || element.tagName).slice(0, 40),
        // Where the foot sticks it lies over what scrolls under it.
        sticky: element.closest(".foot") !== null,
        box: element.getBoundingClientRect(),
      }));
      const small = targets
        .filter(({ box }) => box.width < size - 0.5 || box.height < size - 0.5)
        .map(({ name, box }) => `${name}: ${Math.round(box.width)} × ${Math.round(box.height)}`);
      const close = targets.flatMap((one, at) =>
        targets.slice(at + 1).flatMap((other) => {
          if (one.sticky !== other.sticky) return [];
          const across = Math.max(one.box.left - other.box.right, other.box.left - one.box.right);
          const along = Math.max(one.box.top - other.box.bottom, other.box.top - one.box.bottom);
          const between = Math.max(across, along);
          return between < gap - 0.5 ? [`${one.name} | ${other.name}: ${between.toFixed(1)}`] : [];
        }),
      );
      return [...small, ...close];
    },
    { size: LEAST_SIZE, gap: LEAST_GAP },
  );
}

describe("what can be touched", () => {
  let server: RunningServer;
  let browser: Browser;
  beforeAll(async () => {
    server = await startServer({ env: { DEMO: "1" } });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it.each([
    { size: 0, widths: [1024, 768, 390, 320] },
    { size: 2, widths: [390] },
  ])(
    "is 48 pixels large with 12 between, and fits: size step $size, $widths px wide",
    async ({ size, widths }) => {
      const context = await browser.newContext({ locale: "de-DE", reducedMotion: "reduce" });
      context.setDefaultTimeout(10_000);
      await withVoices(context, [GERMAN]);
      const page = await context.newPage();
      const check = async (screen: string) => {
        await page.getByRole("button", { name: "Vorlesen" }).waitFor();
        for (const width of widths) {
          await page.setViewportSize({ width, height: HEIGHTS[width] ?? 0 });
          const at = `${screen}, ${width} px`;
          expect.soft(await tooTight(page), at).toEqual([]);
          const sideways = await page.evaluate(
            () => document.documentElement.scrollWidth - innerWidth,
          );
          expect.soft(sideways, at).toBeLessThanOrEqual(0);
        }
      };
      await page.goto(server.url);
      await page.getByRole("heading", { name: de["sites.title"] }).waitFor();
      await check("sites");
      await arrive(page, server.url, "");
      for (let touch = 0; touch < size; touch++)
        await page.getByRole("button", { name: /^Schrift/ }).click();
      await check("start");
      await page.getByRole("button", { name: "Anfangen" }).click();
      await check("choose");
      await page.getByRole("button", { name: /Füreinander sorgen/ }).click();
      await check("consent");
      await page.getByRole("button", { name: "Sprache", exact: true }).click();
      await check("languages");
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "Mehr dazu" }).click();
      await check("more about it");
      await page.getByRole("button", { name: "Zurück" }).click();
      await page.getByRole("button", { name: "Ja, ich mache mit" }).click();
      await choose(page, "Ich bin mir nicht sicher.");
      await check("single choice");
      await forward(page).click();
      await choose(page, "etwas anderes");
      await check("multiple choice with words");
      await skipTo(page, "Wie wichtig sind Ihnen diese Themen für das Leben hier?");
      await choose(page, "eher wichtig");
      await check("battery");
      await skipTo(page, "Was soll hier zuerst angepackt werden?");
      for (const index of [0, 1, 2, 3]) await page.locator("button.rank").nth(index).click();
      await check("ranking, full");
      await skipTo(page, "Was fehlt hier, damit Menschen gut füreinander sorgen können?");
      await page.locator("textarea").fill("Bitte klingeln: Hauptstraße 12");
      await page.getByText("Das sieht aus wie eine Adresse.").waitFor();
      await check("words");
      await skipTo(page, de["review.title"]);
      await page.getByRole("checkbox", { name: "Mir hat jemand geholfen" }).click();
      await check("review");
      await forward(page).click();
      await page.getByRole("heading", { name: "Vielen Dank!" }).waitFor();
      await check("thanks");
      await context.close();
    },
    120_000,
  );
});
