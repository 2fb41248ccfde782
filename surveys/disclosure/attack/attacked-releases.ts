import type { Layout, Part } from "../../tally/layout.ts";
import type { Release } from "../release.ts";
import { type Segment, segmentsOf } from "../segments.ts";
import { type Audit, audit } from "./audit.ts";
import type { HeldBackSum, KnownSums, PublishedSum } from "./known-sums.ts";
import { anyTimeline, knownTimeline, type Moment, simplestTimeline } from "./timeline.ts";

/** What follows from all released numbers that rest on the same answers. */
export interface AttackedParts {
  /** The parts of the layout that are held against each other. */
  readonly parts: readonly Part[];
  readonly found: Audit;
}

/**
 * What is known of releases that are sums over groups. There nothing shown says nothing: these people may
 * stand in a coarser sum.
 */
export interface InsideKnowledge {
  /** Indices of the releases before which published people left. */
  readonly leaving: ReadonlySet<number>;
  /** What a number is called in the report: of which part, in which of the releases. */
  nameOf(part: Part, at: number): string;
}

/** A segment, and which kinds of people it adds up; −1 where it subtracts their answers. */
interface View {
  readonly segment: Segment;
  readonly holds: readonly (readonly [kind: string, often: number])[];
}

/**
 * Attacks everything ever released of one wave in one district, held together as an attacker would:
 *
 * - each question alone, over time;
 * - an item beside the joint table of its topic: the table rests on those who rated both, the item also
 *   on those with half a pair;
 * - two items beside their pair: it sums "first minus second" over those who rated both;
 * - two topics' joint tables beside their pair of needs, likewise.
 *
 * Without knowing better, the attacker is taken to know that between two releases people only came, where
 * numbers rose, and only left, where they fell. Where the numbers cannot be explained so, anybody may have
 * come and left at any time.
 *
 * @param releases all of this wave in this district, oldest first
 * @param threshold k, by which the numbers were held back
 * @param inside what the house knows besides; absent: an onlooker, to whom nothing shown means fewer than k
 * @throws {RangeError} for a threshold below the floor
 */
export function attackedReleases(
  layout: Layout,
  releases: readonly Release[],
  threshold: number,
  inside?: InsideKnowledge,
): readonly AttackedParts[] {
  const told: typeof anyTimeline = inside
    ? (moments) => knownTimeline(moments, inside.leaving)
    : simplestTimeline;
  const known = (views: readonly View[], timeline: typeof anyTimeline): KnownSums => {
    const sums = knownSums(views, releases, threshold, timeline, inside?.nameOf ?? nameInShort);
    return inside ? { ...sums, heldBack: [] } : sums;
  };
  const segments = segmentsOf(layout);
  const alone = segments.flatMap((segment): View[][] => [
    [{ segment, holds: [["answered", 1]] }],
    ...(segment.aside
      ? [[{ segment: { ...segment, ...segment.aside, aside: null }, holds: EVERYBODY }]]
      : []),
  ]);
  // Sums of pairs leave the house in no view, and rest on other groups than the items they compare.
  const beside = [...halfPairs(segments), ...(inside ? [] : differences(segments))];
  return [...alone, ...beside].map((views) => {
    const strict = audit(known(views, told), threshold);
    const parts = [...new Set(views.map(({ segment }) => segment.part))];
    if (strict.kind === "audited") return { parts, found: strict };
    return { parts, found: audit(known(views, anyTimeline), threshold) };
  });
}

const EVERYBODY: View["holds"] = [["answered", 1]];

/** Each rating of a topic beside the topic's joint table. */
function halfPairs(segments: readonly Segment[]): readonly View[][] {
  return segments.flatMap((joint) => {
    const { part } = joint;
    if (part.kind !== "joint") return [];
    const ratings = segments.filter(
      (one) =>
        one.part.kind === "item" &&
        one.part.item === part.topic &&
        (one.part.question.role === "importance" || one.part.question.role === "presentState"),
    );
    return ratings.map((segment): View[] => [
      {
        segment,
        holds: [
          ["both", 1],
          ["half", 1],
        ],
      },
      { segment: joint, holds: [["both", 1]] },
    ]);
  });
}

/** Each pair beside the two segments whose answers it subtracts. */
function differences(segments: readonly Segment[]): readonly View[][] {
  return segments.flatMap((pair) => {
    const { part } = pair;
    if (part.kind !== "pair") return [];
    const { of, first, second } = part;
    const sides = segments.filter(({ part: side }) =>
      of === "need" ? side.kind === "joint" : side.kind === "item" && side.question === of,
    );
    const [one, two] = [sides[first], sides[second]];
    if (!one || !two) return [];
    return [
      [
        {
          segment: one,
          holds: [
            ["both, first answer", 1],
            ["only first", 1],
          ],
        },
        {
          segment: two,
          holds: [
            ["both, second answer", 1],
            ["only second", 1],
          ],
        },
        {
          segment: pair,
          holds: [
            ["both, first answer", 1],
            ["both, second answer", -1],
          ],
        },
      ] satisfies View[],
    ];
  });
}

function knownSums(
  views: readonly View[],
  releases: readonly Release[],
  threshold: number,
  timelineOf: typeof anyTimeline,
  nameOf: InsideKnowledge["nameOf"],
): KnownSums {
  const shown = views.map((view) => ({ view, moments: momentsOf(view.segment, releases) }));
  const time = timelineOf(shown.map(({ moments }) => moments));
  const cellsAt = ({ holds }: View, at: number) =>
    new Map(
      holds.flatMap(([kind, often]) =>
        time.presentAt(at).map((when): [string, number] => [`${kind}, ${when}`, often]),
      ),
    );
  const published: PublishedSum[] = [];
  const counted: PublishedSum[] = [];
  const heldBack: HeldBackSum[] = [];
  for (const { view, moments } of shown) {
    // A difference of two answers per person: as often added as subtracted, so it sums nobody.
    const subtracts = view.holds.some(([, often]) => often < 0);
    for (const { at, people } of moments) {
      const name = nameOf(view.segment.part, at);
      const cells = cellsAt(view, at);
      if (people > 0) published.push({ name, cells, people: subtracts ? 0 : people });
      else if (!subtracts && neverShownBefore(moments, at)) {
        heldBack.push({ name, cells, atMost: threshold - 1 });
      }
      if (!subtracts || people === 0) continue;
      for (const hold of view.holds) {
        const side = cellsAt({ ...view, holds: [[hold[0], 1]] }, at);
        counted.push({ name, cells: side, people });
      }
    }
  }
  return { published, counted, heldBack };
}

function nameInShort(part: Part, at: number): string {
  return `${partInShort(part)} @ ${at + 1}`;
}

/** A part in short, by the codes of its questionnaire. */
function partInShort(part: Part): string {
  switch (part.kind) {
    case "responses":
      return part.kind;
    case "joint":
      return `joint ${part.topic}`;
    case "item":
      return `${part.question.id} ${part.item}`;
    case "pair":
      return `${part.of === "need" ? "need" : part.of.id} ${part.first} − ${part.second}`;
    default:
      return part.question.id;
  }
}

/** When a segment's numbers changed, by the index of the release. */
function momentsOf({ places, people }: Segment, releases: readonly Release[]): readonly Moment[] {
  return releases.flatMap(({ sums }, at) => {
    const before = releases[at - 1]?.sums;
    const same = before && places.every((place) => before[place] === sums[place]);
    return same ? [] : [{ at, people: people(sums) }];
  });
}

/** Later on, zeros may also stand because the number came too near an earlier one. */
function neverShownBefore(moments: readonly Moment[], at: number): boolean {
  return moments.every((moment) => moment.at > at || moment.people === 0);
}
