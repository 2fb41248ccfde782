import type { Exposure } from "../../../surveys/disclosure/attack/audit.ts";
import { audit } from "../../../surveys/disclosure/attack/audit.ts";
import type { Release } from "../../../surveys/disclosure/release.ts";
import { segmentsOf } from "../../../surveys/disclosure/segments.ts";
import { counterOf } from "../../../surveys/tally/count.ts";
import { applyIncrements, noCounts } from "../../../surveys/tally/counts.ts";
import type { Layout } from "../../../surveys/tally/layout.ts";
import type { Form, Stream } from "./world.ts";
import { changeOf } from "./world.ts";

type NextRelease = { kind: "unchanged" } | ({ kind: "released" } & Release);

/** A rule on the numbers of today: what is shown next, after what was shown before. */
export type Rule = (current: Release, earlier: readonly Release[]) => NextRelease;

/** The people behind one number that was shown; the test knows them, an attacker does not. */
export type View = { readonly name: string; readonly people: ReadonlySet<number> };

/**
 * Looks after every single event and keeps all that was ever shown, per segment with the forms truly behind
 * it. A segment that stays as it was is no new view.
 */
export function viewsOf(layout: Layout, stream: Stream, rule: Rule): readonly (readonly View[])[] {
  const segments = segmentsOf(layout);
  const counter = counterOf(layout);
  const current: Release = { responses: 0, sums: noCounts(layout.size) };
  const releases: Release[] = [];
  const present = new Map<number, Form>();
  /** Per form, whether each segment rests on it. */
  const within = new Map<number, readonly boolean[]>();
  const views: View[][] = segments.map(() => []);

  const withinOf = (form: Form) => {
    const counts = noCounts(layout.size);
    applyIncrements(counts, counter.count(form.answers), 1);
    return segments.map(({ people }) => people(counts) === 1);
  };
  const move = (form: Form, sign: 1 | -1): void => {
    current.responses += sign;
    applyIncrements(current.sums, counter.count(form.answers), sign);
    if (sign === 1) present.set(form.id, form);
    else present.delete(form.id);
    if (sign === 1) within.set(form.id, withinOf(form));
  };
  const look = (): void => {
    const before = releases.at(-1)?.sums ?? noCounts(layout.size);
    const next = rule({ responses: current.responses, sums: current.sums.slice() }, releases);
    if (next.kind === "unchanged") return;
    releases.push({ responses: next.responses, sums: next.sums });
    for (const [index, { places, people }] of segments.entries()) {
      if (places.every((place) => before[place] === next.sums[place])) continue;
      if (people(next.sums) === 0) continue;
      const behind = [...present.keys()].filter((id) => within.get(id)?.[index]);
      views[index]?.push({ name: `${releases.length}`, people: new Set(behind) });
    }
  };

  for (const event of stream) {
    const { came, left } = changeOf(event);
    for (const id of left) {
      const form = present.get(id);
      if (form) move(form, -1);
    }
    for (const form of came) move(form, 1);
    look();
  }
  return views;
}

/** Forms that no view tells apart are one cell; what follows for a cell follows for each of its forms. */
export function exposuresIn(views: readonly View[], threshold: number): readonly Exposure[] {
  const cells = new Map<string, number[]>();
  for (const id of new Set(views.flatMap(({ people }) => [...people]))) {
    const pattern = views.map(({ people }) => (people.has(id) ? "1" : "0")).join("");
    cells.set(pattern, [...(cells.get(pattern) ?? []), id]);
  }
  const published = views.map(({ name, people }, at) => ({
    name,
    cells: new Map(
      [...cells.keys()].filter((pattern) => pattern[at] === "1").map((pattern) => [pattern, 1]),
    ),
    people: people.size,
  }));
  const found = audit({ published, heldBack: [] }, threshold);
  if (found.kind === "contradiction") throw new Error("true numbers cannot contradict each other");
  return found.exposures;
}

/** Views of one segment that differ by some, but fewer than k forms, one lying within the other. */
export function nestedTooClosely(views: readonly View[], threshold: number): number {
  let close = 0;
  for (const { people: inner } of views) {
    for (const { people: outer } of views) {
      const more = outer.size - inner.size;
      if (more < 1 || more >= threshold) continue;
      if ([...inner].every((id) => outer.has(id))) close += 1;
    }
  }
  return close;
}
