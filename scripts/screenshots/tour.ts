import type { Browser, Page } from "playwright-core";
import type { ResidentWords } from "../../surveys/messages/resident/catalogues.ts";
import type { InterfaceLanguage } from "../../surveys/messages/say.ts";
import { LANGUAGE_NAMES } from "../../surveys/messages/say.ts";
import type { TabletWords } from "../../surveys/messages/tablet/catalogues.ts";

/** Somebody who goes through the screens, and what they carry. */
export type Tour = {
  readonly browser: Browser;
  readonly page: Page;
  readonly url: string;
  readonly language: InterfaceLanguage;
  readonly words: ResidentWords;
  readonly more: TabletWords;
  /** Sets text size and contrast. */
  dress(page: Page): Promise<void>;
  /** Takes a picture of what is on the screen. */
  shoot(page: Page, screen: string): Promise<void>;
};

export const SITE = "gorbitz_library";

export const forward = (page: Page) => page.locator(".foot .forward");

/** The language of the tour, from the bench. */
export async function speak(page: Page, language: InterfaceLanguage): Promise<void> {
  await page.getByRole("button", { name: LANGUAGE_NAMES[language] ?? "", exact: true }).click();
  await page.locator(`html[lang="${language}"]`).waitFor();
}

/** Goes on until something like this is on the screen. */
export async function goTo(page: Page, selector: string): Promise<void> {
  for (let screens = 0; screens < 60; screens++) {
    if (await page.locator(selector).first().isVisible()) return;
    await forward(page).click();
  }
  throw new Error(`nothing like ${selector} came`);
}

/** A one-time code for a new tablet at the library, from the demo's office. */
export async function codeFrom(page: Page, name: string, openingHours: unknown = null) {
  const reply = await page.request.post("/api/devices", {
    data: {
      name,
      site: SITE,
      pin: "2468",
      setup: {
        questionnaires: null,
        languages: null,
        timings: { idle: 120, warning: 60, thanks: 60 },
        openingHours,
      },
    },
  });
  if (!reply.ok()) throw new Error(`no code: ${reply.status()}`);
  const { code, device }: { code: string; device: string } = await reply.json();
  return { code, device };
}
