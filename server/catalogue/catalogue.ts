import type { Questionnaire } from "../../surveys/definition/questionnaire.ts";
import type { Topics } from "../../surveys/definition/topics.ts";
import type { Texts, Wording } from "../../surveys/definition/wording.ts";
import type { Counter } from "../../surveys/tally/count.ts";
import type { Layout } from "../../surveys/tally/layout.ts";
import type { Translation } from "./translations.ts";

/** One published version of a questionnaire with everything that follows from it. */
export type Form = {
  questionnaire: Questionnaire;
  meaning: string;
  layout: Layout;
  counter: Counter;
  /** Language → its texts as they stand today; only complete languages. */
  wordings: ReadonlyMap<string, FormWording>;
};
export type FormWording = {
  language: string;
  /** Approved where native readers have checked the questionnaire's words and its topics'. */
  status: Wording["status"];
  /** Paths, in the questionnaire's file or the topics', whose German words were changed since. */
  stale: readonly string[];
  fingerprint: string;
  texts: Texts;
};

/** All forms this installation knows: today's files and every version published before. */
export type Catalogue = {
  topics: Topics;
  topicTexts: ReadonlyMap<string, Wording>;
  /** The newest version of each questionnaire. */
  current: readonly Form[];
  /** Every language file of today. */
  translations: readonly Translation[];
  form(questionnaire: string, version: number): Form | undefined;
};

/** The form of a version that must exist, because a wave points at it. */
export function formOf(catalogue: Catalogue, questionnaire: string, version: number): Form {
  const form = catalogue.form(questionnaire, version);
  if (!form) throw new Error(`no version ${version} of "${questionnaire}"`);
  return form;
}
