import { noteFrom } from "../../db/queries/not-counted.ts";
import { districtByCode } from "../../db/queries/releases.ts";
import { codesOf, questionsOf } from "../../surveys/definition/questionnaire.ts";
import { textAt } from "../../surveys/definition/wording.ts";
import type { Cleared } from "../../surveys/disclosure/cleared.ts";
import type { Filter } from "../../surveys/disclosure/groups/published-views.ts";
import { heldNote } from "../../surveys/disclosure/not-counted.ts";
import { findingsOf } from "../../surveys/priorities/findings.ts";
import type { DistrictResult } from "../../surveys/wire/results.ts";
import type { Form } from "../catalogue/catalogue.ts";
import { formOf } from "../catalogue/catalogue.ts";
import type { Context } from "../context.ts";
import { breakdownOf } from "./breakdown.ts";
import { iconsOf } from "./icons.ts";
import type { ReleasedSums, SumsRequest } from "./released-sums.ts";
import { releasedSums } from "./released-sums.ts";
import { shownChecks } from "./shown-checks.ts";
import { wordingIn } from "./words.ts";

/** What is asked for. */
export type ResultRequest = SumsRequest & {
  /** Of the labels; German where the questionnaire does not speak it. */
  language?: string | undefined;
  /** Only people who gave these answers, as far as whole groups of them are published. */
  filter?: Filter | undefined;
};

/**
 * The result of one questionnaire in one district, from what is published alone. Board, public page,
 * exports and command line all get it here. Which releases went in is part of the answer.
 *
 * @returns undefined where the questionnaire, or the wave, is not fielded in the district, or where the
 *   filter names an answer that the questionnaire does not have
 */
export async function districtResult(
  context: Context,
  { district: code, language = "de", filter = {}, ...asked }: ResultRequest,
): Promise<Cleared<DistrictResult> | undefined> {
  const district = await districtByCode(context.database.kysely, code);
  const { questionnaire, wave } = asked;
  const released = await releasedSums(context, { district: code, ...asked });
  if (!district || !released || !asks(released.form, filter)) return undefined;
  const { form, waves, counted, whole, showMentions } = released;
  const { texts, language: spoken } = wordingIn(form, language);
  const threshold = context.settings.disclosureThreshold;
  const isWhole = Object.keys(filter).length === 0;
  const sums = isWhole ? whole : await released.within(filter);
  const checks = isWhole ? await shownChecks(context, code, released, texts) : null;
  const isPart =
    !isWhole ||
    asked.release !== undefined ||
    (wave !== undefined && isOneOfSeveral(context, released, questionnaire));
  const words = { texts, icons: iconsOf(context), showMentions, isPart };
  const findings = findingsOf(sums, words);
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
    breakdown: breakdownOf(released, filter, texts),
    checks,
    findings: shown,
    demo: context.demo,
  }));
}

/** Whether all released waves that ask the same as this one are shown together elsewhere. */
function isOneOfSeveral(
  { catalogue }: Context,
  { form, waves }: ReleasedSums,
  questionnaire: string,
): boolean {
  const alike = waves.filter(
    ({ release, version }) =>
      release !== null && formOf(catalogue, questionnaire, version).meaning === form.meaning,
  );
  return alike.length > 1;
}

function asks({ questionnaire }: Form, filter: Filter): boolean {
  return Object.entries(filter).every(([id, code]) =>
    questionsOf(questionnaire).some(
      (question) => question.id === id && codesOf(question).includes(code),
    ),
  );
}

function nameOf({ id, name, starts_on }: { id: string; name: string; starts_on: string }) {
  return { id, name, startsOn: starts_on };
}
