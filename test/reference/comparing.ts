import * as v from "valibot";
import { type Comparison, compareValues } from "./differences.ts";
import type { FixtureCase } from "./fixture.ts";

/** Runs an estimator on the input of a case and holds the result against what is expected. */
export type Compare = (fixtureCase: FixtureCase, tolerance: number) => Comparison;

/**
 * @param Input what the estimator reads of a fixture's input
 * @param estimate gives the result in the shape of the fixture's `expected`
 * @param leftOut fields of `expected` that are not held against the result
 */
export function comparing<Input>(
  Input: v.GenericSchema<unknown, Input>,
  estimate: (input: Input) => unknown,
  leftOut: readonly string[] = [],
): Compare {
  return ({ input, expected }, tolerance) => {
    const target = Object.fromEntries(
      Object.entries(expected).filter(([field]) => !leftOut.includes(field)),
    );
    return compareValues(target, estimate(v.parse(Input, input)), tolerance);
  };
}
