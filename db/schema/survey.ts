/** What is asked, in which words, where and when. */
export type SurveyTables = {
  questionnaire_version: QuestionnaireVersionTable;
  wording: WordingTable;
  offered_draft: OfferedDraftTable;
  district: DistrictTable;
  site: SiteTable;
  local_topic: LocalTopicTable;
  wave: WaveTable;
  wave_site: WaveSiteTable;
};

/** Versions once started: their meaning can never change, and late answers still find their form. */
export type QuestionnaireVersionTable = {
  questionnaire: string;
  version: number;
  meaning: string;
  structure: string;
  published_at: string;
};

export type WordingTable = {
  fingerprint: string;
  questionnaire: string;
  version: number;
  language: string;
  texts: string;
  first_seen_at: string;
};

/** Languages that the office offers although native readers have not checked them. */
export type OfferedDraftTable = { language: string; switched_on_at: string };

export type DistrictTable = {
  code: string;
  name: string;
  kind: string;
  pilot: number;
  active: number;
  /** What the city publishes about its residents, as JSON, or null where unknown. */
  population: string | null;
  /** What the last round of asking has brought here, in German, for the thanks. */
  brought: string | null;
};

export type SiteTable = {
  code: string;
  district: string;
  name: string;
  kind: string;
  address: string | null;
  active: number;
};

/** Topics that a district added itself, from free text or from the hall. */
export type LocalTopicTable = {
  id: string;
  district: string;
  code: string;
  label: string;
  description: string | null;
  origin: string;
  created_at: string;
};

export type WaveTable = {
  id: string;
  name: string;
  questionnaire: string;
  version: number;
  starts_on: string;
  ends_on: string;
  /** WaveRules as JSON. */
  rules: string;
  /** Question ids by which results may be broken down later, as JSON. */
  dimensions: string;
  created_at: string;
  frozen_at: string | null;
  /** When its retention was over, for words and for all answers. */
  texts_erased_at: string | null;
  answers_erased_at: string | null;
};

export type WaveSiteTable = { wave: string; site: string; target: number | null };
