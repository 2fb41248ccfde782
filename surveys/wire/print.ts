import * as v from "valibot";
import { SIDES, TEXT_SIZES } from "../paper/geometry/sheet.ts";

const Key = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
/** More forms than this nobody carries. */
export const MOST_FORMS = 2000;

/** POST /api/print/runs: forms for one site. The id is made by the one who asks: asking twice prints once. */
export const NewPrintRun = v.strictObject({
  id: v.pipe(v.string(), v.uuid()),
  wave: Key,
  site: Key,
  language: Key,
  size: v.picklist(TEXT_SIZES),
  sides: v.picklist(SIDES),
  count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_FORMS)),
});
export type NewPrintRun = v.InferOutput<typeof NewPrintRun>;

/** Forms that were printed at once, and where their numbers are. */
export const PrintRun = v.object({
  id: v.string(),
  wave: v.object({ id: v.string(), name: v.string(), frozen: v.boolean() }),
  site: v.object({ code: v.string(), name: v.string(), district: v.string() }),
  language: v.string(),
  size: v.picklist(TEXT_SIZES),
  sides: v.picklist(SIDES),
  /** As printed, with check digits. */
  first: v.string(),
  last: v.string(),
  count: v.number(),
  /** How many have brought answers; null once the wave is frozen, when nobody can tell any more. */
  back: v.nullable(v.number()),
  made: v.object({ at: v.string(), by: v.nullable(v.string()) }),
});
export type PrintRun = v.InferOutput<typeof PrintRun>;

/** GET /api/print/runs: who has which numbers, and in which languages each wave is printed today. */
export const PrintDesk = v.object({
  runs: v.array(PrintRun),
  waves: v.array(v.object({ id: v.string(), languages: v.array(v.string()) })),
});
export type PrintDesk = v.InferOutput<typeof PrintDesk>;
