import { latest } from "../latest.ts";
import { localDay } from "../local-day.ts";
import { de } from "../messages/priorities/de.ts";
import { MEASURES_DE, REPORT_DATA_DE } from "../messages/report/data-de.ts";
import { REPORT_DE } from "../messages/report/de.ts";
import { say } from "../messages/say.ts";
import type { Cell } from "../spreadsheet/cell.ts";
import { filterText } from "../wire/breakdown.ts";
import type { DistrictResult } from "../wire/results.ts";
import type { ApartRows } from "./apart-measures.ts";
import { apartRows } from "./apart-measures.ts";
import type { Beside } from "./beside.ts";
import { NOTHING_BESIDE } from "./beside.ts";
import { longDay } from "./format.ts";
import type { MeasureRow } from "./measures.ts";
import { MEASURES, measureRows } from "./measures.ts";
import { unitOf } from "./units.ts";

/** The columns of the table of results, in their order. */
const DATA_COLUMNS = [
  "stadtteil",
  "fragebogen",
  "stand",
  "pruefsumme",
  "aufgliederung",
  "frage",
  "fragetext",
  "teil",
  "teiltext",
  "mass",
  "stufe",
  "wert",
  "einheit",
] as const;
type DataColumn = (typeof DATA_COLUMNS)[number];
export type DataRow = Readonly<Record<DataColumn, string | number | null>>;

/**
 * A result as rows for programs: each says by itself from which release it is. What stands beside the result
 * follows it, with releases of its own.
 */
export function dataRows(result: DistrictResult, beside: Beside = NOTHING_BESIDE): DataRow[] {
  const { releases } = result;
  const own = { from: releases, rows: measureRows(result, say(REPORT_DATA_DE, "need")) };
  return [own, ...apartRows(beside)].flatMap(({ from, rows }) => {
    const mark = markOf(from);
    return rows.map((row) => dataRow(result, mark, row));
  });
}

/** From which releases rows are, and when the newest of them was made. */
function markOf(from: ApartRows["from"]): Pick<DataRow, "stand" | "pruefsumme"> {
  const newest = latest(from.map(({ madeAt }) => madeAt));
  return {
    stand: newest === null ? null : localDay(new Date(newest)),
    pruefsumme: from.map(({ fingerprint }) => fingerprint).join("+"),
  };
}

function dataRow(
  { district, questionnaire, breakdown }: DistrictResult,
  mark: Pick<DataRow, "stand" | "pruefsumme">,
  row: MeasureRow,
): DataRow {
  return {
    stadtteil: district.code,
    fragebogen: questionnaire.id,
    ...mark,
    aufgliederung: filterText(breakdown.filter),
    frage: row.question,
    fragetext: row.questionText,
    teil: row.part,
    teiltext: row.partText,
    mass: row.measure,
    stufe: row.point,
    wert: row.value,
    einheit: say(REPORT_DATA_DE, `unit.${unitOf(row.measure)}`),
  };
}

/** The same rows for a spreadsheet, with their headings. */
export function dataCells(result: DistrictResult, beside: Beside = NOTHING_BESIDE): Cell[][] {
  return [
    [...DATA_COLUMNS],
    ...dataRows(result, beside).map((row) =>
      DATA_COLUMNS.map((column): Cell => {
        const value = row[column];
        if (column === "stand" && typeof value === "string") return { day: value };
        return value ?? "";
      }),
    ),
  ];
}

/** What every column and measure means: the same for all results. */
export function dictionaryRows(): { kind: "column" | "measure"; code: string; meaning: string }[] {
  return [
    ...DATA_COLUMNS.map((code) => ({
      kind: "column" as const,
      code,
      meaning: say(REPORT_DATA_DE, `column.${code}`),
    })),
    ...MEASURES.map((code) => ({ kind: "measure" as const, code, meaning: MEASURES_DE[code] })),
  ];
}

/** What stands on the sheet beside the numbers: codes, wordings, release, and what the sample is not. */
export function codeCells(result: DistrictResult, beside: Beside = NOTHING_BESIDE): Cell[][] {
  const { district, questionnaire, releases, breakdown, threshold, demo } = result;
  const about = (code: string, meaning: string) => [
    say(REPORT_DATA_DE, "codes.about"),
    code,
    meaning,
  ];
  const rows = [
    ...measureRows(result, say(REPORT_DATA_DE, "need")),
    ...apartRows(beside).flatMap((apart) => apart.rows),
  ];
  const { filter } = breakdown;
  return [
    (["kind", "code", "meaning"] as const).map((name) => say(REPORT_DATA_DE, `codes.${name}`)),
    about(say(REPORT_DATA_DE, "about.district"), district.name),
    about(say(REPORT_DATA_DE, "about.questionnaire"), questionnaire.title),
    ...releases.flatMap(({ wave, number, madeAt, fingerprint }) => [
      about(
        say(REPORT_DATA_DE, "about.release"),
        say(REPORT_DATA_DE, "about.release.line", {
          wave: wave.name,
          number,
          day: longDay(madeAt),
        }),
      ),
      about(say(REPORT_DATA_DE, "about.fingerprint"), fingerprint),
    ]),
    about(
      say(REPORT_DATA_DE, "about.filter"),
      filter.length === 0
        ? say(REPORT_DATA_DE, "about.filter.none")
        : filter.map(({ text, label }) => `${text} ${label}`).join("; "),
    ),
    about(
      say(REPORT_DATA_DE, "about.threshold"),
      say(REPORT_DATA_DE, "about.threshold.text", { k: threshold }),
    ),
    about(say(REPORT_DATA_DE, "about.note"), `${de["sample.title"]} ${de["sample.text"]}`),
    ...(demo ? [about(say(REPORT_DATA_DE, "about.demo"), REPORT_DE.demo)] : []),
    ...dictionaryRows().map(({ kind, code, meaning }) => [
      say(REPORT_DATA_DE, `codes.${kind}`),
      code,
      meaning,
    ]),
    ...unique(rows, (row) => [row.question, row.questionText]).map(([code = "", text = ""]) => [
      say(REPORT_DATA_DE, "codes.question"),
      code,
      text,
    ]),
    ...unique(rows, (row) => [row.part, row.partText]).map(([code = "", text = ""]) => [
      say(REPORT_DATA_DE, "codes.part"),
      code,
      text,
    ]),
  ];
}

function unique(
  rows: readonly MeasureRow[],
  of: (row: MeasureRow) => [code: string, text: string],
): string[][] {
  const seen = new Map(
    rows
      .map(of)
      .filter(([code]) => code !== "")
      .map((pair) => [pair.join("\n"), pair]),
  );
  return [...seen.values()];
}
