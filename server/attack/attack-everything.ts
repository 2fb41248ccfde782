import {
  leavingRounds,
  releasedHistory,
  releasedPlaces,
} from "../../db/queries/released-history.ts";
import type { Texts } from "../../surveys/definition/wording.ts";
import { path, textAt } from "../../surveys/definition/wording.ts";
import type { AttackedPlace, AttackFindings } from "../../surveys/wire/attack.ts";
import { formOf } from "../catalogue/catalogue.ts";
import type { Context } from "../context.ts";
import { wordingIn } from "../results/words.ts";
import type { AttackFound, AttackJob } from "./attack-job.ts";
import { attackedInThread } from "./in-a-thread.ts";

/**
 * "Angriff prüfen": gathers everything ever released of answers, by all filters and at all times, and tries
 * to work out from it what fewer than k people said. Every page, table, chart and file shows sums of these
 * releases and functions of them; nothing else leaves the house.
 *
 * @throws {ProblemError} attack.too-long
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
      releases: withLeaving(
        await releasedHistory(kysely, place),
        await leavingRounds(kysely, place),
      ),
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
  return { threshold, milliseconds: context.now().getTime() - begun, places };
}

/** Before which releases published people left: between the rounds of two of them, or not known. */
function withLeaving<Kept extends { round: number | null }>(
  releases: readonly Kept[],
  leaving: readonly number[],
): (Kept & { peopleLeft: boolean })[] {
  return releases.map((release, at) => {
    const before = releases[at - 1]?.round ?? null;
    const { round } = release;
    const peopleLeft =
      round === null ||
      (before === null && at > 0) ||
      leaving.some((left) => left > (before ?? 0) && left <= round);
    return { ...release, peopleLeft };
  });
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
