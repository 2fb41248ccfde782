import type { Condition, Item, Question, Questionnaire } from "../definition/questionnaire.ts";
import { otherOptionOf, questionsOf } from "../definition/questionnaire.ts";
import { scalePoints } from "../definition/wording.ts";

/** What can be crossed, and the digits that stand for it. */
export type Choice = { readonly typed: string; readonly code: string; readonly exclusive: boolean };

type Numbered = {
  /** The question's number on the paper. */
  readonly number: number;
  readonly question: string;
  readonly showIf: Condition | undefined;
};

/** A question with boxes, or one item of a battery. */
export type ChoiceField = Numbered & {
  readonly kind: "choice";
  readonly item: Item | undefined;
  readonly takes: "one" | "some" | "ranked";
  /** Most crosses allowed; undefined: any number. */
  readonly limit: number | undefined;
  readonly choices: readonly Choice[];
  readonly dontKnow: boolean;
  /** One key answers it and the next field follows without Enter: the items of a battery. */
  readonly advances: boolean;
};

type NumberField = Numbered & {
  readonly kind: "number";
  readonly min: number;
  readonly max: number;
};

/** An open answer, or the words behind "something else". */
export type TextField = Numbered & {
  readonly kind: "text";
  readonly of: "answer" | "other";
  /** The option that opens these words; only for `other`. */
  readonly otherCode: string | undefined;
  readonly maxLength: number;
  readonly long: boolean;
};

export type Field = ChoiceField | NumberField | TextField;

/** What stands together on the screen. Fields are named by their place in `fields`. */
export type Block =
  | { readonly kind: "field"; readonly field: number }
  | {
      /** Batteries over the same items, side by side: one column each. */
      readonly kind: "matrix";
      readonly columns: readonly { readonly number: number; readonly question: string }[];
      readonly rows: readonly { readonly item: Item; readonly fields: readonly number[] }[];
    };

/** A questionnaire as it is typed: closed questions in paper order, then everything in words. */
export type EntryForm = {
  readonly fields: readonly Field[];
  readonly blocks: readonly Block[];
};

/** The longest "something else" that the wire takes. */
const OTHER_LENGTH = 1000;

/** Lays out a questionnaire for typing. Numbers are those of the printed form. */
export function entryForm(questionnaire: Questionnaire): EntryForm {
  const fields: Field[] = [];
  const blocks: Block[] = [];
  const questions = questionsOf(questionnaire);
  const add = (field: Field) => fields.push(field) - 1;
  const words: Field[] = [];

  for (let at = 0; at < questions.length; at++) {
    const question = questions[at];
    if (!question) continue;
    const number = at + 1;
    if (question.type === "rating") {
      const beside = batteriesFrom(questions, at);
      blocks.push(matrix(beside, number, add));
      at += beside.length - 1;
    } else if (question.type === "text")
      words.push({
        kind: "text",
        ...numbered(number, question),
        of: "answer",
        otherCode: undefined,
        maxLength: question.maxLength,
        long: question.long,
      });
    else blocks.push({ kind: "field", field: add(closedField(number, question)) });
    const other = otherOptionOf(question);
    if (other)
      words.push({
        kind: "text",
        ...numbered(number, question),
        of: "other",
        otherCode: other.code,
        maxLength: OTHER_LENGTH,
        long: false,
      });
  }
  for (const field of words) blocks.push({ kind: "field", field: add(field) });
  return { fields, blocks };
}

type Battery = Extract<Question, { type: "rating" }>;

/** The batteries that follow each other over the same items, from this place on. */
function batteriesFrom(questions: readonly Question[], from: number): Battery[] {
  const batteries: Battery[] = [];
  for (let at = from; at < questions.length; at++) {
    const question = questions[at];
    if (question?.type !== "rating") break;
    const first = batteries[0];
    if (first && itemNames(first) !== itemNames(question)) break;
    batteries.push(question);
  }
  return batteries;
}

function itemNames({ items }: Battery): string {
  return items.map(({ code, source }) => `${source}:${code}`).join();
}

function matrix(
  batteries: readonly Battery[],
  number: number,
  add: (field: Field) => number,
): Block {
  const columns = batteries.map((battery, column) =>
    battery.items.map((item) =>
      add({
        kind: "choice",
        ...numbered(number + column, battery),
        item,
        takes: "one",
        limit: 1,
        choices: scaleChoices(battery),
        dontKnow: battery.scale.dontKnow,
        advances: true,
      }),
    ),
  );
  return {
    kind: "matrix",
    columns: batteries.map(({ id }, column) => ({ number: number + column, question: id })),
    rows: (batteries[0]?.items ?? []).map((item, row) => ({
      item,
      fields: columns.flatMap((column) => column[row] ?? []),
    })),
  };
}

/** A point is typed as it is printed; where a scale has a 0, which means "not answered", by its place. */
function scaleChoices(battery: Battery): Choice[] {
  const ordinal = battery.scale.min < 1;
  return scalePoints(battery).map((point, place) => ({
    typed: String(ordinal ? place + 1 : point),
    code: String(point),
    exclusive: false,
  }));
}

function closedField(
  number: number,
  question: Exclude<Question, { type: "rating" | "text" }>,
): Field {
  const common = numbered(number, question);
  if (question.type === "number")
    return { kind: "number", ...common, min: question.min ?? 0, max: question.max ?? MOST };
  const listed = question.type === "ranking" ? question.items : question.options;
  return {
    kind: "choice",
    ...common,
    item: undefined,
    takes: TAKES[question.type],
    limit:
      question.type === "single" ? 1 : question.type === "ranking" ? question.pick : question.max,
    choices: listed.map((choice, place) => ({
      typed: String(place + 1),
      code: choice.code,
      exclusive: "exclusive" in choice && choice.exclusive,
    })),
    dontKnow: false,
    advances: false,
  };
}

/** Fifteen digits: more than a form asks for, and exact in every program. */
const MOST = 999_999_999_999_999;
const TAKES = { single: "one", multiple: "some", ranking: "ranked" } as const;

function numbered(number: number, question: Question): Numbered {
  return { number, question: question.id, showIf: question.showIf };
}
