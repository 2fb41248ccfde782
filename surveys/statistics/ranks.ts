/**
 * Places by size: 1 is the largest, equal values share the best place (1, 2, 2, 4).
 *
 * @param values one per item; `null` has no place
 * @returns places from 1, in the order of the values; `null` where the value is `null`
 */
export function ranks(values: readonly (number | null)[]): readonly (number | null)[] {
  return values.map((value) =>
    value === null ? null : 1 + values.filter((other) => other !== null && other > value).length,
  );
}
