import { recordEvent } from "../db/queries/audit.ts";
import { codeChanges, codesOf } from "../db/queries/codebooks.ts";
import type { CodedPlace } from "../db/queries/coded-releases.ts";
import { codedPlaces, codedReleasesOf, publishCoded } from "../db/queries/coded-releases.ts";
import { publishedCodings } from "../db/queries/coding-texts.ts";
import { trailedCodes } from "../surveys/coding/code-trails.ts";
import type { ThemeSums } from "../surveys/coding/next-themes.ts";
import { nextThemes } from "../surveys/coding/next-themes.ts";
import { personsPerCode } from "../surveys/coding/persons-per-code.ts";
import { themeCounts } from "../surveys/coding/theme-layout.ts";
import { sensitiveQuestionsOf } from "../surveys/definition/sensitive-questions.ts";
import { releaseFingerprint } from "../surveys/disclosure/release-fingerprint.ts";
import type { Scope } from "../surveys/wire/account.ts";
import { formOf } from "./catalogue/catalogue.ts";
import type { Context } from "./context.ts";
import type { Outcome } from "./each-place.ts";
import { eachPlace } from "./each-place.ts";

/** What a round has published of texts in one place. */
export type MadeCodedRelease = { wave: string; district: string; number: number; of: "texts" };

/**
 * The part of a round of release that belongs to what people wrote: it publishes persons per code wherever
 * an editor shows them and the rule lets them move. They stand beside the responses' numbers. Sensitive
 * questions are left out, whoever showed them and when.
 */
export function codedRound(
  context: Context,
  round: {
    wave?: string | undefined;
    district?: string | undefined;
    scope: Scope;
    actor: string | null;
  },
): Promise<Outcome<MadeCodedRelease>> {
  return eachPlace(
    () => codedPlaces(context.database.kysely, round),
    async (place) =>
      isSensitive(context, place) ? undefined : releaseCoded(context, place, round.actor),
  );
}

function isSensitive(
  { catalogue }: Context,
  { questionnaire, version, question }: CodedPlace & { questionnaire: string; version: number },
): boolean {
  return sensitiveQuestionsOf(formOf(catalogue, questionnaire, version).questionnaire).has(
    question,
  );
}

async function releaseCoded(
  context: Context,
  place: CodedPlace,
  actor: string | null,
): Promise<MadeCodedRelease | undefined> {
  return context.database.kysely.transaction().execute(async (tx) => {
    const earlier = await codedReleasesOf(tx, place);
    const codes = trailedCodes(
      (await codesOf(tx, place)).map(({ id, merged_into }) => ({ id, mergedInto: merged_into })),
      (await codeChanges(tx, place)).flatMap(({ change, code, other }) =>
        change === "merged" && other !== null ? [{ code, other }] : [],
      ),
    );
    const current = personsPerCode(await publishedCodings(tx, place), codes);
    const next = nextThemes(
      current,
      earlier.map(({ sums }) => sums),
      codes,
      context.settings.disclosureThreshold,
    );
    if (next.kind === "unchanged") return undefined;
    const number = (earlier.at(-1)?.number ?? 0) + 1;
    const order = codes.map(({ id }) => id);
    const id = context.newId();
    const at = context.now().toISOString();
    const fingerprint = fingerprintOf(context, id, place, next.sums, order);
    const { wave, question, kind, district } = place;
    const row = { id, wave, question, kind, district, number, made_at: at, made_by: actor };
    if (!(await publishCoded(tx, { ...row, fingerprint, sums: next.sums, order })))
      return undefined;
    await recordEvent(tx, {
      id: context.newId(),
      at,
      actor,
      action: "coding.released",
      subject: id,
      detail: { wave, district, question, number, fingerprint },
    });
    return { wave, district, number, of: "texts" };
  });
}

function fingerprintOf(
  { hash }: Context,
  id: string,
  { wave, district, question, kind }: CodedPlace,
  sums: ThemeSums,
  order: readonly string[],
): string {
  const meaning = `${question} ${kind} ${order.join(" ")}`;
  const counts = themeCounts(sums, order);
  return releaseFingerprint({ id, wave, district, meaning }, { responses: 0, sums: counts }, hash);
}
