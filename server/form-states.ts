import { wavesWithin } from "../db/queries/choices.ts";
import { formsByMode, lateForms } from "../db/queries/fieldwork-status.ts";
import { notCountedForms } from "../db/queries/not-counted.ts";
import type { Scope } from "../surveys/wire/account.ts";
import type { FormStates } from "../surveys/wire/review.ts";
import { formOf } from "./catalogue/catalogue.ts";
import type { Context } from "./context.ts";
import type { Suspicions } from "./suspicions.ts";
import { openForms, suspicionsIn } from "./suspicions.ts";

/**
 * How many forms of each wave were received, checked, counted, not counted and late, in a scope's
 * districts. Checked are those about which nothing is open: nothing was odd, or a person has decided.
 * After the freeze nothing can be decided any more; what was counted then is checked.
 */
export async function formStates(context: Context, scope: Scope): Promise<Map<string, FormStates>> {
  const numbers = await numbersWithin(context, scope);
  const states = new Map<string, FormStates>();
  for (const wave of await wavesWithin(context.database.kysely, scope)) {
    const form = formOf(context.catalogue, wave.questionnaire, wave.version);
    const found =
      wave.frozen_at === null ? await suspicionsIn(context, wave.id, form, scope) : undefined;
    states.set(wave.id, statesOf(numbers, wave.id, found));
  }
  return states;
}

/**
 * The same of one wave, for whoever has looked for what is odd in it already.
 *
 * @param found undefined after the freeze
 */
export async function formStatesOf(
  context: Context,
  scope: Scope,
  wave: string,
  found: Suspicions | undefined,
): Promise<FormStates> {
  return statesOf(await numbersWithin(context, scope), wave, found);
}

type Numbers = Record<
  "counted" | "notCounted" | "late",
  readonly { wave: string; forms: number }[]
>;

async function numbersWithin({ database }: Context, scope: Scope): Promise<Numbers> {
  const { kysely } = database;
  return {
    counted: await formsByMode(kysely, scope),
    notCounted: await notCountedForms(kysely, scope),
    late: await lateForms(kysely, scope),
  };
}

function statesOf(numbers: Numbers, wave: string, found: Suspicions | undefined): FormStates {
  const ofWave = (rows: Numbers["late"]) =>
    rows.filter((row) => row.wave === wave).reduce((sum, row) => sum + row.forms, 0);
  const counted = ofWave(numbers.counted);
  const notCounted = ofWave(numbers.notCounted);
  const late = ofWave(numbers.late);
  const open = found ? openForms(found).size : 0;
  return {
    received: counted + notCounted + late,
    // Between two look-ups forms may have been decided about: never less than none.
    checked: Math.max(0, counted + notCounted - open),
    counted,
    notCounted,
    late,
  };
}
