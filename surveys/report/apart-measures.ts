import type { CountedQuestion, CountSheetResult } from "../wire/count-sheet-result.ts";
import type { ThemeBlock, ThemesResult } from "../wire/themes.ts";
import type { Beside } from "./beside.ts";
import type { Measure, MeasureRow } from "./measures.ts";

/** Stand before the id of a question, so that no program mixes these rows with those of answers. */
const TEXTS = "freitexte";
const LISTS = "strichlisten";

/** From which releases of its own a number is. */
type Source = { madeAt: string; fingerprint: string };

/** Numbers of what stands beside a result, each with the releases that it is from. */
export type ApartRows = { from: readonly Source[]; rows: MeasureRow[] };

/** All numbers beside a result, in measures of their own. Nothing is computed. */
export function apartRows({ themes, counted }: Beside): ApartRows[] {
  return [
    ...(themes?.blocks ?? []).map((block) => ({
      from: [block.release],
      rows: themeRows(block, themes?.threshold ?? 0),
    })),
    ...(counted?.base ? [{ from: counted.releases, rows: listRows(counted) }] : []),
  ];
}

function themeRows(
  { question, kind, people, themes, few, quotes }: ThemeBlock,
  threshold: ThemesResult["threshold"],
): MeasureRow[] {
  const id = [TEXTS, question.id, ...(kind === "other" ? ["anderes"] : [])].join(".");
  const put = rowsOf(id, question.text);
  return [
    ...put("", "", [
      ["texte_gelesen", people],
      ["weniger_als", people === null ? threshold : null],
      ["texte_weitere", people === null ? null : few],
    ]),
    ...themes.flatMap(({ name, share }) =>
      put(name, name, [
        ["texte_personen", share.count],
        ...(share.kind === "percent"
          ? ([
              ["texte_anteil", share.percent],
              ["texte_anteil_von", share.lower],
              ["texte_anteil_bis", share.upper],
            ] as const)
          : []),
      ]),
    ),
    ...quotes.flatMap((quote) => put("", quote, [["satz", 1]])),
  ];
}

function listRows({ base, questions, few, sensitive, threshold }: CountSheetResult): MeasureRow[] {
  return [
    ...rowsOf(LISTS, "")("", "", [
      ["listen", base?.lists ?? null],
      ["listen_personen", base?.people ?? null],
    ]),
    ...questions.flatMap(questionRows),
    ...few.flatMap(({ id, text }) =>
      rowsOf(`${LISTS}.${id}`, text)("", "", [["weniger_als", threshold]]),
    ),
    ...sensitive.flatMap(({ id, text }) =>
      rowsOf(`${LISTS}.${id}`, text)("", "", [["geschuetzt", 1]]),
    ),
  ];
}

function questionRows({ question, people, marks, options }: CountedQuestion): MeasureRow[] {
  const put = rowsOf(`${LISTS}.${question.id}`, question.text);
  return [
    ...put("", "", [
      ["listen_gezaehlt", people],
      ["striche", marks],
    ]),
    ...options.flatMap(({ code, label, count, places }) => [
      ...put(code, label, countValues(count)),
      ...(places ?? []).flatMap((marksThere, at) =>
        put(code, label, [["striche_platz", marksThere]]).map((row) => ({ ...row, point: at + 1 })),
      ),
    ]),
  ];
}

function countValues(count: CountedQuestion["options"][number]["count"]): Values {
  if (typeof count === "number") return [["striche", count]];
  if (count.kind === "span")
    return [
      ["striche_von", count.least],
      ["striche_bis", count.most],
    ];
  return count.side === "under"
    ? [["striche_bis", count.limit - 1]]
    : [["striche_von", count.n - count.limit + 1]];
}

type Values = readonly (readonly [Measure, number | null])[];

function rowsOf(question: string, questionText: string) {
  return (part: string, partText: string, values: Values): MeasureRow[] =>
    values.flatMap(([measure, value]) =>
      value === null
        ? []
        : [{ question, questionText, part, partText, measure, point: null, value }],
    );
}
