/** "ordinal" for codes with an order, else "nominal"; several codes per text: one alpha per code. */
export type CodingLevel = "nominal" | "ordinal";

export interface CodingAgreement {
  /** 1: full agreement, 0: as by chance; `null` where nothing can be paired or one single code occurs. */
  readonly alpha: number | null;
  /** Texts that at least two people coded. */
  readonly pairableUnits: number;
  /** Codes given to those texts. */
  readonly pairableValues: number;
}

/**
 * Krippendorff's alpha: how far coders agree beyond chance. Any number of coders, any gaps.
 *
 * @param coders per coder one code per text, same texts in the same order; `null`: not coded
 * @param level whether codes have an order
 * @throws {RangeError} if the coders do not have the same number of texts
 *
 * Source: Krippendorff (2004), Content Analysis, 2nd ed., chapter 11; Hayes & Krippendorff (2007),
 * Communication Methods and Measures 1, 77–89.
 */
export function krippendorffAlpha(
  coders: readonly (readonly (number | null)[])[],
  level: CodingLevel = "nominal",
): CodingAgreement {
  const texts = coders[0]?.length ?? 0;
  for (const { length } of coders) {
    if (length !== texts) throw new RangeError(`${length} texts cannot be held against ${texts}`);
  }
  const units = Array.from({ length: texts }, (_, text) =>
    coders.map((codes) => codes[text] ?? null).filter((code) => code !== null),
  ).filter((codes) => codes.length >= 2);
  const values = units.flat();
  const codes = [...new Set(values)].sort((a, b) => a - b);
  const times = codes.map((code) => values.filter((value) => value === code).length);
  const distance = level === "nominal" ? nominal : ordinalDistance(times);

  let observed = 0;
  for (const unit of units) {
    const here = codes.map((code) => unit.filter((value) => value === code).length);
    observed += crossed(here, distance) / (unit.length - 1);
  }
  const expected = crossed(times, distance);
  return {
    alpha: expected === 0 ? null : 1 - ((values.length - 1) * observed) / expected,
    pairableUnits: units.length,
    pairableValues: values.length,
  };
}

type Distance = (first: number, second: number) => number;

/** Sum of the distances of all pairs, first with second and second with first. */
function crossed(counts: readonly number[], distance: Distance): number {
  return counts.reduce(
    (sum, count, first) =>
      sum + counts.reduce((row, other, second) => row + count * other * distance(first, second), 0),
    0,
  );
}

const nominal: Distance = (first, second) => (first === second ? 0 : 1);

/** How many codes lie between two, each end counted by half, squared. */
function ordinalDistance(times: readonly number[]): Distance {
  return (first, second) => {
    if (first === second) return 0;
    const [low, high] = [Math.min(first, second), Math.max(first, second)];
    const between = times.slice(low, high + 1).reduce((sum, count) => sum + count, 0);
    return (between - ((times[low] ?? 0) + (times[high] ?? 0)) / 2) ** 2;
  };
}
