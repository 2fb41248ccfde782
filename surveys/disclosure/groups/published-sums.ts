import type { Counts } from "../../tally/counts.ts";
import { noCounts } from "../../tally/counts.ts";
import type { Layout } from "../../tally/layout.ts";
import type { Release } from "../release.ts";
import type { Piece } from "./pieces.ts";
import { piecesOf } from "./pieces.ts";

/** A release group as it was formed; it never changes, it only leaves. */
export type ReleaseGroup = {
  /** What all its members share: codes of the first published dimensions. */
  signature: readonly string[];
  /** The place's round that formed it, and the one that took it out again. */
  formedIn: number;
  leftIn: number | null;
  /** Newcomers that it needed. */
  needed: number;
  /** What its members said; null once it has left: from then on only numbers of people matter. */
  sums: Counts | null;
  /** On how many of its members each piece rests, in the order of `piecesOf`. */
  people: Counts;
  /** The same of those who were in no group before. */
  newcomers: Counts;
};

/**
 * What is published of groups: the sums of all that have not left.
 *
 * @param groups of one wave in one district
 */
export function publishedSums(layout: Layout, groups: readonly ReleaseGroup[]): Release {
  const sums = noCounts(layout.size);
  for (const { piece, together } of publishedPieces(layout, groups))
    for (const { sums: said } of together.flat()) if (said) piece.add(said, sums);
  const responses = standing(groups).reduce((sum, group) => sum + membersOf(layout, group), 0);
  return { responses, sums };
}

/** Groups whose piece is published together: a group alone, or several in which too few answered it. */
export type PublishedPiece<Group> = { piece: Piece; together: Group[][] };

/**
 * Of which groups each piece is published.
 *
 * A group in which too few answered a piece keeps it back until others join it, first of the same
 * signature, then of any: together they are one group for that piece and leave together. All of that
 * follows from the groups in their order, so that nothing needs to be kept about it.
 */
export function publishedPieces<Group extends ReleaseGroup>(
  layout: Layout,
  groups: readonly Group[],
): PublishedPiece<Group>[] {
  const rounds = inRounds(groups);
  return piecesOf(layout).map((piece, at) => ({ piece, together: joinedGroups(at, rounds) }));
}

type Round<Group> = { left: Group[]; formed: Group[] };

function inRounds<Group extends ReleaseGroup>(groups: readonly Group[]): Round<Group>[] {
  const rounds = new Map<number, Round<Group>>();
  const at = (number: number) => {
    const round: Round<Group> = rounds.get(number) ?? { left: [], formed: [] };
    rounds.set(number, round);
    return round;
  };
  for (const group of groups) {
    at(group.formedIn).formed.push(group);
    if (group.leftIn !== null) at(group.leftIn).left.push(group);
  }
  return [...rounds].sort(([a], [b]) => a - b).map(([, round]) => round);
}

/** A group that keeps a piece back, with how many people it adds of whom the piece never told. */
type Held<Group> = { group: Group; fresh: number };

/** The groups whose piece is published after all rounds. @param piece its place among the pieces */
function joinedGroups<Group extends ReleaseGroup>(
  piece: number,
  rounds: readonly Round<Group>[],
): Group[][] {
  let held: Held<Group>[] = [];
  const together = new Map<Group, Group[]>();
  for (const { left, formed } of rounds) {
    for (const group of left) {
      const joined = together.get(group) ?? [];
      for (const one of joined) together.delete(one);
      // Of these the piece has told already: they add nobody new.
      held.push(...joined.map((one) => ({ group: one, fresh: 0 })));
      held = held.filter((one) => one.group !== group);
    }
    for (const group of formed)
      if ((group.people[piece] ?? 0) > 0) held.push({ group, fresh: group.newcomers[piece] ?? 0 });
    if (formed.length === 0) continue;
    const least = Math.min(...formed.map(({ needed }) => needed));
    for (const alike of [...bySignature(held), held]) {
      const apart = alike.filter(({ group }) => !together.has(group));
      const needed = Math.max(least, ...apart.map(({ group }) => group.needed));
      if (apart.reduce((sum, { fresh }) => sum + fresh, 0) < needed) continue;
      const joined = apart.map(({ group }) => group);
      for (const group of joined) together.set(group, joined);
    }
    held = held.filter(({ group }) => !together.has(group));
  }
  return [...new Set(together.values())];
}

function bySignature<Group extends ReleaseGroup>(held: readonly Held<Group>[]): Held<Group>[][] {
  const found = new Map<string, Held<Group>[]>();
  for (const one of held) {
    const key = JSON.stringify(one.group.signature);
    const alike = found.get(key);
    if (alike) alike.push(one);
    else found.set(key, [one]);
  }
  return [...found.values()];
}

/** The groups that have not left. */
export function standing<Group extends ReleaseGroup>(groups: readonly Group[]): Group[] {
  return groups.filter(({ leftIn }) => leftIn === null);
}

/** How many people are in a group that has not left. */
export function membersOf({ parts }: Layout, { sums }: ReleaseGroup): number {
  const all = parts.find(({ kind }) => kind === "responses");
  return all ? (sums?.[all.start] ?? 0) : 0;
}
