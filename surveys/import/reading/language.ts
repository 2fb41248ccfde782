import { plain } from "../matching/plain.ts";
import type { ImportPlan } from "../plan.ts";
import { CellMemo } from "./cell-memo.ts";

const NAMES: Readonly<Record<string, string>> = {
  deutsch: "de",
  german: "de",
  "einfache sprache": "de-simple",
  "leichte sprache": "de-simple",
  englisch: "en",
  english: "en",
  ukrainisch: "uk",
  russisch: "ru",
  arabisch: "ar",
  vietnamesisch: "vi",
};

/**
 * The language a row was answered in: its column's, else the questionnaire's first. What the column says
 * need not be a language of ours, and no row is refused for it.
 */
export function languageReader(
  plan: ImportPlan,
  languages: readonly string[],
): (cells: readonly string[]) => string {
  const fallback = languages[0] ?? "de";
  const column = plan.columns.findIndex(({ use }) => use === "language");
  const use = plan.columns[column];
  if (use?.use !== "language") return () => fallback;
  const values = new Map(Object.entries(use.values).map(([cell, code]) => [plain(cell), code]));
  const memo = new CellMemo((cell) => {
    const text = plain(cell);
    const code = values.get(text) ?? NAMES[text] ?? text;
    const known = [code, code.split("-")[0] ?? ""].find((one) => languages.includes(one));
    return known ?? fallback;
  });
  return (cells) => memo.of(cells[column] ?? "");
}
