import type { Item, RankingQuestion, RatingQuestion } from "../../definition/questionnaire.ts";
import { itemLabel, path, textAt } from "../../definition/wording.ts";
import type { Unit } from "./flow.ts";
import { choiceFieldOf, codedBox } from "./option-rows.ts";
import type { Box, Part, Words } from "./placed.ts";
import type { Setting } from "./setting.ts";
import { END, metricsOf } from "./setting.ts";
import { BODY, BOX } from "./sheet.ts";
import { lineHeight, setWords, widestWord } from "./words.ts";

/** The least width of a column: a box, the digits before it, and white. */
const LEAST_COLUMN = 11.5;
/** White on both sides of a column's head together. */
const HEAD_WHITE = 2.4;
/** The digits before a box weigh as much as so many millimetres to its right. */
const CODE_WEIGHT = 1.2;
/** The typist's key for the box that says "don't know". */
const DONT_KNOW_KEY = "w";
/** The code under which such a box is kept: no option of a scale, which are numbers. */
const DONT_KNOW = "dontKnow";

/** A head is said again on every page of its table: higher than this it would leave no room for the rows. */
const MOST_REPEATED = BODY.height / 4;

type Column = { head: string; width: number };
/** `legend`: what the digits of the head mean, where that is too long to be said on every page. */
type Rows = { legend?: Unit[]; head: Unit; rows: Unit[] };

/** A battery: one row for each topic, one column for each point of the scale, and one for "don't know". */
export function batteryRows(setting: Setting, question: RatingQuestion): Rows {
  const { measure, texts, size, dontKnow } = setting;
  const metrics = metricsOf(size);
  const { choices } = choiceFieldOf(setting, question.id, question.items[0]?.code).field;
  const look = { size: metrics.column };
  const named = choices.map(({ code }) => textAt(texts, path.scale(question.id, Number(code))));
  const column = (head: string): Column => ({
    head,
    width: Math.max(LEAST_COLUMN, widestWord(measure, head, look) + HEAD_WHITE),
  });
  const last = question.scale.dontKnow ? [column(dontKnow)] : [];
  const equal = Math.max(...named.map((head) => column(head).width));
  const inWords = [...named.map((head) => ({ head, width: equal })), ...last];
  const labels = question.items.map((item) => itemLabel(texts, question, item));
  const least = Math.max(
    BODY.width * 0.4,
    ...labels.map((label) => widestWord(measure, label, { size }) + metrics.beside),
  );
  const isRoom = BODY.width - widthOf(inWords) >= least;
  const headInWords = tableHead(setting, inWords, []);
  // Where the words do not fit above their columns, a line says what the digits mean.
  const fits = isRoom && headInWords.height <= MOST_REPEATED;
  const columns = fits
    ? inWords
    : [...choices.map(({ typed }) => ({ head: typed, width: LEAST_COLUMN })), ...last];
  const points = choices.map(({ typed }, place) => `${typed} = ${named[place] ?? ""}`);

  const rows = question.items.map((item, row) => {
    const { place: field } = choiceFieldOf(setting, question.id, item.code);
    const boxes = choices.map(({ code, typed }) => ({ field, code, typed }));
    if (question.scale.dontKnow) boxes.push({ field, code: DONT_KNOW, typed: DONT_KNOW_KEY });
    return tableRow(setting, labels[row] ?? "", columns, boxes);
  });
  if (fits) return { head: headInWords, rows };
  const withLine = tableHead(setting, columns, points);
  return withLine.height <= MOST_REPEATED
    ? { head: withLine, rows }
    : { legend: pointRows(setting, points), head: tableHead(setting, columns, []), rows };
}

/** A scale of many words: one row for each point, before the table. */
function pointRows({ measure, size }: Setting, points: readonly string[]): Unit[] {
  const { help, indent, row } = metricsOf(size);
  const room = { x: indent, y: 0, width: END - indent };
  return points.map((point): Unit => {
    const words = setWords(measure, point, room, { size: help });
    return {
      height: words.place.height + row / 2,
      placed: {
        parts: [{ tag: "LI", parts: [{ tag: "LBody", words }] }],
        answerables: [],
        ornaments: [],
      },
    };
  });
}

/** A ranking: one row for each item, one column for each rank, the item's code before each box. */
export function rankingRows(setting: Setting, question: RankingQuestion): Rows {
  const { texts } = setting;
  const { place: field, field: choice } = choiceFieldOf(setting, question.id);
  const columns = Array.from({ length: question.pick }, (_, rank) => ({
    head: `${rank + 1}.`,
    width: LEAST_COLUMN + 2,
  }));
  const item = (code: string): Item | undefined => question.items.find((one) => one.code === code);
  const rows = choice.choices.map(({ code, typed }) => {
    const ranked = item(code);
    const boxes = columns.map((_, rank) => ({ field, code, typed, rank: rank + 1 }));
    return tableRow(setting, ranked ? itemLabel(texts, question, ranked) : "", columns, boxes);
  });
  return { head: tableHead(setting, columns, []), rows };
}

function tableHead(
  { measure, size }: Setting,
  columns: readonly Column[],
  legend: readonly string[],
): Unit {
  const metrics = metricsOf(size);
  const legendWords = legend.length > 0 && [
    setWords(
      measure,
      legend.map(unbroken).join(" · "),
      { x: BODY.x, y: 0, width: BODY.width },
      {
        size: metrics.help,
      },
    ),
  ];
  const top = legendWords ? (legendWords[0]?.place.height ?? 0) + metrics.row : 0;
  const heads = columns.map(({ head, width }, place) => {
    const x = columnStart(columns, place) + CODE_WEIGHT / 2 + HEAD_WHITE / 2;
    const room = { x, y: top, width: width - HEAD_WHITE };
    return setWords(measure, head, room, { size: metrics.column }, "center");
  });
  const height = Math.max(...heads.map(({ place }) => place.height));
  const parts: Part[] = heads.map((words) => ({
    tag: "TH",
    scope: "Column",
    words: onTheGround(words, top, height),
  }));
  return {
    height: top + height + 1.2,
    placed: {
      parts: [
        ...(legendWords || []).map((words): Part => ({ tag: "Caption", words })),
        { tag: "TR", parts: [{ tag: "TD" }, ...parts] },
      ],
      answerables: [],
      ornaments: [rule(top + height + 0.6)],
    },
  };
}

/** A point of the scale stays on one line with its digit. */
function unbroken(words: string): string {
  return words.replaceAll(" ", "\u00a0");
}

/** Heads of few lines stand as low as those of many. */
function onTheGround(words: Words, top: number, height: number): Words {
  const down = top + height - words.place.y - words.place.height;
  return {
    ...words,
    place: { ...words.place, y: words.place.y + down },
    lines: words.lines.map((line) => ({ ...line, baseline: line.baseline + down })),
  };
}

function tableRow(
  setting: Setting,
  label: string,
  columns: readonly Column[],
  boxes: readonly Pick<Box, "field" | "code" | "typed" | "rank">[],
): Unit {
  const { measure, size } = setting;
  const metrics = metricsOf(size);
  const above = metrics.row / 2;
  const width = BODY.width - widthOf(columns) - metrics.beside;
  const words = setWords(measure, label, { x: BODY.x, y: above, width }, { size });
  // Beside the middle of a label of several lines.
  const line = above + (words.place.height - lineHeight(size)) / 2;
  const cells = boxes.map((box, place) => {
    const middle = columnStart(columns, place) + (columns[place]?.width ?? 0) / 2;
    return codedBox(setting, middle - BOX / 2 + CODE_WEIGHT, line, box);
  });
  const height = words.place.height + metrics.row;
  return {
    height,
    placed: {
      parts: [
        {
          tag: "TR",
          parts: [
            { tag: "TH", scope: "Row", words },
            ...cells.map(({ label: code }): Part => ({ tag: "TD", words: code })),
          ],
        },
      ],
      answerables: cells.map(({ box }) => box),
      ornaments: [rule(height)],
    },
  };
}

function rule(y: number) {
  return { kind: "rule", place: { x: BODY.x, y, width: BODY.width, height: 0 } } as const;
}

function widthOf(columns: readonly Column[]): number {
  return columns.reduce((sum, { width }) => sum + width, 0);
}

function columnStart(columns: readonly Column[], place: number): number {
  return END - widthOf(columns.slice(place));
}
