import * as v from "valibot";
import { codesOf } from "../../db/queries/codebooks.ts";
import { newestCoded } from "../../db/queries/coded-releases.ts";
import { releasedQuotes } from "../../db/queries/quotes.ts";
import { districtByCode, wavesWithReleases } from "../../db/queries/releases.ts";
import { TEXT_KINDS } from "../../surveys/coding/codes.ts";
import { themeFindings } from "../../surveys/coding/theme-findings.ts";
import { ruledThemes, themeCounts } from "../../surveys/coding/theme-layout.ts";
import { sensitiveQuestionsOf } from "../../surveys/definition/sensitive-questions.ts";
import { path, textAt } from "../../surveys/definition/wording.ts";
import { Cleared } from "../../surveys/disclosure/cleared.ts";
import { noCounts } from "../../surveys/tally/counts.ts";
import type { ThemesResult } from "../../surveys/wire/themes.ts";
import { formOf } from "../catalogue/catalogue.ts";
import type { Context } from "../context.ts";
import type { ResultRequest } from "./district-result.ts";
import { wordingIn } from "./words.ts";

const Kind = v.picklist(TEXT_KINDS);

/**
 * What people wrote in one district: persons per code, from what was published of them alone, and quotes
 * that two people released. Each wave stands for itself, because each has codes of its own. What was
 * written to a sensitive question stays in the office, also where it was shown or quoted before.
 *
 * @returns undefined where the questionnaire is not fielded in the district
 */
export async function themesResult(
  context: Context,
  { district: code, questionnaire, wave, language = "de" }: ResultRequest,
): Promise<Cleared<ThemesResult> | undefined> {
  const { kysely } = context.database;
  const district = await districtByCode(kysely, code);
  const fielded = await wavesWithReleases(kysely, { district: code, questionnaire });
  const asked = wave === undefined ? fielded : fielded.filter(({ id }) => id === wave);
  if (!district || asked.length === 0) return undefined;
  const isSensitive = ({ question, version }: { question: string; version: number }) =>
    sensitiveQuestionsOf(formOf(context.catalogue, questionnaire, version).questionnaire).has(
      question,
    );
  const published = (await newestCoded(kysely, { district: code, questionnaire })).filter(
    (made) => asked.some(({ id }) => id === made.wave) && !isSensitive(made),
  );
  const blocks = await Promise.all(published.map((made) => blockOf(context, made)));
  const starts = blocks.map((_, at) =>
    blocks.slice(0, at).reduce((sum, { made }) => sum + 1 + made.order.length, 0),
  );
  const size = blocks.reduce((sum, { made }) => sum + 1 + made.order.length, 0);
  const threshold = context.settings.disclosureThreshold;
  const counts = noCounts(size);
  blocks.forEach(({ made }, at) => {
    counts.set(themeCounts(made.sums, made.order), starts[at] ?? 0);
  });
  return Cleared.clearSums(ruledThemes(size), [counts], threshold).map((shown) => ({
    threshold,
    district: { code: district.code, name: district.name },
    blocks: blocks.map(({ made, quotes, codes }, block) => {
      const start = starts[block] ?? 0;
      const { texts } = wordingIn(formOf(context.catalogue, questionnaire, made.version), language);
      const people = shown[start] ?? 0;
      return {
        wave: { id: made.wave, name: made.name, startsOn: made.starts_on },
        question: { id: made.question, text: textAt(texts, path.question(made.question)) },
        kind: v.parse(Kind, made.kind),
        people: people === 0 ? null : people,
        ...themeFindings(
          people,
          codes.flatMap((one, at) =>
            one?.merged_into === null
              ? [{ name: one.name, belongs: one.belongs, persons: shown[start + 1 + at] ?? 0 }]
              : [],
          ),
        ),
        // A quote stands among k people at least, or not at all.
        quotes: people === 0 ? [] : quotes,
        release: {
          number: made.number,
          madeAt: made.made_at,
          fingerprint: made.fingerprint,
        },
      };
    }),
  }));
}

/** What was published of one question, with its codes in the order of its sums, and its quotes. */
async function blockOf(
  { database: { kysely } }: Context,
  made: Awaited<ReturnType<typeof newestCoded>>[number],
) {
  const codes = await codesOf(kysely, made);
  return {
    made,
    quotes: await releasedQuotes(kysely, made),
    codes: made.order.map((id) => codes.find((one) => one.id === id)),
  };
}
