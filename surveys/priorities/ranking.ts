import type { RankingQuestion } from "../definition/questionnaire.ts";
import { ballotPairSums, ballotRankRanges } from "../statistics/ballot-rank-ranges.ts";
import { rankingPoints } from "../statistics/ranking-points.ts";
import { ranks } from "../statistics/ranks.ts";
import type { RankedTopic, Ranking } from "../wire/findings.ts";
import { certaintyOf } from "./certainty.ts";
import type { Material } from "./material.ts";
import {
  ballotsOf,
  behindStates,
  inState,
  questionText,
  shownMentions,
  topicOf,
} from "./material.ts";
import { orderOf, shownOrder, standingsOf } from "./order.ts";
import { otherCounts } from "./other-counts.ts";
import { shownShare } from "./rounding.ts";
import { plainSentence, sentencesOf } from "./sentences.ts";
import { stageOf } from "./stage.ts";

/**
 * Which ones first? The headline of each topic is the share of ballots that place it at all; order and
 * ranges follow the points (k, k − 1, …, 0 per ballot). Ballots with too many crosses are outside; what
 * they name stands beside the shares if the waves' rule says so.
 */
export function rankingResult(material: Material, question: RankingQuestion): Ranking {
  const part = material.layout.parts.find(
    (one) => one.kind === "ranking" && one.question.id === question.id,
  );
  const text = questionText(material, question);
  const n = part ? inState(material, part, "answered") : 0;
  const stage = stageOf(n, material.threshold);
  const ballots = ballotsOf(material, question);
  if (part?.kind !== "ranking" || !ballots || stage === "few")
    return {
      kind: "few",
      question: text,
      sentences: [plainSentence("few", material.threshold)],
    };

  const mentioned = shownMentions(
    material,
    behindStates(material, part).slice(0, ballots.itemCount),
  );
  const points = rankingPoints(ballots);
  const order = stage === "voices" ? "none" : orderOf(part.codes.map(() => stage));
  const ranges = ballotRankRanges(ballots);
  const standings = standingsOf(order, ranges);
  const shown = shownOrder(order, standings, [
    points.items.map((item) => item.points),
    points.items.map((item) => item.placed),
  ]);
  const topics = question.items.map((item) => topicOf(material, question, item));
  return {
    kind: "ranked",
    question: text,
    stage,
    n,
    skipped: inState(material, part, "skipped"),
    tooMany: inState(material, part, "tooMany"),
    places: question.pick,
    order,
    sentences: sentencesOf(
      "topThree",
      order,
      ranges,
      standings,
      shown,
      topics.map(({ short }) => short),
    ),
    certainty: certaintyOf(order, ranges, ballotPairSums(ballots), material.responses),
    topics: shown.flatMap((position): RankedTopic[] => {
      const topic = topics[position];
      const item = points.items[position];
      if (!topic || !item) return [];
      return [
        {
          topic,
          share: shownShare(item.placed, n),
          points: stage === "voices" ? null : item.points,
          first: item.first,
          standing: standings[position] ?? { kind: "none" },
          mentioned: mentioned[position] ?? null,
        },
      ];
    }),
    sameFirstThree: agree(
      [
        points.items.map((item) => item.points),
        points.items.map((item) => item.modifiedBorda),
        points.items.map((item) => item.averagedBorda),
        points.items.map((item) => item.placed),
      ],
      question.pick,
    ),
    otherCounts: stage === "voices" ? null : otherCounts(ballots, part.codes, shown),
  };
}

/** Whether several countings put the same items on the first places. */
function agree(countings: readonly (readonly number[])[], places: number): boolean {
  const firsts = countings.map((values) =>
    ranks(values)
      .flatMap((rank, item) => (rank !== null && rank <= places ? [item] : []))
      .join(),
  );
  return new Set(firsts).size === 1;
}
