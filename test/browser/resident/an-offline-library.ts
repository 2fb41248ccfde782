import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { expect, vi } from "vitest";
import { recordingName } from "../../../server/recordings/files.ts";
import type { Texts } from "../../../surveys/definition/wording.ts";
import { path, textAt } from "../../../surveys/definition/wording.ts";
import type { ResidentWords } from "../../../surveys/messages/resident/catalogues.ts";
import { residentWords } from "../../../surveys/messages/resident/catalogues.ts";
import type { InterfaceLanguage } from "../../../surveys/messages/say.ts";
import type { TabletWords } from "../../../surveys/messages/tablet/catalogues.ts";
import { tabletWords } from "../../../surveys/messages/tablet/catalogues.ts";
import { DEFAULT_WAVE_RULES } from "../../../surveys/wire/fieldwork.ts";
import { openBrowser, openProfile, signIn } from "../../environment/browser.ts";
import { GERMAN, withVoices } from "../../environment/fake-voice.ts";
import type { TestWave } from "../../environment/fieldwork.ts";
import { freshWave } from "../../environment/fieldwork.ts";
import { freshInstallation } from "../../environment/installations.ts";
import { signedInAs } from "../../environment/people.ts";
import { startServer } from "../../environment/running-server.ts";
import { SILENT_WAV } from "../../environment/silent-wav.ts";
import { pairingCode } from "../../environment/tablets.ts";
import { bench } from "./a-tablet.ts";
import { forward, SITE, TITLE } from "./a-visit.ts";
import type { Hands } from "./hands.ts";
import { byKeyboard, byTouch } from "./hands.ts";

export const LANDSCAPE = { width: 1024, height: 768 };
export const PORTRAIT = { width: 768, height: 1024 };

/** What the last survey has brought to the library's district. */
export const BROUGHT = "Der Weg zum Brunnenfest hat jetzt eine Rampe.";

/** What the language on the screen says. */
export type Tongue = { words: ResidentWords; more: TabletWords; texts: Texts };

/** A library with one survey on neighbourhood, its tablets, and the office that watches them. */
export type Library = Awaited<ReturnType<typeof openLibrary>>;

/** A tablet that was switched on this morning without a network, and whoever stands before it. */
export type Morning = {
  context: BrowserContext;
  page: Page;
  hands: Hands;
  /** What broke in the page. */
  broken: readonly string[];
  /** Milliseconds from the cold start to the bench. */
  took: number;
  /** From now on the network carries small reports and loses every answer, or no longer does. */
  loseAnswers(loses: boolean): Promise<void>;
  close(): Promise<void>;
};

/** Opens the library. The bench's line lies there as a recording in German; Arabic has been switched on. */
export async function openLibrary() {
  const installation = await freshInstallation("sqlite");
  const { kysely } = installation.context.database;
  const wave = await freshWave(installation.context, "nachbarschaftshilfe", [SITE]);
  await kysely
    .updateTable("wave")
    .set({ rules: JSON.stringify({ ...DEFAULT_WAVE_RULES, shuffleRanking: false }) })
    .where("id", "=", wave.id)
    .execute();
  await kysely
    .updateTable("district")
    .set({ brought: BROUGHT })
    .where("code", "=", "gorbitz")
    .execute();
  const admin = await signedInAs(installation, "admin");
  await admin.request("/api/languages/ar", { method: "PUT", json: { offered: true } });
  const recordings = join(installation.env.DATA_DIR ?? "", "recordings");
  await mkdir(recordings, { recursive: true });
  await writeFile(join(recordings, `${recordingName("de", TITLE)}.wav`), SILENT_WAV);
  const server = await startServer({ env: installation.env });
  const browser = await openBrowser();
  const signedIn = await browser.newContext({ locale: "de-DE" });
  await signIn(signedIn, admin, server.url);
  const office = await signedIn.newPage();

  /** The tile of one tablet on the office's first page, as whoever opens the page now reads it. */
  async function tile(tablet: string): Promise<string> {
    await office.goto(`${server.url}/buero`);
    return (await office.locator(".tablets-panel li", { hasText: tablet }).textContent()) ?? "";
  }

  const responses = () =>
    kysely.selectFrom("response").selectAll().where("wave", "=", wave.id).execute();

  return {
    url: server.url,
    wave,
    tile,
    responses,
    speaking: (language: InterfaceLanguage) => tongueOf(wave, language),
    /** Paired yesterday by the team; this morning somebody switches it on, and the wifi is down. */
    async switchOn(
      tablet: string,
      { viewport, by }: { viewport: typeof LANDSCAPE; by: "touch" | "keyboard" },
    ): Promise<Morning> {
      const profile = await mkdtemp(join(tmpdir(), "nachbarstimme-story-"));
      const { code } = await pairingCode(installation, { site: SITE, name: tablet });
      const yesterday = await openProfile(profile);
      const paired = yesterday.pages()[0] ?? (await yesterday.newPage());
      await paired.goto(`${server.url}/tablet#${code}`);
      await paired.getByRole("button", { name: "Umfrage zeigen" }).click();
      await bench(paired);
      await paired.evaluate(() => navigator.serviceWorker.ready);
      await vi.waitFor(async () => expect(await tile(tablet)).toContain("0 warten"), 10_000);
      await paired.waitForLoadState("networkidle");
      await yesterday.close();

      const context = await openProfile(profile, {
        locale: "de-DE",
        reducedMotion: "reduce",
        viewport,
        hasTouch: by === "touch",
        offline: true,
      });
      context.setDefaultTimeout(10_000);
      const broken: string[] = [];
      context.on("weberror", (error) => broken.push(error.error().message));
      await withVoices(context, [GERMAN]);
      const page = context.pages()[0] ?? (await context.newPage());
      await page.clock.install();
      let loses = false;
      await context.exposeFunction("losesAnswers", () => loses);
      await context.addInitScript(loseAnswersWhenTold);
      const from = Date.now();
      await page.goto(`${server.url}/tablet`);
      await bench(page);
      return {
        context,
        page,
        hands: by === "touch" ? byTouch(page) : byKeyboard(page),
        broken,
        took: Date.now() - from,
        async loseAnswers(will) {
          loses = will;
          // An answer that was let through just before must have failed before the network comes.
          await page.evaluate(() => globalThis.losesAnswers());
        },
        async close() {
          await context.close();
          await rm(profile, { recursive: true, force: true, maxRetries: 3 });
        },
      };
    },
    /** The wifi is back, and nobody does anything. @returns milliseconds until the server has one more */
    async noon({ context }: Morning): Promise<number> {
      const before = (await responses()).length;
      const from = Date.now();
      await context.setOffline(false);
      await vi.waitFor(async () => expect(await responses()).toHaveLength(before + 1), {
        timeout: 35_000,
        interval: 250,
      });
      return Date.now() - from;
    },
    async close() {
      await browser.close();
      await server.stop();
      await installation.close();
    },
  };
}

declare global {
  var losesAnswers: () => Promise<boolean>;
}

/** Stands in every page from its first line on, also after a reload. Routes miss some requests beside a service worker. */
function loseAnswersWhenTold(): void {
  const through = globalThis.fetch;
  const lossy: typeof fetch = async (input, init) => {
    if (String(input).endsWith("/api/submissions") && (await globalThis.losesAnswers()))
      throw new TypeError("lost on the way");
    return through(input, init);
  };
  Object.assign(globalThis, { fetch: lossy });
}

async function tongueOf({ form }: TestWave, language: InterfaceLanguage): Promise<Tongue> {
  const texts = form.wordings.get(language)?.texts ?? {};
  return { words: await residentWords(language), more: await tabletWords(language), texts };
}

export const question = ({ texts }: Tongue, id: string) => textAt(texts, path.question(id));
export const option = ({ texts }: Tongue, id: string, code: string) =>
  textAt(texts, path.option(id, code));

/** A dot or a box by its words. */
export function answer(page: Page, name: string) {
  const named = { name, exact: true };
  return page.getByRole("radio", named).or(page.getByRole("checkbox", named));
}

/** The screen's own heading. */
export const heading = (page: Page, name: string) =>
  page.getByRole("heading", { level: 1, name, exact: true });

/** Goes past whatever comes until this heading is on the screen. No answer is needed for that. */
export async function passTo({ page, hands }: Morning, name: string): Promise<void> {
  for (let screens = 0; screens < 40; screens++) {
    if (await heading(page, name).isVisible()) return;
    await hands.press(forward(page));
  }
  throw new Error(`"${name}" did not come`);
}
