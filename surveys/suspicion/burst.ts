/** The part of the estimated time below which nobody has read the questions. */
const SHORTEST_PART = 1 / 3;
/** The part of it that people need who follow each other without a break and are quick. */
const QUICK_PART = 1 / 2;
const QUARTER_MINUTES = 15;
/** However short a questionnaire is: fewer in a quarter of an hour are an ordinary queue. */
const LEAST_MANY = 6;
/** Fewer fast forms than that are two quick people, not a burst. */
const LEAST_FAST = 3;

/** One quarter of an hour at one tablet. */
export type QuarterCount = {
  /** Forms handed in. */
  forms: number;
  /** Of these, forms that took less than `shortestSeconds`. */
  fast: number;
};

/** many: more forms than fit one after the other · fast: most were quicker than reading. */
export type BurstSign = "many" | "fast";

/**
 * The least time in which a questionnaire can be read and answered: a third of its estimated time.
 *
 * Source: Leiner (2019), Survey Research Methods 13(3), 229–248, marks respondents from about twice the
 * usual speed on as doubtful; three times leaves those who read fast alone. Here it leads to a look by a
 * person, never to a deletion.
 */
export function shortestSeconds(estimatedMinutes: number): number {
  return Math.round(estimatedMinutes * 60 * SHORTEST_PART);
}

/**
 * How many forms in a quarter of an hour are too many for one tablet: one person uses it at a time, so it
 * is what would fit if each took a third of the estimated time, and never fewer than six.
 */
export function manyPerQuarter(estimatedMinutes: number): number {
  return Math.max(LEAST_MANY, Math.ceil(QUARTER_MINUTES / (estimatedMinutes * QUICK_PART)));
}

/**
 * What is conspicuous about a quarter of an hour at a tablet: children tapping through, somebody trying it
 * out. Fast is at least three forms of which more than half took less than the shortest time, which says
 * the same as a median below it.
 *
 * @returns nothing where it looks as usual
 */
export function burstSigns({ forms, fast }: QuarterCount, estimatedMinutes: number): BurstSign[] {
  const signs: BurstSign[] = [];
  if (forms >= manyPerQuarter(estimatedMinutes)) signs.push("many");
  if (forms >= LEAST_FAST && 2 * fast > forms) signs.push("fast");
  return signs;
}
