import type { Transaction } from "kysely";
import { recordEvent } from "../db/queries/audit.ts";
import { codeChanges, codesOf } from "../db/queries/codebooks.ts";
import type { CodedPlace } from "../db/queries/coded-releases.ts";
import { codedPlaces, codedReleasesOf, publishCoded } from "../db/queries/coded-releases.ts";
import { publishedCodings } from "../db/queries/coding-texts.ts";
import type { Schema } from "../db/schema.ts";
import type { ThemeSums, TrailedCode } from "../surveys/coding/next-themes.ts";
import { nextThemes } from "../surveys/coding/next-themes.ts";
import { personsPerCode } from "../surveys/coding/persons-per-code.ts";
import { themeCounts } from "../surveys/coding/theme-layout.ts";
import { releaseFingerprint } from "../surveys/disclosure/release-fingerprint.ts";
import type { Scope } from "../surveys/wire/account.ts";
import type { Context } from "./context.ts";

/** What a round has published of texts in one place. */
export type MadeCodedRelease = { wave: string; district: string; number: number; of: "texts" };

/**
 * The part of a round of release that belongs to what people wrote: it publishes persons per code wherever
 * an editor shows them and the rule lets them move. They stand beside the responses' numbers.
 */
export async function codedRound(
  context: Context,
  round: {
    wave?: string | undefined;
    district?: string | undefined;
    scope: Scope;
    actor: string | null;
  },
): Promise<MadeCodedRelease[]> {
  const made: MadeCodedRelease[] = [];
  for (const place of await codedPlaces(context.database.kysely, round)) {
    const release = await releaseCoded(context, place, round.actor);
    if (release) made.push(release);
  }
  return made;
}

async function releaseCoded(
  context: Context,
  place: CodedPlace,
  actor: string | null,
): Promise<MadeCodedRelease | undefined> {
  return context.database.kysely.transaction().execute(async (tx) => {
    const earlier = await codedReleasesOf(tx, place);
    const codes = await trailedCodes(tx, place);
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
    const fingerprint = fingerprintOf(context, place, next.sums, order);
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

async function trailedCodes(tx: Transaction<Schema>, place: CodedPlace): Promise<TrailedCode[]> {
  const merges = (await codeChanges(tx, place)).filter(({ change }) => change === "merged");
  return (await codesOf(tx, place)).map(({ id, merged_into }) => ({
    id,
    mergedInto: merged_into,
    mergedWith: [
      ...new Set(
        merges.flatMap(({ code, other }) => {
          if (other === null) return [];
          if (code === id) return [other];
          return other === id ? [code] : [];
        }),
      ),
    ],
  }));
}

function fingerprintOf(
  { hash }: Context,
  { wave, district, question, kind }: CodedPlace,
  sums: ThemeSums,
  order: readonly string[],
): string {
  const meaning = `${question} ${kind} ${order.join(" ")}`;
  const counts = themeCounts(sums, order);
  return releaseFingerprint({ wave, district, meaning }, { responses: 0, sums: counts }, hash);
}
