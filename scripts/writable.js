// @ts-check
import { accessSync, constants, existsSync } from "node:fs";
import { dirname } from "node:path";
import { Refusal } from "./refusal.js";

/**
 * Refuses with a sentence where a folder, or the place where it would be made, cannot be written to.
 *
 * @param {string} folder
 */
export function refuseReadOnly(folder) {
  const place = existsSync(folder) ? folder : dirname(folder);
  try {
    accessSync(place, constants.W_OK);
  } catch {
    throw new Refusal(
      `Der Ordner ${place} ist schreibgeschützt: bitte Schreibrecht geben oder das Projekt an einen beschreibbaren Ort kopieren.`,
    );
  }
}
