import * as v from "valibot";
import type { Guessing } from "./guessing.ts";
import { NO_GUESSES } from "./guessing.ts";

const NAME = "nachbarstimme-pin";
const Guesses = v.object({ wrong: v.number(), lockedUntil: v.number() });

/** Wrong PINs so far. They outlive a reload, else a reload would be the way to go on guessing. */
export function keptGuesses(): Guessing {
  try {
    return v.parse(Guesses, JSON.parse(localStorage.getItem(NAME) ?? ""));
  } catch {
    return NO_GUESSES;
  }
}

export function keepGuesses(guessing: Guessing): void {
  try {
    if (guessing.wrong === 0) localStorage.removeItem(NAME);
    else localStorage.setItem(NAME, JSON.stringify(guessing));
  } catch {
    // A browser that keeps nothing here: then guessing is slowed down until the next reload.
  }
}
