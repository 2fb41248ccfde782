import * as v from "valibot";
import type { Question } from "../../../surveys/definition/questionnaire.ts";
import { codesOf, questionsOf } from "../../../surveys/definition/questionnaire.ts";
import type { Offer } from "../../../surveys/wire/survey.ts";
import type { Draft, Entry, RatingEntry } from "./draft.ts";
import type { Interview } from "./interview.ts";
import { secondsBetween } from "./local-time.ts";
import type { Orders } from "./order-shown.ts";
import { stepKey } from "./steps.ts";

const Index = v.pipe(v.number(), v.integer(), v.minValue(0));
const Indices = v.array(Index);

/**
 * An interview as few characters: places instead of names. The structure of a published version never
 * changes, so the third option of the fifth question is the same on every device that has this version.
 */
export const PackedInterview = v.object({
  wave: v.string(),
  version: v.number(),
  id: v.nullable(v.string()),
  /** Seconds since it was begun. */
  seconds: v.number(),
  helped: v.boolean(),
  /** Per question: nothing · words as typed · options by place · points by item. */
  entries: v.array(
    v.union([v.null(), v.string(), Indices, v.object({ p: v.array(v.nullable(v.number())) })]),
  ),
  /** Question's place → the words behind its "something else". */
  others: v.record(v.string(), v.string()),
  /** Per step of the whole questionnaire: 1 where it was seen. */
  seen: v.string(),
  /** Ranking's place → its items in the order shown. */
  orders: v.record(v.string(), Indices),
});
export type PackedInterview = v.InferOutput<typeof PackedInterview>;

/** Beyond every scale: a packed "don't know". */
const DONT_KNOW = -1000;

/** Packs an interview. */
export function packed(interview: Interview, now: Date): PackedInterview {
  const { offer, draft, orders, begun, id, helped } = interview;
  const questions = questionsOf(offer.questionnaire);
  const others: Record<string, string> = {};
  const places: Record<string, number[]> = {};
  for (const [place, question] of questions.entries()) {
    const text = draft.otherTexts[question.id];
    if (text !== undefined && text !== "") others[place] = text;
    const order = orders[question.id];
    if (order !== undefined) places[place] = order.map((code) => codesOf(question).indexOf(code));
  }
  return {
    wave: offer.wave.id,
    version: offer.questionnaire.version,
    id: id ?? null,
    seconds: secondsBetween(begun, now),
    helped,
    entries: questions.map((question) => packedEntry(question, draft.entries[question.id])),
    others,
    seen: allSteps(offer)
      .map((key) => (draft.seen.has(key) ? "1" : "0"))
      .join(""),
    orders: places,
  };
}

/**
 * The interview as it was, with the offer of this device.
 *
 * @returns undefined where no offer asks this wave in this version any more
 */
export function unpacked(
  parcel: PackedInterview,
  offers: readonly Offer[],
  now: Date,
): Interview | undefined {
  const offer = offers.find(
    ({ wave, questionnaire }) =>
      wave.id === parcel.wave && questionnaire.version === parcel.version,
  );
  if (offer === undefined) return undefined;
  const questions = questionsOf(offer.questionnaire);
  const entries: Record<string, Entry> = {};
  const otherTexts: Record<string, string> = {};
  const orders: Record<string, readonly string[]> = {};
  for (const [place, question] of questions.entries()) {
    const entry = unpackedEntry(question, parcel.entries[place] ?? null);
    if (entry !== undefined) entries[question.id] = entry;
    const text = parcel.others[place];
    if (text !== undefined) otherTexts[question.id] = text;
    const order = parcel.orders[place];
    if (order !== undefined) orders[question.id] = codesAt(question, order);
  }
  const seen = allSteps(offer).filter((_, place) => parcel.seen[place] === "1");
  return {
    id: parcel.id ?? undefined,
    offer,
    begun: new Date(now.getTime() - parcel.seconds * 1000),
    helped: parcel.helped,
    orders: orders satisfies Orders,
    draft: { entries, otherTexts, seen: new Set(seen) } satisfies Draft,
  };
}

/** The keys of all steps there can be, asked or hidden. */
function allSteps({ questionnaire }: Offer): string[] {
  return questionsOf(questionnaire).flatMap((question) =>
    question.type === "rating"
      ? question.items.map(({ code }) => stepKey(question.id, code))
      : [stepKey(question.id)],
  );
}

function packedEntry(
  question: Question,
  entry: Entry | undefined,
): PackedInterview["entries"][number] {
  if (entry === undefined || entry === "") return null;
  if (typeof entry === "string")
    return question.type === "single" ? [codesOf(question).indexOf(entry)] : entry;
  if (isCodes(entry)) return entry.map((code) => codesOf(question).indexOf(code));
  return {
    p: codesOf(question).map((code) => {
      const point = entry[code];
      return point === "dontKnow" ? DONT_KNOW : (point ?? null);
    }),
  };
}

function unpackedEntry(
  question: Question,
  entry: PackedInterview["entries"][number],
): Entry | undefined {
  if (entry === null || typeof entry === "string") return entry ?? undefined;
  if (Array.isArray(entry)) {
    const codes = codesAt(question, entry);
    return question.type === "single" ? codes[0] : codes;
  }
  const rated: Record<string, RatingEntry[string]> = {};
  for (const [place, code] of codesOf(question).entries()) {
    const point = entry.p[place] ?? null;
    if (point !== null) rated[code] = point === DONT_KNOW ? "dontKnow" : point;
  }
  return rated;
}

function codesAt(question: Question, places: readonly number[]): string[] {
  return places.flatMap((place) => codesOf(question)[place] ?? []);
}

function isCodes(entry: Entry): entry is readonly string[] {
  return Array.isArray(entry);
}
