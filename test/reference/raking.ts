import * as v from "valibot";
import { marginError } from "../../surveys/statistics/margin-error.ts";
import { rake } from "../../surveys/statistics/raking.ts";
import { share } from "../../surveys/statistics/share.ts";
import { weightedSums } from "../../surveys/statistics/sums.ts";
import { trimmedWeights } from "../../surveys/statistics/trimmed-weights.ts";
import { weightedMean } from "../../surveys/statistics/weighted-mean.ts";
import { weightedShare } from "../../surveys/statistics/weighted-share.ts";
import { comparing } from "./comparing.ts";
import { bounds } from "./shapes.ts";

const Targets = v.record(v.string(), v.number());
const Row = v.object({ age: v.string(), gender: v.string(), y: v.number(), rating: v.number() });
const Input = v.object({
  margins: v.object({ age: Targets, gender: Targets }),
  trim: v.object({ lower: v.number(), upper: v.number() }),
  rows: v.array(Row),
});

export const compareRaking = comparing(Input, ({ margins, trim, rows }) => {
  const targets = [margins.age, margins.gender].map((target) => new Map(Object.entries(target)));
  const names = [...new Set(rows.map(({ age, gender }) => `${age} ${gender}`))];
  const cells = names.map((name) => {
    const people = rows.filter(({ age, gender }) => name === `${age} ${gender}`);
    const ratings = people.map(({ rating }): readonly [number, number] => [rating, 1]);
    return {
      categories: people.slice(0, 1).flatMap(({ age, gender }) => [age, gender]),
      n: people.length,
      count: people.filter(({ y }) => y === 1).length,
      sums: weightedSums(ratings),
    };
  });
  const raking = rake(targets, cells);
  if (raking.kind === "empty-category") {
    return { error: raking.kind, categories: raking.categories };
  }
  const raked = cells.map((cell, at) => ({ ...cell, raked: raking.weights[at] ?? 1 }));
  const trimmed = trimmedWeights(
    raked.map((cell) => ({ weight: cell.raked, n: cell.n })),
    trim,
  );
  const weighted = raked.map((cell, at) => ({ ...cell, weight: trimmed[at] ?? 1, base: cell.n }));
  const byShare = weightedShare(weighted);
  const byMean = weightedMean(targets, weighted);
  const n = rows.length;
  return {
    raked: Object.fromEntries(raked.map((cell, at) => [names[at], cell.raked])),
    trimmed: Object.fromEntries(weighted.map((cell, at) => [names[at], cell.weight])),
    designEffect: byShare.designEffect,
    effectiveN: byShare.effectiveN,
    share: byShare.share,
    shareCi: bounds(byShare.interval),
    mean: byMean.mean,
    meanSeLinearised: byMean.se,
    unweightedShare: share(rows.filter(({ y }) => y === 1).length, n),
    unweightedMean: share(
      rows.reduce((sum, { rating }) => sum + rating, 0),
      n,
    ),
    trimmedMarginError: marginError(targets, weighted),
  };
});
