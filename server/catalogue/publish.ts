import type { Kysely } from "kysely";
import * as v from "valibot";
import {
  keepWording,
  publishedVersions,
  publishVersion,
  wordingsOf,
} from "../../db/queries/versions.ts";
import type { Schema } from "../../db/schema.ts";
import { fileForm } from "../../surveys/definition/file-form.ts";
import type { Hash } from "../../surveys/definition/fingerprints.ts";
import { meaningFingerprint, wordingFingerprint } from "../../surveys/definition/fingerprints.ts";
import { Questionnaire } from "../../surveys/definition/questionnaire.ts";
import { joinTexts } from "../../surveys/definition/wording.ts";
import { counterOf } from "../../surveys/tally/count.ts";
import { layoutOf } from "../../surveys/tally/layout.ts";
import type { Catalogue, Form, FormWording } from "./catalogue.ts";
import { FaultyDefinition } from "./definition-file.ts";
import type { Definitions } from "./read-folder.ts";
import type { Translation } from "./translations.ts";
import { TOPICS, translationsIn } from "./translations.ts";

/**
 * Publishes today's definitions and joins them with every version published before.
 *
 * @throws {FaultyDefinition} where a published version was changed in its meaning
 */
export async function publish(
  db: Kysely<Schema>,
  definitions: Definitions,
  hash: Hash,
  now: () => Date,
): Promise<Catalogue> {
  const earlier = await publishedVersions(db);
  const translations = translationsIn(definitions, hash);
  const forms = new Map<string, Form>();
  const current: Form[] = [];

  for (const { questionnaire } of definitions.questionnaires) {
    const form = formFrom(questionnaire, hash, (language) =>
      fileWording(questionnaire, translations, language, hash),
    );
    const published = earlier.find(
      (row) => row.questionnaire === questionnaire.id && row.version === questionnaire.version,
    );
    if (published && published.meaning !== form.meaning)
      throw new FaultyDefinition(
        `surveys/questionnaires/${questionnaire.id}/questionnaire.json: version ${questionnaire.version} ` +
          `is published and its meaning (ids, codes, types, scales, conditions) was changed. ` +
          `Set "version": ${questionnaire.version + 1} and fielding starts with a new wave; ` +
          `wording alone may be mended without a new version.`,
      );
    await publishVersion(db, {
      questionnaire: questionnaire.id,
      version: questionnaire.version,
      meaning: form.meaning,
      structure: JSON.stringify(fileForm(questionnaire)),
      published_at: now().toISOString(),
    });
    for (const wording of form.wordings.values())
      await keepWording(db, {
        fingerprint: wording.fingerprint,
        questionnaire: questionnaire.id,
        version: questionnaire.version,
        language: wording.language,
        texts: JSON.stringify(wording.texts),
        first_seen_at: now().toISOString(),
      });
    forms.set(key(questionnaire.id, questionnaire.version), form);
    current.push(form);
  }
  for (const row of earlier)
    if (!forms.has(key(row.questionnaire, row.version)))
      forms.set(
        key(row.questionnaire, row.version),
        await storedForm(db, row.structure, translations, hash),
      );

  return {
    topics: definitions.topics,
    topicTexts: new Map(definitions.topicWordings.map((wording) => [wording.language, wording])),
    current,
    translations,
    form: (questionnaire, version) => forms.get(key(questionnaire, version)),
  };
}

function formFrom(
  questionnaire: Questionnaire,
  hash: Hash,
  wordingIn: (language: string) => FormWording | undefined,
): Form {
  const layout = layoutOf(questionnaire);
  const wordings = questionnaire.languages.flatMap((language) => wordingIn(language) ?? []);
  return {
    questionnaire,
    meaning: meaningFingerprint(questionnaire, hash),
    layout,
    counter: counterOf(layout),
    wordings: new Map(wordings.map((wording) => [wording.language, wording])),
  };
}

/** A questionnaire's words in a language with those of its topics; undefined where one of them has gaps. */
function fileWording(
  questionnaire: Questionnaire,
  translations: readonly Translation[],
  language: string,
  hash: Hash,
): FormWording | undefined {
  const complete = (of: string) =>
    translations.find(
      (translation) =>
        translation.of === of && translation.wording.language === language && translation.complete,
    );
  const own = complete(questionnaire.id);
  const topics = complete(TOPICS);
  if (!own || !topics) return undefined;
  const texts = joinTexts(questionnaire, own.wording, topics.wording);
  return {
    language,
    status: [own, topics].every(({ wording }) => wording.status === "approved")
      ? "approved"
      : "draft",
    stale: [...own.stale, ...topics.stale],
    fingerprint: wordingFingerprint(language, texts, hash),
    texts,
  };
}

/**
 * A version that no file has any more: its structure and last words come from the database. A language
 * whose file is a draft today was one then, too.
 */
async function storedForm(
  db: Kysely<Schema>,
  structure: string,
  translations: readonly Translation[],
  hash: Hash,
): Promise<Form> {
  const questionnaire = v.parse(Questionnaire, JSON.parse(structure));
  const rows = await wordingsOf(db, questionnaire.id, questionnaire.version);
  return formFrom(questionnaire, hash, (language) => {
    const row = rows.find((candidate) => candidate.language === language);
    if (!row) return undefined;
    const texts = v.parse(v.record(v.string(), v.string()), JSON.parse(row.texts));
    const draft = translations.some(
      ({ of, wording }) =>
        (of === questionnaire.id || of === TOPICS) &&
        wording.language === language &&
        wording.status === "draft",
    );
    const status = draft ? "draft" : "approved";
    return { language, status, stale: [], fingerprint: row.fingerprint, texts };
  });
}

function key(questionnaire: string, version: number): string {
  return `${questionnaire}\n${version}`;
}
