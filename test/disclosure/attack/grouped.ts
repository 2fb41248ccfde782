import { codeIn } from "../../../server/catalogue/recounting.ts";
import type { FormedGroup, Heap } from "../../../surveys/disclosure/groups/form-groups.ts";
import { commonTo, formGroups } from "../../../surveys/disclosure/groups/form-groups.ts";
import { peopleIn, piecesOf } from "../../../surveys/disclosure/groups/pieces.ts";
import type { ReleaseGroup } from "../../../surveys/disclosure/groups/published-sums.ts";
import {
  publishedPieces,
  publishedSums,
} from "../../../surveys/disclosure/groups/published-sums.ts";
import type { Filter } from "../../../surveys/disclosure/groups/published-views.ts";
import { filterKey, publishedViews } from "../../../surveys/disclosure/groups/published-views.ts";
import { counterOf } from "../../../surveys/tally/count.ts";
import type { Counts } from "../../../surveys/tally/counts.ts";
import { addCounts, applyIncrements, noCounts } from "../../../surveys/tally/counts.ts";
import type { Layout } from "../../../surveys/tally/layout.ts";
import type { View } from "./onlooker.ts";
import type { Form, Stream } from "./world.ts";
import { changeOf } from "./world.ts";

type Group = ReleaseGroup & { members: ReadonlySet<number>; dissolved: boolean };
type Waiting = {
  form: Form;
  kind: Heap["kind"];
  file: number | null;
  from: Group | null;
  waited: number;
};

/**
 * Looks at release groups after every event, with a round behind each, as `viewsOf` looks at other rules:
 * at the whole and by every filter. Per piece of the layout; that what is shown is truly the sum over these people is checked on the way.
 *
 * @param dimensions question ids that are published
 * @param forgetful whether the rule forgets who was published before: a rule to be caught
 */
export function groupedViewsOf(
  layout: Layout,
  stream: Stream,
  { threshold, dimensions, patient, forgetful = false }: Attacked,
): readonly (readonly View[])[] {
  const counter = counterOf(layout);
  const pieces = piecesOf(layout);
  const forms = new Map<number, { form: Form; counts: Counts }>();
  let waiting: Waiting[] = [];
  const groups: Group[] = [];
  let [round, departed, undone] = [0, 0, 0];
  const views: View[][] = [];

  const know = (form: Form) => {
    const counts = noCounts(layout.size);
    applyIncrements(counts, counter.count(form.answers), 1);
    forms.set(form.id, { form, counts });
  };
  const sumOf = (ids: Iterable<number>): Counts => {
    const sums = noCounts(layout.size);
    for (const id of ids) addCounts(sums, forms.get(id)?.counts ?? sums);
    return sums;
  };
  /** @returns as what it would wait now; "back": it had been published */
  const leave = (id: number): Heap["kind"] => {
    const waits = waiting.find(({ form }) => form.id === id);
    waiting = waiting.filter((one) => one !== waits);
    const group = groups.find((one) => !one.dissolved && one.members.has(id));
    if (!group) return waits?.kind ?? "new";
    group.dissolved = true;
    for (const member of group.members)
      if (member !== id) wait(forms.get(member)?.form, forgetful ? "new" : "back", null, group);
    return forgetful ? "new" : "back";
  };
  const wait = (
    form: Form | undefined,
    kind: Heap["kind"],
    file: number | null,
    from: Group | null,
  ): void => {
    if (form) waiting.push({ form, kind, file, from, waited: 0 });
  };
  const put = (formed: FormedGroup, needed: number): void => {
    const ids = formed.heaps.flatMap((heap) => heap.ids.map(Number));
    const own = formed.refiled ? "refiled" : "new";
    const fresh = formed.heaps
      .filter(({ kind }) => kind === own)
      .flatMap((heap) => heap.ids.map(Number));
    groups.push({
      signature: formed.signature,
      formedIn: round,
      leftIn: null,
      needed: formed.refiled ? needed + undone : needed,
      sums: sumOf(ids),
      people: peopleIn(pieces, sumOf(ids)),
      newcomers: peopleIn(pieces, sumOf(fresh)),
      members: new Set(ids),
      dissolved: false,
    });
    waiting = waiting.filter(({ form }) => !ids.includes(form.id));
  };
  const look = (hasty: boolean): void => {
    round += 1;
    if (undone > 0 && !forgetful)
      for (const one of waiting) if (one.file !== null && one.kind === "new") one.kind = "refiled";
    const needed = threshold + (forgetful ? 0 : departed);
    const heaps: Heap[] = [];
    const backTo = new Map<Group, Heap>();
    for (const { form, kind, file, from, waited } of waiting) {
      const codes = dimensions.map((dimension) => codeIn(form.answers, dimension));
      const lacking = codes.indexOf("");
      const own = lacking < 0 ? codes : codes.slice(0, lacking);
      const together = kind === "back" && from ? backTo.get(from) : undefined;
      if (together) {
        together.ids.push(String(form.id));
        together.codes = together.codes.slice(0, commonTo(own, together.codes));
        continue;
      }
      const batch = file === null || kind !== "new" ? null : String(file);
      const group = from && String(groups.indexOf(from));
      const heap = {
        batch,
        codes: own,
        kind,
        waited,
        group,
        ids: [String(form.id)],
        sums: noCounts(0),
      };
      heaps.push(heap);
      if (kind === "back" && from) backTo.set(from, heap);
    }
    const formed = formGroups(heaps, {
      dimensions: dimensions.length,
      needed,
      undone,
      target: 3 * needed,
      patient: patient && !hasty,
    });
    for (const one of waiting) one.waited += 1;
    for (const group of formed) put(group, needed);
    const gone = groups.filter(
      (group) =>
        group.dissolved && group.leftIn === null && waiting.every(({ from }) => from !== group),
    );
    for (const group of gone) {
      group.leftIn = round;
      group.sums = null;
    }
    if (formed.length > 0 || gone.length > 0) show();
  };
  const show = (): void => {
    const truth = noCounts(layout.size);
    const filtered = publishedViews(layout, groups, dimensions);
    const truths = filtered.map(() => noCounts(layout.size));
    for (const [index, { piece, together }] of publishedPieces(layout, groups).entries()) {
      const seen = views[index] ?? [];
      views[index] = seen;
      const look = (name: string, shown: readonly Group[], sums: Counts) => {
        for (const { members } of shown) piece.add(sumOf(members), sums);
        const people = shown
          .flatMap(({ members }) => [...members])
          .filter((id) => piece.people(forms.get(id)?.counts ?? sums) === 1);
        if (people.length > 0) seen.push({ name, people: new Set(people) });
      };
      look(`${round}`, together.flat(), truth);
      for (const [at, { filter }] of filtered.entries()) {
        const inside = together.filter((some) =>
          some.every(({ signature }) => isInside(signature, filter, dimensions)),
        );
        look(`${round} ${filterKey(filter)}`, inside.flat(), truths[at] ?? truth);
      }
    }
    for (const [sums, real] of [
      [publishedSums(layout, groups).sums, truth] as const,
      ...filtered.map((view, at) => [view.sums, truths[at] ?? truth] as const),
    ])
      if (sums.some((count, place) => count !== real[place]))
        throw new Error("what is shown is not what these people said");
  };

  const fromOf = (id: number | undefined) =>
    groups.findLast(({ members }) => id !== undefined && members.has(id)) ?? null;

  for (const event of stream) {
    const { came, left } = changeOf(event);
    const kinds = left.map(leave);
    const published = kinds.filter((kind) => kind === "back").length;
    if (event.kind === "withdrawn") departed += published;
    if (event.kind === "undone") undone += published;
    for (const form of came) {
      know(form);
      if (event.kind === "corrected") wait(form, kinds[0] ?? "new", null, fromOf(left[0]));
      else wait(form, "new", event.kind === "came" ? event.file : null, null);
    }
    look(event.kind === "closed");
  }
  return views;
}

function isInside(
  signature: readonly string[],
  filter: Filter,
  dimensions: readonly string[],
): boolean {
  return Object.entries(filter).every(
    ([dimension, code]) => signature[dimensions.indexOf(dimension)] === code,
  );
}

type Attacked = {
  threshold: number;
  dimensions: readonly string[];
  patient: boolean;
  forgetful?: boolean;
};
