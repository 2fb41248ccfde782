import { wavesWithin } from "../db/queries/choices.ts";
import { formsByMode, lateForms } from "../db/queries/fieldwork-status.ts";
import { notCountedForms } from "../db/queries/not-counted.ts";
import type { Scope } from "../surveys/wire/account.ts";
import type { FormStates } from "../surveys/wire/review.ts";
import { formOf } from "./catalogue/catalogue.ts";
import type { Context } from "./context.ts";
import { openForms, suspicionsIn } from "./suspicions.ts";

/**
 * How many forms of each wave were received, checked, counted, not counted and late, in a scope's
 * districts. Checked are those about which nothing is open: nothing was odd, or a person has decided.
 * After the freeze nothing can be decided any more; what was counted then is checked.
 */
export async function formStates(context: Context, scope: Scope): Promise<Map<string, FormStates>> {
  const { kysely } = context.database;
  const forms = await formsByMode(kysely, scope);
  const lates = await lateForms(kysely, scope);
  const excluded = await notCountedForms(kysely, scope);
  const states = new Map<string, FormStates>();
  for (const wave of await wavesWithin(kysely, scope)) {
    const ofWave = <Row extends { wave: string; forms: number }>(rows: readonly Row[]) =>
      rows.filter((row) => row.wave === wave.id).reduce((sum, row) => sum + row.forms, 0);
    const counted = ofWave(forms);
    const notCounted = ofWave(excluded);
    const late = ofWave(lates);
    const open =
      wave.frozen_at === null
        ? openForms(
            await suspicionsIn(
              context,
              wave.id,
              formOf(context.catalogue, wave.questionnaire, wave.version),
              scope,
            ),
          ).size
        : 0;
    states.set(wave.id, {
      received: counted + notCounted + late,
      // Between two look-ups forms may have been decided about: never less than none.
      checked: Math.max(0, counted + notCounted - open),
      counted,
      notCounted,
      late,
    });
  }
  return states;
}
