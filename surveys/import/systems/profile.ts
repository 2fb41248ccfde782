import type { RejectionCode } from "../row-codes.ts";

/** What a system is recognised by: its headings (plain), and how many of them are codes of the questionnaire. */
export type Signature = { headings: ReadonlySet<string>; codes: number };

/**
 * What is particular to files of one system: how it names its own columns and what it writes into cells.
 * Names and cells are compared as `plainHeading` and `plain` make them.
 */
export type SystemProfile = {
  name: string;
  recognises(signature: Signature): boolean;
  /** Headings of the column that tells rows apart. */
  identity: readonly string[];
  /** Whether that column holds sheet numbers, which count over all ways in. */
  sheetNumbers: boolean;
  day: readonly string[];
  /** The day lies in a column the system writes itself, so it is worth telling from which one. */
  tellsDayColumn: boolean;
  /** Those of them whose clock shows UTC without saying so. */
  utcDay: readonly string[];
  /** A date that stands for "no date was kept". */
  noDay: readonly string[];
  language: readonly string[];
  languageValues: Readonly<Record<string, string>>;
  site: readonly string[];
  /** Columns the system writes about itself; patterns with `*`. */
  ownColumns: readonly string[];
  rejectIf: readonly { columns: readonly string[]; equals: string; code: RejectionCode }[];
  /** What stands in cells, plain. */
  cells: {
    chosen: readonly string[];
    notChosen: readonly string[];
    /** The question was not asked. */
    notShown: readonly string[];
    /** The option that opens a free text, whatever the question calls it. */
    other: readonly string[];
    unreadable: readonly string[];
  };
  /** Any mark in an option's column chooses it: people tick in many ways. */
  anyMarkChooses: boolean;
  /** Two codes with a comma in a single choice are two crosses. */
  crossesWithComma: boolean;
  /** The free text of "something else" has the only column of that option, so a text there chooses it. */
  otherIsText: boolean;
  /** What can stand between several answers in one cell, likeliest first; empty: each has a column. */
  joiners: readonly string[];
  /** A person's own words stand in place of the option "something else". */
  wordsForOther: boolean;
  /** A ranking has one column a topic, with its place. */
  rankPerItem: boolean;
  /** Names are ids and codes behind the names of groups: "topics/importance/meeting_place". */
  groupedNames: boolean;
  /** Headings can be cut off ("Was macht es sc..") or lead with their code ("Q02[SQ001]. Was macht …"). */
  headingStyles: boolean;
};
