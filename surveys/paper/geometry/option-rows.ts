import type { MultipleQuestion, SingleQuestion } from "../../definition/questionnaire.ts";
import { path, textAt } from "../../definition/wording.ts";
import type { ChoiceField } from "../entry-fields.ts";
import type { Unit } from "./flow.ts";
import { jumpInWords, jumpsOf } from "./jumps.ts";
import type { Answerable, Box, Part, Words } from "./placed.ts";
import type { Setting } from "./setting.ts";
import { END, metricsOf } from "./setting.ts";
import { BOX } from "./sheet.ts";
import { lineHeight, setWords } from "./words.ts";

/** Between a box and the digits that stand for it. */
const CODE_GAP = 1.2;
const CODE_ROOM = 6;
/** Shorter than this, a line behind an option is no help: it goes below. */
const SHORTEST_WRITING = 60;

/** One row for each option: code, box, words, and where it leads. */
export function optionRows(
  setting: Setting,
  question: SingleQuestion | MultipleQuestion,
  at: number,
): Unit[] {
  const { measure, texts, words, size } = setting;
  const metrics = metricsOf(size);
  const jumps = jumpsOf(setting.questions, at);
  const jumpLook = { size: metrics.help, bold: true };
  const jumpTexts = [...jumps.values()].map((jump) => jumpInWords(words, jump));
  const jumpWidth = Math.max(0, ...jumpTexts.map((text) => measure(text, metrics.help, true)));
  const x = metrics.indent + BOX + metrics.beside;
  const width = END - x - (jumpWidth > 0 ? jumpWidth + 2 * metrics.beside : 0);
  const optionText = (code: string) => textAt(texts, path.option(question.id, code));
  const widest = Math.max(
    ...question.options.map(({ code }) => measure(optionText(code), size, false)),
  );
  // Beside the longest option, where the eye finds it.
  const jumpsFrom = Math.min(x + widest + 2 * metrics.beside, END - jumpWidth);
  const { place: field, field: choices } = choiceFieldOf(setting, question.id);

  return choices.choices.map(({ code, typed }) => {
    const text = setWords(measure, optionText(code), { x, y: 0, width }, { size });
    const { box, label } = codedBox(setting, metrics.indent, 0, { field, code, typed });
    const body: Part[] = [{ tag: "Span", words: text }];
    const answerables: Answerable[] = [box];
    let height = text.place.height;

    const jump = jumps.get(code);
    if (jump !== undefined) {
      const beside = { x: jumpsFrom, y: lineHeight(size) - lineHeight(metrics.help) };
      const inWords = setWords(
        measure,
        jumpInWords(words, jump),
        { ...beside, width: jumpWidth },
        jumpLook,
      );
      body.push({ tag: "Span", words: inWords });
      height = Math.max(height, beside.y + inWords.place.height);
    }
    if (question.options.find((option) => option.code === code)?.other) {
      const writing = otherLine(setting, question.id, text.lines.at(-1), {
        x,
        width,
        height,
      });
      answerables.push(writing);
      height = Math.max(height, writing.place.y + writing.place.height);
    }
    return {
      height: height + metrics.row,
      placed: {
        parts: [
          {
            tag: "LI",
            parts: [
              { tag: "Lbl", words: label },
              { tag: "LBody", parts: body },
            ],
          },
        ],
        answerables,
        ornaments: [],
      },
    };
  });
}

/** A box beside a line of text, with the digits for the typist before it. `y`: the line's upper edge. */
export function codedBox(
  { measure, size }: Setting,
  x: number,
  y: number,
  { typed, ...box }: Pick<Box, "field" | "code" | "typed" | "rank">,
): { box: Box; label: Words } {
  const metrics = metricsOf(size);
  const top = y + (lineHeight(size) - BOX) / 2;
  const room = {
    x: x - CODE_GAP - CODE_ROOM,
    y: top + (BOX - lineHeight(metrics.code)) / 2,
    width: CODE_ROOM,
  };
  const code = setWords(measure, typed, room, { size: metrics.code, soft: true }, "end");
  return {
    box: { kind: "box", ...box, typed, place: { x, y: top, width: BOX, height: BOX } },
    label: code,
  };
}

/** The field of a question with boxes, with its place among all fields. */
export function choiceFieldOf(
  { form }: Setting,
  question: string,
  item?: string,
): { place: number; field: ChoiceField } {
  for (const [place, field] of form.fields.entries())
    if (field.kind === "choice" && field.question === question && field.item?.code === item)
      return { place, field };
  throw new Error(`no field for ${question} ${item ?? ""}`);
}

/** Where "something else" is said: behind the option where there is room, else below it. */
function otherLine(
  { form, size }: Setting,
  question: string,
  last: { x: number; width: number } | undefined,
  { x, width, height }: { x: number; width: number; height: number },
): Answerable {
  const metrics = metricsOf(size);
  const field = form.fields.findIndex(
    (one) => one.kind === "text" && one.of === "other" && one.question === question,
  );
  const from = last ? last.x + last.width + metrics.beside : x;
  const isBeside = x + width - from >= SHORTEST_WRITING;
  const high = lineHeight(size);
  return {
    kind: "writing",
    field,
    place: isBeside
      ? { x: from, y: height - high, width: x + width - from, height: high }
      : { x, y: height, width, height: metrics.writing },
  };
}
