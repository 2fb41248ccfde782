import type { RatingQuestion } from "../definition/questionnaire.ts";
import { batteryOf, codesOf } from "../definition/questionnaire.ts";
import type { ItemAnswer, NotAnswered } from "../response/answer.ts";
import { ANSWER_STATES, isCodes, isNotAnswered, isRatingAnswer } from "../response/answer.ts";
import type { KeptAnswer, KeptAnswers } from "../response/check-answers.ts";
import type { Layout } from "./layout.ts";
import { patternIndex } from "./layout.ts";

/** What one response adds to a cell: pairs of (place, amount), all integers. Undo adds their negation. */
export type Increments = Int32Array;

/** Counts responses of one questionnaire. Made once per layout, because it looks up every place in advance. */
export type Counter = {
  layout: Layout;
  count(answers: KeptAnswers): Increments;
  /** As `count`, in the counter's own memory: good until it counts the next one. For who copies them anyway. */
  peek(answers: KeptAnswers): Increments;
};

const STATES = ANSWER_STATES.length;
const STATE_PLACE = new Map<string, number>(ANSWER_STATES.map((state, place) => [state, place]));
const placeOfState = (state: string) => STATE_PLACE.get(state) ?? 0;

type Add = (place: number, amount: number) => void;
type Step = (answers: KeptAnswers, add: Add) => void;

/** Prepares the counting of a layout's responses. */
export function counterOf(layout: Layout): Counter {
  const steps = stepsOf(layout);
  let buffer = new Int32Array(1024);
  let used = 0;
  const add: Add = (place, amount) => {
    if (used + 2 > buffer.length) {
      const larger = new Int32Array(buffer.length * 2);
      larger.set(buffer);
      buffer = larger;
    }
    buffer[used++] = place;
    buffer[used++] = amount;
  };
  const peek = (answers: KeptAnswers): Increments => {
    used = 0;
    for (const step of steps) step(answers, add);
    return buffer.subarray(0, used);
  };
  return { layout, peek, count: (answers) => peek(answers).slice() };
}

function stepsOf(layout: Layout): Step[] {
  const steps: Step[] = [];
  const batteries = new Map<string, { question: RatingQuestion; items: number[]; pairs: number }>();
  const joints: number[] = [];
  let needPairs: number | undefined;

  for (const part of layout.parts) {
    const { start } = part;
    switch (part.kind) {
      case "responses":
        steps.push((_answers, add) => add(start, 1));
        break;
      case "choice":
        steps.push(countChoice(start, part.question.id, part.codes));
        break;
      case "ranking":
        steps.push(countRanking(start, part.question.id, part.codes));
        break;
      case "number":
        steps.push(countNumber(start, part.question.id));
        break;
      case "text":
        steps.push((answers, add) => add(start + statePlace(answers[part.question.id]), 1));
        break;
      case "item": {
        const battery = batteries.get(part.question.id) ?? {
          question: part.question,
          items: [],
          pairs: -1,
        };
        battery.items.push(start);
        batteries.set(part.question.id, battery);
        break;
      }
      case "joint":
        joints.push(start);
        break;
      case "pair":
        if (part.of === "need") needPairs ??= start;
        else {
          const battery = batteries.get(part.of.id);
          if (battery && battery.pairs < 0) battery.pairs = start;
        }
        break;
    }
  }
  for (const { question, items, pairs } of batteries.values())
    steps.push(countBattery(question, items, pairs));
  const importance = batteryOf(layout.questionnaire, "importance");
  const presentState = batteryOf(layout.questionnaire, "presentState");
  if (importance && presentState)
    steps.push(countNeed(importance, presentState, joints, needPairs ?? -1));
  return steps;
}

function countChoice(start: number, id: string, codes: readonly string[]): Step {
  const placeOf = new Map(codes.map((code, index) => [code, start + STATES + index]));
  const mentioned = codes.length;
  return (answers, add) => {
    const answer = answers[id];
    add(start + statePlace(answer), 1);
    if (answer === undefined || answer === true) return;
    if (typeof answer === "string") add(placeOf.get(answer) ?? start, 1);
    else if (typeof answer === "object" && isCodes(answer))
      for (const code of answer) add(placeOf.get(code) ?? start, 1);
    else if (typeof answer === "object" && isTooMany(answer))
      for (const code of answer.codes) add((placeOf.get(code) ?? start) + mentioned, 1);
  };
}

function countRanking(start: number, id: string, codes: readonly string[]): Step {
  const indexOf = new Map(codes.map((code, index) => [code, index]));
  return (answers, add) => {
    const answer = answers[id];
    add(start + statePlace(answer), 1);
    if (answer === undefined || answer === true || typeof answer !== "object") return;
    if (isCodes(answer)) {
      const ballot = answer.map((code) => indexOf.get(code) ?? 0);
      add(start + STATES + codes.length + patternIndex(codes.length, ballot), 1);
    } else if (isTooMany(answer))
      for (const code of answer.codes) add(start + STATES + (indexOf.get(code) ?? 0), 1);
  };
}

function countNumber(start: number, id: string): Step {
  return (answers, add) => {
    const answer = answers[id];
    add(start + statePlace(answer), 1);
    if (typeof answer !== "number") return;
    add(start + STATES, answer);
    add(start + STATES + 1, answer * answer);
  };
}

function countBattery(question: RatingQuestion, items: number[], pairs: number): Step {
  const codes = codesOf(question);
  const { min } = question.scale;
  const values = new Int32Array(codes.length);
  const NONE = min - 1;
  return (answers, add) => {
    const answer = answers[question.id];
    for (let index = 0; index < codes.length; index++) {
      const item = itemAnswer(answer, codes[index] ?? "");
      const start = items[index] ?? 0;
      values[index] = NONE;
      if (typeof item === "number") {
        add(start, 1);
        add(start + STATES + item - min, 1);
        values[index] = item;
      } else add(start + placeOfState(item.state), 1);
    }
    let pair = pairs;
    for (let first = 0; first < values.length; first++)
      for (let second = first + 1; second < values.length; second++, pair += 3) {
        const one = values[first] ?? NONE;
        const other = values[second] ?? NONE;
        if (one !== NONE && other !== NONE) addPair(add, pair, one - other);
      }
  };
}

function countNeed(
  importance: RatingQuestion,
  presentState: RatingQuestion,
  joints: number[],
  needPairs: number,
): Step {
  const codes = codesOf(importance);
  const { min, max } = importance.scale;
  const points = max - min + 1;
  const gaps: (number | undefined)[] = [];
  return (answers, add) => {
    const important = answers[importance.id];
    const present = answers[presentState.id];
    for (let index = 0; index < codes.length; index++) {
      const code = codes[index] ?? "";
      const one = itemAnswer(important, code);
      const other = itemAnswer(present, code);
      const row = jointPlace(one, min, points);
      const column = jointPlace(other, min, points);
      add((joints[index] ?? 0) + row * (points + 2) + column, 1);
      gaps[index] = typeof one === "number" && typeof other === "number" ? one - other : undefined;
    }
    let pair = needPairs;
    for (let first = 0; first < codes.length; first++)
      for (let second = first + 1; second < codes.length; second++, pair += 3) {
        const one = gaps[first];
        const other = gaps[second];
        if (one !== undefined && other !== undefined) addPair(add, pair, one - other);
      }
  };
}

function jointPlace(item: ItemAnswer, min: number, points: number): number {
  if (typeof item === "number") return item - min;
  return item.state === "dontKnow" ? points : points + 1;
}

function addPair(add: Add, start: number, difference: number): void {
  add(start, 1);
  if (difference === 0) return;
  add(start + 1, difference);
  add(start + 2, difference * difference);
}

const NOT_IN_FILE: NotAnswered = { state: "notInFile" };

function itemAnswer(answer: KeptAnswer | undefined, item: string): ItemAnswer {
  if (answer === undefined || typeof answer !== "object" || isCodes(answer)) return NOT_IN_FILE;
  if (isNotAnswered(answer)) return answer;
  return isRatingAnswer(answer) ? (answer[item] ?? NOT_IN_FILE) : NOT_IN_FILE;
}

/** A question that a version of the data does not have was never asked. */
function statePlace(answer: KeptAnswer | undefined): number {
  if (answer === undefined) return placeOfState("notInFile");
  return typeof answer === "object" && isNotAnswered(answer) ? placeOfState(answer.state) : 0;
}

function isTooMany(answer: KeptAnswer): answer is Extract<NotAnswered, { state: "tooMany" }> {
  return typeof answer === "object" && isNotAnswered(answer) && answer.state === "tooMany";
}
