/** What looked odd, and what a person decided about it. */
export type ReviewTables = {
  text_mark: TextMarkTable;
  review_decision: ReviewDecisionTable;
  exclusion: ExclusionTable;
  not_counted_total: NotCountedTotalTable;
};

/** A free text long enough to be compared, as a digest. Deleted at the freeze. */
type TextMarkTable = { wave: string; question: string; mark: string; response: string };

/**
 * What a person decided about something odd. `members` is a digest of the forms it was about: where they
 * change, it is asked again. Deleted at the freeze; the log keeps who decided what.
 */
export type ReviewDecisionTable = {
  id: string;
  wave: string;
  /** number · answers · text · burst */
  kind: string;
  subject: string;
  members: string;
  /** How many forms it was about, and how many of them are not counted. */
  forms: number;
  not_counted: number;
  reason: string;
  words: string | null;
  decided_by: string | null;
  decided_at: string;
};

/** Why a response is not counted: by which decision. By several, it counts again when the last is gone. */
type ExclusionTable = { response: string; decision: string };

/** How many forms are not counted, by reason, kept at the freeze when nothing leads to them any more. */
type NotCountedTotalTable = {
  wave: string;
  district: string;
  reason: string;
  forms: number;
};
