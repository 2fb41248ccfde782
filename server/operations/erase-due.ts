import * as v from "valibot";
import { eraseAnswers, eraseTexts, hasLateAnswers } from "../../db/queries/erasure.ts";
import { allWaves } from "../../db/queries/waves.ts";
import type { WaveTable } from "../../db/schema.ts";
import { localDay } from "../../surveys/local-day.ts";
import { erasureDay } from "../../surveys/retention/erasure-day.ts";
import { WaveRules } from "../../surveys/wire/fieldwork.ts";
import { record } from "../access/record.ts";
import type { Context } from "../context.ts";

/** What a wave's retention asks for on a day. */
export type Erasure = {
  wave: { id: string; name: string };
  what: "texts" | "answers";
  /** From this day on. */
  due: string;
  /** Until it is frozen, nothing of a wave is erased: late corrections would find half of it. */
  waits: boolean;
  /** How many were erased; 0 where nothing was done yet. */
  erased: number;
};

/**
 * Erases what has been kept as long as its wave allows: first people's own words, then all answers. The
 * results stay. Safe to repeat; answers that arrive afterwards go with the next run.
 *
 * @param dryRun only says what is due
 * @throws the first error, after all other waves: one that fails keeps none of them back
 */
export async function eraseDue(
  context: Context,
  { dryRun = false }: { dryRun?: boolean } = {},
): Promise<Erasure[]> {
  const today = localDay(context.now());
  const done: Erasure[] = [];
  const failures: unknown[] = [];
  for (const wave of await allWaves(context.database.kysely))
    try {
      done.push(...(await eraseOf(context, wave, today, dryRun)));
    } catch (error) {
      failures.push(error);
    }
  if (failures.length > 0) throw failures[0];
  return done;
}

async function eraseOf(
  context: Context,
  wave: WaveTable,
  today: string,
  dryRun: boolean,
): Promise<Erasure[]> {
  const done: Erasure[] = [];
  for (const { what, due } of dueOf(wave, today)) {
    const isFirst = (what === "texts" ? wave.texts_erased_at : wave.answers_erased_at) === null;
    // What is erased once comes back with late answers alone.
    if (!isFirst && !(await hasLateAnswers(context.database.kysely, wave.id))) continue;
    const waits = wave.frozen_at === null;
    const erased = waits || dryRun ? 0 : await erase(context, wave, what, isFirst);
    if (isFirst || erased > 0)
      done.push({ wave: { id: wave.id, name: wave.name }, what, due, waits, erased });
  }
  return done;
}

function dueOf(
  { ends_on, rules }: WaveTable,
  today: string,
): { what: Erasure["what"]; due: string }[] {
  const { retention } = v.parse(WaveRules, JSON.parse(rules));
  if (!retention) return [];
  const answers = erasureDay(ends_on, retention.answerMonths);
  const texts = erasureDay(ends_on, retention.textMonths);
  return [
    { what: "texts" as const, due: texts },
    { what: "answers" as const, due: answers },
  ].filter(({ due }) => due <= today);
}

async function erase(
  context: Context,
  { id, name }: WaveTable,
  what: Erasure["what"],
  isFirst: boolean,
): Promise<number> {
  const form = await context.waves.formOf(id);
  if (!form) throw new Error(`no form of the wave ${id}`);
  const at = context.now().toISOString();
  return context.database.kysely.transaction().execute(async (tx) => {
    const erased =
      what === "texts"
        ? await eraseTexts(tx, id, at)
        : await eraseAnswers(tx, id, form.layout.size, at);
    if (isFirst || erased > 0)
      await record(context, tx, null, `wave.${what}-erased`, name, { id, erased });
    return erased;
  });
}
