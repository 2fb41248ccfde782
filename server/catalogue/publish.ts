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
import type { Wording } from "../../surveys/definition/wording.ts";
import { joinTexts } from "../../surveys/definition/wording.ts";
import { counterOf } from "../../surveys/tally/count.ts";
import { layoutOf } from "../../surveys/tally/layout.ts";
import type { Catalogue, Form, FormWording } from "./catalogue.ts";
import { FaultyDefinition } from "./definition-file.ts";
import type { Definitions } from "./read-folder.ts";

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
  const forms = new Map<string, Form>();
  const current: Form[] = [];

  for (const { questionnaire, wordings } of definitions.questionnaires) {
    const form = formFrom(questionnaire, hash, (language) =>
      fileWording(definitions, questionnaire, wordings, language, hash),
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
      forms.set(key(row.questionnaire, row.version), await storedForm(db, row.structure, hash));

  return {
    topics: definitions.topics,
    topicTexts: new Map(definitions.topicWordings.map((wording) => [wording.language, wording])),
    current,
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

function fileWording(
  definitions: Definitions,
  questionnaire: Questionnaire,
  wordings: Wording[],
  language: string,
  hash: Hash,
): FormWording | undefined {
  const own = wordings.find((wording) => wording.language === language);
  const topics = definitions.topicWordings.find((wording) => wording.language === language);
  if (!own || !topics) return undefined;
  const texts = joinTexts(questionnaire, own, topics);
  const fingerprint = wordingFingerprint(language, texts, hash);
  return { language, status: own.status, fingerprint, texts };
}

/** A version that no file has any more: its structure and last words come from the database. */
async function storedForm(db: Kysely<Schema>, structure: string, hash: Hash): Promise<Form> {
  const questionnaire = v.parse(Questionnaire, JSON.parse(structure));
  const rows = await wordingsOf(db, questionnaire.id, questionnaire.version);
  return formFrom(questionnaire, hash, (language) => {
    const row = rows.find((candidate) => candidate.language === language);
    if (!row) return undefined;
    const texts = v.parse(v.record(v.string(), v.string()), JSON.parse(row.texts));
    return { language, status: "approved", fingerprint: row.fingerprint, texts };
  });
}

function key(questionnaire: string, version: number): string {
  return `${questionnaire}\n${version}`;
}
