import type { Kysely } from "kysely";
import * as v from "valibot";
import { secondEntriesOf, typedSheets } from "../../db/queries/second-entries.ts";
import { balanceOfStack } from "../../db/queries/stack-sheets.ts";
import type { NamedStack } from "../../db/queries/stacks.ts";
import type { Schema, SecondEntryTable, StackTable } from "../../db/schema.ts";
import { drawSize } from "../../surveys/paper/second-draw.ts";
import type { QuestionDifferences, SecondEntryState } from "../../surveys/paper/second-entry.ts";
import { SECOND_ENTRY_RULE, secondEntryState } from "../../surveys/paper/second-entry.ts";
import type { ComparedQuestion } from "../../surveys/paper/second-reading.ts";
import { keyingAgreement } from "../../surveys/statistics/two-keyings.ts";
import { WHOLE_FORM } from "../../surveys/wire/second-entry.ts";

const Keyed = v.optional(v.array(v.string()), []);
const Result = v.array(
  v.object({
    question: v.string(),
    fields: v.number(),
    differences: v.number(),
    // Cut at the freeze, and unknown of forms compared before these were kept.
    first: Keyed,
    second: Keyed,
  }),
);

/** Cohen's kappa over a question's fields; null where not all of them are known, or all are one single value. */
type ComparedDifferences = QuestionDifferences & { kappa: number | null };

type Typed = { number: string; actor: string | null };

/** A stack's second entry, as the tables know it. */
export type SecondState = {
  kind: "nothing" | "open" | "more" | "whole-stack" | "accepted";
  decided: SecondEntryState;
  questions: ComparedDifferences[];
  typed: Typed[];
  drawn: SecondEntryTable[];
  /** Drawn forms that were typed twice. */
  forms: number;
  canDraw: number;
  toType: (Typed & { scope: string })[];
  toDecide: SecondEntryTable[];
  /** What people did who had typed the form themselves. */
  byTypists: { typed: number; decided: number };
};

/**
 * How far the second entry of a stack is. The lot's forms alone make the rate; questions typed twice on
 * every form leave it. Accepted is said only of a stack that is typed to its end, after a whole step.
 */
export async function secondStateOf(
  db: Kysely<Schema>,
  stack: StackTable | NamedStack,
): Promise<SecondState> {
  const typed = await typedSheets(db, stack.id);
  const entries = await secondEntriesOf(db, stack.id);
  const { open } = await balanceOfStack(db, stack);
  const isComplete = open === 0;
  const drawn = entries.filter(({ scope }) => scope === WHOLE_FORM);
  const twice = drawn.filter(({ result }) => result !== null);
  const questions = differencesIn(twice);
  const toDecide = entries.filter(({ reading }) => reading !== null);
  const leftFor = (question: string) =>
    typed.filter(
      ({ number }) =>
        !entries.some(
          (entry) =>
            entry.number === number &&
            (entry.scope === WHOLE_FORM || (entry.scope === question && entry.result !== null)),
        ),
    );
  const first = secondEntryState(questions, twice.length, typed.length);
  const waiting = first.inFull.map((question) => ({ question, left: leftFor(question) }));
  for (const { question, left } of waiting)
    if (isComplete && left.length === 0 && !isOpenIn(toDecide, question))
      for (const one of questions) if (one.question === question) one.entered = true;
  const decided = secondEntryState(questions, twice.length, typed.length);
  const toType = [
    ...drawn.flatMap(({ number, result }) =>
      result === null ? [{ ...of(typed, number), scope: WHOLE_FORM }] : [],
    ),
    ...waiting.flatMap(({ question, left }) =>
      left.map((sheet) => ({ ...sheet, scope: question })),
    ),
  ];
  const size = drawSize(SECOND_ENTRY_RULE, {
    typed: typed.length,
    drawn: drawn.length,
    isComplete,
  });
  const isSettled = toType.length === 0 && toDecide.length === 0;
  const isWholeStep = isComplete && (size === 0 || drawn.length % SECOND_ENTRY_RULE.step === 0);
  const isAccepted = decided.kind === "accepted" && isSettled && isWholeStep && twice.length > 0;
  return {
    kind: kindOf(typed.length, isSettled, isAccepted, decided),
    decided,
    questions,
    typed,
    drawn,
    forms: twice.length,
    // One portion at a time, and none once it is decided.
    canDraw: isAccepted || drawn.some(({ result }) => result === null) ? 0 : size,
    toType,
    toDecide,
    byTypists: {
      typed: entries.filter(({ number, typed_by }) => isBy([of(typed, number).actor], typed_by))
        .length,
      decided: entries.filter((entry) => isBy(typistsOf({ typed }, entry), entry.decided_by))
        .length,
    },
  };
}

function isBy(typists: readonly (string | null)[], who: string | null): boolean {
  return who !== null && typists.includes(who);
}

function kindOf(
  typed: number,
  isSettled: boolean,
  isAccepted: boolean,
  { kind }: SecondEntryState,
): SecondState["kind"] {
  if (typed === 0) return "nothing";
  if (isAccepted) return "accepted";
  if (!isSettled) return "open";
  return kind === "whole-stack" ? "whole-stack" : "more";
}

/** What the two entries of the drawn forms have shown, question by question. */
function differencesIn(twice: readonly SecondEntryTable[]): ComparedDifferences[] {
  const sums = new Map<string, ComparedQuestion>();
  for (const { result } of twice)
    for (const compared of v.parse(Result, JSON.parse(result ?? "[]"))) {
      const sum = sums.get(compared.question);
      if (!sum) {
        sums.set(compared.question, compared);
        continue;
      }
      sum.fields += compared.fields;
      sum.differences += compared.differences;
      sum.first.push(...compared.first);
      sum.second.push(...compared.second);
    }
  return [...sums.values()].map(({ first, second, ...sum }) => ({
    ...sum,
    entered: false,
    kappa: first.length === sum.fields ? keyingAgreement(first, second).kappa : null,
  }));
}

function isOpenIn(toDecide: readonly SecondEntryTable[], question: string): boolean {
  return toDecide.some(({ scope, reading }) => scope === question || reading?.includes(question));
}

/** Who typed a form so far: the first time, and the second. */
export function typistsOf(
  { typed }: Pick<SecondState, "typed">,
  { number, typed_by }: Pick<SecondEntryTable, "number" | "typed_by">,
): (string | null)[] {
  return [of(typed, number).actor, typed_by];
}

function of(typed: readonly Typed[], number: string): Typed {
  return typed.find((sheet) => sheet.number === number) ?? { number, actor: null };
}
