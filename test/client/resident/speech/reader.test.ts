import { describe, expect, it } from "vitest";
import type { SpeechDevice } from "../../../../client/resident/speech/device.ts";
import { type Heard, readerOn } from "../../../../client/resident/speech/reader.ts";
import { readingOf } from "../../../../client/resident/speech/reading.ts";

/** A device that writes down what it is told; each utterance ends when the test says so, or at once. */
function aDevice({ voice = true, playable = true, patient = false } = {}) {
  const told: string[] = [];
  let release = () => {};
  const wait = (signal: AbortSignal) =>
    new Promise<void>((resolve) => {
      if (!patient) return resolve();
      release = resolve;
      signal.addEventListener("abort", () => resolve());
    });
  const device: SpeechDevice = {
    hasVoice: () => voice,
    watchVoices: () => () => {},
    async say(text, language, onWord, signal) {
      told.push(`${language}: ${text}`);
      onWord({ from: 0, to: text.search(/\s|$/) });
      await wait(signal);
    },
    async play(address, signal) {
      told.push(address);
      if (!playable) throw new Error("not here");
      await wait(signal);
    },
  };
  return { device, told, release: () => release() };
}
const reading = (text: string, recordings: Record<string, string> = {}) =>
  readingOf([{ kind: "text", text }], { recordings, voice: true });

describe("a reader", () => {
  it("says sentence after sentence, and tells the sentence and the word within its block", async () => {
    const { device, told } = aDevice();
    const heard: Heard[] = [];
    await readerOn(device).read(reading("Guten Tag. Wie geht es?"), "de", (one) => heard.push(one));
    expect(told).toEqual(["de: Guten Tag.", "de: Wie geht es?"]);
    expect(heard).toEqual([
      { block: 0, sentence: { from: 0, to: 10 }, word: undefined },
      { block: 0, sentence: { from: 0, to: 10 }, word: { from: 0, to: 5 } },
      { block: 0, sentence: { from: 11, to: 23 }, word: undefined },
      { block: 0, sentence: { from: 11, to: 23 }, word: { from: 11, to: 14 } },
    ]);
  });

  it("lets the voice say what a recording cannot, and passes over what neither can", async () => {
    const recordings = { "Guten Tag.": "/a.mp3" };
    const silent = aDevice({ playable: false });
    await readerOn(silent.device).read(reading("Guten Tag.", recordings), "de", () => {});
    expect(silent.told).toEqual(["/a.mp3", "de: Guten Tag."]);

    const mute = aDevice({ playable: false, voice: false });
    await readerOn(mute.device).read(reading("Guten Tag.", recordings), "de", () => {});
    expect(mute.told).toEqual(["/a.mp3"]);
  });

  it("says nothing more once it is stopped", async () => {
    const { device, told } = aDevice({ patient: true });
    const reader = readerOn(device);
    const done = reader.read(reading("Eins. Zwei. Drei."), "de", () => {});
    reader.stop();
    await done;
    expect(told).toEqual(["de: Eins."]);
  });

  it("says one thing at a time: what comes next silences what is being said", async () => {
    const { device, told, release } = aDevice({ patient: true });
    const reader = readerOn(device);
    const first = reader.read(reading("Eins. Zwei."), "de", () => {});
    const second = reader.read(reading("Neu."), "de", () => {});
    await first;
    release();
    await second;
    expect(told).toEqual(["de: Eins.", "de: Neu."]);
  });

  it("says a long sentence in several breaths", async () => {
    const { device, told } = aDevice();
    const long = `${Array.from({ length: 60 }, () => "Nachbarn").join(", ")}.`;
    await readerOn(device).read(reading(long), "de", () => {});
    expect(told.length).toBeGreaterThan(2);
    expect(told.map((one) => one.slice(4)).join(" ")).toBe(long);
  });
});
