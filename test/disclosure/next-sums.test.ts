import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { Questionnaire } from "../../surveys/definition/questionnaire.ts";
import { nextSums } from "../../surveys/disclosure/next-sums.ts";
import type { Release } from "../../surveys/disclosure/release.ts";
import { ruledResponses, segmentsOf } from "../../surveys/disclosure/segments.ts";
import type { KeptAnswers } from "../../surveys/response/check-answers.ts";
import { counterOf } from "../../surveys/tally/count.ts";
import { applyIncrements, noCounts } from "../../surveys/tally/counts.ts";
import { layoutOf } from "../../surveys/tally/layout.ts";
import { paperAnswers } from "../environment/arbitraries.ts";

type NextRelease = { kind: "unchanged" } | ({ kind: "released" } & Release);

const THRESHOLD = 5;
const scale = { min: 1, max: 3, dontKnow: true };
const questionnaire = v.parse(Questionnaire, {
  id: "small",
  version: 1,
  audience: "residents",
  languages: ["de"],
  estimatedMinutes: 1,
  pages: [
    {
      id: "all",
      questions: [
        { id: "one", type: "single", options: [{ code: "a" }, { code: "b" }] },
        { id: "some", type: "multiple", max: 1, options: [{ code: "a" }, { code: "b" }] },
        { id: "wish", type: "rating", role: "importance", items: ["x", "y"], scale },
        { id: "today", type: "rating", role: "presentState", items: ["x", "y"], scale },
        { id: "first", type: "ranking", items: ["x", "y"], pick: 2 },
        { id: "years", type: "number", min: 0, max: 9 },
        { id: "words", type: "text", maxLength: 100 },
      ],
    },
  ],
});
const layout = layoutOf(questionnaire);
const counter = counterOf(layout);
const segments = segmentsOf(layout);

/** A crowd of people added and taken away; after every event a round of release. */
class Wave {
  readonly releases: Release[] = [];
  readonly #people: KeptAnswers[] = [];
  readonly #current: Release = { responses: 0, sums: noCounts(layout.size) };
  readonly #round: (current: Release, earlier: readonly Release[]) => NextRelease;

  constructor(round: (current: Release, earlier: readonly Release[]) => NextRelease) {
    this.#round = round;
  }

  add(people: readonly KeptAnswers[]): void {
    for (const answers of people) this.#count(answers, 1);
    this.#people.push(...people);
    this.#release();
  }

  /** Takes people away that came together, or one alone. */
  remove(from: number, many: number): void {
    for (const answers of this.#people.splice(from % (this.#people.length + 1), many))
      this.#count(answers, -1);
    this.#release();
  }

  #count(answers: KeptAnswers, sign: 1 | -1): void {
    this.#current.responses += sign;
    applyIncrements(this.#current.sums, counter.count(answers), sign);
  }

  #release(): void {
    const { responses, sums } = this.#current;
    const next = this.#round({ responses, sums: sums.slice() }, this.releases);
    if (next.kind === "released")
      this.releases.push({ responses: next.responses, sums: next.sums });
  }
}

/** What was shown so that fewer than k people could be told from it; empty where nothing was. */
function breaches(releases: readonly Release[]): string[] {
  const found: string[] = [];
  const shown = segments.flatMap(({ part, places, people, aside }) => [
    { name: part.kind, places, people },
    ...(aside ? [{ name: `${part.kind} aside`, ...aside }] : []),
  ]);
  for (const { name, places, people } of shown) {
    const versions = releases
      .map(({ sums }) => ({ n: people(sums), counts: places.map((place) => sums[place] ?? 0) }))
      .filter(({ counts }) => counts.some((count) => count !== 0));
    for (const { n } of versions) if (n < THRESHOLD) found.push(`${name} rests on ${n}`);
    for (const one of versions)
      for (const other of versions) {
        const same = one.counts.join() === other.counts.join();
        if (!same && Math.abs(one.n - other.n) < THRESHOLD)
          found.push(`${name} differs by ${Math.abs(one.n - other.n)}`);
      }
  }
  return found;
}

const person = paperAnswers(questionnaire).map((answers): KeptAnswers => {
  const kept: KeptAnswers = {};
  for (const [id, answer] of Object.entries(answers))
    kept[id] = id === "words" && typeof answer === "string" ? true : answer;
  return kept;
});
type Event = { add: KeptAnswers[] } | { from: number; many: number };
const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ add: fc.array(person, { minLength: 1, maxLength: 8 }) }) },
  { weight: 1, arbitrary: fc.record({ from: fc.nat(40), many: fc.integer({ min: 1, max: 12 }) }) },
);
const stream = fc.array(event, { minLength: 10, maxLength: 40 });

function run(events: readonly Event[], wave: Wave): void {
  for (const one of events)
    if ("add" in one) wave.add(one.add);
    else wave.remove(one.from, one.many);
}

function protectedRound(current: Release, earlier: readonly Release[]): NextRelease {
  const before = earlier.map(({ sums }) => sums);
  const next = nextSums(ruledResponses(layout), current.sums, before, THRESHOLD);
  if (next.kind === "unchanged") return next;
  const responses = current.responses < THRESHOLD ? 0 : current.responses;
  return { kind: "released", responses, sums: next.sums };
}

/** The naive rule: whatever rests on fewer than k people is hidden, the rest is live. */
function hideBelowThreshold({ responses, sums }: Release): NextRelease {
  const shown = noCounts(layout.size);
  for (const { places, people } of segments)
    if (people(sums) >= THRESHOLD) for (const place of places) shown[place] = sums[place] ?? 0;
  return { kind: "released", responses: responses < THRESHOLD ? 0 : responses, sums: shown };
}

describe("nextSums", () => {
  it("never shows a number for fewer than k, and no two releases that differ by fewer than k", () => {
    fc.assert(
      fc.property(stream, (events) => {
        const wave = new Wave(protectedRound);
        run(events, wave);
        expect(breaches(wave.releases)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("would be caught if it only hid what is below k", () => {
    const [events] = fc.sample(stream, { numRuns: 1, seed: 3 });
    const wave = new Wave(hideBelowThreshold);
    run(events ?? [], wave);
    expect(breaches(wave.releases).length).toBeGreaterThan(0);
  });

  const people = fc.sample(person, { numRuns: 60, seed: 11 });

  it("publishes nothing before there are k responses", () => {
    const wave = new Wave(protectedRound);
    wave.add(people.slice(0, 4));
    expect(wave.releases).toEqual([]);
    wave.add(people.slice(4, 5));
    expect(wave.releases.map(({ responses }) => responses)).toEqual([5]);
  });

  it("does not publish one person's difference when a batch is undone and its mended file comes", () => {
    const wave = new Wave(protectedRound);
    wave.add(people.slice(0, 20));
    wave.remove(10, 10);
    wave.add(people.slice(10, 21));
    expect(wave.releases.map(({ responses }) => responses)).toEqual([20, 10]);
    wave.add(people.slice(21, 25));
    expect(wave.releases.map(({ responses }) => responses)).toEqual([20, 10, 25]);
  });

  it("publishes again what it had published, when the very same people come back", () => {
    const wave = new Wave(protectedRound);
    wave.add(people.slice(0, 20));
    wave.remove(10, 10);
    wave.add(people.slice(10, 20));
    const [first, , third] = wave.releases;
    expect(third?.sums).toEqual(first?.sums);
  });

  it("takes numbers back when so many were undone that fewer than k are left", () => {
    const wave = new Wave(protectedRound);
    wave.add(people.slice(0, 20));
    wave.remove(0, 18);
    expect(wave.releases.at(-1)?.responses).toBe(0);
    expect(wave.releases.at(-1)?.sums.every((count) => count === 0)).toBe(true);
  });

  it("refuses a threshold below the floor and counts of another layout", () => {
    const ruled = ruledResponses(layout);
    expect(() => nextSums(ruled, noCounts(layout.size), [], 4)).toThrow(RangeError);
    expect(() => nextSums(ruled, noCounts(layout.size + 1), [], 5)).toThrow(RangeError);
  });
});
