import { entryForm } from "../../surveys/paper/entry-fields.ts";
import type { FormPage, FormToPrint } from "../../surveys/paper/geometry/form-pages.ts";
import { formPages } from "../../surveys/paper/geometry/form-pages.ts";
import type { Box, Part, Placed, Words } from "../../surveys/paper/geometry/placed.ts";
import type { Place } from "../../surveys/paper/geometry/sheet.ts";
import { CODE, CORNERS, POINT, PRINTABLE } from "../../surveys/paper/geometry/sheet.ts";
import { evenLetters } from "./forms-to-print.ts";

type Page = Extract<FormPage, { kind: "page" }>;
type Thing = { what: string; place: Place };

/** The pages of a form that are not blank. */
export function pagesOf(form: FormToPrint): Page[] {
  return formPages(form, evenLetters).filter((page): page is Page => page.kind === "page");
}

/** The boxes of a page, in their order. */
export function boxesOf({ answerables }: Placed): Box[] {
  return answerables.filter((one): one is Box => one.kind === "box");
}

/** Everything that is wrong with a form's layout, each in a sentence; none where it can be printed. */
export function layoutFaults(form: FormToPrint): string[] {
  const pages = pagesOf(form);
  return [
    ...pages.flatMap(untidy),
    ...fieldFaults(form, pages),
    ...boxFaults(form, pages),
    ...pages.flatMap(loneHeads),
    ...pages.flatMap(headlessTables),
  ];
}

function wordsIn(parts: readonly Part[]): Words[] {
  return parts.flatMap(({ words, parts: inner = [] }) => [
    ...(words ? [words] : []),
    ...wordsIn(inner),
  ]);
}

/** The room that each line of words takes, a little less than its letters' height. */
function lineRooms({ placed }: Page): Thing[] {
  return wordsIn(placed.parts).flatMap(({ lines, size }) =>
    lines.map(({ text, x, baseline, width }) => ({
      what: text,
      place: { x, y: baseline - 0.7 * size * POINT, width, height: 0.85 * size * POINT },
    })),
  );
}

function everythingOn(page: Page): Thing[] {
  const { placed, number } = page;
  return [
    ...lineRooms(page),
    ...placed.answerables.map(({ kind, place }) => ({ what: kind, place })),
    ...placed.ornaments.map(({ kind, place }) => ({ what: kind, place })),
    ...CORNERS.map((place) => ({ what: "corner", place })),
    { what: "code", place: CODE },
    { what: "number", place: number.place },
  ];
}

const HAIR = 0.05;

function overlap(one: Place, other: Place): boolean {
  return (
    one.x + one.width > other.x + HAIR &&
    other.x + other.width > one.x + HAIR &&
    one.y + one.height > other.y + HAIR &&
    other.y + other.height > one.y + HAIR
  );
}

function isPrintable(place: Place): boolean {
  const { x, y, width, height } = PRINTABLE;
  return (
    place.x >= x - 0.01 &&
    place.y >= y &&
    place.x + place.width <= x + width + 0.01 &&
    place.y + place.height <= y + height
  );
}

/** What does not lie on the page, and what lies on top of something else. */
function untidy(page: Page): string[] {
  const faults: string[] = [];
  const things = everythingOn(page).sort((one, other) => one.place.y - other.place.y);
  for (const [at, one] of things.entries()) {
    if (!isPrintable(one.place)) faults.push(`not on the page: ${shown(one)}`);
    const bottom = one.place.y + one.place.height;
    for (let next = at + 1; next < things.length; next++) {
      const other = things[next];
      if (!other || other.place.y >= bottom) break;
      if (overlap(one.place, other.place)) faults.push(`${shown(one)} lies on ${shown(other)}`);
    }
  }
  return faults;
}

function shown({ what, place }: Thing): string {
  return `${what} ${JSON.stringify(place)}`;
}

/** Every field is printed once and in the order of typing. */
function fieldFaults({ questionnaire }: FormToPrint, pages: readonly Page[]): string[] {
  const { fields } = entryForm(questionnaire);
  const answered = pages.flatMap(({ placed }) => placed.answerables.map(({ field }) => field));
  const printed = eachOnce(answered);
  // The words behind "something else" are written in the middle of their question's boxes.
  const others = new Set(
    fields.flatMap((field, at) => (field.kind === "text" && field.of === "other" ? [at] : [])),
  );
  const found = eachOnce(printed.filter((field) => !others.has(field)));
  const wanted = fields
    .map((field, at) => ({ field, at }))
    .filter(({ at }) => !others.has(at))
    .sort((one, other) => one.field.number - other.field.number || one.at - other.at)
    .map(({ at }) => at);
  return [
    ...(found.join() === wanted.join() ? [] : [`fields ${found.join()}, not ${wanted.join()}`]),
    ...[...others].flatMap((other) => {
      const times = printed.filter((field) => field === other).length;
      return times === 1 ? [] : [`field ${other} is printed ${times} times`];
    }),
  ];
}

function eachOnce(fields: readonly number[]): number[] {
  return fields.filter((field, at) => field !== fields[at - 1]);
}

/** Every option has its box, one for each rank. */
function boxFaults({ questionnaire }: FormToPrint, pages: readonly Page[]): string[] {
  const boxes = new Map<number, string[]>();
  for (const { field, code } of pages.flatMap(({ placed }) => boxesOf(placed)))
    boxes.set(field, [...(boxes.get(field) ?? []), code]);
  return entryForm(questionnaire).fields.flatMap((field, at) => {
    if (field.kind !== "choice") return [];
    const ranks = field.takes === "ranked" ? (field.limit ?? 1) : 1;
    const wanted = [
      ...field.choices.flatMap(({ code }) => Array.from({ length: ranks }, () => code)),
      ...(field.dontKnow ? ["dontKnow"] : []),
    ].join();
    const found = (boxes.get(at) ?? []).join();
    return found === wanted ? [] : [`field ${at} has the boxes ${found}, not ${wanted}`];
  });
}

/**
 * A question stands with its first row, or with what the digits of its scale mean. Alone it may stand only
 * on a page that begins with it: then no page had room for both.
 */
function loneHeads({ placed }: Page): string[] {
  return placed.parts
    .filter(({ tag }) => tag === "H3")
    .flatMap((head) => {
      const words = wordsIn([head]);
      const bottom = Math.max(...words.map(({ place }) => place.y + place.height));
      const isBelow = ({ y }: Place) => y > bottom - 1;
      const isFollowed =
        placed.answerables.some(({ place }) => isBelow(place)) ||
        placed.parts.some(({ tag, parts = [] }) =>
          tag === "L" ? wordsIn(parts).some(({ place }) => isBelow(place)) : false,
        );
      const isFirst = placed.answerables.length === 0;
      return isFollowed || isFirst ? [] : [`alone: ${words[1]?.lines[0]?.text}`];
    });
}

/** A table says on each page what its columns are. */
function headlessTables({ placed }: Page): string[] {
  const isHead = ({ tag, parts: [, ...heads] = [] }: Part) =>
    tag === "TR" && heads.length > 0 && heads.every((cell) => cell.tag === "TH");
  return placed.parts
    .filter(({ tag }) => tag === "Table")
    .flatMap(({ parts = [] }) => {
      const head = parts.findIndex(isHead);
      return head === 0 || head === 1 ? [] : [`a table whose head is row ${head}`];
    });
}
