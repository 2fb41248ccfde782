import type { SpeechDevice } from "./device.ts";
import { localVoice, voicesOfBrowser, watchVoices } from "./voices.ts";

/** Slower than a newsreader: who listens also looks. */
const RATE = 0.9;
// A voice that neither ends nor fails must not leave the button at "Anhalten" for ever.
const MILLISECONDS_PER_CHARACTER = 250;
const MILLISECONDS_TO_BEGIN = 8_000;

/** The voices and the player of this browser. */
export function browserDevice(): SpeechDevice {
  // One player for all: phones let it sound without a touch once a touch has made it sound.
  let player: HTMLAudioElement | undefined;
  return {
    hasVoice: (language) => localVoice(voicesOfBrowser(), language) !== undefined,
    watchVoices,
    say(text, language, onWord, signal) {
      const voice = localVoice(voicesOfBrowser(), language);
      if (voice === undefined) return Promise.reject(new Error(`no voice for ${language}`));
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      utterance.rate = RATE;
      utterance.volume = 1;
      utterance.addEventListener("boundary", ({ name, charIndex, charLength }) => {
        if (name === "word") onWord({ from: charIndex, to: wordEnd(text, charIndex, charLength) });
      });
      return untilEnd(utterance, ["end"], ["error"], signal, {
        begin: () => speechSynthesis.speak(utterance),
        silence: () => speechSynthesis.cancel(),
        milliseconds: MILLISECONDS_TO_BEGIN + text.length * MILLISECONDS_PER_CHARACTER,
      });
    },
    play(address, signal) {
      player ??= new Audio();
      const audio = player;
      audio.src = address;
      return untilEnd(audio, ["ended"], ["error"], signal, {
        begin: () => audio.play(),
        silence: () => audio.pause(),
        milliseconds: undefined,
      });
    },
  };
}

/** Some voices tell where a word begins and not how long it is. */
function wordEnd(text: string, from: number, length: number | undefined): number {
  if (length !== undefined && length > 0) return from + length;
  const rest = text.slice(from).search(/[\s.,;:!?…؟،]/);
  return rest > 0 ? from + rest : text.length;
}

/** Begins and waits for one of the events; the signal silences at once. */
function untilEnd(
  source: EventTarget,
  ends: readonly string[],
  failures: readonly string[],
  signal: AbortSignal,
  {
    begin,
    silence,
    milliseconds,
  }: {
    begin: () => void | Promise<void>;
    silence: () => void;
    /** After so long without an end it counts as ended; undefined: waits. */
    milliseconds: number | undefined;
  },
): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return resolve();
    const listening = new AbortController();
    const until = { signal: listening.signal };
    const settle = (settled: () => void) => {
      listening.abort();
      clearTimeout(timer);
      settled();
    };
    const fail = () => settle(() => reject(new Error("not heard to its end")));
    const timer =
      milliseconds === undefined
        ? undefined
        : setTimeout(() => {
            silence();
            fail();
          }, milliseconds);
    for (const end of ends) source.addEventListener(end, () => settle(resolve), until);
    for (const failure of failures) source.addEventListener(failure, fail, until);
    signal.addEventListener(
      "abort",
      () => {
        settle(resolve);
        silence();
      },
      until,
    );
    Promise.resolve(begin()).catch(fail);
  });
}
