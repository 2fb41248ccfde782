import type * as v from "valibot";
import type { NamedBatch } from "../../db/queries/batches.ts";
import { importOfFile, replan, siteNames } from "../../db/queries/batches.ts";
import { questionsOf } from "../../surveys/definition/questionnaire.ts";
import { changePlan, fitsQuestionnaire, saidColumns } from "../../surveys/import/change-plan.ts";
import type { CellReading, FormatChoice } from "../../surveys/import/format-choice.ts";
import { localDay } from "../../surveys/local-day.ts";
import type {
  ImportDecisions,
  ImportForesight,
  ImportReading,
  PlanChange,
} from "../../surveys/wire/import.ts";
import { formOf } from "../catalogue/catalogue.ts";
import type { Context } from "../context.ts";
import { ProblemError } from "../problem-response.ts";
import { mustBeReadable, rememberPlan } from "./begin-import.ts";
import { examine } from "./examine.ts";
import { foresee } from "./foresee.ts";
import { foresightView } from "./foresight-view.ts";
import { keptFile } from "./kept-file.ts";
import { readingOf } from "./reading-view.ts";
import { unmatchedHeadings } from "./report.ts";
import type { Decision, StoredPlan } from "./stored-plan.ts";
import { readJobOf, sourceOf, storedPlan } from "./stored-plan.ts";
import { alreadyRead } from "./upload.ts";

/** How a planned file is read now. @throws {ProblemError} import.file-gone */
export async function readingNow(context: Context, batch: NamedBatch): Promise<ImportReading> {
  const file = await keptFile(context.settings, batch.file_digest);
  if (!file) throw new ProblemError("import.file-gone", batch.file_name);
  const form = formOf(context.catalogue, batch.questionnaire, batch.version);
  const { choice } = storedPlan(batch);
  const examined = await examine(context, file, form, { choice });
  if (examined.kind === "refused") throw new ProblemError("file.not-a-table");
  return readingOf(context, batch, examined);
}

/**
 * Corrects a plan as a person says. Another cutting into cells comes by itself: what the columns are is then
 * found out anew.
 */
export async function correct(
  context: Context,
  batch: NamedBatch,
  { columns, day, survey, dateOrder, cells, format }: PlanChange,
): Promise<void> {
  const before = storedPlan(batch);
  const questions = questionsOf(
    formOf(context.catalogue, batch.questionnaire, batch.version).questionnaire,
  );
  for (const column of columns)
    if (column.use === "answer" && !fitsQuestionnaire(column.rule, questions))
      throw new ProblemError("request.malformed", "columns");
  const said: CellReading = {
    ...before.said,
    ...cells,
    ...(dateOrder !== before.plan.dateOrder && { dateOrder }),
  };
  const stored = format
    ? await cutAnew(context, batch, { ...before, said }, format)
    : { ...before, said, plan: changePlan(before.plan, columns, said) };
  // A name that nobody gave changes with the headings it was made of.
  const named = survey === before.survey ? stored.survey : survey;
  // What was decided was decided about other answers.
  const undecided = { rows: null, contradictions: [], decisions: [] };
  await keep(context, batch, { ...stored, day, survey: named, ...undecided });
}

/**
 * Looks at the file again as a person says. What they have said about columns that are still there stays.
 *
 * @throws {ProblemError} where there is no table in it that way
 */
async function cutAnew(
  context: Context,
  batch: NamedBatch,
  stored: StoredPlan,
  choice: FormatChoice,
): Promise<StoredPlan> {
  const file = await keptFile(context.settings, batch.file_digest);
  if (!file) throw new ProblemError("import.file-gone", batch.file_name);
  const form = formOf(context.catalogue, batch.questionnaire, batch.version);
  const examined = await examine(context, file, form, { choice });
  if (examined.kind === "refused") throw new ProblemError("import.no-table-so");
  const { found } = examined;
  const plan = changePlan(found.plan, saidColumns(stored.plan, found.plan), stored.said);
  return { ...stored, ...found, plan, choice };
}

/**
 * Keeps what a person has decided about forms that are there with other answers. What was decided about
 * others stays.
 *
 * @throws {ProblemError} import.only-keeping where a form was never shown, or is twice in the file
 */
export async function decide(
  context: Context,
  batch: NamedBatch,
  given: v.InferOutput<typeof ImportDecisions>["decisions"],
  by: string,
): Promise<void> {
  if (batch.frozenAt !== null) throw new ProblemError("wave.frozen", batch.waveName);
  const stored = storedPlan(batch);
  const decisions = given.map(({ row, take, reason }): Decision => {
    const found = stored.contradictions.find((one) => one.row === row);
    if (!found || (take === "file" && found.stored === null))
      throw new ProblemError("import.only-keeping", String(row));
    return { ...found, take, reason, by };
  });
  await keep(context, batch, { ...stored, decisions: byRow(stored.decisions, decisions) });
}

async function keep(
  context: Context,
  batch: NamedBatch,
  stored: StoredPlan,
  begun?: { state: "importing" },
): Promise<void> {
  const source = sourceOf(stored, batch.site);
  const kept = await replan(context.database.kysely, batch.id, {
    plan: JSON.stringify(stored),
    source,
    ...begun,
  });
  if (!kept) throw new ProblemError("import.wrong-state", batch.id);
}

/** Rows by number; a later one takes the place of an earlier one. */
function byRow<Row extends { row: number }>(earlier: readonly Row[], later: readonly Row[]): Row[] {
  const rows = new Map([...earlier, ...later].map((one) => [one.row, one]));
  return [...rows.values()].sort((a, b) => a.row - b.row);
}

/**
 * What happens if the file is read in now.
 *
 * @param from how many forms with other answers lie before the page of them that is shown
 */
export async function check(
  context: Context,
  batch: NamedBatch,
  from = 0,
): Promise<ImportForesight> {
  const stored = { ...storedPlan(batch), today: localDay(context.now()) };
  mustBeReadable(stored);
  const sites = await siteNames(context.database.kysely);
  const job = readJobOf(context, batch, stored, sites);
  if (!(await keptFile(context.settings, batch.file_digest)))
    throw new ProblemError("import.file-gone", batch.file_name);
  const foresight = await foresee(context, job, stored.decisions, { from });
  const shown = foresight.contradictions.map(({ row, externalId, inFile, stored: there }) => ({
    row,
    externalId,
    inFile,
    stored: there,
  }));
  const contradictions = byRow(stored.contradictions, shown);
  await keep(context, batch, { ...stored, rows: foresight.rows, contradictions });
  const form = formOf(context.catalogue, batch.questionnaire, batch.version);
  return foresightView(context, form, stored, { ...foresight, from });
}

/**
 * The last look before it begins: nothing is left out without a person's tick, and the plan is remembered.
 * From here on the batch is begun: killed before its first row, it is read in after the restart.
 */
export async function prepare(context: Context, batch: NamedBatch): Promise<void> {
  if (batch.frozenAt !== null) throw new ProblemError("wave.frozen", batch.waveName);
  const stored = storedPlan(batch);
  mustBeReadable(stored);
  const unmatched = unmatchedHeadings(stored.plan);
  if (unmatched.length > 0) throw new ProblemError("import.unmapped", String(unmatched.length));
  const { kysely } = context.database;
  const other = await importOfFile(kysely, batch.wave, batch.file_digest);
  if (other?.state === "done") throw alreadyRead(context, other);
  const { questionnaire } = formOf(context.catalogue, batch.questionnaire, batch.version);
  await rememberPlan(context, questionnaire, stored);
  await keep(context, batch, { ...stored, today: localDay(context.now()) }, { state: "importing" });
}
