import { mkdir, mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as v from "valibot";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { recordingName } from "../../../server/recordings/files.ts";
import { listFile, missingRecordings } from "../../../server/recordings/missing-recordings.ts";
import { ListError, takeInRecordings } from "../../../server/recordings/take-in.ts";
import { SurveyBundle } from "../../../surveys/wire/survey.ts";
import {
  ENGINES,
  freshInstallation,
  type TestInstallation,
} from "../../environment/installations.ts";
import { SILENT_WAV } from "../../environment/silent-wav.ts";

const SITE = "/api/survey/sites/gorbitz_library";
const QUESTION = "Gibt es Menschen, die Ihnen im Alltag helfen würden?";

describe.each(ENGINES)("recordings on %s", (engine) => {
  let installation: TestInstallation;
  let here: string;
  let studio: string;
  beforeAll(async () => {
    installation = await freshInstallation(engine, { demo: true });
    here = join(installation.context.settings.dataDir, "recordings");
  });
  afterAll(() => installation?.close());
  beforeEach(async () => {
    studio = await mkdtemp(join(tmpdir(), "studio-"));
  });
  afterEach(async () => {
    await rm(here, { recursive: true, force: true });
    await rm(studio, { recursive: true, force: true });
  });

  const bundle = async () =>
    v.parse(SurveyBundle, await (await installation.request(SITE)).json()).recordings;
  async function record(language: string, sentence: string, ending = "wav"): Promise<string> {
    await mkdir(here, { recursive: true });
    const file = `${recordingName(language, sentence)}.${ending}`;
    await writeFile(join(here, file), SILENT_WAV);
    return file;
  }
  const missing = (only: Parameters<typeof missingRecordings>[1] = {}) =>
    missingRecordings(installation.context, only);
  const list = (...lines: [file: string, language: string, text: string][]) =>
    listFile(lines.map(([file, language, text]) => ({ file, language, text })));
  const takeIn = (csv: string) => takeInRecordings(installation.context, studio, csv);

  it("come with the survey by their exact words, and plain German shares what German says", async () => {
    expect(await bundle()).toEqual({});
    await record("de", QUESTION);
    await record("de", "Weiter");
    await record("en", "Nobody ever says this.");
    const { de, "de-simple": plain, en } = await bundle();
    expect(Object.keys(de ?? {}).toSorted()).toEqual([QUESTION, "Weiter"]);
    expect(plain).toEqual({ Weiter: de?.Weiter });
    expect(en).toBeUndefined();
  });

  it.each([
    ["mp3", "audio/mpeg"],
    ["m4a", "audio/mp4"],
    ["ogg", "audio/ogg"],
    ["opus", "audio/ogg"],
    ["wav", "audio/wav"],
    ["webm", "audio/webm"],
  ])("are sent as what they are and kept for ever: %s", async (ending, type) => {
    await record("de", "Weiter", ending);
    const address = (await bundle()).de?.Weiter ?? "";
    const reply = await installation.request(address);
    expect(reply.status).toBe(200);
    expect(reply.headers.get("content-type")).toBe(type);
    expect(reply.headers.get("cache-control")).toContain("immutable");
    expect(Buffer.from(await reply.arrayBuffer()).equals(SILENT_WAV)).toBe(true);
  });

  it("are sent in parts to a player that asks for parts", async () => {
    const file = await record("de", "Weiter");
    const reply = await installation.request(`/api/survey/recordings/${file}`, {
      headers: { range: "bytes=0-3" },
    });
    expect(reply.status).toBe(206);
    expect(await reply.text()).toBe("RIFF");
  });

  it("get another address when they are recorded anew", async () => {
    const file = await record("de", "Weiter");
    const before = (await bundle()).de?.Weiter;
    await utimes(join(here, file), new Date(), new Date(Date.now() + 5000));
    expect((await bundle()).de?.Weiter).not.toBe(before);
  });

  it.each([
    "nachbarstimme.sqlite",
    "..%2Fnachbarstimme.sqlite",
    "%2e%2e%2fnachbarstimme.sqlite",
    `${"0".repeat(64)}.wav`,
    `${"0".repeat(64)}.txt`,
    `${"0".repeat(64)}.wav%00.txt`,
  ])("nothing else is sent from the disk: %s", async (file) => {
    await record("de", "Weiter");
    const reply = await installation.request(`/api/survey/recordings/${file}`);
    expect(reply.status).toBe(404);
    expect(await reply.json()).toMatchObject({ code: "request.not-found" });
  });

  it("are listed for a studio as long as they are missing, questions and buttons alike", async () => {
    const before = await missing({ language: "de", questionnaire: "sorgekultur" });
    const texts = before.map(({ text }) => text);
    for (const text of [QUESTION, "ja, mehrere", "sehr wichtig", "Weiter", "Sie haben schon drei."])
      expect(texts).toContain(text);
    expect(new Set(texts).size).toBe(texts.length);
    expect(before[0]?.file).toBe("de-001.mp3");
    expect(texts.filter((text) => text.includes("{"))).toEqual([]);
    await record("de", QUESTION);
    const after = await missing({ language: "de", questionnaire: "sorgekultur" });
    expect(after).toHaveLength(before.length - 1);
    expect(new Set((await missing()).map(({ language }) => language))).toContain("de-simple");
  });

  it("are taken in by that list, once, and are then missing no more", async () => {
    const before = await missing({ language: "de" });
    const [first, second] = before;
    if (!first || !second) throw new Error("nothing is missing");
    await writeFile(join(studio, first.file), SILENT_WAV);
    await writeFile(join(studio, second.file.replace(".mp3", ".WAV")), SILENT_WAV);
    const csv = listFile([first, second]);
    expect(csv.startsWith("\uFEFFDatei;Sprache;Text\r\n")).toBe(true);
    expect(await takeIn(csv)).toEqual({
      taken: ["de-001.mp3", "de-002.WAV"],
      unchanged: [],
      refused: [],
    });
    expect(await takeIn(csv)).toEqual({
      taken: [],
      unchanged: ["de-001.mp3", "de-002.WAV"],
      refused: [],
    });
    expect(await missing({ language: "de" })).toHaveLength(before.length - 2);
  });

  it("replace the old where a sentence is recorded anew, in another format too", async () => {
    await record("de", "Weiter", "wav");
    await writeFile(join(studio, "1.mp3"), "newer");
    expect(await takeIn(list(["1.mp3", "de", "Weiter"]))).toMatchObject({ taken: ["1.mp3"] });
    const address = (await bundle()).de?.Weiter ?? "";
    expect(await (await installation.request(address)).text()).toBe("newer");
  });

  it("that cannot be taken are named with the reason", async () => {
    await writeFile(join(studio, "empty.mp3"), "");
    await writeFile(join(studio, "two.mp3"), SILENT_WAV);
    await writeFile(join(studio, "words.doc"), "Weiter");
    await writeFile(join(studio, "stray.mp3"), SILENT_WAV);
    const csv = list(
      ["empty.mp3", "de", "Weiter"],
      ["two.mp3", "de", "Erster Satz. Zweiter Satz."],
      ["words.mp3", "de", "Zurück"],
      ["nowhere.mp3", "de", "Abgeben"],
    );
    expect(await takeIn(csv)).toEqual({
      taken: [],
      unchanged: [],
      refused: [
        { file: "empty.mp3", why: "empty" },
        { file: "two.mp3", why: "notOneSentence" },
        { file: "words.doc", why: "unknownEnding" },
        { file: "stray.mp3", why: "notInList" },
        { file: "nowhere.mp3", why: "noFile" },
      ],
    });
    expect(await bundle()).toEqual({});
  });

  it("are not taken in by a list that lost its columns or its umlauts", async () => {
    await expect(takeIn("a;b;c\r\n1;2;3")).rejects.toThrow(ListError);
    await expect(takeIn(list(["1.mp3", "de", "Zur\uFFFDck"]))).rejects.toThrow("UTF-8");
  });
});
