import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SeenIdentities } from "../../server/import/seen-identities.ts";

describe("the memory of a check", () => {
  it("answers as a plain map would", () => {
    const entry = fc.tuple(fc.integer({ max: 40, min: 0 }).map(String), fc.constantFrom("a", "b"));
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 200 }), (entries) => {
        const seen = new SeenIdentities();
        const plain = new Map<string, string>();
        for (const [id, content] of entries) {
          const before = plain.get(id);
          const expected = before === undefined ? "new" : before === content ? "same" : "other";
          if (before === undefined) plain.set(id, content);
          expect(seen.note(id, content)).toBe(expected);
        }
      }),
    );
  });

  it("keeps a hundred thousand ids apart", () => {
    const seen = new SeenIdentities();
    let taken = 0;
    for (let id = 0; id < 100_000; id++)
      if (seen.note(String(id).padStart(7, "0"), `content ${id}`) !== "new") taken += 1;
    expect(taken).toBe(0);
    expect(seen.note("0000042", "content 42")).toBe("same");
    expect(seen.note("0000042", "content 43")).toBe("other");
  });
});
