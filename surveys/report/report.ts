import type { ReportLanguage } from "../messages/report/catalogues.ts";

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
  /** Who took part, and from where the numbers come. */
  people: ReportSection;
  method: ReportSection;
  /** The findings beside the two questions that the city asks. */
  guiding: { title: string; lead: string; questions: readonly ReportSection[] };
  /** What stands above the other questions. */
  questionsTitle: string;
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
  after: readonly string[];
};

/** A table whose first row of cells are headings; so is the first cell of each row. */
export type ReportTable = {
  caption: string;
  columns: readonly { title: string; align: "start" | "end" }[];
  rows: readonly (readonly string[])[];
};

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
