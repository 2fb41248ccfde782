import type { Counts } from "../tally/counts.ts";

/** What is published of a wave in a district: sums in which each segment rests on 0 or ≥ k people. */
export type Release = { responses: number; sums: Counts };
