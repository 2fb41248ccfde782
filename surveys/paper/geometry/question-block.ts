import type { Question } from "../../definition/questionnaire.ts";
import { path, textAt } from "../../definition/wording.ts";
import { say } from "../../messages/say.ts";
import type { Block, Unit } from "./flow.ts";
import { gap } from "./flow.ts";
import { conditionInWords } from "./jumps.ts";
import { optionRows } from "./option-rows.ts";
import type { Answerable, Part } from "./placed.ts";
import type { Setting } from "./setting.ts";
import { END, metricsOf } from "./setting.ts";
import { BODY } from "./sheet.ts";
import { batteryRows, rankingRows } from "./table-blocks.ts";
import { setWords } from "./words.ts";

/** Lines of a long answer. */
const LONG_ANSWER = 6;
const SHORT_ANSWER = 2;
/** Room for a digit, at 14 points. */
const DIGIT = { width: 7, height: 9 };

/** A question with everything that is answered under it. `before`: what stands above it on the same page. */
export function questionBlocks(setting: Setting, at: number, before: readonly Unit[]): Block[] {
  const { questions, words, size } = setting;
  const question = questions[at];
  if (!question) throw new Error(`no question ${at}`);
  const metrics = metricsOf(size);
  const lead = [...before, questionHead(setting, question, at)];
  const continued = continuation(setting, say(words, "question.continued", { number: at + 1 }));
  const { legend, ...answers } = answerRows(setting, question, at);
  const rows = spaced(answers.rows, metrics.question);
  if (!legend) return [{ ...answers, rows, lead, continued }];
  return [
    { lead, rows: spaced(legend, metrics.row), wrap: "L", continued },
    { ...answers, rows, lead: [], continued, follows: true },
  ];
}

/** The rows with white after the last one. */
function spaced(rows: readonly Unit[], height: number): Unit[] {
  return rows.map((row, at) =>
    at < rows.length - 1 ? row : { ...row, height: row.height + height },
  );
}

function answerRows(
  setting: Setting,
  question: Question,
  at: number,
): Pick<Block, "head" | "rows" | "wrap"> & { legend?: readonly Unit[] } {
  switch (question.type) {
    case "single":
    case "multiple":
      return { rows: optionRows(setting, question, at), wrap: "L" };
    case "rating":
      return { ...batteryRows(setting, question), wrap: "Table" };
    case "ranking":
      return { ...rankingRows(setting, question), wrap: "Table" };
    case "number":
      return { rows: [digits(setting, question.id)] };
    case "text":
      return {
        rows: writingLines(setting, question.id, question.long ? LONG_ANSWER : SHORT_ANSWER),
      };
  }
}

function questionHead(setting: Setting, question: Question, at: number): Unit {
  const { measure, texts, words, questions, size } = setting;
  const metrics = metricsOf(size);
  const parts: Part[] = [];
  const width = END - metrics.indent;
  let y = 0;
  const paragraph = (text: string) => {
    const set = setWords(measure, text, { x: metrics.indent, y, width }, { size: metrics.help });
    parts.push({ tag: "P", words: set });
    y += set.place.height;
  };

  if (question.showIf) {
    paragraph(conditionInWords(words, texts, questions, question.showIf));
    y += 0.8;
  }
  const bold = { size, bold: true };
  const number = setWords(
    measure,
    `${at + 1}.`,
    { x: BODY.x, y, width: metrics.indent - BODY.x },
    bold,
  );
  const asked = textAt(texts, path.question(question.id));
  const text = setWords(measure, asked, { x: metrics.indent, y, width }, bold);
  parts.push({
    tag: "H3",
    parts: [
      { tag: "Span", words: number },
      { tag: "Span", words: text },
    ],
  });
  y += text.place.height;
  const help = helpOf(setting, question);
  if (help !== "") {
    y += 0.6;
    paragraph(help);
  }
  return { height: y + metrics.row, placed: { parts, answerables: [], ornaments: [] } };
}

/** What the questionnaire explains, and then what to do with the pen. */
function helpOf({ texts, words, form }: Setting, question: Question): string {
  const help = texts[path.help(question.id)];
  const pen = () => {
    switch (question.type) {
      case "single":
        return [words["help.single"]];
      case "rating":
        return [words["help.battery"]];
      case "ranking":
        return [words["help.ranking"], words["help.ranking.first"]];
      case "number": {
        const { min, max } = question;
        const field = form.fields.find((one) => one.question === question.id);
        return max === undefined || field?.kind !== "number"
          ? []
          : [say(words, "help.number", { min: min ?? field.min, max })];
      }
      case "multiple":
      case "text":
        return [];
    }
  };
  return [...(help === undefined ? [] : [help]), ...pen()].join(" ");
}

function continuation({ measure, size }: Setting, text: string): Unit {
  const metrics = metricsOf(size);
  const room = { x: BODY.x, y: 0, width: BODY.width };
  const words = setWords(measure, text, room, { size: metrics.help, bold: true });
  return {
    height: words.place.height + metrics.row,
    placed: { parts: [{ tag: "P", words }], answerables: [], ornaments: [] },
  };
}

function writingLines(setting: Setting, question: string, count: number): Unit[] {
  const metrics = metricsOf(setting.size);
  const field = fieldOf(setting, question);
  return Array.from({ length: count }, (): Unit => {
    const place = {
      x: metrics.indent,
      y: 0,
      width: END - metrics.indent,
      height: metrics.writing,
    };
    return {
      height: metrics.writing,
      placed: { parts: [], answerables: [{ kind: "writing", field, place }], ornaments: [] },
    };
  });
}

/** One room for each digit of the largest number, and one for a minus where there can be one. */
function digits(setting: Setting, question: string): Unit {
  const metrics = metricsOf(setting.size);
  const place = fieldOf(setting, question);
  const field = setting.form.fields[place];
  if (field?.kind !== "number") throw new Error(`no number in ${question}`);
  const most = Math.max(...[field.min, field.max].map((value) => String(value).length));
  const large = setting.size / 14;
  const [width, height] = [DIGIT.width * large, DIGIT.height * large];
  const answerables = Array.from(
    { length: Math.min(most, MOST_DIGITS) },
    (_, digit): Answerable => {
      const x = metrics.indent + digit * width;
      return { kind: "digit", field: place, place: { x, y: 0, width, height } };
    },
  );
  return {
    height: height + metrics.row,
    placed: { parts: [], answerables, ornaments: [] },
  };
}

/** A question without a largest number still means one that people know by heart. */
const MOST_DIGITS = 7;

/** The one field of a question that is answered in digits or in words. */
function fieldOf({ form }: Setting, question: string): number {
  return form.fields.findIndex(
    (field) =>
      field.question === question &&
      (field.kind === "number" || (field.kind === "text" && field.of === "answer")),
  );
}

/** A page's own title, with a line under it. */
export function sectionHead({ measure, size }: Setting, title: string): Unit[] {
  const metrics = metricsOf(size);
  const room = { x: BODY.x, y: 0, width: BODY.width };
  const words = setWords(measure, title, room, { size: metrics.section, bold: true });
  const y = words.place.height + 0.8;
  const line = { kind: "rule", place: { x: BODY.x, y, width: BODY.width, height: 0 } } as const;
  const placed = { parts: [{ tag: "H2", words } as const], answerables: [], ornaments: [line] };
  return [{ height: y, placed }, gap(2 * metrics.row)];
}
