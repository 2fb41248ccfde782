import { releasedHistory, releasedPlaces } from "../../db/queries/released-history.ts";
import type { Texts } from "../../surveys/definition/wording.ts";
import { path, textAt } from "../../surveys/definition/wording.ts";
import type { AttackedPlace, AttackFindings } from "../../surveys/wire/attack.ts";
import { formOf } from "../catalogue/catalogue.ts";
import type { Context } from "../context.ts";
import { wordingIn } from "../results/words.ts";
import type { AttackFound, AttackJob } from "./attack-job.ts";
import { attackSums } from "./attack-sums.ts";
import { attackedInThread } from "./in-a-thread.ts";

/**
 * "Angriff prüfen": gathers everything ever released, by all filters and at all times, and tries to work out
 * from it what fewer than k people said. Lists of counts and codes of texts have no people to tell apart;
 * they are attacked over time (attack-sums.ts). Every page, table, chart and file shows sums of these
 * releases and functions of them; nothing else leaves the house.
 */
export async function attackEverything(context: Context): Promise<AttackFindings> {
  const { kysely } = context.database;
  const begun = context.now().getTime();
  const threshold = context.settings.disclosureThreshold;
  const places: AttackedPlace[] = [];
  for (const place of await releasedPlaces(kysely)) {
    const form = formOf(context.catalogue, place.questionnaire, place.version);
    const { texts } = wordingIn(form, "de");
    const job: AttackJob = {
      questionnaire: form.questionnaire,
      threshold,
      releases: await releasedHistory(kysely, place),
    };
    const found = await attackedInThread(context.settings, job);
    places.push({
      wave: place.waveName,
      district: place.districtName,
      questionnaire: textAt(texts, "title"),
      releases: job.releases.length,
      numbers: found.numbers,
      complete: found.complete,
      exposures: found.exposures.map((exposure) => inWords(exposure, texts)),
    });
  }
  places.push(...(await attackSums(context)));
  return { threshold, milliseconds: context.now().getTime() - begun, places };
}

function inWords(
  { by, filter, questions, people, from }: AttackFound["exposures"][number],
  texts: Texts,
): AttackedPlace["exposures"][number] {
  const asked = (question: string) =>
    question === "" ? "" : textAt(texts, path.question(question));
  return {
    by,
    filter: Object.entries(filter).map(([question, code]) => ({
      text: asked(question),
      label: textAt(texts, path.option(question, code)),
    })),
    questions: questions.map(asked),
    people,
    from: from.map(({ question, ...more }) => ({ question: asked(question), ...more })),
  };
}
