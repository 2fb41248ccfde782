import * as v from "valibot";
import { noteFrom } from "../../db/queries/not-counted.ts";
import { districtByCode, wavesWithReleases } from "../../db/queries/releases.ts";
import { textAt } from "../../surveys/definition/wording.ts";
import { Cleared } from "../../surveys/disclosure/cleared.ts";
import { heldNote } from "../../surveys/disclosure/not-counted.ts";
import { findingsOf } from "../../surveys/priorities/findings.ts";
import { decodeCounts } from "../../surveys/tally/counts.ts";
import { WaveRules } from "../../surveys/wire/fieldwork.ts";
import type { DistrictResult } from "../../surveys/wire/results.ts";
import { formOf } from "../catalogue/catalogue.ts";
import type { Context } from "../context.ts";
import { wordingIn } from "./words.ts";

/** What is asked for. Without a wave: all waves of the newest released meaning together. */
export type ResultRequest = {
  district: string;
  questionnaire: string;
  wave?: string | undefined;
  /** Of the labels; German where the questionnaire does not speak it. */
  language?: string | undefined;
};

/**
 * The result of one questionnaire in one district, from release rows alone. Board, public page, exports
 * and command line all get it here.
 *
 * A total is the sum of the newest release of each wave, and only over waves that ask the same: a new
 * meaning begins a new count. Which releases went in is part of the answer.
 *
 * @returns undefined where the questionnaire, or the wave, is not fielded in the district
 */
export async function districtResult(
  context: Context,
  { district: code, questionnaire, wave, language = "de" }: ResultRequest,
): Promise<Cleared<DistrictResult> | undefined> {
  const { kysely } = context.database;
  const district = await districtByCode(kysely, code);
  const waves = await wavesWithReleases(kysely, { district: code, questionnaire });
  const forms = new Map(
    waves.map(({ id, version }) => [id, formOf(context.catalogue, questionnaire, version)]),
  );
  const asked = wave === undefined ? waves : waves.filter(({ id }) => id === wave);
  const newest = asked.find(({ release }) => release !== null) ?? asked[0];
  const form = newest && forms.get(newest.id);
  if (!district || !newest || !form) return undefined;

  const counted = asked.flatMap(({ release, ...row }) =>
    release && forms.get(row.id)?.meaning === form.meaning ? [{ ...row, release }] : [],
  );
  const { texts, language: spoken } = wordingIn(form, language);
  const threshold = context.settings.disclosureThreshold;
  const sums = Cleared.clear(
    form.layout,
    counted.map(({ release }) => ({
      responses: release.responses,
      sums: decodeCounts(release.sums, form.layout.size),
    })),
    threshold,
  );
  const findings = findingsOf(sums, {
    texts,
    icons: Object.fromEntries(
      context.catalogue.topics.topics.map(({ code: topic, icon }) => [topic, icon]),
    ),
    showMentions: counted.every(({ rules }) => rulesOf(rules).tooMany === "mentioned"),
  });
  return findings.map((shown) => ({
    district: { code: district.code, name: district.name },
    questionnaire: {
      id: questionnaire,
      title: textAt(texts, "title"),
      audience: form.questionnaire.audience,
    },
    language: spoken,
    threshold,
    wave: wave ?? null,
    waves: waves.map(nameOf),
    releases: counted.map(({ release, ...row }) => ({
      wave: nameOf(row),
      number: release.number,
      madeAt: release.made_at,
      fingerprint: release.fingerprint,
      notCounted: heldNote(noteFrom(release.not_counted), threshold),
    })),
    findings: shown,
    demo: context.demo,
  }));
}

function nameOf({ id, name, starts_on }: { id: string; name: string; starts_on: string }) {
  return { id, name, startsOn: starts_on };
}

function rulesOf(rules: string): WaveRules {
  return v.parse(WaveRules, JSON.parse(rules));
}
