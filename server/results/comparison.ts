import type { ModePeople } from "../../db/queries/release-modes.ts";
import { modesOf } from "../../db/queries/release-modes.ts";
import { askedWithin } from "../../db/queries/releases.ts";
import { codesOf, questionsOf } from "../../surveys/definition/questionnaire.ts";
import { path, textAt } from "../../surveys/definition/wording.ts";
import type { ClearedSums } from "../../surveys/disclosure/cleared.ts";
import { Cleared } from "../../surveys/disclosure/cleared.ts";
import type { Filter } from "../../surveys/disclosure/groups/published-views.ts";
import { comparedLists } from "../../surveys/priorities/compared-list.ts";
import { compared } from "../../surveys/priorities/comparison.ts";
import { stageOf } from "../../surveys/priorities/stage.ts";
import { modeMixDiffers } from "../../surveys/statistics/mode-mix.ts";
import type { Scope } from "../../surveys/wire/account.ts";
import type { ComparedList, Comparison } from "../../surveys/wire/comparison.ts";
import { MODES } from "../../surveys/wire/submission.ts";
import type { Context } from "../context.ts";
import { iconsOf } from "./icons.ts";
import type { ReleasedSums } from "./released-sums.ts";
import { releasedSums } from "./released-sums.ts";
import { wordingIn } from "./words.ts";

/** What is to be laid side by side. */
export type ComparisonRequest = {
  district: string;
  questionnaire: string;
  /** districts, waves, or the id of a question by whose answers results are published. */
  by: string;
  /** What their shares count. */
  list: ComparedList;
  wave?: string | undefined;
  language?: string | undefined;
};

/** One side, with what tells in which ways its people answered. */
type Side = {
  id: string;
  label: string;
  sums: Cleared<ClearedSums>;
  people: { waves: string[]; district: string; filter: Filter };
};
type Sides = { sides: Side[]; left: Comparison["left"] };

/**
 * Districts, waves or groups side by side, from what is published alone.
 *
 * Districts are those of the person's scope: the board speaks of the districts that somebody works in. What
 * it shows of them is public all the same.
 *
 * @returns undefined where the questionnaire or the wave is not fielded in the district, or asks no such
 *   question
 */
export async function comparison(
  context: Context,
  request: ComparisonRequest,
  scope: Scope,
): Promise<Cleared<Comparison> | undefined> {
  const { district, questionnaire, by, list, wave, language = "de" } = request;
  const released = await releasedSums(context, {
    district,
    questionnaire,
    wave: by === "waves" ? undefined : wave,
  });
  if (!released) return undefined;
  const { form, whole, showMentions } = released;
  const { texts } = wordingIn(form, language);
  const question = questionsOf(form.questionnaire).find(({ id }) => id === by);
  const threshold = context.settings.disclosureThreshold;
  let found: Sides;
  if (by === "districts") found = await districtsBeside(context, request, released, scope);
  else if (by === "waves") found = await wavesBeside(context, request, released);
  else if (question) {
    const options = codesOf(question).map((code) => ({
      code,
      label: textAt(texts, path.option(by, code)),
    }));
    found = await groupsBeside(request, released, options);
  } else return undefined;

  const { sides, left } = found;
  const modesDiffer = await differInModes(context, sides);
  return Cleared.together([whole, ...sides.map(({ sums }) => sums)]).map(([all, ...sums]) => {
    const words = { texts, icons: iconsOf(context), showMentions };
    const told = sums.reduce((sum, { responses }) => sum + responses, 0);
    return {
      by,
      byText: question ? textAt(texts, path.question(by)) : null,
      threshold,
      sides: sides.map(({ id, label }, index) => {
        const responses = sums[index]?.responses ?? 0;
        return { id, label, stage: stageOf(responses, threshold), responses };
      }),
      left,
      lists: comparedLists(form.questionnaire),
      ...compared(sums, question && all ? all : null, list, words),
      notBrokenDown: question && all ? all.responses - told : 0,
      modesDiffer,
      overlap: by === "waves" ? "same-people" : "none",
    };
  });
}

/** Other districts that were asked the same, behind the one that is open. */
async function districtsBeside(
  context: Context,
  { district, questionnaire, wave }: ComparisonRequest,
  released: ReleasedSums,
  scope: Scope,
): Promise<Sides> {
  const asked = (await askedWithin(context.database.kysely, scope)).filter(
    (one) => one.questionnaire === questionnaire,
  );
  const sides: Side[] = [];
  const left: Comparison["left"] = [];
  for (const { district: code, districtName: label } of asked.toSorted(
    (a, b) => Number(b.district === district) - Number(a.district === district),
  )) {
    const there =
      code === district
        ? released
        : await releasedSums(context, { district: code, questionnaire, wave });
    if (!there || there.form.meaning !== released.form.meaning)
      left.push({ label, reason: "asked-otherwise" });
    else place({ sides, left }, { id: code, label }, there, code);
  }
  return { sides, left };
}

/** The waves that ask the same, the oldest first. */
async function wavesBeside(
  context: Context,
  { district, questionnaire }: ComparisonRequest,
  { form, waves }: ReleasedSums,
): Promise<Sides> {
  const found: Sides = { sides: [], left: [] };
  for (const { id, name: label } of waves.toReversed()) {
    const there = await releasedSums(context, { district, questionnaire, wave: id });
    if (there?.form.meaning === form.meaning) place(found, { id, label }, there, district);
    else found.left.push({ label, reason: "asked-otherwise" });
  }
  return found;
}

/** A place with its numbers, or among those that have none. */
function place(
  { sides, left }: Sides,
  name: { id: string; label: string },
  { whole, counted }: ReleasedSums,
  district: string,
): void {
  if (counted.length === 0) left.push({ label: name.label, reason: "not-released" });
  else if (isFew(whole)) left.push({ label: name.label, reason: "few" });
  else {
    const waves = counted.map(({ id }) => id);
    sides.push({ ...name, sums: whole, people: { waves, district, filter: {} } });
  }
}

/** People who gave the same answer, as far as whole release groups of them are published. */
async function groupsBeside(
  { district, by }: ComparisonRequest,
  { broken: waves, filters, within }: ReleasedSums,
  options: readonly { code: string; label: string }[],
): Promise<Sides> {
  const found: Sides = { sides: [], left: [] };
  for (const { code, label } of options) {
    const isPublished = filters.some(
      ({ filter }) => Object.keys(filter).length === 1 && filter[by] === code,
    );
    const filter = { [by]: code };
    const sums = isPublished ? await within(filter) : null;
    if (!sums || isFew(sums)) found.left.push({ label, reason: "few" });
    else found.sides.push({ id: code, label, sums, people: { waves, district, filter } });
  }
  return found;
}

function isFew({ value: { responses, threshold } }: Cleared<ClearedSums>): boolean {
  return responses < threshold;
}

/**
 * Whether two sides answered in different ways. The people per mode stay here: of them only this one
 * answer leaves.
 *
 * @returns null where it is not known of a side
 */
async function differInModes(context: Context, sides: readonly Side[]): Promise<boolean | null> {
  const mixes: number[][] = [];
  for (const { people } of sides) {
    const modes = await modesOf(context.database.kysely, people);
    if (!modes) return null;
    mixes.push(inOrder(modes));
  }
  return mixes.some((one, index) => mixes.slice(0, index).some((two) => modeMixDiffers(one, two)));
}

function inOrder(modes: ModePeople): number[] {
  return MODES.map((mode) => modes[mode] ?? 0);
}
