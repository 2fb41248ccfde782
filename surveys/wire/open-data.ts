import * as v from "valibot";
import { LICENCE_IDS } from "../open-data/licences.ts";
import { LoggedRelease } from "./release-log.ts";

/** A questionnaire in a district, with every release that there ever was, newest first. */
const Dataset = v.object({
  district: v.object({ code: v.string(), name: v.string() }),
  questionnaire: v.object({ id: v.string(), title: v.string() }),
  /** When it was first and last published, ISO 8601. */
  issued: v.string(),
  modified: v.string(),
  releases: v.array(LoggedRelease),
});
export type Dataset = v.InferOutput<typeof Dataset>;

/** GET /api/public/open-data: what is offered, and under which licence. */
export const OpenData = v.object({
  demo: v.boolean(),
  threshold: v.number(),
  publisher: v.string(),
  licence: v.object({
    id: v.picklist(LICENCE_IDS),
    name: v.string(),
    url: v.string(),
    uri: v.string(),
  }),
  datasets: v.array(Dataset),
});
export type OpenData = v.InferOutput<typeof OpenData>;

/** GET /api/public/open-data/dictionary.json: the same for all datasets. */
export const DataDictionary = v.object({
  entries: v.array(
    v.object({ kind: v.picklist(["column", "measure"]), code: v.string(), meaning: v.string() }),
  ),
});
export type DataDictionary = v.InferOutput<typeof DataDictionary>;
