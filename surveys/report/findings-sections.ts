import type { Battery, Need, Ranking } from "../wire/findings.ts";
import { decimal } from "./format.ts";
import { fieldPicture, spreadPictures } from "./pictures.ts";
import type { ReportSection } from "./report.ts";
import { shareChart, shareTable, topicRow } from "./share-table.ts";
import type { ReportSpeaking } from "./words.ts";

/** What matters: the sentence, the ranked list, and what it rests on. */
export function importanceSection(
  words: ReportSpeaking,
  { sentences, certainty, topics, few, scale, order }: Battery,
  threshold: number,
): ReportSection {
  const rows = topics.map(topicRow);
  const flagged = topics.filter(({ shareDisagrees }) => shareDisagrees);
  const caption = words.say("importance.caption", {
    point: scale.at(-2)?.label ?? "",
    top: scale.at(-1)?.label ?? "",
  });
  const n = words.span(topics.map((topic) => topic.n));
  return {
    id: "importance",
    above: words.say("section.importance"),
    title: words.sentences(sentences),
    before: words.certainty(certainty),
    chart: shareChart(words, caption, rows),
    pictures: spreadPictures(words, { topics, scale }),
    table:
      rows.length === 0
        ? null
        : shareTable(words, {
            caption,
            order,
            rows,
            first: "topic",
            more: [
              { title: words.say("column.mean"), cell: ({ mean }) => words.mean(mean) },
              { title: words.say("column.answers"), cell: (row) => String(row.n) },
              { title: words.say("column.dontKnow"), cell: (row) => String(row.dontKnow) },
              { title: words.say("column.skipped"), cell: (row) => String(row.skipped) },
            ],
          }),
    after: [
      ...(rows.length === 0
        ? []
        : [words.say(order === "none" ? "importance.base.none" : "importance.base", { n })]),
      ...stripes(words, rows),
      ...(flagged.length === 0
        ? []
        : [words.say("importance.flags", { topics: words.names(flagged.map(named)) })]),
      ...fewTopics(words, few, threshold),
    ],
  };
}

/** What is missing: for how many it is more important than it works today. */
export function needSection(words: ReportSpeaking, need: Need, threshold: number): ReportSection {
  const { sentences, certainty, topics, few, order, scale } = need;
  const rows = topics.map(topicRow);
  const caption = words.say("need.caption");
  const gaps = rows.some(({ gap }) => gap !== null);
  return {
    id: "need",
    above: words.say("section.need"),
    title: words.sentences(sentences),
    before: words.certainty(certainty),
    chart: shareChart(words, caption, rows),
    pictures: fieldPicture(words, need),
    table:
      rows.length === 0
        ? null
        : shareTable(words, {
            caption,
            order,
            rows,
            first: "topic",
            more: [
              ...(gaps
                ? [
                    {
                      title: words.say("column.gap"),
                      about: words.say("need.gap", {
                        lowest: decimal(scale.lowest - scale.highest),
                        highest: decimal(scale.highest - scale.lowest),
                      }),
                      cell: ({ gap }: (typeof rows)[number]) => words.mean(gap),
                    },
                  ]
                : []),
              { title: words.say("column.answers"), cell: (row) => String(row.n) },
            ],
          }),
    after: [
      ...(rows.length === 0
        ? []
        : [words.say("need.base", { n: words.span(topics.map(({ n }) => n)) })]),
      ...stripes(words, rows),
      ...fewTopics(words, few, threshold),
    ],
  };
}

/** What first. */
export function firstSection(words: ReportSpeaking, ranking: Ranking): ReportSection {
  const section = {
    id: "first",
    above: words.say("section.first"),
    title: words.sentences(ranking.sentences),
    before: [ranking.question.text],
  };
  if (ranking.kind === "few") return { ...section, chart: null, table: null, after: [] };
  const { topics, n, skipped, tooMany, places, order, otherCounts, certainty } = ranking;
  const rows = topics.map(topicRow);
  const caption = words.say("first.caption", { places: words.number(places) });
  const points = rows.some((row) => row.points !== null);
  const mentions = rows.some(({ mentioned }) => mentioned !== null);
  const cell = (value: number | null) => (value === null ? "–" : String(value));
  return {
    ...section,
    before: [...section.before, ...words.certainty(certainty)],
    chart: shareChart(words, caption, rows),
    table: shareTable(words, {
      caption,
      order,
      rows,
      first: "topic",
      more: [
        ...(points
          ? [
              {
                title: words.say("column.points"),
                about: words.say("first.points", { places }),
                cell: (row: (typeof rows)[number]) => cell(row.points),
              },
            ]
          : []),
        { title: words.say("column.first"), cell: (row) => String(row.first) },
        ...(mentions
          ? [
              {
                title: words.say("column.mentioned"),
                cell: (row: (typeof rows)[number]) => cell(row.mentioned),
              },
            ]
          : []),
      ],
    }),
    after: [
      words.say("first.base", { n, skipped }),
      ...(tooMany > 0 ? [words.say("base.tooMany", { n: tooMany })] : []),
      ...(order === "none" || !otherCounts
        ? []
        : [words.say(otherCounts.allSame ? "first.same" : "first.differ")]),
      ...stripes(words, rows),
    ],
  };
}

/** What the stripes in the bars are, where there are bars. */
export function stripes(
  words: ReportSpeaking,
  rows: readonly { share: { kind: string } }[],
): string[] {
  return rows.some(({ share }) => share.kind === "percent")
    ? [words.say("base.stripes", { range: words.result("range") })]
    : [];
}

/** Which topics too few answered. */
export function fewTopics(
  words: ReportSpeaking,
  few: readonly { short: string }[],
  threshold: number,
): string[] {
  return few.length === 0 ? [] : [words.say("few.topics", { threshold, topics: words.names(few) })];
}

function named({ topic }: { topic: { short: string } }): { short: string } {
  return topic;
}
