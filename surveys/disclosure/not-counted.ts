import type { NotCountedReason } from "../suspicion/review-reasons.ts";
import type { NotCountedNote } from "../wire/results.ts";
import { requireThreshold } from "./threshold.ts";

export const NOTHING_LEFT_OUT: NotCountedNote = { forms: 0, few: false, reasons: [] };

/**
 * What the next release says about them. The number follows the rule of all released numbers: at least k,
 * and it moves only to one that differs by at least k from every number published before.
 *
 * @param current how many are not counted today, by reason
 * @param earlier what the releases of this wave in this district said, oldest first
 * @param threshold k, people
 * @throws {RangeError} for a threshold below the floor
 */
export function nextNotCounted(
  current: ReadonlyMap<NotCountedReason, number>,
  earlier: readonly NotCountedNote[],
  threshold: number,
): NotCountedNote {
  requireThreshold(threshold);
  const total = [...current.values()].reduce((sum, forms) => sum + forms, 0);
  const today = total < threshold ? 0 : total;
  const mayMove = [0, ...earlier.map(({ forms }) => forms)].every(
    (forms) => forms === today || Math.abs(forms - today) >= threshold,
  );
  const before = earlier.at(-1)?.forms ?? 0;
  const forms = mayMove ? today : before;
  return {
    forms,
    few: total > 0 && forms === 0,
    reasons: total === 0 ? [] : mostUsualFirst(current),
  };
}

/** A note held to today's threshold once more, where it was raised since. */
export function heldNote(note: NotCountedNote, threshold: number): NotCountedNote {
  return note.forms > 0 && note.forms < threshold ? { ...note, forms: 0, few: true } : note;
}

function mostUsualFirst(current: ReadonlyMap<NotCountedReason, number>): NotCountedReason[] {
  return [...current]
    .filter(([, forms]) => forms > 0)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([reason]) => reason);
}
