import { BOARD_DE } from "../../../surveys/messages/board/de.ts";
import { PICTURES_DE } from "../../../surveys/messages/board/pictures-de.ts";
import { de } from "../../../surveys/messages/priorities/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { QuestionResult } from "../../../surveys/wire/findings.ts";
import type { DistrictResult } from "../../../surveys/wire/results.ts";
import { drawList } from "./list-drawing.ts";
import { shareWords } from "./share-bars.ts";
import { pictureSheet } from "./sheet.ts";

/** The answers to a question as a picture of its own, in the order of the form. */
export function optionsPicture(
  result: DistrictResult,
  { question, options, several, n, skipped }: Extract<QuestionResult, { kind: "choice" }>,
): string {
  const base = [say(BOARD_DE, "questions.base", { n, skipped })];
  if (options.some(({ share }) => share.kind === "bound")) base.push(say(de, "share.why"));
  return pictureSheet(
    result,
    {
      sentence: question.text,
      caption: several ? say(BOARD_DE, "questions.several") : say(PICTURES_DE, "options.one"),
      description: options
        .map(({ label, share }) => {
          const words = shareWords(share);
          return `${label}: ${[words.share, words.range].filter(Boolean).join(", ")}.`;
        })
        .join(" "),
      base: base.join(" "),
    },
    drawList({
      order: "none",
      rows: options.map(({ label, share }) => ({ label, share, standing: { kind: "none" } })),
    }),
  );
}
