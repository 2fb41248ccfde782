import type { ReportLanguage } from "../messages/report/catalogues.ts";
import type { NeedField } from "../pictures/need-field.ts";

/**
 * A district's released result as it leaves the house. Every file is made of this and of nothing else, so
 * the same numbers stand in all of them. Plain data: it goes to a thread.
 */
export type Report = {
  language: ReportLanguage;
  title: string;
  /** Questionnaire, waves, and the filter where there is one. */
  about: readonly string[];
  /** "Stand 14.05., 412 Bögen, Prüfsumme 7F3A": at the foot of every page and slide. */
  stamp: string;
  /** Number and whole fingerprint of each release, beside the stamp. */
  releases: string;
  /** Said on every page of a demo, else null. */
  demo: string | null;
  /** When the newest of its releases was made, ISO 8601; null before the first. */
  madeAt: string | null;
  /** How many took part, and the wording for this n. */
  lead: readonly string[];
  /** What a sample from libraries and squares is not. Stands beside every picture. */
  note: { title: string; text: string };
  /** Importance, need, top three: where the questionnaire asks for them. */
  findings: readonly ReportSection[];
  questions: readonly ReportSection[];
  /** What people wrote, and what was only counted: beside the answers, and in no number of them. */
  apart: readonly ReportPart[];
  /** Who took part, and from where the numbers come. */
  people: ReportSection;
  method: ReportSection;
  /** The findings beside the two questions that the city asks. */
  guiding: { title: string; lead: string; questions: readonly ReportSection[] };
  /** What stands above the other questions. */
  questionsTitle: string;
};

/** Sections of one kind under a heading of their own. */
export type ReportPart = {
  title: string;
  lead: readonly string[];
  sections: readonly ReportSection[];
};

/** One page's worth: the sentence is the title. */
export type ReportSection = {
  id: string;
  /** What the section is about, where its title is a finding. */
  above: string | null;
  title: string;
  before: readonly string[];
  table: ReportTable | null;
  chart: ReportChart | null;
  /** Further pictures of the same answers. */
  pictures?: readonly ReportPicture[];
  after: readonly string[];
};

/** A table whose first row of cells are headings; so is the first cell of each row. */
export type ReportTable = {
  caption: string;
  columns: readonly ReportColumn[];
  rows: readonly (readonly string[])[];
};

/** `about` explains a heading that does not speak for itself; it stands where the column does. */
type ReportColumn = { title: string; align: "start" | "end"; about?: string | undefined };

/** Bars from 0 to 100 percent, in the order of the table beside it. */
export type ReportChart = {
  /** What the picture shows, for who does not see it. */
  alt: string;
  bars: readonly ReportBar[];
};
export type ReportBar = {
  label: string;
  short: string;
  percent: number;
  lower: number;
  upper: number;
};

/** A picture beside the bars, with its title and what it says to who does not see it. */
export type ReportPicture = ReportField | ReportSpread;

/** Importance against present state. */
export type ReportField = {
  kind: "field";
  title: string;
  alt: string;
  field: NeedField;
  /** In the order of the field's points: "wichtig 4,6, klappt 2,1". */
  means: readonly string[];
  /** The same with both ranges. */
  table: ReportTable;
  words: {
    across: string;
    upright: string;
    need: string;
    calm: string;
    dataCentre: string;
    scaleCentre: string;
    diagonal: string;
    open: string;
  };
};

/** Answers per step of a scale as parts of one bar per topic. */
export type ReportSpread = {
  kind: "spread";
  title: string;
  alt: string;
  /** Lowest first. */
  steps: readonly string[];
  rows: readonly { short: string; counts: readonly number[]; n: number; answers: string }[];
};
