import * as v from "valibot";

/**
 * The eight states of an answer. They stay apart from the wire to the tally, in this order:
 * a tally keeps one count for each.
 */
export const ANSWER_STATES = [
  "answered",
  "dontKnow",
  "skipped",
  "hidden",
  "notReached",
  "notInFile",
  "tooMany",
  "unreadable",
] as const;
export type AnswerState = (typeof ANSWER_STATES)[number];

const Unanswered = v.strictObject({
  state: v.picklist(["dontKnow", "skipped", "hidden", "notReached", "notInFile", "unreadable"]),
});
/** More crosses than allowed: kept with all its codes, outside shares and rankings. */
const TooMany = v.strictObject({
  state: v.literal("tooMany"),
  codes: v.pipe(v.array(v.string()), v.minLength(1), v.maxLength(50)),
});
const NotAnswered = v.variant("state", [Unanswered, TooMany]);

/** One item of a battery: a point of the scale, or a state. Crosses on two points are codes "2", "3". */
const ItemAnswer = v.lazy((input) => (typeof input === "number" ? v.number() : NotAnswered));

const Words = v.pipe(v.string(), v.maxLength(10_000));
const Codes = v.pipe(v.array(v.string()), v.maxLength(100));
const Items = v.record(v.string(), ItemAnswer);

/**
 * One answer. What was answered is written bare, everything else as an object with its state:
 * single: code · multiple: codes · rating: item → point · ranking: codes, first place first ·
 * number: integer · text: the words. A battery that has one state as a whole writes it once.
 *
 * The kind is picked by a look at the input: a union would try one schema after the other, and thirty
 * answers a form made that the dearest part of taking one in.
 */
const Answer: v.GenericSchema<Answer> = v.lazy((input) => {
  if (typeof input === "string") return Words;
  if (typeof input === "number") return v.number();
  if (Array.isArray(input)) return Codes;
  return typeof input === "object" && input !== null && "state" in input ? NotAnswered : Items;
});

export type Unanswered = v.InferOutput<typeof Unanswered>;
export type NotAnswered = v.InferOutput<typeof NotAnswered>;
export type ItemAnswer = number | NotAnswered;
export type RatingAnswer = { [item: string]: ItemAnswer };
export type Answer = string | number | string[] | NotAnswered | RatingAnswer;

/** Question id → answer. A complete set has an entry for each question of the version. */
export const Answers: v.GenericSchema<Record<string, Answer>> = v.record(v.string(), Answer);
export type Answers = Record<string, Answer>;

/** Whether an answer or item is one of the states that carry no value. */
export function isNotAnswered(answer: Answer | ItemAnswer): answer is NotAnswered {
  return (
    typeof answer === "object" &&
    !Array.isArray(answer) &&
    "state" in answer &&
    typeof answer.state === "string"
  );
}

/** Whether an answer is a battery answered item by item. */
export function isRatingAnswer(answer: Answer): answer is RatingAnswer {
  return typeof answer === "object" && !Array.isArray(answer) && !isNotAnswered(answer);
}

/** Whether an answer is a list of codes: a multiple choice or a ranking. */
export function isCodes(answer: Answer): answer is string[] {
  return Array.isArray(answer);
}

/** The codes chosen in an answer that conditions can look at. */
export function chosenCodes(answer: Answer | undefined): readonly string[] {
  if (typeof answer === "string") return [answer];
  return answer !== undefined && isCodes(answer) ? answer : [];
}
