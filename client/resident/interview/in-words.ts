import type { Question } from "../../../surveys/definition/questionnaire.ts";
import { itemLabel, path, type Texts, textAt } from "../../../surveys/definition/wording.ts";
import { otherTextOf } from "./answers.ts";
import type { Draft } from "./draft.ts";
import { codesEntry, ratingEntry, textEntry } from "./draft.ts";

/** An answer as it is read back: a line each; or how many topics of a battery; or nothing said. */
export type InWords =
  | { kind: "lines"; lines: string[]; otherText: string }
  | { kind: "places"; lines: string[] }
  | { kind: "quote"; text: string }
  | { kind: "topics"; rated: number; dontKnow: number; total: number }
  | { kind: "unanswered" };

/** What a person has said to a question, in the words of the questionnaire. */
export function inWords(question: Question, draft: Draft, texts: Texts): InWords {
  const { id } = question;
  switch (question.type) {
    case "single": {
      const code = textEntry(draft, id);
      return lines(code === "" ? [] : [code]);
    }
    case "multiple": {
      const chosen = codesEntry(draft, id);
      return lines(
        question.options.map((option) => option.code).filter((code) => chosen.includes(code)),
      );
    }
    case "ranking": {
      const places = codesEntry(draft, id).flatMap((code) => {
        const item = question.items.find((candidate) => candidate.code === code);
        return item === undefined ? [] : [itemLabel(texts, question, item)];
      });
      return places.length > 0 ? { kind: "places", lines: places } : { kind: "unanswered" };
    }
    case "rating": {
      const values = Object.values(ratingEntry(draft, id));
      if (values.length === 0) return { kind: "unanswered" };
      const dontKnow = values.filter((value) => value === "dontKnow").length;
      return {
        kind: "topics",
        rated: values.length - dontKnow,
        dontKnow,
        total: question.items.length,
      };
    }
    case "number":
    case "text": {
      const text = textEntry(draft, id).trim();
      if (text === "") return { kind: "unanswered" };
      return question.type === "text"
        ? { kind: "quote", text }
        : { kind: "lines", lines: [text], otherText: "" };
    }
  }

  function lines(codes: readonly string[]): InWords {
    if (codes.length === 0) return { kind: "unanswered" };
    return {
      kind: "lines",
      lines: codes.map((code) => textAt(texts, path.option(id, code))),
      otherText: otherTextOf(question, draft),
    };
  }
}
