import { BOARD_DE } from "../../../surveys/messages/board/de.ts";
import { THEMES_DE } from "../../../surveys/messages/board/themes-de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { ThemeBlock } from "../../../surveys/wire/themes.ts";
import { FORMAT } from "./words.ts";

/** On whom persons per code rest, and when they were released; `base` is empty where they are too few. */
export function themesFoot({ wave, people, release: { number, madeAt, fingerprint } }: ThemeBlock) {
  return {
    base: people === null ? "" : say(THEMES_DE, "base", { n: people }),
    release: say(THEMES_DE, "release", { wave: wave.name, date: FORMAT.day(madeAt), number }),
    fingerprint: say(BOARD_DE, "base.fingerprint", { fingerprint }),
  };
}
