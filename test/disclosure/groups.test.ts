import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hash } from "../../server/hash.ts";
import type { Heap } from "../../surveys/disclosure/groups/form-groups.ts";
import { formGroups, PATIENT_ROUNDS } from "../../surveys/disclosure/groups/form-groups.ts";
import { peopleIn, piecesOf } from "../../surveys/disclosure/groups/pieces.ts";
import type { ReleaseGroup } from "../../surveys/disclosure/groups/published-sums.ts";
import { publishedSums } from "../../surveys/disclosure/groups/published-sums.ts";
import type { KeptAnswers } from "../../surveys/response/check-answers.ts";
import { counterOf } from "../../surveys/tally/count.ts";
import { applyIncrements, noCounts } from "../../surveys/tally/counts.ts";
import { ownForms } from "../environment/catalogue.ts";
import { layout } from "./attack/small-form.ts";

const FORMING = { dimensions: 2, needed: 10, undone: 0, target: 30, patient: true };
const HASTY = { ...FORMING, patient: false };

let person = 0;
function heap(people: number, more: Partial<Heap> = {}): Heap {
  const ids = Array.from({ length: people }, () => `${person++}`);
  const nobody = { batch: null, codes: ["old", "f"], kind: "new", waited: 0, group: null } as const;
  return { ...nobody, ids, sums: noCounts(0), ...more };
}

const sizes = (groups: ReturnType<typeof formGroups>) =>
  groups.map(({ signature, heaps }) => [
    signature.join(" "),
    heaps.reduce((sum, { ids }) => sum + ids.length, 0),
  ]);

describe("forming release groups", () => {
  const anyHeap = fc.record({
    people: fc.integer({ min: 1, max: 14 }),
    batch: fc.constantFrom(null, null, "a", "b"),
    codes: fc.constantFrom(["old", "f"], ["old", "m"], ["young", "f"], ["young"], []),
    kind: fc.constantFrom("new" as const, "new" as const, "back" as const, "refiled" as const),
    waited: fc.nat({ max: 3 * PATIENT_ROUNDS }),
  });

  it("gives every group enough newcomers, what its members share, and nobody to two of them", () => {
    fc.assert(
      fc.property(fc.array(anyHeap, { maxLength: 25 }), fc.boolean(), (some, patient) => {
        const waiting = some.map(({ people, ...more }) => heap(people, more));
        const undone = 20;
        const groups = formGroups(waiting, { ...FORMING, patient, undone });
        const seen = groups.flatMap(({ heaps }) => heaps);
        expect(new Set(seen).size).toBe(seen.length);
        for (const { signature, batch, heaps, refiled } of groups) {
          const own = heaps.filter(({ kind }) => kind === (refiled ? "refiled" : "new"));
          const newcomers = own.reduce((sum, { ids }) => sum + ids.length, 0);
          expect(newcomers).toBeGreaterThanOrEqual(refiled ? 10 + undone : 10);
          for (const { codes } of heaps)
            expect(codes.slice(0, signature.length)).toEqual(signature);
          if (batch !== null) for (const one of own) expect(one.batch).toBe(batch);
        }
      }),
    );
  });

  it("keeps files to themselves, so that undoing one takes whole groups away", () => {
    const waiting = [heap(8, { batch: "a" }), heap(6, { batch: "a", codes: [] }), heap(9)];
    const groups = formGroups(waiting, FORMING);
    expect(sizes(groups)).toEqual([["", 14]]);
    expect(groups[0]?.batch).toBe("a");
  });

  it("puts people together with others of their age and gender, later of their age, then with anybody", () => {
    const at = (waited: number) => [
      heap(10, { waited }),
      heap(6, { waited, codes: ["old", "m"] }),
      heap(5, { waited, codes: ["old", "d"] }),
      heap(9, { waited, codes: ["young", "m"] }),
      heap(9, { waited, codes: ["middle", "m"] }),
    ];
    expect(sizes(formGroups(at(0), FORMING))).toEqual([["old f", 10]]);
    expect(sizes(formGroups(at(PATIENT_ROUNDS), FORMING))).toEqual([
      ["old f", 10],
      ["old", 11],
    ]);
    expect(sizes(formGroups(at(2 * PATIENT_ROUNDS), FORMING))).toEqual([
      ["old f", 10],
      ["old", 11],
      ["", 18],
    ]);
  });

  it("takes a rest along where nobody is to wait, and leaves it out where there is no group", () => {
    const rest = heap(3, { codes: ["young", "m"] });
    expect(sizes(formGroups([heap(12), rest], HASTY))).toEqual([["", 15]]);
    expect(formGroups([rest], HASTY)).toEqual([]);
  });

  it("takes members of a dissolved group back only beside enough newcomers", () => {
    const back = heap(20, { kind: "back", group: "g" });
    expect(formGroups([back, heap(9)], HASTY)).toEqual([]);
    expect(sizes(formGroups([back, heap(10)], HASTY))).toEqual([["old f", 30]]);
  });
});

describe("the pieces of a published version", () => {
  it.each([
    ["sorgekultur", 163, "zgD1GFUOtiemt3MrDOVTNZ"],
    ["fachkraefte", 279, "FIdhubCwKghYZg03E9aVSU"],
  ])("of %s stand in the order by which groups are stored", async (id, count, digest) => {
    const form = (await ownForms()).find(({ questionnaire }) => questionnaire.id === id);
    const { size } = form?.layout ?? { size: 0 };
    const one = Float64Array.from({ length: size }, (_, place) => place + 1);
    const pieces = form ? piecesOf(form.layout) : [];
    const shares = pieces.map((piece) => {
      const share = noCounts(size);
      piece.add(one, share);
      return [piece.people(one), ...share];
    });
    expect([pieces.length, hash(JSON.stringify(shares))]).toEqual([count, digest]);
  });
});

describe("the sums of release groups", () => {
  const counter = counterOf(layout);
  const SKIPPED = { state: "skipped" } as const;
  const said = (more: KeptAnswers): KeptAnswers => ({
    one: "a",
    wish: { x: 5, y: 4, z: 3 },
    today: { x: 1, y: 2, z: 3 },
    first: ["x", "y"],
    years: SKIPPED,
    ...more,
  });
  const group = (people: KeptAnswers[], more: Partial<ReleaseGroup> = {}): ReleaseGroup => {
    const sums = noCounts(layout.size);
    for (const answers of people) applyIncrements(sums, counter.count(answers), 1);
    const everybody = peopleIn(piecesOf(layout), sums);
    const alone = { signature: [], formedIn: 1, leftIn: null, needed: 10, newcomers: everybody };
    return { ...alone, sums, people: everybody, ...more };
  };
  const many = (people: number, more: KeptAnswers = {}) =>
    Array.from({ length: people }, () => said(more));
  const answeredOf = (question: string, groups: ReleaseGroup[], item?: string) => {
    const part = layout.parts.find(
      (one) =>
        "question" in one &&
        one.question.id === question &&
        (item === undefined || (one.kind === "item" && one.item === item)),
    );
    return publishedSums(layout, groups).sums[part?.start ?? -1];
  };

  it("hold back what too few of a group answered, until others join it", () => {
    const few = group([...many(8), ...many(6, { years: 3 })]);
    expect(answeredOf("years", [few])).toBe(0);
    expect(answeredOf("one", [few])).toBe(14);
    const more = group([...many(8), ...many(4, { years: 5 })], { formedIn: 2 });
    expect(answeredOf("years", [few, more])).toBe(10);
  });

  it("take what was joined out together, and do not count it as new again", () => {
    const few = group([...many(8), ...many(6, { years: 3 })]);
    const gone = group([...many(8), ...many(4, { years: 5 })], {
      formedIn: 2,
      leftIn: 3,
      sums: null,
    });
    expect(answeredOf("years", [few, gone])).toBe(0);
    const next = group(many(10, { years: 1 }), { formedIn: 4 });
    expect(answeredOf("years", [few, gone, next])).toBe(16);
  });

  it("do not show by subtraction what the few said who rated only one of two", () => {
    const half = many(3, { today: { x: SKIPPED, y: 2, z: 3 } });
    expect(answeredOf("wish", [group([...many(12), ...half])], "x")).toBe(12);
    const halves = many(10, { today: { x: SKIPPED, y: 2, z: 3 } });
    expect(answeredOf("wish", [group([...many(12), ...halves])], "x")).toBe(22);
  });
});
