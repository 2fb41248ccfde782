import type { Kysely } from "kysely";
import type { EqualForm, EqualText } from "../db/queries/equal-forms.ts";
import { equalAtTablets, equalTexts, keptAnswersOf } from "../db/queries/equal-forms.ts";
import { pieces } from "../db/queries/pieces.ts";
import type { RepeatedNumber } from "../db/queries/repeated-numbers.ts";
import { numbersWithOtherAnswers } from "../db/queries/repeated-numbers.ts";
import type { NamedDecision } from "../db/queries/reviews.ts";
import { decisionsOf } from "../db/queries/reviews.ts";
import type { TabletForm, TabletQuarter } from "../db/queries/tablet-quarters.ts";
import { tabletForms, tabletQuarters } from "../db/queries/tablet-quarters.ts";
import type { Schema } from "../db/schema.ts";
import type { BurstSign } from "../surveys/suspicion/burst.ts";
import { burstSigns, shortestSeconds } from "../surveys/suspicion/burst.ts";
import { equalRuns, givenFields, LEAST_GIVEN } from "../surveys/suspicion/equal-answers.ts";
import type { SuspicionKind } from "../surveys/suspicion/review-reasons.ts";
import type { Scope } from "../surveys/wire/account.ts";
import type { Form } from "./catalogue/catalogue.ts";
import { keptAnswers } from "./catalogue/recounting.ts";
import type { Context } from "./context.ts";

/** More open suspicions of equal answers than a person looks through; the rest comes when these are decided. */
const MOST_OPEN = 200;

/** Something odd about some forms of a wave. */
type Suspicion<Kind extends SuspicionKind, Form, More = object> = More & {
  kind: Kind;
  subject: string;
  /** Digest of the forms it is about, whatever their order. */
  members: string;
  /** The forms in the order in which a person sees them. */
  forms: readonly Form[];
  /** What was decided about the same subject last, if anything. */
  earlier: NamedDecision | undefined;
  isOpen: boolean;
};

export type QuarterSuspicion = Suspicion<
  "burst",
  TabletForm,
  { place: TabletQuarter; signs: BurstSign[] }
>;
export type AnswersSuspicion = Suspicion<"answers", EqualForm, { given: number }>;
export type TextSuspicion = Suspicion<"text", EqualText>;
export type NumberSuspicion = Suspicion<"number", RepeatedNumber>;

/** Everything odd in a wave. */
export type Suspicions = {
  bursts: QuarterSuspicion[];
  answers: AnswersSuspicion[];
  texts: TextSuspicion[];
  numbers: NumberSuspicion[];
  decisions: NamedDecision[];
};

/**
 * Finds what looks odd in a wave, as far as a person working in these districts may see it. Nothing is
 * changed: a person decides.
 */
export async function suspicionsIn(
  context: Context,
  wave: string,
  form: Form,
  scope: Scope,
): Promise<Suspicions> {
  const { kysely } = context.database;
  const decisions = await decisionsOf(kysely, wave);
  const judged = judge(context, decisions);
  const numbers = groupedBy(
    await numbersWithOtherAnswers(kysely, wave, scope),
    ({ number }) => number,
  ).map(([number, forms]) =>
    judged(
      "number",
      number,
      forms,
      forms.map(({ response, batch }) => `${response} ${batch}`),
      1,
    ),
  );
  const texts = groupedBy(
    await equalTexts(kysely, wave, scope),
    ({ question, mark }) => `${question}|${mark}`,
  ).map(([subject, forms]) => judged("text", subject, forms, idsOf(forms), 2));
  return {
    bursts: await burstsIn(context, wave, form, scope, judged),
    answers: await answersIn(context, wave, scope, judged),
    texts,
    numbers,
    decisions,
  };
}

/** The forms about which something is open: counted, but nobody has looked at them yet. */
export function openForms({ bursts, answers, texts, numbers }: Suspicions): Set<string> {
  return new Set(
    [...bursts, ...answers, ...texts, ...numbers].flatMap(({ isOpen, forms }) =>
      isOpen
        ? forms.flatMap(({ response, status }) => (status === "counted" ? [response] : []))
        : [],
    ),
  );
}

/** How many suspicions are open. */
export function openCount({ bursts, answers, texts, numbers }: Suspicions): number {
  return [...bursts, ...answers, ...texts, ...numbers].filter(({ isOpen }) => isOpen).length;
}

/** A quarter of an hour at a tablet, conspicuous or not, as something to decide about. */
export function quarterSuspicion(
  context: Context,
  decisions: readonly NamedDecision[],
  place: TabletQuarter,
  forms: readonly TabletForm[],
  form: Form,
): QuarterSuspicion {
  return {
    ...judge(context, decisions)("burst", quarterSubject(place), forms, idsOf(forms), 1),
    place,
    signs: burstSigns(place, form.questionnaire.estimatedMinutes),
  };
}

/** How a quarter of an hour at a tablet is named. */
function quarterSubject({
  device,
  site,
  quarter,
}: Pick<TabletQuarter, "device" | "site" | "quarter">): string {
  return `${device}|${site}|${quarter}`;
}

type Judged = <Kind extends SuspicionKind, Form extends { status: string }>(
  kind: Kind,
  subject: string,
  forms: readonly Form[],
  names: readonly string[],
  least: number,
) => Suspicion<Kind, Form>;

/**
 * Puts the decision beside what it was about. Decided once, it is asked again only when other forms have
 * joined or left; and where fewer than `least` of them are counted there is nothing to decide.
 */
function judge({ hash }: Context, decisions: readonly NamedDecision[]): Judged {
  return (kind, subject, forms, names, least) => {
    const members = hash([...names].sort().join("\n"));
    const earlier = decisions.find((one) => one.kind === kind && one.subject === subject);
    const counted = forms.filter(({ status }) => status === "counted").length;
    const isOpen = earlier?.members !== members && counted >= least;
    return { kind, subject, members, forms, earlier, isOpen };
  };
}

async function burstsIn(
  context: Context,
  wave: string,
  form: Form,
  scope: Scope,
  judged: Judged,
): Promise<QuarterSuspicion[]> {
  const { kysely } = context.database;
  const { estimatedMinutes } = form.questionnaire;
  const quarters = await tabletQuarters(kysely, wave, scope, shortestSeconds(estimatedMinutes));
  const conspicuous = quarters.flatMap((place) => {
    const signs = burstSigns(place, estimatedMinutes);
    return signs.length > 0 ? [{ place, signs }] : [];
  });
  const bursts: QuarterSuspicion[] = [];
  for (const [, days] of groupedBy(conspicuous, ({ place }) => dayOfTablet(place))) {
    const from = days[0]?.place;
    const to = days.at(-1)?.place;
    if (!from || !to) continue;
    const forms = await tabletForms(kysely, wave, scope, {
      device: from.device,
      site: from.site,
      from: from.quarter,
      to: to.quarter,
    });
    for (const { place, signs } of days) {
      const here = forms.filter(({ quarter }) => quarter === place.quarter);
      const found = judged("burst", quarterSubject(place), here, idsOf(here), 1);
      bursts.push({ ...found, place, signs });
    }
  }
  return bursts;
}

async function answersIn(
  { database: { kysely } }: Context,
  wave: string,
  scope: Scope,
  judged: Judged,
): Promise<AnswersSuspicion[]> {
  const found: AnswersSuspicion[] = [];
  for await (const page of equalAtTablets(kysely, wave, scope)) {
    found.push(...(await answersAmong(kysely, page, judged)));
    if (found.filter(({ isOpen }) => isOpen).length >= MOST_OPEN) break;
  }
  return found;
}

async function answersAmong(
  db: Kysely<Schema>,
  equal: readonly EqualForm[],
  judged: Judged,
): Promise<AnswersSuspicion[]> {
  const runs = groupedBy(equal, ({ device, site, mark }) => `${device}|${site}|${mark}`).flatMap(
    ([place, forms]) => equalRuns(forms).map((run) => ({ place, run })),
  );
  const given = new Map<string, number>();
  for (const some of pieces(runs.flatMap(({ run }) => run[0]?.response ?? [])))
    for (const [id, json] of await keptAnswersOf(db, some))
      given.set(id, givenFields(keptAnswers(json)));
  return runs.flatMap(({ place, run }) => {
    const [first] = run;
    const fields = given.get(first?.response ?? "") ?? 0;
    if (!first || fields < LEAST_GIVEN) return [];
    const found = judged("answers", `${place}|${first.quarter}`, run, idsOf(run), 2);
    return [{ ...found, given: fields }];
  });
}

function dayOfTablet({ device, site, quarter }: TabletQuarter): string {
  return `${device}|${site}|${quarter.slice(0, 10)}`;
}

function idsOf(forms: readonly { response: string }[]): string[] {
  return forms.map(({ response }) => response);
}

/** Groups in the order in which their first one comes. */
function groupedBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): [string, Item[]][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups];
}
