import { withdrawSheet } from "../../db/queries/removal.ts";
import { readSheetNumber, sheetSubject } from "../../surveys/paper/sheet-number.ts";
import type { Withdrawal } from "../../surveys/wire/withdrawal.ts";
import type { Person } from "../access/person.ts";
import { record } from "../access/record.ts";
import { recountingOf } from "../catalogue/recounting.ts";
import type { Context } from "../context.ts";
import { ProblemError } from "../problem-response.ts";

/**
 * Withdraws a paper form on a resident's wish, as long as its number leads to it: until the freeze.
 * Published numbers stay as they are until the next round of release.
 *
 * @param by who does it, with the districts in which they may
 * @throws {ProblemError} sheet.bad-number · wave.unknown · wave.frozen · sheet.unknown
 */
export async function withdraw(
  context: Context,
  { wave, sheetNumber, reason }: Withdrawal,
  by: Pick<Person, "id" | "scope">,
): Promise<void> {
  const read = readSheetNumber(sheetNumber);
  if (read.kind !== "number") throw new ProblemError("sheet.bad-number", sheetNumber);
  const form = await context.waves.formOf(wave);
  if (!form) throw new ProblemError("wave.unknown", wave);
  const { kysely, engine } = context.database;
  const { externalId } = read;
  await kysely.transaction().execute(async (tx) => {
    const sheet = { wave, externalId, scope: by.scope };
    const recounting = recountingOf(new Map([[wave, form]]));
    const at = context.now().toISOString();
    const outcome = await withdrawSheet(tx, sheet, at, recounting, engine);
    if (outcome === "frozen") throw new ProblemError("wave.frozen", wave);
    if (outcome === "unknown") throw new ProblemError("sheet.unknown", sheetNumber);
    const subject = sheetSubject(wave, externalId);
    await record(context, tx, by.id, "response.withdrawn", subject, { reason });
  });
}
