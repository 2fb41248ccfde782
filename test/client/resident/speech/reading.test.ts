import { describe, expect, it } from "vitest";
import type { Block } from "../../../../client/resident/speech/reading.ts";
import { canRead, readingOf } from "../../../../client/resident/speech/reading.ts";

const SCREEN: Block[] = [
  { kind: "text", text: "Wie alt sind Sie? Wählen Sie eine Antwort." },
  { kind: "text", text: "unter 30" },
  { kind: "button", text: "Ändern" },
  { kind: "text", text: "30 bis 59" },
  { kind: "button", text: "Ändern" },
  { kind: "button", text: "Weiter" },
];

describe("what is read of a screen", () => {
  it("is every sentence in its order, and a repeated button once", () => {
    const reading = readingOf(SCREEN, { recordings: {}, voice: true });
    expect(reading.map(({ text, block }) => [block, text])).toEqual([
      [0, "Wie alt sind Sie?"],
      [0, "Wählen Sie eine Antwort."],
      [1, "unter 30"],
      [2, "Ändern"],
      [3, "30 bis 59"],
      [5, "Weiter"],
    ]);
  });

  it("takes each sentence's recording, and its voice where it has none", () => {
    const recordings = { "Wählen Sie eine Antwort.": "/a.mp3", Weiter: "/b.mp3" };
    const reading = readingOf(SCREEN, { recordings, voice: true });
    expect(reading.map(({ recording }) => recording)).toEqual([
      undefined,
      "/a.mp3",
      undefined,
      undefined,
      undefined,
      "/b.mp3",
    ]);
  });

  it("is only what is recorded where there is no voice", () => {
    const reading = readingOf(SCREEN, { recordings: { Weiter: "/b.mp3" }, voice: false });
    expect(reading.map(({ text }) => text)).toEqual(["Weiter"]);
  });

  it("finds a recording though the page breaks the line elsewhere", () => {
    const screen: Block[] = [{ kind: "text", text: "Wie alt\n  sind Sie?" }];
    const [spoken] = readingOf(screen, {
      recordings: { "Wie alt sind Sie?": "/a.mp3" },
      voice: false,
    });
    expect(spoken).toMatchObject({ recording: "/a.mp3", from: 0, to: 19 });
  });
});

it("cannot be read in a language with neither voice nor recordings", () => {
  expect(canRead({ recordings: {}, voice: false })).toBe(false);
  expect(canRead({ recordings: { Ja: "/a.mp3" }, voice: false })).toBe(true);
  expect(canRead({ recordings: {}, voice: true })).toBe(true);
});
