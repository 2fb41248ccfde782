import type {
  Report,
  ReportBar,
  ReportSection,
  ReportTable,
} from "../../../surveys/report/report.ts";

/** Rows of a table beside the answers that fit on one slide. */
const ROWS = 12;

/** The bars of each chart in the order in which they are drawn; null: a chart of another kind. */
export function chartsOf({ findings, apart }: Report): (readonly ReportBar[] | null)[] {
  const barsOf = ({ chart }: ReportSection) => (chart ? [chart.bars] : []);
  return [
    ...findings.flatMap((section) => [
      ...barsOf(section),
      ...(section.pictures ?? []).map(() => null),
    ]),
    ...apart
      .flatMap(({ sections }) => sections)
      .flatMap((section) => (section.table ? piecesOf(section, section.table) : []))
      .flatMap(barsOf),
  ];
}

/** So many rows of a table each, and their bars, as one slide can hold. */
export function piecesOf(section: ReportSection, table: ReportTable): ReportSection[] {
  const { chart } = section;
  return Array.from({ length: Math.ceil(table.rows.length / ROWS) }, (_, at) => {
    const [from, until] = [at * ROWS, (at + 1) * ROWS];
    return {
      ...section,
      table: { ...table, rows: table.rows.slice(from, until) },
      chart: chart && { ...chart, bars: chart.bars.slice(from, until) },
    };
  });
}
