import type { Sentence } from "../../../surveys/speech/sentences.ts";
import { sentencesOf } from "../../../surveys/speech/sentences.ts";

/** What stands together on a screen: a question, its help, one answer, one button. */
export type Block = { readonly kind: "text" | "button"; readonly text: string };

/** What one language can be read with here: its recordings (sentence → address), and whether a voice lies here. */
export type Means = {
  readonly recordings: Readonly<Record<string, string>>;
  readonly voice: boolean;
};

/** One sentence to be heard, where it stands, and the recording of it if there is one. */
export type Spoken = Sentence & { readonly block: number; readonly recording: string | undefined };

/** Whether a language can be read aloud here at all. */
export function canRead({ recordings, voice }: Means): boolean {
  return voice || Object.keys(recordings).length > 0;
}

/**
 * What is read of a screen, sentence by sentence in its order: a recording before a voice, each sentence
 * by the best there is. A sentence with neither is passed over; so is a button whose words were just read
 * beside another row.
 */
export function readingOf(screen: readonly Block[], means: Means): Spoken[] {
  const buttons = new Set<string>();
  return screen.flatMap(({ kind, text }, block) => {
    if (kind === "button") {
      if (buttons.has(text)) return [];
      buttons.add(text);
    }
    return sentencesOf(text).flatMap((sentence): Spoken[] => {
      const recording = means.recordings[plain(sentence.text)];
      return recording === undefined && !means.voice ? [] : [{ ...sentence, block, recording }];
    });
  });
}

function plain(sentence: string): string {
  return sentence.replace(/\s+/g, " ");
}
