import { firstCounts, type JointCounts, requireJointCounts, secondCounts } from "./joint-counts.ts";
import { USUAL_LEVEL } from "./level.ts";
import { type Crosshair, type PairedMeans, type Placement, placement } from "./quadrant.ts";
import { ratingSums } from "./rating-sums.ts";
import type { Scale } from "./scale.ts";
import { tInterval } from "./t-interval.ts";

/** One item in the picture. */
interface ItemPosition extends PairedMeans {
  /** Under the lines through the mean of the item means; `null` where nobody rated both. */
  readonly byData: Placement | null;
  /** Under the lines through the middle of the scale; `null` where nobody rated both. */
  readonly byScale: Placement | null;
}

export interface ImportancePerformance {
  /** Mean of the item means, in scale points; `null` where no item has a complete pair. */
  readonly dataCentre: Crosshair | null;
  /** Middle of the scale, in scale points. */
  readonly scaleCentre: Crosshair;
  /** In the order of the tables. */
  readonly items: readonly ItemPosition[];
}

/**
 * Importance–performance picture with both crosshairs.
 *
 * Both are drawn because each misleads alone: stated importance crowds at the top, so the
 * data-centred lines always make "problems" and the scale-centred ones often make none.
 * Items without a complete pair have no place and do not move the data-centred lines.
 *
 * @param scale the one scale of both ratings
 * @param tables per item its complete pairs, `table[importance][presentState]`, lowest point first
 * @param level confidence level of the intervals that leave an item undecided
 * @throws {RangeError} if a table does not fit the scale or its counts are not counts
 *
 * Source: Martilla & James (1977), Journal of Marketing 41, 77–79; Oh (2001), Tourism Management
 * 22, 617–627; Bacon (2003), International Journal of Market Research 45.
 */
export function importancePerformance(
  scale: Scale,
  tables: readonly JointCounts[],
  level = USUAL_LEVEL,
): ImportancePerformance {
  const positions = tables.map((table) => pairedMeans(scale, table, level));
  const importance = meanOf(positions.map((position) => position.importance.mean));
  const presentState = meanOf(positions.map((position) => position.presentState.mean));
  const dataCentre =
    importance === null || presentState === null ? null : { importance, presentState };
  const middle = (scale.lowest + scale.highest) / 2;
  const scaleCentre = { importance: middle, presentState: middle };
  return {
    dataCentre,
    scaleCentre,
    items: positions.map((means) => ({
      ...means,
      byData: dataCentre === null ? null : placement(means, dataCentre),
      byScale: placement(means, scaleCentre),
    })),
  };
}

function pairedMeans(scale: Scale, table: JointCounts, level: number): PairedMeans {
  requireJointCounts(table);
  return {
    importance: tInterval(ratingSums(scale, firstCounts(table)), level),
    presentState: tInterval(ratingSums(scale, secondCounts(table)), level),
  };
}

function meanOf(means: readonly (number | null)[]): number | null {
  const known = means.filter((mean) => mean !== null);
  return known.length === 0 ? null : known.reduce((sum, mean) => sum + mean, 0) / known.length;
}
