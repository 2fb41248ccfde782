import type { Topic } from "../wire/findings.ts";
import type { Order, Share, Standing } from "../wire/shares.ts";
import type { ReportBar, ReportChart, ReportTable } from "./report.ts";
import type { ReportSpeaking } from "./words.ts";

/** A row of a ranked list or of the options of a question. */
export type ShareRow = { label: string; short: string; share: Share; standing: Standing };

/** A column that only this list has, behind the share. */
export type MoreColumn<Row> = { title: string; about?: string; cell(row: Row): string };

/** A topic's row. */
export function topicRow<Row extends { topic: Topic; share: Share; standing: Standing }>(
  row: Row,
): Row & ShareRow {
  return { ...row, label: row.topic.label, short: row.topic.short };
}

/** The list as a table: place or group where there is one, share, range, and what else it has. */
export function shareTable<Row extends ShareRow>(
  words: ReportSpeaking,
  {
    caption,
    order,
    rows,
    first,
    more = [],
  }: {
    caption: string;
    order: Order;
    rows: readonly Row[];
    first: "topic" | "option";
    more?: readonly MoreColumn<Row>[];
  },
): ReportTable {
  const ranges = rows.some(({ share }) => share.kind === "percent");
  const ranked = order !== "none";
  return {
    caption,
    columns: [
      { title: words.say(first === "topic" ? "column.topic" : "column.option"), align: "start" },
      ...(ranked
        ? [
            {
              title: words.say(order === "places" ? "column.place" : "column.group"),
              align: "end" as const,
            },
          ]
        : []),
      { title: words.say(ranges ? "column.share" : "column.count"), align: "end" },
      ...(ranges ? [{ title: words.say("column.range"), align: "end" as const }] : []),
      ...more.map(({ title, about }) => ({ title, about, align: "end" as const })),
    ],
    rows: rows.map((row) => [
      row.label,
      ...(ranked ? [words.standing(row.standing)] : []),
      words.share(row.share),
      ...(ranges ? [words.range(row.share)] : []),
      ...more.map(({ cell }) => cell(row)),
    ]),
  };
}

/** What columns say about themselves, below their table. @param columns that are shown */
export function columnNotes(columns: ReportTable["columns"]): string[] {
  return columns.flatMap(({ about }) => about ?? []);
}

/** Bars for what has a percent, in the order of the table; none where nothing has. */
export function shareChart(
  words: ReportSpeaking,
  caption: string,
  rows: readonly ShareRow[],
): ReportChart | null {
  const bars = rows.flatMap(({ label, short, share }): ReportBar[] =>
    share.kind === "percent"
      ? [{ label, short, percent: share.percent, lower: share.lower, upper: share.upper }]
      : [],
  );
  const [top, last] = [bars[0], bars.at(-1)];
  if (!top || !last) return null;
  const named = (bar: ReportBar) => `${bar.short} ${bar.percent} %`;
  return {
    alt: words.say("chart.alt", {
      caption,
      count: bars.length,
      first: named(top),
      last: named(last),
    }),
    bars,
  };
}
