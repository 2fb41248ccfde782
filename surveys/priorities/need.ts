import type { RatingQuestion } from "../definition/questionnaire.ts";
import { importancePerformance } from "../statistics/importance-performance.ts";
import type { JointCounts } from "../statistics/joint-counts.ts";
import { differenceSums } from "../statistics/pair-sums.ts";
import { pairedGap } from "../statistics/paired-gap.ts";
import { rankRanges } from "../statistics/rank-ranges.ts";
import { tInterval } from "../statistics/t-interval.ts";
import { countsOf } from "../tally/counts.ts";
import type { Need, NeedTopic } from "../wire/findings.ts";
import { certaintyOf } from "./certainty.ts";
import type { Material } from "./material.ts";
import { pairsAmong, topicOf } from "./material.ts";
import { isCompared, orderOf, shownOrder, standingsOf } from "./order.ts";
import { oneDecimal, shownMean, shownShare } from "./rounding.ts";
import { plainSentence, sentencesOf } from "./sentences.ts";
import { stageOf } from "./stage.ts";

/**
 * Need for action: importance minus present state of the same person, over those who rated both. The
 * headline of each topic is the share of people for whom it is more important than it works today; the
 * order and its ranges are those of the mean gap. The picture carries both crosshairs, over the topics
 * whose means are shown (30 answers or more); where a range reaches a line, the side is undecided.
 */
export function needResult(material: Material, importance: RatingQuestion): Need {
  const scale = { lowest: importance.scale.min, highest: importance.scale.max };
  const items = importance.items.flatMap((item, index) => {
    const table = completePairs(material, item.code);
    if (!table) return [];
    const gap = pairedGap(table);
    const stage = stageOf(gap.n, material.threshold);
    return [{ index, item, table, gap, stage, topic: topicOf(material, importance, item) }];
  });
  const compared = items.filter(({ stage }) => isCompared(stage));
  const order = orderOf(compared.map(({ stage }) => stage));
  const pairs = pairsAmong(
    material,
    (of) => of === "need",
    compared.map(({ index }) => index),
  );
  const ranges = rankRanges(compared.length, pairs);
  const standings = standingsOf(order, ranges);
  const gaps = compared.map(({ gap }) => gap.meanDifference ?? 0);
  const shares = compared.map(({ gap }) => gap.needShare ?? 0);
  const shown = shownOrder(order, standings, [gaps, shares]);
  const picture = importancePerformance(
    scale,
    compared.map(({ table }) => table),
  );

  const topicAt = (entry: (typeof items)[number], position: number | null): NeedTopic => {
    const place = position === null ? undefined : picture.items[position];
    return {
      topic: entry.topic,
      stage: entry.stage,
      n: entry.gap.n,
      share: shownShare(entry.gap.needCount, entry.gap.n),
      gap: shownMean(tInterval(differenceSums(entry.table))),
      importance: place ? shownMean(place.importance) : null,
      presentState: place ? shownMean(place.presentState) : null,
      byData: place?.byData ?? null,
      byScale: place?.byScale ?? null,
      standing: (position === null ? undefined : standings[position]) ?? { kind: "none" },
    };
  };
  const inOrder = shown.flatMap((position) => {
    const entry = compared[position];
    return entry ? [topicAt(entry, position)] : [];
  });
  const notCompared = items
    .filter(({ stage }) => stage === "voices")
    .map((entry) => topicAt(entry, null));
  const largest = compared.reduce((most, { gap }) => Math.max(most, gap.interval?.lower ?? 0), 0);
  const says = () => {
    if (items.every(({ stage }) => stage === "few"))
      return [plainSentence("few", material.threshold)];
    if (order !== "none" && largest <= 0) return [plainSentence("noNeed")];
    const names = compared.map(({ topic }) => topic.short);
    return sentencesOf("need", order, ranges, standings, shown, names);
  };
  return {
    scale,
    order,
    sentences: says(),
    certainty: certaintyOf(order, ranges, pairs, material.responses),
    topics: [...inOrder, ...notCompared],
    few: items.filter(({ stage }) => stage === "few").map(({ topic }) => topic),
    dataCentre: picture.dataCentre && rounded(picture.dataCentre),
    scaleCentre: rounded(picture.scaleCentre),
  };
}

function rounded(centre: { importance: number; presentState: number }) {
  return {
    importance: oneDecimal(centre.importance),
    presentState: oneDecimal(centre.presentState),
  };
}

function completePairs({ layout, sums }: Material, topic: string): JointCounts | undefined {
  const part = layout.parts.find((one) => one.kind === "joint" && one.topic === topic);
  if (part?.kind !== "joint") return undefined;
  const { points } = part;
  const counts = countsOf(sums, part);
  return Array.from({ length: points }, (_, row) => [
    ...counts.subarray(row * (points + 2), row * (points + 2) + points),
  ]);
}
