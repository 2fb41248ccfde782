import type { ClearedSums } from "../disclosure/cleared.ts";
import type { JudgedDifference } from "../statistics/difference-verdicts.ts";
import { differenceVerdicts } from "../statistics/difference-verdicts.ts";
import { addCounts, noCounts } from "../tally/counts.ts";
import type { ComparedList, ComparedTopic, Comparison, Difference } from "../wire/comparison.ts";
import type { TopicShare } from "../wire/shares.ts";
import { comparedList } from "./compared-list.ts";
import type { Material } from "./material.ts";
import { PERCENT_FROM } from "./stage.ts";

type Words = Omit<Material, keyof ClearedSums>;
/** Per side: its shares, by topic. Topics with fewer than k answers are not in it. */
type Columns = readonly ReadonlyMap<string, TopicShare>[];

const NOT_TESTED: Difference = { verdict: "not-tested", points: null };

/**
 * Shares of several sides on one scale, topic by topic in the order of the whole. Each side is held against
 * all others of the picture together: so there is one test per bar, no side is the measure of the rest, and
 * those who are held against each other are different people. With two sides both tests are one.
 *
 * Everything that the picture tests is one family: with many bars, some would differ by chance alone.
 *
 * @param sides published sums of forms that ask the same, each of other people
 * @param whole what the sides are parts of; null: all sides together
 * @param list what their shares count
 * @param words of one language
 */
export function compared(
  sides: readonly ClearedSums[],
  whole: ClearedSums | null,
  list: ComparedList,
  words: Words,
): Pick<Comparison, "measure" | "topics" | "tested"> {
  const all = whole ?? together(sides);
  const shown = all && comparedList({ ...all, ...words }, list);
  if (!shown) return { measure: null, topics: [], tested: 0 };
  const columns = sides.map((sums) => {
    const listed = comparedList({ ...sums, ...words }, list)?.topics ?? [];
    return new Map(
      listed.flatMap(({ topic, share }) => (share ? [[topic.code, share] as const] : [])),
    );
  });
  const tests = testsOf(
    shown.topics.map(({ topic }) => topic.code),
    columns,
  );
  const differences = differencesOf(tests, sides.length);
  return {
    measure: shown.measure,
    topics: shown.topics.map(
      ({ topic, share }): ComparedTopic => ({
        topic,
        whole: share,
        sides: columns.map((column, side) => {
          const own = column.get(topic.code);
          const difference = differences.get(keyOf(topic.code, side)) ?? NOT_TESTED;
          return own ? { share: own, difference } : null;
        }),
      }),
    ),
    tested: tests.length,
  };
}

function together(sides: readonly ClearedSums[]): ClearedSums | null {
  const [first] = sides;
  if (!first) return null;
  const sums = noCounts(first.layout.size);
  for (const side of sides) addCounts(sums, side.sums);
  return { ...first, responses: sides.reduce((sum, side) => sum + side.responses, 0), sums };
}

type CountedShare = { count: number; base: number };
type Test = { topic: string; side: number; own: CountedShare; others: CountedShare };

/** What is tested: wherever a side and all others together have 30 answers, from which on there are percents. */
function testsOf(topics: readonly string[], columns: Columns): Test[] {
  return topics.flatMap((topic) => {
    const shares = columns.map((column): CountedShare => {
      const share = column.get(topic);
      return { count: share?.count ?? 0, base: share?.n ?? 0 };
    });
    // Of two sides the second test would be the first one once more.
    return (columns.length === 2 ? shares.slice(0, 1) : shares).flatMap((own, side): Test[] => {
      const rest = shares.filter((_, other) => other !== side);
      const others = {
        count: rest.reduce((sum, { count }) => sum + count, 0),
        base: rest.reduce((sum, { base }) => sum + base, 0),
      };
      const isEnough = own.base >= PERCENT_FROM && others.base >= PERCENT_FROM;
      return isEnough ? [{ topic, side, own, others }] : [];
    });
  });
}

function differencesOf(tests: readonly Test[], sides: number): ReadonlyMap<string, Difference> {
  const judged = differenceVerdicts(tests.map(({ own, others }) => [own, others]));
  const differences = new Map<string, Difference>();
  for (const [index, { topic, side }] of tests.entries()) {
    const one = judged[index];
    if (!one) continue;
    differences.set(keyOf(topic, side), shownDifference(one, 1));
    if (sides === 2) differences.set(keyOf(topic, 1 - side), shownDifference(one, -1));
  }
  return differences;
}

function keyOf(topic: string, side: number): string {
  return `${topic} ${side}`;
}

/** In whole percent points, like the shares. Where all or nobody say so on both sides, nothing is to be seen. */
function shownDifference(
  { difference, interval, verdict }: JudgedDifference,
  sign: 1 | -1,
): Difference {
  if (difference === null || interval === null) return NOT_TESTED;
  const ends = [sign * interval.lower, sign * interval.upper].map(points);
  return {
    verdict: verdict === "not-testable" ? "not-visible" : verdict,
    points: {
      value: points(sign * difference),
      lower: Math.min(...ends),
      upper: Math.max(...ends),
    },
  };
}

function points(exact: number): number {
  return Math.round(exact * 100) || 0;
}
