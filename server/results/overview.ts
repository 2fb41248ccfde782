import { askedWithin } from "../../db/queries/releases.ts";
import { textAt } from "../../surveys/definition/wording.ts";
import type { Scope } from "../../surveys/wire/account.ts";
import type { ResultsOverview } from "../../surveys/wire/results.ts";
import { formOf } from "../catalogue/catalogue.ts";
import type { Context } from "../context.ts";
import { wordingIn } from "./words.ts";

/**
 * The districts of a scope with their questionnaires, the one released last first, then those without
 * a release by title. It holds no numbers of answers.
 */
export async function overview(
  context: Context,
  scope: Scope,
  language: string,
): Promise<ResultsOverview> {
  const asked = await askedWithin(context.database.kysely, scope);
  const districts: ResultsOverview["districts"] = [];
  for (const { district, districtName, questionnaire, version, releasedAt } of asked) {
    let entry = districts.at(-1);
    if (entry?.code !== district) {
      entry = { code: district, name: districtName, questionnaires: [] };
      districts.push(entry);
    }
    const form = formOf(context.catalogue, questionnaire, version);
    entry.questionnaires.push({
      id: questionnaire,
      title: textAt(wordingIn(form, language).texts, "title"),
      audience: form.questionnaire.audience,
      releasedAt,
    });
  }
  for (const { questionnaires } of districts) questionnaires.sort(releasedLastFirst);
  return { threshold: context.settings.disclosureThreshold, demo: context.demo, districts };
}

type Entry = ResultsOverview["districts"][number]["questionnaires"][number];

function releasedLastFirst(a: Entry, b: Entry): number {
  if (a.releasedAt !== b.releasedAt) return (a.releasedAt ?? "") < (b.releasedAt ?? "") ? 1 : -1;
  return a.title < b.title ? -1 : 1;
}
