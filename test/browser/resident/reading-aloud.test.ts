import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { recordingName } from "../../../server/recordings/files.ts";
import { de } from "../../../surveys/messages/resident/de.ts";
import { expectAccessible, openBrowser } from "../../environment/browser.ts";
import {
  ENGLISH,
  type FakeVoice,
  GERMAN,
  GERMAN_CLOUD,
  isSpeaking,
  markedOn,
  saidOn,
  voicesCome,
  voicesUsedOn,
  withVoices,
} from "../../environment/fake-voice.ts";
import type { RunningServer } from "../../environment/running-server.ts";
import { startServer } from "../../environment/running-server.ts";
import { SILENT_WAV } from "../../environment/silent-wav.ts";
import { arrive, begin, choose, forward, skipTo, TITLE, visitUpToReview } from "./a-visit.ts";

const FIRST_QUESTION = [
  "Stellen Sie sich vor, Sie sind zwei Wochen krank zu Hause.",
  "Gibt es Menschen, die Ihnen im Alltag helfen würden?",
  "Wählen Sie eine Antwort.",
  "ja, mehrere",
  "ja, eine Person",
  "Ich bin mir nicht sicher.",
  "nein, niemand",
  "Zurück",
  "Überspringen",
];

describe("reading aloud", () => {
  let data: string;
  let server: RunningServer;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  const broken: string[] = [];

  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), "reading-aloud-"));
    server = await startServer({ env: { DEMO: "1", DATA_DIR: data } });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await rm(data, { recursive: true, force: true });
  });
  afterEach(async () => {
    await context?.close();
    await rm(join(data, "recordings"), { recursive: true, force: true });
    expect(broken).toEqual([]);
  });
  beforeEach(() => {
    broken.length = 0;
  });

  async function open(voices: readonly FakeVoice[], millisecondsPerWord?: number): Promise<void> {
    context = await browser.newContext({
      locale: "de-DE",
      reducedMotion: "reduce",
      viewport: { width: 1024, height: 768 },
      serviceWorkers: "block",
    });
    context.setDefaultTimeout(10_000);
    await withVoices(context, voices, millisecondsPerWord);
    page = await context.newPage();
    page.on("pageerror", (error) => broken.push(error.message));
    await arrive(page, server.url, "");
  }
  const button = (name = "Vorlesen") => page.getByRole("button", { name, exact: true });
  /** Reads the whole screen and gives what was said of it. */
  async function read(): Promise<string[]> {
    const before = (await saidOn(page)).length;
    await button().click();
    await expect.poll(() => isSpeaking(page)).toBe(true);
    await button().waitFor();
    return (await saidOn(page)).slice(before);
  }

  it("reads question, help, each answer and the buttons in their order", async () => {
    await open([GERMAN]);
    await begin(page);
    expect(await read()).toEqual(FIRST_QUESTION);
    await choose(page, "ja, eine Person");
    expect((await read()).slice(-3)).toEqual(["Antwort wegnehmen", "Zurück", "Weiter"]);
  });

  it("marks the sentence and the word that is heard, and nothing afterwards", async () => {
    await open([GERMAN], 300);
    await begin(page);
    await button().click();
    await expect.poll(() => markedOn(page)).toMatchObject({ word: "Sie" });
    expect(await markedOn(page)).toMatchObject({ sentence: FIRST_QUESTION[0] });
    await expectAccessible(page);
    await button("Anhalten").click();
    await expect.poll(() => markedOn(page)).toEqual({ sentence: "", word: "" });
    expect(await isSpeaking(page)).toBe(false);
  });

  it("goes on while an answer is chosen, and falls silent on the next screen", async () => {
    await open([GERMAN], 60);
    await begin(page);
    await button().click();
    await expect.poll(() => isSpeaking(page)).toBe(true);
    await choose(page, "ja, mehrere");
    await expect.poll(() => saidOn(page), { timeout: 10_000 }).toContain("ja, mehrere");
    expect(await page.getByRole("radio", { name: "ja, mehrere" }).isChecked()).toBe(true);
    await forward(page).click();
    await expect.poll(() => isSpeaking(page)).toBe(false);
    const before = (await saidOn(page)).length;
    await button().waitFor();
    expect((await saidOn(page)).length).toBe(before);
  });

  it("falls silent when the language changes, and then reads in that language", async () => {
    await open([GERMAN, ENGLISH], 60);
    await begin(page);
    await button().click();
    await expect.poll(() => isSpeaking(page)).toBe(true);
    await page.getByRole("button", { name: "Sprache", exact: true }).click();
    await page.getByRole("button", { name: "English" }).click();
    await button("Read aloud").waitFor();
    expect(await isSpeaking(page)).toBe(false);
    await button("Read aloud").click();
    await expect.poll(() => voicesUsedOn(page)).toEqual(["Anna", "Kate"]);
  });

  it("reads plain German with the German voice", async () => {
    await open([GERMAN]);
    await page.getByRole("button", { name: "Einfache Sprache" }).click();
    await page.getByText("Wir fragen nicht nach Ihrem Namen.").waitFor();
    expect(await read()).toContain("Wir fragen nicht nach Ihrem Namen.");
    expect(await voicesUsedOn(page)).toEqual(["Anna"]);
  });

  it("never uses a voice that sends the words away, and hides where there is no other", async () => {
    await open([GERMAN_CLOUD, ENGLISH]);
    await page.getByRole("button", { name: "English" }).click();
    await button("Read aloud").waitFor();
    await page.getByRole("button", { name: "Deutsch" }).click();
    await page.getByRole("heading", { name: TITLE }).waitFor();
    expect(await button().count()).toBe(0);
    await voicesCome(page, [GERMAN_CLOUD, GERMAN]);
    expect(await read()).toContain(TITLE);
    expect(await voicesUsedOn(page)).toEqual(["Anna"]);
  });

  it("plays a recording where there is one, and lets the voice say the rest", async () => {
    await mkdir(join(data, "recordings"));
    const recorded = FIRST_QUESTION[1] ?? "";
    const file = `${recordingName("de", recorded)}.wav`;
    await writeFile(join(data, "recordings", file), SILENT_WAV);
    await open([GERMAN]);
    const fetched: string[] = [];
    page.on("request", (request) => fetched.push(new URL(request.url()).pathname));
    await begin(page);
    expect(await read()).toEqual(FIRST_QUESTION.filter((sentence) => sentence !== recorded));
    expect(fetched).toContain(`/api/survey/recordings/${file}`);
  });

  it("reads what is recorded where there is no voice at all", async () => {
    await mkdir(join(data, "recordings"));
    for (const sentence of FIRST_QUESTION.slice(0, 2))
      await writeFile(join(data, "recordings", `${recordingName("de", sentence)}.wav`), SILENT_WAV);
    await open([]);
    const played: string[] = [];
    page.on("request", (request) => {
      if (request.url().includes("/recordings/")) played.push(request.url());
    });
    await begin(page);
    await button().click();
    await expect.poll(() => new Set(played).size).toBe(2);
    await button().waitFor();
    expect(await saidOn(page)).toEqual([]);
  });

  it("says the voice's sentence where a recording cannot be fetched", async () => {
    await mkdir(join(data, "recordings"));
    const file = join(data, "recordings", `${recordingName("de", TITLE)}.wav`);
    await writeFile(file, SILENT_WAV);
    await open([GERMAN]);
    await rm(file);
    expect(await read()).toContain(TITLE);
  });

  it("counts as activity while it reads, and not when a sentence comes up by itself", async () => {
    await open([GERMAN]);
    await page.evaluate(() => {
      Object.assign(window, { signs: 0 });
      addEventListener("nachbarstimme:speaking", () => {
        Object.assign(window, { signs: Number(Reflect.get(window, "signs")) + 1 });
      });
    });
    const signs = () => page.evaluate(() => Number(Reflect.get(window, "signs")));
    const say = (text: string) =>
      page.evaluate((detail) => {
        dispatchEvent(new CustomEvent("nachbarstimme:say", { detail }));
      }, text);
    await button().waitFor();
    await say("Sind Sie noch da?");
    expect(await saidOn(page)).toEqual([]);
    await read();
    const counted = await signs();
    expect(counted).toBeGreaterThan(5);
    await say("Sind Sie noch da?");
    await expect.poll(() => saidOn(page)).toContain("Sind Sie noch da?");
    expect(await signs()).toBe(counted);
  });

  it("says a hint that comes up to whoever listens, and shows it to screen readers", async () => {
    await open([GERMAN]);
    await begin(page);
    await skipTo(page, "Was soll hier zuerst angepackt werden?");
    for (const index of [0, 1, 2]) await page.locator("button.rank").nth(index).click();
    await page.locator("button.rank").nth(3).click();
    const hint = page.locator(".foot [role=status]");
    await expect.poll(() => hint.textContent()).toContain("Sie haben schon drei.");
    expect(await saidOn(page)).toEqual([]);
    await read();
    await page.locator("button.rank").nth(4).click();
    await expect
      .poll(async () => (await saidOn(page)).slice(-2))
      .toEqual(["Sie haben schon drei.", "Tippen Sie eines an, um es wegzunehmen."]);
  });

  it("is within one tap on every screen, as are language, plain words, size and contrast", async () => {
    await open([GERMAN]);
    const tools = async (names: readonly string[]) => {
      for (const name of ["Vorlesen", "Schrift", "Kontrast", "Einfache Sprache", ...names])
        await page
          .getByRole("button", { name: new RegExp(`^${name}`) })
          .first()
          .waitFor();
    };
    await tools(["Deutsch", "English"]);
    await page.getByRole("button", { name: "Anfangen" }).click();
    await tools(["Sprache"]);
    await page.getByRole("button", { name: /Füreinander sorgen/ }).click();
    await tools(["Sprache"]);
    await page.getByRole("button", { name: "Mehr dazu" }).click();
    await tools(["Sprache"]);
    await expectAccessible(page);
    await page.getByRole("button", { name: "Zurück" }).click();
    await page.getByRole("button", { name: "Ja, ich mache mit" }).click();
    await tools(["Sprache"]);
    await skipTo(page, "Wie wichtig sind Ihnen diese Themen für das Leben hier?");
    await tools(["Sprache"]);
    await skipTo(page, de["review.title"]);
    await tools(["Sprache"]);
    await forward(page).click();
    await page.getByRole("heading", { name: "Vielen Dank!" }).waitFor();
    await tools(["Sprache"]);
    await page.goto(`${server.url}/s/nirgendwo`);
    await page.getByText("Diesen Ort kennen wir nicht.").waitFor();
    await tools(["Sprache"]);
    await expectAccessible(page);
    await page.goto(server.url);
    await page.getByRole("heading", { name: "Wo sind Sie gerade?" }).waitFor();
    await tools(["Sprache"]);
  });

  it("reads a question that lies over the screen, and that question alone", async () => {
    await open([GERMAN]);
    await begin(page);
    await page.getByRole("button", { name: "Abbrechen" }).click();
    const dialog = page.getByRole("alertdialog");
    await dialog.getByRole("button", { name: "Vorlesen" }).click();
    await expect
      .poll(() => saidOn(page))
      .toEqual([
        "Möchten Sie aufhören?",
        "Dann löschen wir Ihre Antworten.",
        "Nein, weitermachen",
        "Ja, alles löschen",
      ]);
    await expectAccessible(page);
  });

  it("begins in silence for the next person", async () => {
    await open([GERMAN]);
    await visitUpToReview(page);
    await forward(page).click();
    await page.getByRole("heading", { name: "Vielen Dank!" }).waitFor();
    await read();
    await page.getByRole("button", { name: /^Fertig/ }).click();
    await page.getByRole("heading", { name: TITLE }).waitFor();
    const before = (await saidOn(page)).length;
    await page.evaluate(() => {
      dispatchEvent(new CustomEvent("nachbarstimme:say", { detail: "Sind Sie noch da?" }));
    });
    expect((await saidOn(page)).length).toBe(before);
  });

  it("switches plain language on and off without losing the answer", async () => {
    await open([GERMAN]);
    await begin(page);
    await choose(page, "ja, eine Person");
    const plain = page.getByRole("button", { name: "Einfache Sprache" });
    await plain.click();
    await expect.poll(() => plain.getAttribute("aria-pressed")).toBe("true");
    await expect
      .poll(() => page.getByRole("radio", { name: "ja, ein Mensch" }).isChecked())
      .toBe(true);
    await plain.click();
    await expect.poll(() => plain.getAttribute("aria-pressed")).toBe("false");
    expect(await page.getByRole("radio", { name: "ja, eine Person" }).isChecked()).toBe(true);
  });

  it("takes along what was set before the survey was there", async () => {
    await open([GERMAN]);
    await page.route("**/api/survey/sites/**", (route) => route.abort(), { times: 1 });
    await page.goto(`${server.url}/s/gruna_library`);
    await page.getByRole("heading", { name: de["again.title"] }).waitFor();
    await page.getByRole("button", { name: /^Schrift/ }).click();
    await page.getByRole("button", { name: "Sprache", exact: true }).click();
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("button", { name: "Start", exact: true }).waitFor();
    expect(await page.getAttribute("html", "data-size")).toBe("150");
    expect(await page.getAttribute("html", "lang")).toBe("en");
  });
});
