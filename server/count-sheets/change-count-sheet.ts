import type { Transaction } from "kysely";
import {
  correctCountSheet,
  countSheetById,
  countSheetOfFile,
  putCountSheet,
  sameCountSheet,
  withdrawCountSheet,
} from "../../db/queries/count-sheets.ts";
import { storedSite } from "../../db/queries/site-admin.ts";
import { lockedWave } from "../../db/queries/waves.ts";
import type { CountSheetTable, Schema } from "../../db/schema.ts";
import { canonicalCounts, countSheetIdentity } from "../../surveys/count-sheet/canonical-counts.ts";
import { checkCounts } from "../../surveys/count-sheet/check-counts.ts";
import { germanDay } from "../../surveys/paper/typed-day.ts";
import type {
  CountSheetChange,
  NewCountSheet,
  QuestionCount,
} from "../../surveys/wire/count-sheet.ts";
import type { Person } from "../access/person.ts";
import { record } from "../access/record.ts";
import type { Context } from "../context.ts";
import { isInFuture } from "../intake-door.ts";
import { ProblemError } from "../problem-response.ts";

/**
 * Keeps a list that somebody counted. The same list under the same id changes nothing.
 *
 * @returns stored, or repeated
 * @throws {ProblemError} where it cannot be true, is there already, or its wave is frozen
 */
export async function addCountSheet(
  context: Context,
  given: NewCountSheet,
  by: Person,
): Promise<"stored" | "repeated"> {
  const { id, wave, site, day, countedBy, file } = given;
  if (!(await context.waves.isFieldedAt(wave, site)))
    throw new ProblemError("submission.unknown-site", site);
  const written = await writtenAs(context, wave, site, given);
  return context.database.kysely.transaction().execute(async (tx) => {
    const { frozen_at, name } = await locked(context, tx, wave);
    const there = await countSheetById(tx, id);
    if (there?.digest === written.digest) return "repeated";
    if (there) throw new ProblemError("count-sheet.conflict", id);
    if (frozen_at !== null) throw new ProblemError("wave.frozen", name);
    await mustBeNew(tx, wave, written.digest);
    const sameFile = file && (await countSheetOfFile(tx, wave, file.digest, by.scope));
    if (sameFile)
      throw new ProblemError("count-sheet.file-there", sameFile.siteName, germanDay(sameFile.day));
    await putCountSheet(tx, {
      id,
      wave,
      site,
      ...written,
      file_name: file?.name ?? null,
      file_digest: file?.digest ?? null,
      revision: 1,
      entered_by: by.id,
      entered_at: context.now().toISOString(),
      withdrawn_by: null,
      withdrawn_at: null,
      withdrawn_reason: null,
    });
    const detail = { wave, site, day, countedBy, ...(file && { file: file.name }) };
    await record(context, tx, by.id, "count-sheet.entered", subjectOf(given), detail);
    return "stored";
  });
}

/**
 * Corrects a list. What it said before is kept.
 *
 * @throws {ProblemError} where it cannot be true, nothing changes, or somebody else was faster
 */
export async function changeCountSheet(
  context: Context,
  id: string,
  { revision, reason, ...given }: CountSheetChange,
  by: Person,
): Promise<void> {
  const { kysely } = context.database;
  const found = await countSheetById(kysely, id);
  if (!found) throw new ProblemError("count-sheet.unknown", id);
  const written = await writtenAs(context, found.wave, found.site, given);
  await changeStanding(context, found, async (tx, sheet) => {
    if (sheet.revision !== revision) throw new ProblemError("count-sheet.changed-meanwhile", id);
    if (sheet.digest === written.digest) throw new ProblemError("count-sheet.unchanged", id);
    await mustBeNew(tx, sheet.wave, written.digest);
    const at = context.now().toISOString();
    await correctCountSheet(tx, sheet, written, { at, actor: by.id, reason });
    const detail = { wave: sheet.wave, reason };
    await record(context, tx, by.id, "count-sheet.corrected", subjectOf(sheet), detail);
  });
}

/** Withdraws a list: it stays to be seen, and is counted nowhere any more. */
export async function withdrawList(
  context: Context,
  id: string,
  reason: string,
  by: Person,
): Promise<void> {
  const found = await countSheetById(context.database.kysely, id);
  if (!found) throw new ProblemError("count-sheet.unknown", id);
  await changeStanding(context, found, async (tx, sheet) => {
    const at = context.now().toISOString();
    await withdrawCountSheet(tx, id, { at, actor: by.id, reason });
    const detail = { wave: sheet.wave, reason };
    await record(context, tx, by.id, "count-sheet.withdrawn", subjectOf(sheet), detail);
  });
}

/** Changes a list that counts, of a wave that is not frozen, as it stands once nobody else can change it. */
function changeStanding(
  context: Context,
  { id, wave }: CountSheetTable,
  change: (tx: Transaction<Schema>, sheet: CountSheetTable) => Promise<void>,
): Promise<void> {
  return context.database.kysely.transaction().execute(async (tx) => {
    const { frozen_at, name } = await locked(context, tx, wave);
    if (frozen_at !== null) throw new ProblemError("wave.frozen", name);
    const sheet = await countSheetById(tx, id);
    if (!sheet) throw new ProblemError("count-sheet.unknown", id);
    if (sheet.withdrawn_at !== null) throw new ProblemError("count-sheet.withdrawn", id);
    await change(tx, sheet);
  });
}

async function locked({ database }: Context, tx: Transaction<Schema>, wave: string) {
  const found = await lockedWave(tx, wave, database.engine);
  if (!found) throw new ProblemError("wave.unknown", wave);
  return found;
}

/** What a list is kept as. @throws {ProblemError} where it cannot be true */
async function writtenAs(
  context: Context,
  wave: string,
  site: string,
  given: { day: string; countedBy: string; questions: readonly QuestionCount[] },
) {
  const { day, countedBy, questions } = given;
  const form = await context.waves.formOf(wave);
  if (!form) throw new ProblemError("submission.unknown-wave", wave);
  if (isInFuture(context, day)) throw new ProblemError("submission.day-in-future", germanDay(day));
  const [fault] = checkCounts(form.questionnaire, questions);
  if (fault) throw new ProblemError(fault.problem.code, ...fault.problem.where);
  const counts = canonicalCounts(form.questionnaire, questions);
  return {
    day,
    counted_by: countedBy,
    counts: JSON.stringify(counts),
    digest: context.hash(countSheetIdentity({ wave, site, day, countedBy, counts })),
  };
}

async function mustBeNew(tx: Transaction<Schema>, wave: string, digest: string): Promise<void> {
  const same = await sameCountSheet(tx, wave, digest);
  if (!same) return;
  const site = await storedSite(tx, same.site);
  throw new ProblemError("count-sheet.already-there", site?.name ?? same.site, germanDay(same.day));
}

/** How the log names a list. */
function subjectOf({ site, day }: { site: string; day: string }): string {
  return `${site}/${day}`;
}
