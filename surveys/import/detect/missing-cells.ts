import { codesOf, questionsOf } from "../../definition/questionnaire.ts";
import type { WordedQuestionnaire } from "../matching/column-names.ts";
import { answerTexts } from "../matching/column-names.ts";
import { plain } from "../matching/plain.ts";
import type { ImportPlan } from "../plan.ts";
import { usuallyMeansNothing } from "../reading/cell-meaning.ts";

/** A cell that may mean "no answer", how often it comes, and whether it is read so. */
export type MissingCell = { cell: string; times: number; isMissing: boolean };

/** What offices and programs write for "no answer", though it could be a number. */
const CODES = /^(?:-\d{1,3}|77|88|9[89]|777|888|99[89]|9999)$/;
const WORDS = new Set(["n. a", "n.a", "na", "null", "nan", "fehlt", "entfällt", "leer", "x"]);
/** On a scale 99 is read as "no answer" without being told. */
const MISSING = "99";
const MOST = 12;

/** The cells of answer columns that may mean "no answer", most frequent first. */
export function missingCells(
  { columns, missing, notMissing }: ImportPlan,
  records: readonly string[][],
  { questionnaire, texts }: WordedQuestionnaire,
): MissingCell[] {
  const added = new Set(missing.map(plain));
  const removed = new Set(notMissing.map(plain));
  const found = new Map<string, MissingCell>();
  columns.forEach((column, index) => {
    if (column.use !== "answer" || "option" in column.rule || "otherText" in column.rule) return;
    const { question: id } = column.rule;
    const question = questionsOf(questionnaire).find((one) => one.id === id);
    if (!question || question.type === "text") return;
    const answers = new Set(
      [
        ...codesOf(question),
        ...answerTexts(question, Object.values(texts)).flatMap((answer) => answer.texts),
      ].map(plain),
    );
    for (const record of records) {
      const cell = (record[index] ?? "").trim();
      const looked = plain(cell);
      if (cell === "" || answers.has(looked)) continue;
      const usual =
        usuallyMeansNothing(looked) || (question.type === "rating" && looked === MISSING);
      const isKnown = usual || added.has(looked) || removed.has(looked);
      if (!isKnown && !CODES.test(looked) && !WORDS.has(looked)) continue;
      const isMissing = added.has(looked) || (usual && !removed.has(looked));
      const one = found.get(looked) ?? { cell, times: 0, isMissing };
      one.times += 1;
      found.set(looked, one);
    }
  });
  return [...found.values()].sort((a, b) => b.times - a.times).slice(0, MOST);
}
