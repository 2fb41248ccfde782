import type { LoggedRow } from "../../db/queries/release-log.ts";
import { loggedCodes, loggedLists, loggedReleases } from "../../db/queries/release-log.ts";
import { sensitiveQuestionsOf } from "../../surveys/definition/sensitive-questions.ts";
import { path, textAt } from "../../surveys/definition/wording.ts";
import type { Scope } from "../../surveys/wire/account.ts";
import type { LoggedBeside, ReleaseLog } from "../../surveys/wire/release-log.ts";
import { formOf } from "../catalogue/catalogue.ts";
import type { Context } from "../context.ts";
import { wordingIn } from "./words.ts";

/**
 * Everything that was ever published in a scope's districts, newest first. A release is listed with its
 * forms only where there are as many as today's threshold asks for.
 */
export async function releaseLog(
  context: Context,
  scope: Scope,
  language: string,
): Promise<ReleaseLog> {
  const { database, catalogue, settings, demo } = context;
  const rows = await loggedReleases(database.kysely, scope);
  const newest = new Map<string, number>();
  for (const { wave, district, number } of rows) {
    const place = `${wave}\n${district}`;
    newest.set(place, Math.max(number, newest.get(place) ?? 0));
  }
  return {
    threshold: settings.disclosureThreshold,
    demo,
    releases: rows.map((row) => {
      const isNewest = newest.get(`${row.wave}\n${row.district}`) === row.number;
      const form = formOf(catalogue, row.questionnaire, row.version);
      return {
        district: { code: row.district, name: row.districtName },
        questionnaire: {
          id: row.questionnaire,
          title: textAt(wordingIn(form, language).texts, "title"),
        },
        wave: { id: row.wave, name: row.waveName, startsOn: row.starts_on },
        number: row.number,
        madeAt: row.made_at,
        responses: row.responses < settings.disclosureThreshold ? null : row.responses,
        fingerprint: row.fingerprint,
        newest: isNewest,
        frozen: isNewest && row.frozen_at !== null,
      };
    }),
    beside: await loggedBeside(context, scope, language),
  };
}

async function loggedBeside(
  { database: { kysely }, catalogue }: Context,
  scope: Scope,
  language: string,
): Promise<LoggedBeside[]> {
  const lists = await loggedLists(kysely, scope);
  const codes = (await loggedCodes(kysely, scope)).filter(
    ({ questionnaire, version, question }) =>
      !sensitiveQuestionsOf(formOf(catalogue, questionnaire, version).questionnaire).has(question),
  );
  const logged = (of: LoggedBeside["of"], row: LoggedRow, question: string | null) => {
    const { texts } = wordingIn(formOf(catalogue, row.questionnaire, row.version), language);
    return {
      of,
      district: { code: row.district, name: row.districtName },
      questionnaire: { id: row.questionnaire, title: textAt(texts, "title") },
      wave: { id: row.wave, name: row.waveName, startsOn: row.starts_on },
      question: question === null ? null : textAt(texts, path.question(question)),
      number: row.number,
      madeAt: row.made_at,
      fingerprint: row.fingerprint,
    };
  };
  return [
    ...lists.map((row) => logged("lists", row, null)),
    ...codes.map((row) => logged("texts", row, row.question)),
  ].toSorted((a, b) => b.madeAt.localeCompare(a.madeAt));
}
