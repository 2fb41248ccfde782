import type { Questionnaire } from "../../surveys/definition/questionnaire.ts";
import { batteryOf, codesOf, questionsOf } from "../../surveys/definition/questionnaire.ts";
import type {
  AttackedFilter,
  ShownRelease,
} from "../../surveys/disclosure/attack/attacked-history.ts";
import { attackedHistory } from "../../surveys/disclosure/attack/attacked-history.ts";
import type { Filter } from "../../surveys/disclosure/groups/published-views.ts";
import { decodeCounts } from "../../surveys/tally/counts.ts";
import type { Layout, Part } from "../../surveys/tally/layout.ts";
import { layoutOf } from "../../surveys/tally/layout.ts";

type KeptSums = { responses: number; sums: Uint8Array };

/** Everything ever released of one wave in one district, as it is kept. */
export type AttackJob = {
  questionnaire: Questionnaire;
  threshold: number;
  /** Oldest first. */
  releases: readonly (KeptSums & {
    number: number;
    peopleLeft: boolean;
    views: readonly (KeptSums & { filter: Filter })[];
  })[];
};

/** What follows from it, by the ids and codes of the questionnaire. */
export type AttackFound = {
  /** Numbers other than 0. */
  numbers: number;
  complete: boolean;
  exposures: {
    by: "combination" | "bounds" | "contradiction";
    filter: Filter;
    questions: string[];
    people: number;
    from: { question: string; release: number; times: string | null }[];
  }[];
};

/** Tries to work out fewer than k people from everything ever released of a place. Takes seconds. */
export function attacked({ questionnaire, threshold, releases }: AttackJob): AttackFound {
  const layout = layoutOf(questionnaire);
  const history = releases.map((release): ShownRelease => {
    const shown = ({ responses, sums }: KeptSums) => ({
      responses,
      sums: decodeCounts(sums, layout.size),
    });
    return {
      whole: shown(release),
      views: release.views.map((view) => ({ filter: view.filter, ...shown(view) })),
      peopleLeft: release.peopleLeft,
    };
  });
  const called: { part: Part; at: number }[] = [];
  const nameOf = (part: Part, at: number) => String(called.push({ part, at }) - 1);
  const found = attackedHistory(layout, history, threshold, nameOf);
  const numbers = history
    .flatMap(({ whole, views }) => [whole, ...views])
    .reduce((sum, { sums }) => sum + sums.filter((count) => count !== 0).length, 0);
  const said = (name: string, times: string | null) => {
    const number = called[Number(name)];
    return number
      ? [
          {
            question: questionOf(layout, number.part),
            release: releases[number.at]?.number ?? 0,
            times,
          },
        ]
      : [];
  };
  return {
    numbers,
    complete: found.every(({ parts }) =>
      parts.every((part) => part.found.kind === "contradiction" || part.found.complete),
    ),
    exposures: found.flatMap((one) => exposuresOf(layout, one, said)),
  };
}

function exposuresOf(
  layout: Layout,
  { filter, parts }: AttackedFilter,
  said: (name: string, times: string | null) => AttackFound["exposures"][number]["from"],
): AttackFound["exposures"] {
  return parts.flatMap(({ parts: some, found }): AttackFound["exposures"] => {
    const questions = [...new Set(some.map((part) => questionOf(layout, part)))];
    if (found.kind === "contradiction")
      return [{ by: "contradiction", filter, questions, people: 0, from: [] }];
    return found.exposures.map((exposure) => ({
      by: exposure.by,
      filter,
      questions,
      people: exposure.people,
      from:
        exposure.by === "combination"
          ? exposure.from.flatMap(({ name, times }) => said(name, times))
          : exposure.from.flatMap((name) => said(name, null)),
    }));
  });
}

/** The question that a part belongs to; "" is the number of forms. */
function questionOf({ questionnaire }: Layout, part: Part): string {
  switch (part.kind) {
    case "responses":
      return "";
    case "joint":
      return (
        questionsOf(questionnaire).find((question) => codesOf(question).includes(part.topic))?.id ??
        part.topic
      );
    case "pair":
      return part.of === "need" ? (batteryOf(questionnaire, "importance")?.id ?? "") : part.of.id;
    default:
      return part.question.id;
  }
}
