import { askedWithin } from "../../db/queries/releases.ts";
import { textAt } from "../../surveys/definition/wording.ts";
import { Cleared } from "../../surveys/disclosure/cleared.ts";
import { latest } from "../../surveys/latest.ts";
import type { Evident } from "../../surveys/priorities/evidence.ts";
import { evidenceOf } from "../../surveys/priorities/evidence.ts";
import type { Evidence } from "../../surveys/wire/evidence.ts";
import type { Context } from "../context.ts";
import { iconsOf } from "./icons.ts";
import type { ReleasedSums } from "./released-sums.ts";
import { releasedSums } from "./released-sums.ts";
import { wordingIn } from "./words.ts";

/** What is laid beside what is known otherwise. */
export type EvidenceRequest = {
  district: string;
  questionnaire: string;
  wave?: string | undefined;
  language?: string | undefined;
  /** Whether the orders are wanted that contradict the columns least. */
  withCommonOrder: boolean;
};

/**
 * A questionnaire beside those that ask the other audience in the same district: residents beside
 * professionals, each from what is published of it alone.
 *
 * @returns undefined where the questionnaire, or the wave, is not fielded in the district
 */
export async function evidence(
  context: Context,
  { district, questionnaire, wave, language = "de", withCommonOrder }: EvidenceRequest,
): Promise<Cleared<Evidence> | undefined> {
  const own = await releasedSums(context, { district, questionnaire, wave });
  if (!own) return undefined;
  const asked = await askedWithin(context.database.kysely, {
    kind: "some",
    districts: [district],
  });
  const others: ReleasedSums[] = [];
  for (const other of asked) {
    const there = await releasedSums(context, { district, questionnaire: other.questionnaire });
    if (there && audienceOf(there) !== audienceOf(own)) others.push(there);
  }
  const columns = [own, ...others];
  return Cleared.together(columns.map(({ whole }) => whole)).map((sums) => ({
    threshold: context.settings.disclosureThreshold,
    ...evidenceOf(
      columns.flatMap(({ form, counted, showMentions }, index): Evident[] => {
        const { texts } = wordingIn(form, language);
        const published = sums[index];
        if (!published) return [];
        return [
          {
            name: {
              kind: form.questionnaire.audience,
              questionnaire: form.questionnaire.id,
              title: textAt(texts, "title"),
              releasedAt: latest(counted.map(({ release }) => release.made_at)),
            },
            material: { ...published, texts, icons: iconsOf(context), showMentions },
          },
        ];
      }),
      withCommonOrder,
    ),
  }));
}

function audienceOf({ form }: ReleasedSums) {
  return form.questionnaire.audience;
}
