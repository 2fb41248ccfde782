import type { Hash } from "../../surveys/definition/fingerprints.ts";

/** A stream of numbers from 0 to 1 that a seed repeats exactly. */
export type Chance = () => number;

/** Mulberry32 (Tommy Ettinger, 2017, public domain): small, fast, good enough for sample data. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A stream of its own for a name: the same at each start. */
export function chanceNamed(name: string, hash: Hash): Chance {
  return chanceFrom(
    [...hash(name)].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7),
  );
}

/** A response id (UUID version 4) from a seeded stream, so that a demo interrupted half-way goes on. */
export function responseIdFrom(chance: Chance): string {
  const hex = (length: number) =>
    Array.from({ length }, () => Math.floor(chance() * 16).toString(16)).join("");
  const variant = "89ab".charAt(Math.floor(chance() * 4));
  return `${hex(8)}-${hex(4)}-4${hex(3)}-${variant}${hex(3)}-${hex(12)}`;
}

/** One of several things, each as likely as the others. */
export function oneOf<Thing>(things: readonly Thing[], chance: Chance): Thing {
  const thing = things[Math.floor(chance() * things.length)];
  if (thing === undefined) throw new RangeError("nothing to choose from");
  return thing;
}
