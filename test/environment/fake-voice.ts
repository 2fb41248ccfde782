import type { BrowserContext, Page } from "playwright-core";

/** A voice as a browser lists it. */
export type FakeVoice = { name: string; lang: string; localService: boolean };

export const GERMAN: FakeVoice = { name: "Anna", lang: "de-DE", localService: true };
export const GERMAN_CLOUD: FakeVoice = { name: "Wolke", lang: "de-DE", localService: false };
export const ENGLISH: FakeVoice = { name: "Kate", lang: "en_GB", localService: true };

type Said = { text: string; voice: string | undefined };

/**
 * Puts a machine that speaks into every page of a context: it has these voices, takes so long for a word
 * and writes down what it says. The browser of the tests has no voice of its own.
 */
export async function withVoices(
  context: BrowserContext,
  voices: readonly FakeVoice[],
  millisecondsPerWord = 5,
): Promise<void> {
  await context.addInitScript(
    ({ given, wait }) => {
      class Utterance extends EventTarget {
        voice: FakeVoice | undefined;
        lang = "";
        rate = 1;
        volume = 1;
        readonly text: string;
        constructor(text: string) {
          super();
          this.text = text;
        }
      }
      const said: Said[] = [];
      let saying: Utterance | undefined;
      const machine = Object.assign(new EventTarget(), {
        said,
        voices: [...given],
        timer: 0,
        isSaying: () => saying !== undefined,
        getVoices: () => machine.voices,
        speak(utterance: Utterance) {
          saying = utterance;
          said.push({ text: utterance.text, voice: utterance.voice?.name });
          const words = [...utterance.text.matchAll(/\S+/g)];
          const next = () => {
            const word = words.shift();
            if (word === undefined) {
              saying = undefined;
              utterance.dispatchEvent(new Event("end"));
              return;
            }
            utterance.dispatchEvent(
              Object.assign(new Event("boundary"), {
                name: "word",
                charIndex: word.index,
                charLength: word[0].length,
              }),
            );
            machine.timer = window.setTimeout(next, wait);
          };
          machine.timer = window.setTimeout(next, wait);
        },
        cancel() {
          clearTimeout(machine.timer);
          saying?.dispatchEvent(new Event("error"));
          saying = undefined;
        },
      });
      Object.defineProperties(window, {
        speechSynthesis: { value: machine },
        SpeechSynthesisUtterance: { value: Utterance },
      });
    },
    { given: voices, wait: millisecondsPerWord },
  );
}

/** What the machine has said so far, sentence by sentence. */
export async function saidOn(page: Page): Promise<string[]> {
  return (await machineOn(page)).said.map(({ text }) => text);
}

/** The names of the voices it has used. */
export async function voicesUsedOn(page: Page): Promise<string[]> {
  return [...new Set((await machineOn(page)).said.map(({ voice }) => voice ?? "none"))];
}

/** Whether it is speaking right now. */
export async function isSpeaking(page: Page): Promise<boolean> {
  return (await machineOn(page)).speaking;
}

/** Voices that come late, as they do in most browsers. */
export async function voicesCome(page: Page, voices: readonly FakeVoice[]): Promise<void> {
  await page.evaluate((given) => {
    Object.assign(speechSynthesis, { voices: given });
    speechSynthesis.dispatchEvent(new Event("voiceschanged"));
  }, voices);
}

/** The words that are marked in the page: the sentence that is heard, and its word. */
export function markedOn(page: Page): Promise<{ sentence: string; word: string }> {
  return page.evaluate(() => {
    const marked = (name: string) => [...(CSS.highlights.get(name) ?? [])].join("");
    return { sentence: marked("spoken-sentence"), word: marked("spoken-word") };
  });
}

function machineOn(page: Page): Promise<{ said: Said[]; speaking: boolean }> {
  return page.evaluate(() => {
    const said: Said[] = Reflect.get(speechSynthesis, "said");
    const isSaying: () => boolean = Reflect.get(speechSynthesis, "isSaying");
    return { said, speaking: isSaying() };
  });
}
