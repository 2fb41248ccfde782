import type { Generated } from "kysely";

/** What people answered, what is known of where it came from, and its running count. */
export type IntakeTables = {
  response: ResponseTable;
  tombstone: TombstoneTable;
  free_text: FreeTextTable;
  response_revision: ResponseRevisionTable;
  free_text_before: FreeTextBeforeTable;
  trace: TraceTable;
  identity: IdentityTable;
  tally: TallyTable;
  tally_margin: TallyMarginTable;
};

type ResponseTable = {
  id: string;
  wave: string;
  site: string;
  mode: string;
  language: string;
  wording: string;
  day: string;
  /** counted · not-counted (a person decided so) · late (came after the freeze: stored, acknowledged) */
  status: string;
  revision: Generated<number>;
  answers: string;
  order_shown: string | null;
  digest: string;
  /** Null: it was in none yet and waits; a group that is not live: it waits for another one. */
  release_group: Generated<string | null>;
  /** Rounds of release that have passed over it; null: none. */
  rounds_waited: Generated<number | null>;
};

/** A withdrawn response leaves nothing but its id. */
type TombstoneTable = { id: string; withdrawn_at: string };

type FreeTextTable = { response: string; question: string; kind: string; body: string };

/**
 * What a response said before a correction: `revision` is the one that was replaced. Who, when, why and by
 * which file are cut at the freeze, when nothing may lead from a number on paper to a response any more.
 */
type ResponseRevisionTable = {
  response: string;
  revision: number;
  answers: string;
  answers_digest: string;
  at: string | null;
  actor: string | null;
  reason: string | null;
  batch: string | null;
};

/** The words that a correction replaced, apart from the answers like all words. */
type FreeTextBeforeTable = FreeTextTable & { revision: number };

type TraceTable = {
  response: string;
  device: string | null;
  quarter: string | null;
  seconds: number | null;
  helped: number | null;
  wave: string | null;
  site: string | null;
  /** Digest of the closed answers; null where no tablet is named, and once they were corrected. */
  answers_mark: string | null;
};

/** What makes a row from elsewhere the same row again: unique within wave × source. Cut at the freeze. */
type IdentityTable = {
  wave: string;
  source: string;
  external_id: string;
  response: string;
  batch: string | null;
  answers_digest: string;
};

type TallyTable = {
  wave: string;
  site: string;
  mode: string;
  age_group: string;
  gender: string;
  responses: number;
  counts: Uint8Array;
};

/** The sum of a wave's cells in one district, kept so that no view has to add cells. */
type TallyMarginTable = {
  wave: string;
  district: string;
  responses: number;
  counts: Uint8Array;
};
