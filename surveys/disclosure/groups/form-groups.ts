import type { Counts } from "../../tally/counts.ts";

/** Responses of one kind that wait for their release group, already added up. */
export type Heap = {
  /** The file that brought them, or null. */
  batch: string | null;
  /** The codes that they share in the published dimensions, in the wave's order. */
  codes: readonly string[];
  /**
   * new: never published · back: from a group that is dissolved · refiled: from a file, after a published
   * file was taken back: some of them may be the same people again
   */
  kind: "new" | "back" | "refiled";
  /** Rounds that have passed over them. */
  waited: number;
  /** The dissolved group that they come back from, all in one heap; null: none. */
  group: string | null;
  ids: string[];
  sums: Counts;
};

/** A group in the making: what all its members share, and the file that brought them all, if one did. */
export type FormedGroup = {
  signature: readonly string[];
  batch: string | null;
  heaps: Heap[];
  /** Whether its newcomers are refiled: so many more of them are needed. */
  refiled: boolean;
};

/** How groups are formed in a round. */
export type Forming = {
  /** How many dimensions the wave publishes. */
  dimensions: number;
  /** Newcomers that each group must have: k, and one more for everybody who left and may be back. */
  needed: number;
  /** How many published people files have lost that were taken back. */
  undone: number;
  /** Members above which a group is cut in two. */
  target: number;
  /** Whether newcomers may wait for others like them; at the freeze and on request nobody waits. */
  patient: boolean;
};

/** So many rounds a response waits for others of its age and gender, and as many for its age alone. */
export const PATIENT_ROUNDS = 4;

/**
 * Forms release groups of what waits. Each gets at least `needed` newcomers, whatever else is in it: then
 * whoever adds and subtracts published groups of all times always keeps the newcomers of the youngest one,
 * so that every combination rests on at least k people (STATISTICS.md, section 2, 5 and 8).
 *
 * Files come first and keep to themselves, so that undoing one takes whole groups away. Of the others,
 * those who share all published dimensions go together; who has waited too long goes with those who share
 * fewer, in the end with anybody of the district. The members of a dissolved group come back as a whole, in
 * a group that is formed anyway. So does who is refiled, until there are so many of them that enough must
 * be new.
 *
 * @returns the new groups; what is in none of them goes on waiting
 */
export function formGroups(waiting: readonly Heap[], forming: Forming): FormedGroup[] {
  const newcomers = waiting.filter(({ kind }) => kind === "new");
  const groups: FormedGroup[] = [];
  const pool = new Set(newcomers.filter(({ batch }) => batch === null));
  const files = new Set(newcomers.flatMap(({ batch }) => batch ?? []));
  for (const batch of files) {
    const left = new Set(newcomers.filter((heap) => heap.batch === batch));
    const own = groupsAmong(left, batch, { ...forming, patient: false });
    // Too few for any group of the file: they wait with everybody.
    if (own.length === 0) for (const heap of left) pool.add(heap);
    groups.push(...own);
  }
  const mixed = groupsAmong(pool, null, forming);
  const refiled = waiting.filter(({ kind }) => kind === "refiled");
  if (people(refiled) >= forming.needed + forming.undone) mixed.push(refiledGroup(refiled));
  else for (const heap of refiled) takeBack(heap, mixed.length > 0 ? mixed : groups, forming);
  groups.push(...mixed);
  for (const heap of waiting)
    if (heap.kind === "back") takeBack(heap, mixed.length > 0 ? mixed : groups, forming);
  return groups;
}

function refiledGroup([first, ...heaps]: readonly Heap[]): FormedGroup {
  const group: FormedGroup = {
    signature: first?.codes ?? [],
    batch: null,
    heaps: first ? [first] : [],
    refiled: true,
  };
  for (const heap of heaps) join(group, heap);
  return group;
}

/** Groups of these heaps, which are taken out of the set. */
function groupsAmong(left: Set<Heap>, batch: string | null, forming: Forming): FormedGroup[] {
  const groups: FormedGroup[] = [];
  for (let shared = forming.dimensions; shared >= 0; shared--)
    for (const [signature, alike] of bySignature(left, shared, forming)) {
      if (people(alike) < forming.needed) continue;
      for (const heaps of cut(alike, forming))
        groups.push({ signature, batch, heaps, refiled: false });
      for (const heap of alike) left.delete(heap);
    }
  if (forming.patient || groups.length === 0) return groups;
  for (const heap of left) join(closest(heap, groups), heap);
  left.clear();
  return groups;
}

function bySignature(
  heaps: Iterable<Heap>,
  shared: number,
  forming: Forming,
): [readonly string[], Heap[]][] {
  const found = new Map<string, [readonly string[], Heap[]]>();
  for (const heap of heaps) {
    if (heap.codes.length < shared || shares(heap, forming) > shared) continue;
    const signature = heap.codes.slice(0, shared);
    const key = JSON.stringify(signature);
    const alike = found.get(key);
    if (alike) alike[1].push(heap);
    else found.set(key, [signature, [heap]]);
  }
  return [...found.values()];
}

/** How many dimensions a heap still insists on sharing with its group. */
function shares({ codes, waited }: Heap, { dimensions, patient }: Forming): number {
  if (!patient) return 0;
  return Math.min(codes.length, Math.max(0, dimensions - Math.floor(waited / PATIENT_ROUNDS)));
}

/** Small groups lose less when one person leaves; each piece has at least as many people as are needed. */
function cut(heaps: readonly Heap[], { needed, target }: Forming): Heap[][] {
  const pieces: Heap[][] = [];
  let piece: Heap[] = [];
  for (const heap of heaps) {
    piece.push(heap);
    if (people(piece) < target) continue;
    pieces.push(piece);
    piece = [];
  }
  const last = pieces.at(-1);
  if (piece.length > 0 && last && people(piece) < needed) last.push(...piece);
  else if (piece.length > 0) pieces.push(piece);
  return pieces;
}

function takeBack(heap: Heap, groups: readonly FormedGroup[], forming: Forming): void {
  const group = closest(heap, groups);
  if (!group) return;
  const common = commonTo(heap.codes, group.signature);
  if (common === group.signature.length || common >= shares(heap, forming)) join(group, heap);
}

/** The group that a heap has most in common with; of several the smallest. */
function closest(heap: Heap, groups: readonly FormedGroup[]): FormedGroup | undefined {
  let best: FormedGroup | undefined;
  let bestLost = 0;
  for (const group of groups) {
    const lost = group.signature.length - commonTo(heap.codes, group.signature);
    const better = !best || lost < bestLost || (lost === bestLost && isCloser(group, best));
    if (!better) continue;
    best = group;
    bestLost = lost;
  }
  return best;
}

function isCloser(group: FormedGroup, other: FormedGroup): boolean {
  const finer = group.signature.length - other.signature.length;
  return finer > 0 || (finer === 0 && people(group.heaps) < people(other.heaps));
}

function join(group: FormedGroup | undefined, heap: Heap): void {
  if (!group) return;
  group.signature = group.signature.slice(0, commonTo(heap.codes, group.signature));
  group.heaps.push(heap);
}

/** How many of some codes a signature begins with. */
export function commonTo(codes: readonly string[], signature: readonly string[]): number {
  const differ = signature.findIndex((code, place) => codes[place] !== code);
  return differ < 0 ? signature.length : differ;
}

function people(heaps: readonly Heap[]): number {
  return heaps.reduce((sum, { ids }) => sum + ids.length, 0);
}
