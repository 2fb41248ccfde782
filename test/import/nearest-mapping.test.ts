import { describe, expect, it } from "vitest";
import type { MappingFile } from "../../surveys/import/mapping-file.ts";
import { nearestMapping } from "../../surveys/import/matching/nearest-mapping.ts";

const mapping = (names: readonly string[], more: Partial<MappingFile> = {}): MappingFile => ({
  identity: "Bogennummer",
  columns: Object.fromEntries(names.map((name) => [name, { question: name }])),
  ...more,
});
const named = (found: MappingFile | undefined) => Object.keys(found?.columns ?? {});

describe("what was remembered of a sender's earlier file", () => {
  it("serves a file that has one column more, and one that has one less", () => {
    const earlier = mapping(["Alter", "Geschlecht"]);
    for (const keys of [
      ["Bogennummer", "Alter", "Geschlecht", "Bemerkg."],
      ["Bogennummer", "alter"],
    ])
      expect(named(nearestMapping(keys, [earlier]))).toEqual(["Alter", "Geschlecht"]);
  });

  it("does not serve a file that has less than half of it, or is more than twice as wide", () => {
    const earlier = mapping(["Alter", "Geschlecht", "Haushalt"]);
    expect(nearestMapping(["Bogennummer", "Sprache"], [earlier])).toBeUndefined();
    const wide = ["Bogennummer", "Alter", ..."abcdefgh"];
    expect(nearestMapping(wide, [earlier])).toBeUndefined();
    expect(nearestMapping([], [earlier])).toBeUndefined();
  });

  it("is the one with most in common, and of two with as much the latest", () => {
    const keys = ["Bogennummer", "Alter", "Geschlecht"];
    const near = mapping(["Alter", "Haushalt"]);
    const nearer = mapping(["Alter", "Geschlecht", "Sprache"]);
    const older = mapping(["Alter", "Geschlecht", "Haushalt"]);
    expect(nearestMapping(keys, [near, nearer, older])).toEqual(nearer);
  });

  it("says what to refuse only where it knew: a new column may say it too", () => {
    const keys = ["Bogennummer", "Alter"];
    const rejectIf = [{ column: "Stand", equals: "Test", code: "test_response" as const }];
    expect(nearestMapping(keys, [mapping(["Alter"], { rejectIf: [] })])).not.toHaveProperty(
      "rejectIf",
    );
    expect(nearestMapping(keys, [mapping(["Alter"], { rejectIf })])).toMatchObject({ rejectIf });
  });
});
