import { freeNumbers, printRunById, putPrintRun } from "../../db/queries/print-runs.ts";
import { lockedWave } from "../../db/queries/waves.ts";
import { MOST_NUMBER, printedNumber } from "../../surveys/paper/sheet-number.ts";
import type { NewPrintRun } from "../../surveys/wire/print.ts";
import type { Person } from "../access/person.ts";
import { record } from "../access/record.ts";
import { offering } from "../catalogue/offered-languages.ts";
import type { Context } from "../context.ts";
import { ProblemError } from "../problem-response.ts";

/**
 * Gives numbers to forms that are to be printed. Asked again under the same id, nothing changes.
 *
 * @throws {ProblemError} where the wave does not ask at the site, is frozen, or is not printed in the language
 */
export async function addPrintRun(
  context: Context,
  { count, ...asked }: NewPrintRun,
  by: Person,
): Promise<void> {
  const { id, wave, site, language } = asked;
  const form = await context.waves.formOf(wave);
  if (!form) throw new ProblemError("wave.unknown", wave);
  if (!(await context.waves.isFieldedAt(wave, site)))
    throw new ProblemError("submission.unknown-site", site);
  const wording = (await offering(context))
    .wordingsOf(form)
    .find((one) => one.language === language);
  if (!wording) throw new ProblemError("submission.unknown-language", language);
  const { kysely, engine } = context.database;
  await kysely.transaction().execute(async (tx) => {
    // Of two people who print at once, one waits for the other: a number is given once.
    const locked = await lockedWave(tx, wave, engine);
    if (await printRunById(tx, id)) return;
    if (!locked || locked.frozen_at !== null)
      throw new ProblemError("wave.frozen", locked?.name ?? wave);
    const first = await freeNumbers(tx, wave, count);
    const last = first + count - 1;
    if (last > MOST_NUMBER) throw new ProblemError("print.no-numbers", String(MOST_NUMBER));
    await putPrintRun(tx, {
      ...asked,
      wording: wording.fingerprint,
      first,
      last,
      made_by: by.id,
      made_at: context.now().toISOString(),
    });
    const numbers = `${printedNumber(first)} – ${printedNumber(last)}`;
    await record(context, tx, by.id, "print-run.made", numbers, { wave, site, language });
  });
}
