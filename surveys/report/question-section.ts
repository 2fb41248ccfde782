import type { QuestionResult } from "../wire/findings.ts";
import { fewTopics, firstSection, stripes } from "./findings-sections.ts";
import { spreadPictures } from "./pictures.ts";
import type { ReportSection } from "./report.ts";
import { shareChart, shareTable, topicRow } from "./share-table.ts";
import type { ReportSpeaking } from "./words.ts";

/** One question of the questionnaire: how many answered what. Options keep the questionnaire's order. */
export function questionSection(
  words: ReportSpeaking,
  result: QuestionResult,
  threshold: number,
): ReportSection {
  const section = {
    id: result.question.id,
    above: null,
    title: result.question.text,
    before: [],
    chart: null,
    table: null,
  };
  const base = ({ n, skipped }: { n: number; skipped: number }) =>
    words.say("base.question", { n, skipped });
  switch (result.kind) {
    case "few":
      return {
        ...section,
        after: [
          result.sensitive ? words.say("few.sensitive") : words.say("few.question", { threshold }),
        ],
      };
    case "text":
      return {
        ...section,
        after: [words.say("base.text", { n: result.n, skipped: result.skipped })],
      };
    case "number":
      return {
        ...section,
        after: [
          base(result),
          ...(result.mean ? [words.say("base.mean", { mean: words.mean(result.mean) })] : []),
        ],
      };
    case "ranking":
      return { ...firstSection(words, result.ranking), id: section.id, above: null };
    case "choice": {
      const rows = result.options.map((option) => ({
        ...option,
        short: option.label,
        standing: { kind: "none" } as const,
      }));
      const caption = result.question.text;
      const mentions = rows.some(({ mentioned }) => mentioned !== null);
      return {
        ...section,
        chart: shareChart(words, caption, rows),
        table: shareTable(words, {
          caption,
          order: "none",
          rows,
          first: "option",
          more: mentions
            ? [
                {
                  title: words.say("column.mentioned"),
                  cell: ({ mentioned }) => (mentioned === null ? "–" : String(mentioned)),
                },
              ]
            : [],
        }),
        after: [
          base(result),
          ...(result.several ? [words.say("base.several")] : []),
          ...(result.tooMany > 0 ? [words.say("base.tooMany", { n: result.tooMany })] : []),
          ...stripes(words, rows),
        ],
      };
    }
    case "rating": {
      const { scale, topics, few } = result;
      const rows = topics.map(topicRow);
      const caption = words.say("base.rating", {
        point: scale.at(-2)?.label ?? "",
        top: scale.at(-1)?.label ?? "",
      });
      return {
        ...section,
        chart: shareChart(words, caption, rows),
        pictures: spreadPictures(words, { topics, scale }),
        table:
          rows.length === 0
            ? null
            : shareTable(words, {
                caption,
                order: "none",
                rows,
                first: "topic",
                more: [
                  { title: words.say("column.mean"), cell: ({ mean }) => words.mean(mean) },
                  { title: words.say("column.answers"), cell: (row) => String(row.n) },
                ],
              }),
        after: [...stripes(words, rows), ...fewTopics(words, few, threshold)],
      };
    }
  }
}
