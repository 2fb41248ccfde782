import { compareCellSums } from "./cell-sums.ts";
import type { Compare } from "./comparing.ts";
import { compareDisclosureAudit } from "./disclosure-audit.ts";
import { compareDoubleEntry } from "./double-entry.ts";
import { compareFalseDiscovery } from "./false-discovery.ts";
import { compareImportance } from "./importance.ts";
import { compareGap } from "./importance-performance-gap.ts";
import { compareQuadrants } from "./importance-performance-quadrants.ts";
import { compareKrippendorffAlpha } from "./krippendorff-alpha.ts";
import { comparePairwiseMajorities } from "./pairwise-majorities.ts";
import { comparePlackettLuce } from "./plackett-luce.ts";
import { comparePointAllocation } from "./point-allocation.ts";
import { compareRaking } from "./raking.ts";
import { compareRankConfidence } from "./rank-confidence.ts";
import { compareRankingAgreement } from "./ranking-agreement.ts";
import { compareTopKPoints } from "./top-k-points.ts";
import { compareTwoShares } from "./two-shares.ts";
import { compareWilsonInterval } from "./wilson-interval.ts";

/** Every estimator, by the name their fixture has. */
export const estimators: ReadonlyMap<string, Compare> = new Map([
  ["cell-sums", compareCellSums],
  ["disclosure-audit", compareDisclosureAudit],
  ["double-entry", compareDoubleEntry],
  ["false-discovery", compareFalseDiscovery],
  ["importance", compareImportance],
  ["importance-performance-gap", compareGap],
  ["importance-performance-quadrants", compareQuadrants],
  ["krippendorff-alpha", compareKrippendorffAlpha],
  ["pairwise-majorities", comparePairwiseMajorities],
  ["plackett-luce-top-k", comparePlackettLuce],
  ["point-allocation", comparePointAllocation],
  ["raking", compareRaking],
  ["rank-confidence", compareRankConfidence],
  ["ranking-agreement", compareRankingAgreement],
  ["top-k-points", compareTopKPoints],
  ["two-shares", compareTwoShares],
  ["wilson-interval", compareWilsonInterval],
]);
