import * as v from "valibot";
import type { NamedBatch } from "../../db/queries/batches.ts";
import type { CellReading, FormatChoice } from "../../surveys/import/format-choice.ts";
import type { WordedQuestionnaire } from "../../surveys/import/matching/column-names.ts";
import type { Detected, ImportPlan } from "../../surveys/import/plan.ts";
import { SHEET_SOURCE } from "../../surveys/paper/sheet-number.ts";
import { MODES } from "../../surveys/wire/submission.ts";
import type { Form } from "../catalogue/catalogue.ts";
import { formOf } from "../catalogue/catalogue.ts";
import type { Context } from "../context.ts";
import { tablePathOf } from "./kept-file.ts";
import type { ReadJob } from "./read-job.ts";

/** What a batch keeps of its import: enough to go on after a crash as if nothing had happened. */
export type StoredPlan = {
  plan: ImportPlan;
  detected: Detected;
  /** Of the headings: files of the same making are read the same way. */
  signature: string;
  /** Tells surveys of one system apart that number their answers alike. */
  survey: string;
  /** The day of the answers where the file has none. */
  day: string | null;
  /** The day on which later days are in the future. */
  today: string;
  timeZone: string;
  fileBytes: number;
  /** How many rows the last check found; null before the first. */
  rows: number | null;
  /** What a person said about the cutting into cells. */
  choice: FormatChoice;
  /** What a person said about the reading of cells. */
  said: CellReading;
  /** Forms that are there already with other answers, as a person was shown them, and what they decided. */
  contradictions: ContradictingRow[];
  decisions: Decision[];
};

/** A row whose form is there already with other answers: digests of both. */
export type ContradictingRow = {
  row: number;
  externalId: string;
  inFile: string;
  /** Null where the other one stands in the same file: then the first one stays. */
  stored: string | null;
};

/**
 * A decision about one such row. It holds for these answers only: where either has changed, the first one
 * stays.
 */
export type Decision = ContradictingRow & {
  take: "file" | "stored";
  reason: string;
  /** The account's id. */
  by: string;
};

/** Reads back what `JSON.stringify` made of a plan. */
export function storedPlan({ plan }: { plan: string }): StoredPlan {
  return JSON.parse(plan);
}

/** The source under which a file's rows are told apart, within its wave. */
export function sourceOf(
  { plan, survey }: Pick<StoredPlan, "plan" | "survey">,
  site: string,
): string {
  return plan.sheetNumbers ? SHEET_SOURCE : `${plan.system}/${site}/${survey}`;
}

/** A form's structure with its texts, as the matching of columns and cells needs it. */
export function wordedForm({ questionnaire, wordings }: Form): WordedQuestionnaire {
  return {
    questionnaire,
    texts: Object.fromEntries([...wordings].map(([language, { texts }]) => [language, texts])),
  };
}

/** The reading of a batch's file from where the batch stands. */
export function readJobOf(
  context: Context,
  batch: Pick<
    NamedBatch,
    | "id"
    | "wave"
    | "site"
    | "mode"
    | "source"
    | "file_digest"
    | "position"
    | "questionnaire"
    | "version"
  >,
  stored: StoredPlan,
  sites: readonly { code: string; name: string }[],
): ReadJob {
  const form = formOf(context.catalogue, batch.questionnaire, batch.version);
  const { plan, day, today, timeZone } = stored;
  return {
    path: tablePathOf(context.settings, batch.file_digest, plan.sheet),
    plan,
    form: wordedForm(form),
    wordings: Object.fromEntries(
      [...form.wordings].map(([language, { fingerprint }]) => [language, fingerprint]),
    ),
    wave: batch.wave,
    mode: v.parse(v.picklist(MODES), batch.mode),
    source: batch.source,
    batch: batch.id,
    context: { site: batch.site, sites, day, today, timeZone },
    position: batch.position,
  };
}
