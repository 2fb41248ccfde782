/** Free texts, read and sorted by people. */
export type CodingTables = {
  codebook: CodebookTable;
  code: CodeTable;
  code_change: CodeChangeTable;
  coded_text: CodedTextTable;
  coding: CodingTable;
  coded_release: CodedReleaseTable;
  quote: QuoteTable;
  topic_origin: TopicOriginTable;
};

/** What people wrote to one question of a wave: `kind` is answer, or other (beside "something else"). */
type TextQuestion = { wave: string; question: string; kind: string };

/** The codes of one question in one wave. Only what an editor shows is counted by rounds of release. */
type CodebookTable = TextQuestion & { shown_at: string | null; shown_by: string | null };

/** A code is never deleted. Merged into another it keeps its own codings, and a split brings it back. */
export type CodeTable = TextQuestion & {
  id: string;
  name: string;
  belongs: string;
  not_belongs: string;
  /** May be a person's words: erased with them. */
  example: string;
  merged_into: string | null;
  /** Not offered any more; what was coded with it still counts. */
  retired: number;
  /** The code of an earlier wave from which it was taken over. */
  taken_from: string | null;
  created_by: string | null;
  created_at: string;
};

/** What was done to a code, by whom and why. Rows are only ever added. */
export type CodeChangeTable = {
  id: string;
  code: string;
  /** added · changed · merged · split · retired · restored */
  change: string;
  /** Merged into it, or split from it. */
  other: string | null;
  /** What it said before, as JSON. */
  before: string | null;
  reason: string | null;
  actor: string | null;
  at: string;
};

/** A text under a random id of its own, by which it is read: nothing leads from there to other answers. */
type CodedTextTable = {
  id: string;
  response: string;
  question: string;
  kind: string;
  /** By lot, to be coded by a second person. */
  drawn: number;
  /** Both codings were laid side by side: they stay as they are. */
  compared: number;
};

/** What a person said of a text. `round`: first · second · decided (where the two differ) */
export type CodingTable = {
  text: string;
  round: string;
  coder: string;
  /** coded · none (no code fits) · unclear */
  state: string;
  /** Ids of codes as JSON, as they were given. */
  codes: string;
  /** Of a decision: third (somebody else) · both, and why. */
  how: string | null;
  reason: string | null;
};

/** Persons per code as they were published, by question and district: the only source of what is shown. */
export type CodedReleaseTable = TextQuestion & {
  id: string;
  district: string;
  number: number;
  made_at: string;
  made_by: string | null;
  /** The codes whose persons the sums hold, behind all persons who were read, as JSON. */
  codes: string;
  sums: Uint8Array;
  fingerprint: string;
};

/** What somebody wrote, to be shown with no attribute but the district. Taken back, it is empty. */
export type QuoteTable = TextQuestion & {
  id: string;
  district: string;
  text: string | null;
  body: string;
  /** What in it looks like a way to a person: phone · email · street · iban */
  warning: string | null;
  /** proposed · released · refused · taken-back */
  state: string;
  proposed_by: string;
  proposed_at: string;
  decided_by: string | null;
  decided_at: string | null;
  taken_back_by: string | null;
  taken_back_at: string | null;
};

/** Which code became a district's own topic. */
type TopicOriginTable = TextQuestion & {
  topic: string;
  code: string;
  /** What the code was called then. */
  name: string;
  actor: string | null;
  at: string;
};
