import { SHEET_SOURCE } from "../../surveys/paper/sheet-number.ts";
import type { Sheet } from "../../surveys/response/judge.ts";
import type { Increments } from "../../surveys/tally/count.ts";

/** What makes a form from elsewhere the same form again, within wave × source. */
export type Identity = { source: string; externalId: string; batch: string | null };

/** What the tables keep of a judged submission: its answers are in `answersJson`. */
type KeptSheet = Omit<Sheet, "answers">;

/** A judged submission on its way into the tables, with what it adds to the tally. */
export type Arrival = { sheet: KeptSheet; increments: Increments; identity: Identity | null };

/**
 * What became of an arrival.
 * stored: new; `counted` is false where the wave was frozen before (late) ·
 * repeated: the very same was here already · conflict: same id, other content ·
 * contradicting: same identity, other answers; the first one stays · withdrawn: its id left a tombstone.
 */
export type Outcome =
  | { kind: "stored"; counted: boolean }
  | { kind: "repeated"; response: string }
  | { kind: "conflict" }
  | { kind: "contradicting"; response: string }
  | { kind: "withdrawn" };

/** A row of a file that was not taken in, and why. Rows and columns as a spreadsheet names them. */
export type Rejection = { row: number; column: string | null; value: string | null; code: string };

/** Something a person should know about a row that was taken in. */
export type Notice = { row: number; question: string | null; code: string };

/** How far a batch has come. Written in the transaction of the chunk's rows, so that it resumes exactly. */
export type BatchProgress = {
  batch: string;
  /** Where the batch must stand before: two processes can never both write the same chunk. */
  after: number;
  position: number;
  rowsRead: number;
  rejectedRows: number;
  rejections: Rejection[];
  notices: Notice[];
  /** Refused rows, to be mended: their cells as JSON. */
  rejects: { row: number; cells: string }[];
  /** Arrivals that a response has been corrected by just before: they come as repeated. */
  corrected: number;
};

/**
 * Numbers of paper forms that a batch brought although they were in already: one form by two ways. A stack
 * of paper shows them.
 */
export function cameAgain(
  arrivals: readonly Arrival[],
  outcomes: readonly Outcome[],
): { batch: string; wave: string; number: string; differs: 0 | 1 }[] {
  return arrivals.flatMap(({ sheet, identity }, index) => {
    const kind = outcomes[index]?.kind;
    if (kind !== "repeated" && kind !== "contradicting") return [];
    if (identity?.source !== SHEET_SOURCE || identity.batch === null) return [];
    const differs = kind === "contradicting" ? 1 : 0;
    return { batch: identity.batch, wave: sheet.wave, number: identity.externalId, differs };
  });
}

/** Thrown, with nothing written, where a batch is not where its importer believes: another one took over. */
export class BatchMoved extends Error {}

/** Takes arrivals into the tables: responses, texts, traces, identities and tally in one transaction. */
export type IntakeWriter = {
  /** Answers in the order of the arrivals, after the commit: what it says is durable. */
  store(arrivals: readonly Arrival[], progress?: BatchProgress): Promise<Outcome[]>;
};
