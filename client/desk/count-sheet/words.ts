import { COUNT_SHEET_DE } from "../../../surveys/messages/count-sheet/de.ts";
import { say } from "../../../surveys/messages/say.ts";

/** So many marks, questions or people in words: "1 Strich", "12 Striche". */
export function countInWords(of: "marks" | "questions" | "people", count: number): string {
  return count === 1
    ? say(COUNT_SHEET_DE, `${of}.one`)
    : say(COUNT_SHEET_DE, `${of}.several`, { count });
}
