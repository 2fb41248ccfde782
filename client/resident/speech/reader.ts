import { breathsOf } from "../../../surveys/speech/sentences.ts";
import type { Span, SpeechDevice } from "./device.ts";
import type { Spoken } from "./reading.ts";

/** Where the voice is: which block, which sentence of it, and the word where the voice tells it. */
export type Heard = {
  readonly block: number;
  readonly sentence: Span;
  readonly word: Span | undefined;
};

export type Reader = {
  /** Reads, after silencing what was being read. Resolves when the last word is said or it was stopped. */
  read(
    reading: readonly Spoken[],
    language: string,
    onHeard: (heard: Heard) => void,
  ): Promise<void>;
  stop(): void;
};

/** Reads one thing at a time on a device. */
export function readerOn(device: SpeechDevice): Reader {
  let silence = new AbortController();
  return {
    async read(reading, language, onHeard) {
      silence.abort();
      silence = new AbortController();
      const { signal } = silence;
      for (const spoken of reading) {
        if (signal.aborted) return;
        await sayOne(device, spoken, language, onHeard, signal);
      }
    },
    stop: () => silence.abort(),
  };
}

async function sayOne(
  device: SpeechDevice,
  spoken: Spoken,
  language: string,
  onHeard: (heard: Heard) => void,
  signal: AbortSignal,
): Promise<void> {
  const { block, from, to, recording } = spoken;
  const at = (word: Span | undefined) => onHeard({ block, sentence: { from, to }, word });
  at(undefined);
  if (recording !== undefined) {
    try {
      return await device.play(recording, signal);
    } catch {
      // The file is not here, perhaps without a network. A voice may know the sentence.
    }
  }
  if (!device.hasVoice(language)) return;
  for (const breath of breathsOf(spoken)) {
    if (signal.aborted) return;
    const onWord = (word: Span) => at({ from: breath.from + word.from, to: breath.from + word.to });
    try {
      await device.say(breath.text, language, onWord, signal);
    } catch {
      // One sentence was not said; the next may be.
    }
  }
}
