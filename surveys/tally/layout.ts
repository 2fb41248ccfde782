import type {
  MultipleQuestion,
  Question,
  Questionnaire,
  RankingQuestion,
  RatingQuestion,
  SingleQuestion,
} from "../definition/questionnaire.ts";
import { batteryOf, codesOf, questionsOf } from "../definition/questionnaire.ts";
import { ANSWER_STATES } from "../response/answer.ts";

const STATES = ANSWER_STATES.length;

/**
 * What a cell keeps, as places in one row of integers. The unit of publication is the *part*:
 * a question, an item of a battery, a topic's joint table, a pair of topics. Every part can say how
 * many answers it rests on, so that disclosure can hold it back or move it as a whole.
 */
export type Part = { start: number; length: number } & (
  | { kind: "responses" }
  /** states · options · options mentioned in answers with too many crosses */
  | { kind: "choice"; question: SingleQuestion | MultipleQuestion; codes: readonly string[] }
  /** states · points of the scale, lowest first */
  | { kind: "item"; question: RatingQuestion; item: string }
  /** (points + don't know + no answer)², importance in rows, present state in columns */
  | { kind: "joint"; topic: string; points: number }
  /** people who rated both, Σ d, Σ d² with d = first − second; of needs: d of (importance − present state) */
  | { kind: "pair"; of: "need" | RatingQuestion; first: number; second: number }
  /** states · items mentioned in answers with too many crosses · one count per ballot pattern */
  | { kind: "ranking"; question: RankingQuestion; codes: readonly string[]; patterns: number }
  /** states · Σ x · Σ x² */
  | { kind: "number"; question: Question }
  /** states */
  | { kind: "text"; question: Question }
);

/** The layout of a questionnaire's counts. It follows from its meaning alone. */
export type Layout = { questionnaire: Questionnaire; size: number; parts: Part[] };

/** Lays out what is counted for a questionnaire. */
export function layoutOf(questionnaire: Questionnaire): Layout {
  const parts: Part[] = [];
  let size = 0;
  const place = (length: number) => {
    const start = size;
    size += length;
    return { start, length };
  };

  parts.push({ kind: "responses", ...place(1) });
  for (const question of questionsOf(questionnaire)) {
    const codes = codesOf(question);
    switch (question.type) {
      case "single":
      case "multiple":
        parts.push({ kind: "choice", question, codes, ...place(STATES + 2 * codes.length) });
        break;
      case "rating": {
        const points = question.scale.max - question.scale.min + 1;
        for (const item of codes)
          parts.push({ kind: "item", question, item, ...place(STATES + points) });
        for (const [first, second] of pairsOf(codes.length))
          parts.push({ kind: "pair", of: question, first, second, ...place(3) });
        break;
      }
      case "ranking": {
        const patterns = patternCount(codes.length, question.pick);
        const length = STATES + codes.length + patterns;
        parts.push({ kind: "ranking", question, codes, patterns, ...place(length) });
        break;
      }
      case "number":
        parts.push({ kind: "number", question, ...place(STATES + 2) });
        break;
      case "text":
        parts.push({ kind: "text", question, ...place(STATES) });
        break;
    }
  }
  const importance = batteryOf(questionnaire, "importance");
  if (importance && batteryOf(questionnaire, "presentState")) {
    const topics = codesOf(importance);
    const points = importance.scale.max - importance.scale.min + 1;
    for (const topic of topics)
      parts.push({ kind: "joint", topic, points, ...place((points + 2) ** 2) });
    for (const [first, second] of pairsOf(topics.length))
      parts.push({ kind: "pair", of: "need", first, second, ...place(3) });
  }
  return { questionnaire, size, parts };
}

/** All pairs i < j of n things, in order. */
function pairsOf(n: number): [number, number][] {
  const pairs: [number, number][] = [];
  for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) pairs.push([i, j]);
  return pairs;
}

/** How many ballots with 1 to `pick` of n items in order there are. */
export function patternCount(n: number, pick: number): number {
  let count = 0;
  let ordered = 1;
  for (let place = 0; place < Math.min(pick, n); place++) {
    ordered *= n - place;
    count += ordered;
  }
  return count;
}

/**
 * The place of a ballot among all patterns: shorter ballots first, then by item in file order.
 * `ballot` holds item indices, first place first; at least one, no item twice.
 */
export function patternIndex(n: number, ballot: readonly number[]): number {
  let index = 0;
  let block = 1;
  for (let place = 0; place < ballot.length - 1; place++) {
    block *= n - place;
    index += block;
  }
  let within = 0;
  for (let place = 0; place < ballot.length; place++) {
    const item = ballot[place] ?? 0;
    let smaller = 0;
    for (let earlier = 0; earlier < place; earlier++)
      if ((ballot[earlier] ?? 0) < item) smaller += 1;
    within = within * (n - place) + (item - smaller);
  }
  return index + within;
}

/** The ballot behind a pattern's place: the inverse of `patternIndex`. */
export function patternAt(n: number, pick: number, index: number): number[] {
  let rest = index;
  let block = 1;
  for (let length = 1; length <= pick; length++) {
    block *= n - length + 1;
    if (rest >= block) {
      rest -= block;
      continue;
    }
    const free = Array.from({ length: n }, (_, item) => item);
    const ballot: number[] = [];
    let size = block;
    for (let place = 0; place < length; place++) {
      size /= n - place;
      const [item] = free.splice(Math.floor(rest / size), 1);
      if (item !== undefined) ballot.push(item);
      rest %= size;
    }
    return ballot;
  }
  throw new RangeError(`no ballot pattern ${index} of ${n} items`);
}
