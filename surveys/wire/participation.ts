import * as v from "valibot";
import { Count, Percent } from "./count.ts";

/** Against the district: surely more, surely fewer, or not to be told apart. */
const Presence = v.picklist(["more", "fewer", "open"]);

const Row = v.object({
  code: v.string(),
  label: v.string(),
  /** People in whole release groups; null where there is no group of theirs. */
  people: v.nullable(Count),
  /** Of those who are broken down and of whom the city has figures, if it has any. Not below 30. */
  share: v.nullable(Percent),
  city: v.nullable(v.object({ residents: Count, share: Percent, presence: Presence })),
});
export type ParticipationRow = v.InferOutput<typeof Row>;

const Dimension = v.object({
  question: v.string(),
  text: v.string(),
  rows: v.array(Row),
  /** People of whom this is not told. */
  notBrokenDown: Count,
});
export type ParticipationDimension = v.InferOutput<typeof Dimension>;

/** Two dimensions crossed. Every number is a sum of whole release groups; null: no group. */
const Cross = v.object({
  rows: v.object({ question: v.string(), text: v.string() }),
  columns: v.object({ question: v.string(), text: v.string() }),
  columnCodes: v.array(v.object({ code: v.string(), label: v.string() })),
  lines: v.array(
    v.object({
      code: v.string(),
      label: v.string(),
      cells: v.array(v.nullable(Count)),
      /** Of these the second answer is not told. */
      rest: Count,
      total: v.nullable(Count),
    }),
  ),
});
export type ParticipationCross = v.InferOutput<typeof Cross>;

/** GET /api/results/:district/participation: who answered, by the published dimensions. */
export const Participation = v.object({
  threshold: Count,
  /** Forms in all; null below the threshold. */
  responses: v.nullable(Count),
  dimensions: v.array(Dimension),
  cross: v.nullable(Cross),
  /** The city's figures that stand beside; null where it has supplied none. */
  city: v.nullable(v.object({ year: v.nullable(v.number()), source: v.nullable(v.string()) })),
});
export type Participation = v.InferOutput<typeof Participation>;
