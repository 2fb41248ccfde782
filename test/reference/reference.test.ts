import { describe, expect, it } from "vitest";
import { estimators } from "./estimators.ts";
import { type Fixture, fixtureFiles, type Json, ownFolder, readFixture } from "./fixture.ts";

const folder = process.env.REFERENCE_DIR || ownFolder;
const files = fixtureFiles(folder);

it(`finds fixtures in ${folder}`, () => {
  expect(files).not.toEqual([]);
});

for (const file of files) {
  describe(file, () => {
    const fixture = readOrFail(file);
    if (fixture === null) return;
    const { estimator, tolerance, cases } = fixture;
    const compare = estimators.get(estimator);

    it(`names an estimator that is built: ${estimator}`, () => {
      expect([...estimators.keys()]).toContain(estimator);
    });
    if (!compare) return;

    it.each(cases)("meets the expected numbers within tolerance: $name", (fixtureCase) => {
      const { compared, differences } = compare(fixtureCase, tolerance);
      expect(differences).toEqual([]);
      expect(compared).toBeGreaterThan(0);
    });

    it.each(cases)("would notice any single wrong number: $name", (fixtureCase) => {
      const wrong = { ...fixtureCase, expected: spoiledFields(fixtureCase.expected, tolerance) };
      const { compared, differences } = compare(wrong, tolerance);
      expect(compared).toBeGreaterThan(0);
      expect(differences).toHaveLength(compared);
    });
  });
}

it.runIf(folder === ownFolder)("has numbers for every estimator that is named", () => {
  const named = [...estimators.keys()];
  const present = new Set(files.map((file) => readFixture(folder, file).estimator));
  expect([...present].sort()).toEqual(named.sort());
});

/** A file that cannot be read is one failing test; the other files are still compared. */
function readOrFail(file: string): Fixture | null {
  try {
    return readFixture(folder, file);
  } catch (reason) {
    it("is laid out as files/README.md says and holds a case", () => {
      throw reason;
    });
    return null;
  }
}

/** Every value a little wrong: numbers just outside the tolerance, all else by another value. */
function spoiled(value: Json, tolerance: number): Json {
  if (Array.isArray(value)) return value.map((part) => spoiled(part, tolerance));
  if (typeof value === "object" && value !== null) return spoiledFields(value, tolerance);
  if (typeof value === "number") {
    return value + Math.max(3 * tolerance, 1e-12) * Math.max(1, Math.abs(value));
  }
  return value === null ? 0 : `not ${value}`;
}

function spoiledFields(
  fields: { [key: string]: Json },
  tolerance: number,
): { [key: string]: Json } {
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [key, spoiled(value, tolerance)]),
  );
}
