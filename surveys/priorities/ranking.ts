import type { RankingQuestion } from "../definition/questionnaire.ts";
import { ballotRankRanges } from "../statistics/ballot-rank-ranges.ts";
import { rankingPoints } from "../statistics/ranking-points.ts";
import { ranks } from "../statistics/ranks.ts";
import { patternAt } from "../tally/layout.ts";
import type { RankedTopic, Ranking } from "../wire/results.ts";
import type { Material } from "./material.ts";
import { behindStates, inState, questionText, shownMentions, topicOf } from "./material.ts";
import { orderOf, shownOrder, standingsOf } from "./order.ts";
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
  if (part?.kind !== "ranking" || stage === "few")
    return {
      kind: "few",
      question: text,
      sentences: [plainSentence("few", material.threshold)],
    };

  const itemCount = part.codes.length;
  const behind = behindStates(material, part);
  const mentioned = shownMentions(material, behind.slice(0, itemCount));
  const ballots = {
    itemCount,
    places: question.pick,
    ballots: behind
      .slice(itemCount)
      .flatMap((count, index) =>
        count === 0 ? [] : [{ pattern: patternAt(itemCount, question.pick, index), count }],
      ),
  };
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
