import type { RatingQuestion } from "../definition/questionnaire.ts";
import { path, scalePoints, textAt } from "../definition/wording.ts";
import { orderContradictions } from "../statistics/order-contradictions.ts";
import { rankRanges } from "../statistics/rank-ranges.ts";
import { ranks } from "../statistics/ranks.ts";
import { ratingSummary } from "../statistics/rating-summary.ts";
import { ratingSums } from "../statistics/rating-sums.ts";
import type { Scale } from "../statistics/scale.ts";
import type { Sums } from "../statistics/sums.ts";
import { tInterval } from "../statistics/t-interval.ts";
import type { Battery, RatedTopic } from "../wire/findings.ts";
import { certaintyOf } from "./certainty.ts";
import type { Material } from "./material.ts";
import { behindStates, inState, pairsAmong, questionText, topicOf } from "./material.ts";
import { isCompared, orderOf, shownOrder, standingsOf } from "./order.ts";
import { shownMean, shownShare } from "./rounding.ts";
import { plainSentence, sentencesOf } from "./sentences.ts";
import { stageOf } from "./stage.ts";

/** An item with so many places between its share and its mean is marked. */
const PLACES_APART = 2;

/**
 * How the items of a battery were rated. The headline of each is the share of its two highest points,
 * which needs no equal steps; the *order* is that of the means, because the joint rank ranges are tests
 * of mean differences within persons, and a list must not contradict the ranges printed beside it.
 * Items that the share alone would put two or more places elsewhere are marked, and the screen says so.
 */
export function batteryResult(material: Material, question: RatingQuestion): Battery {
  const scale = { lowest: question.scale.min, highest: question.scale.max };
  const items = ratedItems(material, question, scale);
  const compared = items.filter(({ rated }) => isCompared(rated.stage));
  const order = orderOf(compared.map(({ rated }) => rated.stage));
  const pairs = pairsAmong(
    material,
    (of) => of !== "need" && of.id === question.id,
    compared.map(({ index }) => index),
  );
  const ranges = rankRanges(compared.length, pairs);
  const standings = standingsOf(order, ranges);
  const means = compared.map(({ exactMean }) => exactMean);
  const shares = compared.map(({ exactShare }) => exactShare);
  const shown = shownOrder(order, standings, [means, shares]);
  const placesByMean = ranks(means);
  const placesByShare = ranks(shares);
  const contradictions =
    order === "places"
      ? orderContradictions(
          compared.map(({ sums }) => sums),
          pairs,
        )
      : [];
  const codeAt = (position: number) => compared[position]?.rated.topic.code ?? "";

  const inOrder = shown.flatMap((position): RatedTopic[] => {
    const item = compared[position];
    const standing = standings[position];
    if (!item || !standing) return [];
    const apart = Math.abs((placesByMean[position] ?? 0) - (placesByShare[position] ?? 0));
    return [
      { ...item.rated, standing, shareDisagrees: order === "places" && apart >= PLACES_APART },
    ];
  });
  const notCompared = items.flatMap(({ rated }) => (rated.stage === "voices" ? [rated] : []));
  const topics = [...inOrder, ...notCompared];
  return {
    question: questionText(material, question),
    scale: scalePoints(question).map((point) => ({
      point,
      label: textAt(material.texts, path.scale(question.id, point)),
    })),
    order,
    sentences:
      topics.length === 0
        ? [plainSentence("few", material.threshold)]
        : sentencesOf(
            "importance",
            order,
            ranges,
            standings,
            shown,
            compared.map(({ rated }) => rated.topic.short),
          ),
    certainty: certaintyOf(order, ranges, pairs, material.responses),
    topics,
    few: items.flatMap(({ rated }) => (rated.stage === "few" ? [rated.topic] : [])),
    contradictions: contradictions.map(({ above, below }) => [codeAt(above), codeAt(below)]),
  };
}

/** An item as it is shown, and what its place follows from. */
type RatedItem = {
  index: number;
  rated: RatedTopic;
  sums: Sums;
  exactMean: number;
  exactShare: number;
};

function ratedItems(material: Material, question: RatingQuestion, scale: Scale): RatedItem[] {
  return question.items.flatMap((item, index) => {
    const part = material.layout.parts.find(
      (one) => one.kind === "item" && one.question.id === question.id && one.item === item.code,
    );
    if (!part) return [];
    const counts = behindStates(material, part);
    const dontKnow = inState(material, part, "dontKnow");
    const skipped = inState(material, part, "skipped");
    const summary = ratingSummary({ scale, counts, dontKnow, missing: skipped });
    const sums = ratingSums(scale, counts);
    const rated: RatedTopic = {
      topic: topicOf(material, question, item),
      stage: stageOf(summary.n, material.threshold),
      n: summary.n,
      dontKnow,
      skipped,
      share: shownShare(summary.top2, summary.n),
      mean: shownMean(tInterval(sums)),
      distribution: [...counts],
      standing: { kind: "none" },
      shareDisagrees: false,
    };
    const exactMean = summary.mean ?? 0;
    return [{ index, rated, sums, exactMean, exactShare: summary.top2Share ?? 0 }];
  });
}
