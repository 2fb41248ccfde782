import type { Json } from "./fixture.ts";

/** What came out of holding a result against the numbers of a fixture. */
export interface Comparison {
  /** How many single values were held against each other. */
  readonly compared: number;
  /** Each value that is not what was expected, with where it stands. */
  readonly differences: readonly string[];
}

/**
 * Holds a result against expected numbers, value by value.
 *
 * The tolerance is absolute for expected values up to 1 and relative above. Both sides must have
 * the same shape: a field that is only in one of them is a difference.
 */
export function compareValues(
  expected: Json,
  actual: unknown,
  tolerance: number,
  where = "expected",
): Comparison {
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length) {
      return { compared: 0, differences: [`${where}: ${shown(actual)} is not as long a list`] };
    }
    return together(
      expected.map((value, at) => compareValues(value, actual[at], tolerance, `${where}[${at}]`)),
    );
  }
  if (typeof expected === "object" && expected !== null) {
    if (typeof actual !== "object" || actual === null) {
      return { compared: 0, differences: [`${where}: ${shown(actual)} has no fields`] };
    }
    const fields = new Map<string, unknown>(Object.entries(actual));
    const surplus = [...fields.keys()].filter((key) => !(key in expected));
    const comparison = together(
      Object.entries(expected).map(([key, value]) =>
        compareValues(value, fields.get(key), tolerance, `${where}.${key}`),
      ),
    );
    const differences = surplus.map((key) => `${where}.${key} is not expected`);
    return { ...comparison, differences: [...comparison.differences, ...differences] };
  }
  const same =
    typeof expected === "number" && typeof actual === "number"
      ? Math.abs(actual - expected) <= tolerance * Math.max(1, Math.abs(expected))
      : actual === expected;
  const difference = `${where}: ${shown(actual)} instead of ${shown(expected)}`;
  return { compared: 1, differences: same ? [] : [difference] };
}

function together(parts: readonly Comparison[]): Comparison {
  return {
    compared: parts.reduce((sum, { compared }) => sum + compared, 0),
    differences: parts.flatMap(({ differences }) => differences),
  };
}

function shown(value: unknown): string {
  return Number.isNaN(value) ? "NaN" : (JSON.stringify(value) ?? "nothing");
}
