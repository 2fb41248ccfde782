import { describe, expect, it } from "vitest";
import { newIds } from "../../server/import/new-ids.ts";

const START = 13;

describe("the ids of forms that come in by a file", () => {
  it("differ from each other, in few forms and in many", () => {
    for (const count of [0, 1, 999, 1000, 2000]) {
      const ids = newIds(count);
      expect(ids).toHaveLength(count);
      expect(new Set(ids).size).toBe(count);
    }
  });

  it("are version 4, which every reader of them expects", () => {
    for (const id of newIds(1000))
      expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  });

  it("start alike where a thousand forms come together, and elsewhere with each other piece", () => {
    const starts = [newIds(1000), newIds(1000)].map(
      (ids) => new Set(ids.map((id) => id.slice(0, START))),
    );
    expect(starts.map(({ size }) => size)).toEqual([1, 1]);
    expect(starts[0]).not.toEqual(starts[1]);
  });

  it("tell nothing of who came with whom where there are fewer", () => {
    const ids = newIds(999);
    expect(new Set(ids.map((id) => id.slice(0, START))).size).toBe(999);
  });
});
