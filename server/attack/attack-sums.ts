import { codesOf } from "../../db/queries/codebooks.ts";
import { codedReleasesOf } from "../../db/queries/coded-releases.ts";
import { countReleasesOf } from "../../db/queries/count-sheet-releases.ts";
import { codedHistories, countedHistories } from "../../db/queries/released-history.ts";
import { ruledThemes, themeCounts } from "../../surveys/coding/theme-layout.ts";
import { countLayout, ruledCounts } from "../../surveys/count-sheet/count-layout.ts";
import { path, textAt } from "../../surveys/definition/wording.ts";
import { attackedSums } from "../../surveys/disclosure/attack/attacked-sums.ts";
import type { Ruled } from "../../surveys/disclosure/segments.ts";
import { ATTACK_DE } from "../../surveys/messages/attack/de.ts";
import { say } from "../../surveys/messages/say.ts";
import type { Counts } from "../../surveys/tally/counts.ts";
import type { AttackedPlace } from "../../surveys/wire/attack.ts";
import { formOf } from "../catalogue/catalogue.ts";
import type { Context } from "../context.ts";
import { wordingIn } from "../results/words.ts";

/**
 * The part of "Angriff prüfen" that belongs to sums without people: lists of counts, and persons per code of
 * texts. They need no thread: only numbers of the same thing are compared.
 */
export async function attackSums(context: Context): Promise<AttackedPlace[]> {
  return [...(await attackLists(context)), ...(await attackCodes(context))];
}

async function attackLists(context: Context): Promise<AttackedPlace[]> {
  const { kysely } = context.database;
  const places: AttackedPlace[] = [];
  for (const place of await countedHistories(kysely)) {
    const form = formOf(context.catalogue, place.questionnaire, place.version);
    const { texts } = wordingIn(form, "de");
    const layout = countLayout(form.questionnaire);
    const questions = layout.parts.map(({ question }) => textAt(texts, path.question(question.id)));
    places.push(
      attackedPlace(context, {
        place,
        title: say(ATTACK_DE, "of.lists", { title: textAt(texts, "title") }),
        ruled: ruledCounts(layout),
        releases: await countReleasesOf(kysely, place, layout.size),
        names: [say(ATTACK_DE, "of.lists.people"), ...questions],
      }),
    );
  }
  return places;
}

async function attackCodes(context: Context): Promise<AttackedPlace[]> {
  const { kysely } = context.database;
  const places: AttackedPlace[] = [];
  for (const place of await codedHistories(kysely)) {
    const form = formOf(context.catalogue, place.questionnaire, place.version);
    const { texts } = wordingIn(form, "de");
    const codes = await codesOf(kysely, place);
    const order = codes.map(({ id }) => id);
    const releases = await codedReleasesOf(kysely, place);
    const question = textAt(texts, path.question(place.question));
    places.push(
      attackedPlace(context, {
        place,
        title: say(ATTACK_DE, "of.texts", { title: textAt(texts, "title") }),
        ruled: ruledThemes(1 + order.length),
        releases: releases.map(({ number, sums }) => ({ number, sums: themeCounts(sums, order) })),
        names: [
          question,
          ...codes.map(({ name }) => say(ATTACK_DE, "of.code", { question, code: name })),
        ],
      }),
    );
  }
  return places;
}

function attackedPlace(
  { settings }: Context,
  {
    place,
    title,
    ruled,
    releases,
    names,
  }: {
    place: { waveName: string; districtName: string };
    title: string;
    ruled: Ruled;
    /** Oldest first. */
    releases: readonly { number: number; sums: Counts }[];
    /** What each segment is called. */
    names: readonly string[];
  },
): AttackedPlace {
  const published = releases.map(({ sums }) => sums);
  const found = attackedSums(ruled, published, settings.disclosureThreshold);
  return {
    wave: place.waveName,
    district: place.districtName,
    questionnaire: title,
    releases: releases.length,
    numbers: published.reduce(
      (sum, counts) => sum + counts.filter((count) => count !== 0).length,
      0,
    ),
    complete: true,
    exposures: found.map(({ segment, people, at, less }) => {
      const question = names[segment] ?? "";
      const said = (index: number, times: string) => ({
        question,
        release: releases[index]?.number ?? 0,
        times,
      });
      return {
        by: "combination",
        filter: [],
        questions: [question],
        people,
        from: [said(at, "1"), ...(less === null ? [] : [said(less, "-1")])],
      };
    }),
  };
}
