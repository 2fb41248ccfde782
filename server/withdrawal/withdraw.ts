import { recordEvent } from "../../db/queries/audit.ts";
import { waveOfResponse, withdrawResponse } from "../../db/queries/removal.ts";
import type { Scope } from "../../surveys/wire/account.ts";
import { recountingOf } from "../catalogue/recounting.ts";
import type { Context } from "../context.ts";

/**
 * Withdraws a response on a person's wish: its content goes for good, its id stays so that a tablet that
 * sends it again is told. Possible while something still leads to it: a sheet number, until the freeze.
 *
 * @returns false where there is no such response in these districts
 */
export async function withdraw(
  context: Context,
  id: string,
  by: { person: string; scope: Scope; reason: string },
): Promise<boolean> {
  const { kysely } = context.database;
  const wave = await waveOfResponse(kysely, id, by.scope);
  const form = wave === undefined ? undefined : await context.waves.formOf(wave);
  if (wave === undefined || !form) return false;
  const now = context.now().toISOString();
  return kysely.transaction().execute(async (tx) => {
    const gone = await withdrawResponse(tx, id, now, recountingOf(new Map([[wave, form]])));
    if (gone)
      await recordEvent(tx, {
        id: context.newId(),
        at: now,
        actor: by.person,
        action: "response.withdrawn",
        subject: id,
        detail: { reason: by.reason },
      });
    return gone;
  });
}
