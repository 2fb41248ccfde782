import { putBatch } from "../../db/queries/batches.ts";
import { rememberMapping } from "../../db/queries/import-mappings.ts";
import type { MappingFile } from "../../surveys/import/mapping-file.ts";
import type { ImportPlan } from "../../surveys/import/plan.ts";
import type { Mode } from "../../surveys/wire/submission.ts";
import type { Context } from "../context.ts";
import { ProblemError } from "../problem-response.ts";
import type { StoredPlan } from "./stored-plan.ts";
import { sourceOf } from "./stored-plan.ts";

export type NewImport = {
  wave: string;
  site: string;
  mode: Mode;
  fileName: string;
  fileDigest: string;
  stored: StoredPlan;
  createdBy: string | null;
};

/** Puts a planned import. @returns its id */
export async function planImport(context: Context, given: NewImport): Promise<string> {
  const id = context.newId();
  await putBatch(context.database.kysely, {
    id,
    kind: "import",
    wave: given.wave,
    site: given.site,
    mode: given.mode,
    source: sourceOf(given.stored, given.site),
    file_name: given.fileName,
    file_digest: given.fileDigest,
    plan: JSON.stringify(given.stored),
    state: "planned",
    position: 0,
    rows_read: 0,
    accepted: 0,
    already_there: 0,
    contradicting: 0,
    rejected: 0,
    created_by: given.createdBy,
    created_at: context.now().toISOString(),
  });
  return id;
}

/**
 * Refuses a plan under which nothing sensible can come in.
 *
 * @throws {ProblemError} import.no-answers, import.day-needed
 */
export function mustBeReadable({ plan, day }: Pick<StoredPlan, "plan" | "day">): void {
  if (!plan.columns.some(({ use }) => use === "answer"))
    throw new ProblemError("import.no-answers");
  if (day === null && !plan.columns.some(({ use }) => use === "day"))
    throw new ProblemError("import.day-needed");
}

/** Remembers how a file's columns were read, for the next file with the same headings. */
export async function rememberPlan(
  context: Context,
  questionnaire: { id: string; version: number },
  { plan, signature, survey }: StoredPlan,
): Promise<void> {
  await rememberMapping(context.database.kysely, {
    signature,
    questionnaire: questionnaire.id,
    version: questionnaire.version,
    mapping: JSON.stringify(mappingOf(plan)),
    source: survey,
    saved_at: context.now().toISOString(),
  });
}

/** A plan in the form of a mapping file. */
function mappingOf(plan: ImportPlan): MappingFile {
  const { columns, keys, rejectIf, dateOrder, clock, decimal, missing, notMissing } = plan;
  const keyOf = (wanted: string) => keys[columns.findIndex(({ use }) => use === wanted)];
  const language = columns.find((column) => column.use === "language");
  const mapping: MappingFile = {
    identity: keyOf("identity") ?? null,
    day: keyOf("day") ?? null,
    site: keyOf("site") ?? null,
    rejectIf: rejectIf.map(({ column, ...condition }) => ({
      column: keys[column] ?? "",
      ...condition,
    })),
    columns: {},
    cells: { dateOrder, clock, decimal, missing, notMissing },
  };
  if (language?.use === "language")
    mapping.language = { column: keyOf("language") ?? "", values: language.values };
  columns.forEach((column, index) => {
    const key = keys[index] ?? "";
    if (column.use === "answer") mapping.columns[key] = column.rule;
    if (column.use === "ignored") mapping.columns[key] = { ignore: true };
  });
  return mapping;
}
