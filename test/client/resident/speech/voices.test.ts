import { expect, it } from "vitest";
import { localVoice } from "../../../../client/resident/speech/voices.ts";

const voice = (lang: string, localService: boolean, isDefault = false): SpeechSynthesisVoice => ({
  name: lang,
  voiceURI: lang,
  lang,
  localService,
  default: isDefault,
});

it.each([
  ["de-simple", "de-DE", true],
  ["de", "de_AT", true],
  ["uk", "uk-UA", true],
  ["de", "en-GB", false],
  ["ar", "arz", false],
])("for %s a voice of %s will do: %s", (language, lang, fits) => {
  expect(localVoice([voice(lang, true)], language) !== undefined).toBe(fits);
});

it("is never one that sends the words away, even where it is the default", () => {
  expect(localVoice([voice("de-DE", false, true)], "de")).toBeUndefined();
  const here = voice("de-AT", true);
  expect(localVoice([voice("de-DE", false, true), here], "de")).toBe(here);
});

it("is the device's own choice where several fit", () => {
  const chosen = voice("de-CH", true, true);
  expect(localVoice([voice("de-DE", true), chosen], "de")).toBe(chosen);
});
