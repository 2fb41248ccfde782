import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { residentWords } from "../../surveys/messages/resident/catalogues.ts";
import type { InterfaceLanguage } from "../../surveys/messages/say.ts";
import { tabletWords } from "../../surveys/messages/tablet/catalogues.ts";
import { interviewerTour } from "./interviewer-tour.ts";
import { phoneTour } from "./phone-tour.ts";
import { tabletTour } from "./tablet-tour.ts";
import type { Tour } from "./tour.ts";

const LANDSCAPE = { width: 1024, height: 768 };
const PORTRAIT = { width: 768, height: 1024 };
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1440, height: 900 };

/** Under which conditions one looks: touches on Schrift and Kontrast come before the first screen. */
type Look = {
  language: InterfaceLanguage;
  viewport: { width: number; height: number };
  size?: 100 | 150 | 200;
  contrast?: "normal" | "high" | "dark";
  forcedColors?: "active";
  tours: readonly ((tour: Tour) => Promise<void>)[];
};

const RESIDENTS = [tabletTour, phoneTour];
const LOOKS: readonly Look[] = [
  { language: "de", viewport: LANDSCAPE, tours: [...RESIDENTS, interviewerTour] },
  { language: "de", viewport: PORTRAIT, tours: [...RESIDENTS, interviewerTour] },
  { language: "de", viewport: PHONE, tours: [...RESIDENTS, interviewerTour] },
  { language: "de", viewport: DESK, tours: [interviewerTour] },
  { language: "de-simple", viewport: LANDSCAPE, tours: RESIDENTS },
  { language: "de-simple", viewport: PHONE, tours: RESIDENTS },
  { language: "ar", viewport: LANDSCAPE, tours: RESIDENTS },
  { language: "ar", viewport: PORTRAIT, tours: RESIDENTS },
  { language: "ar", viewport: PHONE, tours: RESIDENTS },
  { language: "de", viewport: LANDSCAPE, size: 200, tours: RESIDENTS },
  { language: "de", viewport: PHONE, size: 200, tours: RESIDENTS },
  { language: "de-simple", viewport: PORTRAIT, size: 200, tours: RESIDENTS },
  { language: "ar", viewport: PORTRAIT, size: 200, tours: RESIDENTS },
  { language: "de", viewport: LANDSCAPE, contrast: "high", tours: RESIDENTS },
  { language: "de", viewport: LANDSCAPE, contrast: "dark", tours: RESIDENTS },
  { language: "de", viewport: LANDSCAPE, forcedColors: "active", tours: RESIDENTS },
];

/**
 * A picture of every screen that a resident may meet, under each look: `folder/look/number-screen.png`.
 *
 * @param only takes the looks whose name begins so, such as "ar" or "de-1024x768-200"
 */
export async function takeScreens(
  browser: Browser,
  url: string,
  folder: string,
  only = "",
): Promise<void> {
  for (const look of LOOKS)
    if (nameOf(look).startsWith(only))
      await takeLook(browser, url, join(folder, nameOf(look)), look);
}

function nameOf({ language, viewport, size, contrast, forcedColors }: Look): string {
  return [language, `${viewport.width}x${viewport.height}`, size, contrast, forcedColors]
    .filter((part) => part !== undefined)
    .join("-");
}

async function takeLook(
  browser: Browser,
  url: string,
  target: string,
  { language, viewport, size = 100, contrast = "normal", forcedColors, tours }: Look,
): Promise<void> {
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  let number = 0;
  const options: BrowserContextOptions = {
    viewport,
    baseURL: url,
    locale: "de-DE",
    reducedMotion: "reduce",
    serviceWorkers: "block",
    ...(forcedColors && { forcedColors }),
  };
  for (const tour of tours) {
    const context = await browser.newContext(options);
    context.setDefaultTimeout(15_000);
    await context.addInitScript(A_VOICE);
    await tour({
      browser,
      page: await context.newPage(),
      url,
      language,
      words: await residentWords(language),
      more: await tabletWords(language),
      async dress(page) {
        for (let touches = 0; touches < (size - 100) / 50; touches++)
          await page.locator(".tool").nth(0).click();
        for (let touches = 0; touches < CONTRASTS.indexOf(contrast); touches++)
          await page.locator(".tool").nth(1).click();
      },
      async shoot(page, screen) {
        number += 1;
        const path = join(target, `${String(number).padStart(2, "0")}-${screen}`);
        await settled(page);
        await page.screenshot({ path: `${path}.png` });
        if (await isLonger(page))
          await page.screenshot({ path: `${path}-whole.png`, fullPage: true });
      },
    });
    await context.close();
  }
  console.log(`${target}: ${number}`);
}

/** A tablet has voices; this browser has none, and would hide "Vorlesen". */
const A_VOICE = `
  const voices = ["de-DE", "en-GB", "ar-SA"].map((lang) => ({ name: lang, lang, localService: true }));
  const speech = Object.assign(new EventTarget(), { getVoices: () => voices, speak() {}, cancel() {} });
  Object.defineProperty(globalThis, "speechSynthesis", { value: speech });
`;

const CONTRASTS = ["normal", "high", "dark"];

/** Pictures, pictograms and fonts come a moment after the words. */
async function settled(page: Page): Promise<void> {
  await page.evaluate("document.fonts.ready.then(() => undefined)");
  await page.waitForTimeout(150);
}

/** What lies over a page stays in its window, however long the page is. */
function isLonger(page: Page): Promise<boolean> {
  return page.evaluate(
    "document.documentElement.scrollHeight > innerHeight + 4 && !document.querySelector('dialog[open]')",
  );
}
