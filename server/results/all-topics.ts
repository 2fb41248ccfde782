import { askedWithin, districtByCode } from "../../db/queries/releases.ts";
import { textAt } from "../../surveys/definition/wording.ts";
import { Cleared } from "../../surveys/disclosure/cleared.ts";
import { latest } from "../../surveys/latest.ts";
import { crossNamed, listedTopics } from "../../surveys/priorities/all-topics.ts";
import type { AllTopics } from "../../surveys/wire/all-topics.ts";
import type { Context } from "../context.ts";
import { iconsOf } from "./icons.ts";
import type { ReleasedSums } from "./released-sums.ts";
import { releasedSums } from "./released-sums.ts";
import { wordingIn } from "./words.ts";

/**
 * Every topic of every questionnaire of a district, from what is published alone, the questionnaire
 * released last first.
 *
 * @returns undefined for an unknown district
 */
export async function allTopics(
  context: Context,
  { district, language = "de" }: { district: string; language?: string | undefined },
): Promise<Cleared<AllTopics> | undefined> {
  const { kysely } = context.database;
  if (!(await districtByCode(kysely, district))) return undefined;
  const asked = await askedWithin(kysely, { kind: "some", districts: [district] });
  const found: ReleasedSums[] = [];
  for (const { questionnaire } of asked) {
    const released = await releasedSums(context, { district, questionnaire });
    if (released) found.push(released);
  }
  const icons = iconsOf(context);
  return Cleared.together(found.map(({ whole }) => whole)).map((sums) => ({
    threshold: context.settings.disclosureThreshold,
    questionnaires: crossNamed(
      found
        .flatMap(({ form, counted, showMentions }, index) => {
          const { texts } = wordingIn(form, language);
          const published = sums[index];
          if (!published) return [];
          return [
            {
              id: form.questionnaire.id,
              title: textAt(texts, "title"),
              audience: form.questionnaire.audience,
              releasedAt: latest(counted.map(({ release }) => release.made_at)),
              ...listedTopics({ ...published, texts, icons, showMentions }),
            },
          ];
        })
        .toSorted((a, b) => ((a.releasedAt ?? "") < (b.releasedAt ?? "") ? 1 : -1)),
    ),
  }));
}
