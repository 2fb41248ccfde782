import * as v from "valibot";

const Code = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9_]*$/, "lower-case letters, digits, _"));

/** A condition under which a question is shown. It refers only to questions shown before. */
export type Condition =
  | { question: string; in: string[] }
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition };

const Condition: v.GenericSchema<Condition> = v.lazy(() =>
  v.union([
    v.strictObject({ question: Code, in: v.pipe(v.array(Code), v.minLength(1)) }),
    v.strictObject({ all: v.pipe(v.array(Condition), v.minLength(1)) }),
    v.strictObject({ any: v.pipe(v.array(Condition), v.minLength(1)) }),
    v.strictObject({ not: Condition }),
  ]),
);

const Option = v.strictObject({
  code: Code,
  exclusive: v.optional(v.boolean(), false),
  other: v.optional(v.boolean(), false),
});

/** An item to be rated or ranked: a topic of the catalogue, or one of the question's own. */
const Item = v.union([
  v.pipe(
    Code,
    v.transform((code) => ({ code, source: "topic" as const })),
  ),
  v.pipe(
    v.strictObject({ code: Code }),
    v.transform(({ code }) => ({ code, source: "own" as const })),
  ),
]);

const common = {
  id: Code,
  required: v.optional(v.boolean(), false),
  showIf: v.optional(Condition),
  topicRef: v.optional(v.array(Code), []),
  /** Tells of health, loneliness, money or care: what nearly nobody or nearly everybody answers is not shown exactly. */
  sensitive: v.optional(v.boolean()),
};
const options = v.pipe(v.array(Option), v.minLength(1));
const items = v.pipe(v.array(Item), v.minLength(1));
const positive = v.pipe(v.number(), v.integer(), v.minValue(1));
const integer = v.pipe(v.number(), v.integer());

const Single = v.strictObject({ type: v.literal("single"), ...common, options });
const Multiple = v.strictObject({
  type: v.literal("multiple"),
  ...common,
  options,
  max: v.optional(positive),
});
const Rating = v.strictObject({
  type: v.literal("rating"),
  ...common,
  role: v.optional(v.picklist(["importance", "presentState"])),
  items,
  scale: v.strictObject({ min: integer, max: integer, dontKnow: v.optional(v.boolean(), false) }),
});
const Ranking = v.strictObject({
  type: v.literal("ranking"),
  ...common,
  items,
  pick: v.pipe(positive, v.maxValue(3)),
});
const NumberQuestion = v.strictObject({
  type: v.literal("number"),
  ...common,
  min: v.optional(integer),
  max: v.optional(integer),
});
const Text = v.strictObject({
  type: v.literal("text"),
  ...common,
  long: v.optional(v.boolean(), false),
  maxLength: positive,
});

const Question = v.variant("type", [Single, Multiple, Rating, Ranking, NumberQuestion, Text]);

/** A questionnaire's structure: everything that gives an answer its meaning, and no wording. */
export const Questionnaire = v.strictObject({
  id: Code,
  version: positive,
  audience: v.picklist(["residents", "professionals"]),
  languages: v.pipe(v.array(v.string()), v.minLength(1)),
  estimatedMinutes: positive,
  pages: v.pipe(
    v.array(
      v.strictObject({
        id: Code,
        /** Asks about the person. Such answers break results down; alone they are shown to nobody. */
        personal: v.optional(v.boolean(), false),
        questions: v.pipe(v.array(Question), v.minLength(1)),
      }),
    ),
    v.minLength(1),
  ),
});

export type Questionnaire = v.InferOutput<typeof Questionnaire>;
export type Question = v.InferOutput<typeof Question>;
export type SingleQuestion = v.InferOutput<typeof Single>;
export type MultipleQuestion = v.InferOutput<typeof Multiple>;
export type RatingQuestion = v.InferOutput<typeof Rating>;
export type RankingQuestion = v.InferOutput<typeof Ranking>;
export type Option = v.InferOutput<typeof Option>;
export type Item = v.InferOutput<typeof Item>;

// Definitions never change once parsed, and each answer taken in asks for these lists many times.
const QUESTIONS = new WeakMap<Questionnaire, readonly Question[]>();
const CODES = new WeakMap<Question, readonly string[]>();

/** The questions of all pages, in the order in which they are asked. */
export function questionsOf(questionnaire: Questionnaire): readonly Question[] {
  let questions = QUESTIONS.get(questionnaire);
  if (!questions) {
    questions = questionnaire.pages.flatMap((page) => page.questions);
    QUESTIONS.set(questionnaire, questions);
  }
  return questions;
}

/** The questions about a topic: all but those about the person who answers. */
export function topicalQuestionsOf(questionnaire: Questionnaire): Question[] {
  return questionnaire.pages.flatMap((page) => (page.personal ? [] : page.questions));
}

/** The battery with this role, if the questionnaire has one. */
export function batteryOf(
  questionnaire: Questionnaire,
  role: "importance" | "presentState",
): RatingQuestion | undefined {
  for (const question of questionsOf(questionnaire))
    if (question.type === "rating" && question.role === role) return question;
  return undefined;
}

/** The codes a question knows: options or items; empty for numbers and texts. */
export function codesOf(question: Question): readonly string[] {
  let codes = CODES.get(question);
  if (!codes) {
    codes = listCodes(question);
    CODES.set(question, codes);
  }
  return codes;
}

function listCodes(question: Question): string[] {
  switch (question.type) {
    case "single":
    case "multiple":
      return question.options.map((option) => option.code);
    case "rating":
    case "ranking":
      return question.items.map((item) => item.code);
    case "number":
    case "text":
      return [];
  }
}

/** The option that opens a short free text, if the question has one. */
export function otherOptionOf(question: Question): Option | undefined {
  return question.type === "single" || question.type === "multiple"
    ? question.options.find((option) => option.other)
    : undefined;
}
