import { INTERFACE_LANGUAGES } from "../../../surveys/messages/say.ts";

const MILLISECONDS_FOR_VOICES = 2_000;

/**
 * The voice for a language among these. Only one that lies on the device: what a cloud voice is to say
 * travels to somebody else's computer. Plain German has the German voice.
 */
export function localVoice(
  voices: readonly SpeechSynthesisVoice[],
  language: string,
): SpeechSynthesisVoice | undefined {
  const fitting = voices.filter(
    (voice) => voice.localService && baseOf(voice.lang) === baseOf(language),
  );
  return fitting.find((voice) => voice.default) ?? fitting[0];
}

/** The voices of this browser; some know none. */
export function voicesOfBrowser(): readonly SpeechSynthesisVoice[] {
  return "speechSynthesis" in globalThis ? speechSynthesis.getVoices() : [];
}

/** Tells when voices have come or gone. Returns how to stop listening. */
export function watchVoices(onChange: () => void): () => void {
  if (!("speechSynthesis" in globalThis)) return () => {};
  // Older Safari has no events here, and its voices are there from the start.
  speechSynthesis.addEventListener?.("voiceschanged", onChange);
  return () => speechSynthesis.removeEventListener?.("voiceschanged", onChange);
}

/**
 * The interface's languages that can be read aloud here, by a voice on the device or by recordings: for
 * a tablet's report. Voices that come late are waited for a little.
 *
 * @param recordings of the bundle: language → sentence → address
 */
export async function voicesHere(
  recordings: Readonly<Record<string, Readonly<Record<string, string>>>> = {},
): Promise<string[]> {
  await someVoices();
  const voices = voicesOfBrowser();
  return INTERFACE_LANGUAGES.filter(
    (language) =>
      localVoice(voices, language) !== undefined ||
      Object.keys(recordings[language] ?? {}).length > 0,
  );
}

function someVoices(): Promise<void> {
  if (voicesOfBrowser().length > 0) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      forget();
      resolve();
    };
    const timer = setTimeout(done, MILLISECONDS_FOR_VOICES);
    const forget = watchVoices(done);
  });
}

/** "de-simple", "de_DE" and "DE" are all German. */
function baseOf(language: string): string {
  return language.toLowerCase().split(/[-_]/)[0] ?? "";
}
