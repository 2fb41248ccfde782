import type { SecondEntryRule } from "./second-entry.ts";

/**
 * How many forms to draw now for being typed twice. While a stack is still being typed, only half of the
 * first step is drawn, in small portions: the other half must be able to meet the forms that come last.
 *
 * @param typed forms of the stack that were typed once
 * @param drawn forms drawn so far
 * @param isComplete nothing of the stack is left to be typed
 */
export function drawSize(
  { step, most }: SecondEntryRule,
  { typed, drawn, isComplete }: { typed: number; drawn: number; isComplete: boolean },
): number {
  const left = typed - drawn;
  if (!isComplete) {
    const portion = Math.floor(step / 4);
    return Math.max(0, Math.min(portion, Math.floor(step / 2) - drawn, left));
  }
  if (drawn >= most) return left;
  return Math.min(step - (drawn % step), left);
}

/**
 * Draws by lot, each as likely as any other.
 *
 * @param chance a number from 0 to below 1
 */
export function drawLots<One>(from: readonly One[], size: number, chance: () => number): One[] {
  const urn = [...from];
  const drawn: One[] = [];
  while (drawn.length < size && urn.length > 0)
    drawn.push(...urn.splice(Math.floor(chance() * urn.length), 1));
  return drawn;
}
