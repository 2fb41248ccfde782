import { IMPORT_DE } from "../../../surveys/messages/import/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import { numberOnPaper } from "../stack/words.ts";

type Key = keyof typeof IMPORT_DE;

/** A sentence of the import room. */
export function words(key: Key, values: Readonly<Record<string, string | number>> = {}): string {
  return say(IMPORT_DE, key, values);
}

/** The sentence for one, or for another number. */
export function counted(
  one: Key,
  several: Key,
  count: number,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return words(count === 1 ? one : several, { count: number(count), ...values });
}

const NUMBER = new Intl.NumberFormat("de-DE");

/** A number as Germans write it: 1.000.000. */
export function number(value: number): string {
  return NUMBER.format(value);
}

/** A number with its fraction, as Germans write it: 1,5. */
export function decimalNumber(value: number): string {
  return new Intl.NumberFormat("de-DE", { maximumFractionDigits: 10 }).format(value);
}

/** What people call a form of a file: by its number on the paper, or by what the other system calls it. */
export function formName(externalId: string, isOnPaper: boolean): string {
  return isOnPaper
    ? words("which.sheet", { number: numberOnPaper(externalId) })
    : words("which.row", { id: externalId });
}

/** A heading as it is shown; an empty one has words too. */
export function shown(heading: string): string {
  return heading === "" ? words("columns.no-heading") : heading;
}
