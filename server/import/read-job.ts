import type { WordedQuestionnaire } from "../../surveys/import/matching/column-names.ts";
import type { ImportPlan } from "../../surveys/import/plan.ts";
import type { ReadingContext } from "../../surveys/import/reading/row-reader.ts";
import type { Mode } from "../../surveys/wire/submission.ts";

/** Everything the reading of a file needs: plain data, so that a worker thread can be given it. */
export type ReadJob = {
  path: string;
  plan: ImportPlan;
  form: WordedQuestionnaire;
  /** Language → fingerprint of its wording. */
  wordings: Readonly<Record<string, string>>;
  wave: string;
  mode: Mode;
  source: string;
  batch: string | null;
  context: ReadingContext;
  /** Records up to here are in the tables already: they are passed by. */
  position: number;
};
