import * as v from "valibot";
import { CODING_STATES, TEXT_KINDS } from "../coding/codes.ts";
import { PERSONAL_DATA } from "../personal-data/personal-data.ts";
import { Count } from "./count.ts";

const Id = v.pipe(v.string(), v.minLength(1), v.maxLength(60));
const State = v.picklist(CODING_STATES);
const Reason = v.pipe(v.string(), v.trim(), v.minLength(3), v.maxLength(300));

/** Characters at most of a code's name, and of what explains it. */
const LONGEST_NAME = 80;
const LONGEST_EXPLANATION = 400;
const Explanation = v.pipe(v.string(), v.trim(), v.maxLength(LONGEST_EXPLANATION));

/** POST /api/coding/:wave/:book/codes, and PUT …/codes/:code. */
export const NewCode = v.strictObject({
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LONGEST_NAME)),
  belongs: Explanation,
  notBelongs: Explanation,
  example: Explanation,
});
export type NewCode = v.InferOutput<typeof NewCode>;

/** POST …/codes/:code/merge: both stay, with who, when and why. */
export const Merge = v.strictObject({ into: Id, reason: Reason });
/** POST …/codes/:code/split: goes back along the trail. */
export const Split = v.strictObject({ reason: Reason });
/** PUT …/codes/:code/retired */
export const Retirement = v.strictObject({ retired: v.boolean() });
/** POST …/codes/:code/topic */
export const TopicFromCode = v.strictObject({ district: Id });
/** POST …/take-over: the codes of an earlier wave's question. */
export const TakeOver = v.strictObject({ wave: Id });
/** PUT …/shown: whether rounds of release count the codes. */
export const Showing = v.strictObject({ shown: v.boolean() });

const saidEntries = {
  state: State,
  codes: v.pipe(v.array(Id), v.maxLength(50)),
};
/** "coded" needs a code, the others have none. */
function fitsItsState({ state, codes }: { state: string; codes: readonly string[] }): boolean {
  return (state === "coded") === codes.length > 0;
}

/** PUT …/texts/:text/rounds/:round: what a person says of a text. */
export const CodingOfText = v.pipe(
  v.strictObject(saidEntries),
  v.check((said) => fitsItsState(said), "a code, or none at all"),
);
export type CodingOfText = v.InferOutput<typeof CodingOfText>;

/** PUT …/texts/:text/decision: what counts where two people differ, by whom and why. */
export const TextDecision = v.pipe(
  v.strictObject({ ...saidEntries, how: v.picklist(["third", "both"]), reason: Reason }),
  v.check((said) => fitsItsState(said), "a code, or none at all"),
);
export type TextDecision = v.InferOutput<typeof TextDecision>;

/** POST …/quotes: a text or a passage of it. */
export const NewQuote = v.strictObject({
  text: Id,
  body: v.pipe(v.string(), v.trim(), v.minLength(3), v.maxLength(1000)),
});
/** PUT …/quotes/:quote/decision, by somebody else than who proposed it. */
export const QuoteDecision = v.strictObject({ release: v.boolean() });

const BookHead = v.object({
  wave: v.object({ id: v.string(), name: v.string() }),
  /** The questionnaire's title. */
  title: v.string(),
  question: v.object({ id: v.string(), text: v.string() }),
  kind: v.picklist(TEXT_KINDS),
  /** How the question is named in an address. */
  book: v.string(),
  texts: Count,
  first: Count,
  drawn: Count,
  /** Of the drawn ones. */
  second: Count,
  shown: v.boolean(),
  /** Asks of something sensitive, or only those who answered so: its codes and quotes stay in the office. */
  sensitive: v.boolean(),
});
export type BookHead = v.InferOutput<typeof BookHead>;

/** GET /api/coding: what people wrote, question by question, and how far it is read. */
export const CodingOverview = v.object({ books: v.array(BookHead) });
export type CodingOverview = v.InferOutput<typeof CodingOverview>;

const CodeChange = v.object({
  change: v.picklist(["added", "changed", "merged", "split", "retired", "restored"]),
  /** The name of the other code. */
  other: v.nullable(v.string()),
  /** The name before. */
  before: v.nullable(v.string()),
  reason: v.nullable(v.string()),
  by: v.nullable(v.string()),
  at: v.string(),
});
export type CodeChange = v.InferOutput<typeof CodeChange>;

const Code = v.object({
  id: v.string(),
  name: v.string(),
  belongs: v.string(),
  notBelongs: v.string(),
  /** Words that somebody wrote somewhere in the wave: empty for who does not work in all its districts. */
  example: v.string(),
  mergedInto: v.nullable(v.string()),
  retired: v.boolean(),
  taken: v.boolean(),
  /** Texts that count for it, merged ones included. For the office alone. */
  texts: Count,
  trail: v.array(CodeChange),
});
export type Code = v.InferOutput<typeof Code>;

/** GET /api/coding/:wave/:book */
export const Book = v.object({
  ...BookHead.entries,
  codes: v.array(Code),
  /** Whoever works in all districts of the wave: what a code means concerns all of them. */
  mayChange: v.boolean(),
  districts: v.array(v.object({ code: v.string(), name: v.string() })),
  /** Waves that asked the same question, with codes to take over. */
  earlier: v.array(v.object({ wave: v.string(), name: v.string(), codes: Count })),
});
export type Book = v.InferOutput<typeof Book>;

const TextToCode = v.object({
  id: v.string(),
  body: v.string(),
  said: v.nullable(v.object({ state: State, codes: v.array(v.string()) })),
  /** Coded by somebody else, or laid side by side already: it stays. */
  fixed: v.nullable(v.picklist(["other", "compared"])),
});
export type TextToCode = v.InferOutput<typeof TextToCode>;

/** GET …/texts?round=: in the order of random ids, and nothing beside the words. */
export const TextsToCode = v.object({ texts: v.array(TextToCode) });
export type TextsToCode = v.InferOutput<typeof TextsToCode>;

const SaidBy = v.object({ state: State, codes: v.array(v.string()), by: v.nullable(v.string()) });

const Differing = v.object({
  id: v.string(),
  body: v.string(),
  first: SaidBy,
  second: SaidBy,
  decided: v.nullable(
    v.object({ ...SaidBy.entries, how: v.picklist(["third", "both"]), reason: v.string() }),
  ),
  /** Whether the one who asks has coded it in neither round. */
  isThird: v.boolean(),
});
export type Differing = v.InferOutput<typeof Differing>;

/** GET …/comparison: of texts that were laid side by side. */
export const Comparison = v.object({
  texts: Count,
  /** Drawn texts that one of the two has still to code. */
  waiting: Count,
  agreement: v.array(
    v.object({
      code: v.string(),
      name: v.string(),
      alpha: v.nullable(v.number()),
      grade: v.picklist(["good", "tentative", "not-yet", "unknown"]),
      both: Count,
      one: Count,
    }),
  ),
  differing: v.array(Differing),
});
export type Comparison = v.InferOutput<typeof Comparison>;

const OfficeQuote = v.object({
  id: v.string(),
  body: v.string(),
  /** What was written, while it is there. */
  original: v.nullable(v.string()),
  warning: v.nullable(v.picklist(PERSONAL_DATA)),
  state: v.picklist(["proposed", "released", "refused", "taken-back"]),
  district: v.string(),
  proposedBy: v.nullable(v.string()),
  decidedBy: v.nullable(v.string()),
  /** Proposed by somebody else. */
  mayDecide: v.boolean(),
  /** So many were read and published in this district that a quote stands among k. */
  enough: v.boolean(),
  /** Whoever wrote it is among those who are published. */
  published: v.boolean(),
});
export type OfficeQuote = v.InferOutput<typeof OfficeQuote>;
/** GET …/quotes */
export const OfficeQuotes = v.object({ threshold: Count, quotes: v.array(OfficeQuote) });
export type OfficeQuotes = v.InferOutput<typeof OfficeQuotes>;
