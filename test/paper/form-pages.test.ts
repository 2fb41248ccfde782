import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { INTERFACE_LANGUAGES } from "../../surveys/messages/say.ts";
import { entryForm } from "../../surveys/paper/entry-fields.ts";
import { emptySheet, entryAt } from "../../surveys/paper/entry-state.ts";
import type { FormPage, FormToPrint } from "../../surveys/paper/geometry/form-pages.ts";
import { formPages } from "../../surveys/paper/geometry/form-pages.ts";
import type { Box, Part, Placed, Words } from "../../surveys/paper/geometry/placed.ts";
import type { Place } from "../../surveys/paper/geometry/sheet.ts";
import { CODE, CORNERS, POINT, PRINTABLE } from "../../surveys/paper/geometry/sheet.ts";
import { keyOfCharacter } from "../../surveys/paper/key-of.ts";
import { press } from "../../surveys/paper/keystrokes.ts";
import { anyForm, evenLetters, ownForm } from "./forms-to-print.ts";

const QUESTIONNAIRES = ["sorgekultur", "nachbarschaftshilfe", "generationen", "fachkraefte"];
const OWN = QUESTIONNAIRES.flatMap((id) =>
  INTERFACE_LANGUAGES.flatMap((language) => [14, 18].map((size) => ({ id, language, size }))),
);

type Page = Extract<FormPage, { kind: "page" }>;

const pagesOf = (form: FormToPrint) =>
  formPages(form, evenLetters).filter((page): page is Page => page.kind === "page");
const wordsIn = (parts: readonly Part[]): Words[] =>
  parts.flatMap(({ words, parts: inner = [] }) => [...(words ? [words] : []), ...wordsIn(inner)]);
const boxesOf = (placed: Placed): Box[] =>
  placed.answerables.filter((one): one is Box => one.kind === "box");

/** The room that each line of words takes, a little less than its letters' height. */
function lineRooms({ placed }: Page): { what: string; place: Place }[] {
  return wordsIn(placed.parts).flatMap(({ lines, size }) =>
    lines.map(({ text, x, baseline, width }) => ({
      what: text,
      place: { x, y: baseline - 0.7 * size * POINT, width, height: 0.85 * size * POINT },
    })),
  );
}

function everythingOn(page: Page): { what: string; place: Place }[] {
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

function overlap(one: Place, other: Place): boolean {
  const hair = 0.05;
  return (
    one.x + one.width > other.x + hair &&
    other.x + other.width > one.x + hair &&
    one.y + one.height > other.y + hair &&
    other.y + other.height > one.y + hair
  );
}

function expectTidy(page: Page): void {
  const things = everythingOn(page);
  for (const { what, place } of things) {
    const { x, y, width, height } = PRINTABLE;
    const isWithin =
      place.x >= x - 0.01 &&
      place.y >= y &&
      place.x + place.width <= x + width + 0.01 &&
      place.y + place.height <= y + height;
    expect([what, place, isWithin]).toEqual([what, place, true]);
  }
  things.forEach((one, at) => {
    for (const other of things.slice(at + 1))
      if (overlap(one.place, other.place)) expect([one, other]).toBe("apart");
  });
}

/** The fields in the order of the pages, each once for each of its boxes or lines in a row. */
function fieldsInOrder(pages: readonly Page[]): number[] {
  const fields = pages.flatMap(({ placed }) => placed.answerables.map(({ field }) => field));
  return fields.filter((field, at) => field !== fields[at - 1]);
}

function expectEveryFieldOnce(form: FormToPrint): void {
  const pages = pagesOf(form);
  const { fields } = entryForm(form.questionnaire);
  const printed = fieldsInOrder(pages);
  // The words behind "something else" are written in the middle of their question's boxes.
  const others = fields.flatMap((field, at) =>
    field.kind === "text" && field.of === "other" ? [at] : [],
  );
  const whole = printed.filter((field) => !others.includes(field));
  const once = whole.filter((field, at) => field !== whole[at - 1]);
  const inPaperOrder = fields
    .map((field, at) => ({ field, at }))
    .filter(({ at }) => !others.includes(at))
    .sort((one, other) => one.field.number - other.field.number || one.at - other.at)
    .map(({ at }) => at);
  expect(once).toEqual(inPaperOrder);
  for (const other of others) expect(printed.filter((field) => field === other)).toHaveLength(1);
}

function expectEveryBox(form: FormToPrint): void {
  const boxes = pagesOf(form).flatMap(({ placed }) => boxesOf(placed));
  entryForm(form.questionnaire).fields.forEach((field, at) => {
    if (field.kind !== "choice") return;
    const ranks = field.takes === "ranked" ? (field.limit ?? 1) : 1;
    const wanted = [
      ...field.choices.flatMap(({ code }) => Array.from({ length: ranks }, () => code)),
      ...(field.dontKnow ? ["dontKnow"] : []),
    ];
    const printed = boxes.filter((box) => box.field === at).map(({ code }) => code);
    expect(printed).toEqual(wanted);
  });
}

function expectHeadsWithTheirFirstRows(form: FormToPrint): void {
  for (const page of pagesOf(form)) {
    const heads = page.placed.parts.filter(({ tag }) => tag === "H3");
    for (const head of heads) {
      const bottom = Math.max(...wordsIn([head]).map(({ place }) => place.y + place.height));
      const below = page.placed.answerables.filter(({ place }) => place.y > bottom - 1);
      expect([wordsIn([head])[1]?.lines[0]?.text, below.length > 0]).toEqual([
        expect.any(String),
        true,
      ]);
    }
  }
}

function expectScaleHeadsOnEveryPage(form: FormToPrint): void {
  for (const { placed } of pagesOf(form))
    for (const table of placed.parts.filter(({ tag }) => tag === "Table")) {
      const rows = table.parts ?? [];
      const isHead = (row: Part) => (row.parts ?? []).every(({ tag }) => tag === "TH");
      expect(rows.findIndex(isHead)).toBeGreaterThanOrEqual(0);
      expect(rows.findIndex(isHead)).toBeLessThanOrEqual(1);
    }
}

describe.each(OWN)("the form $id in $language with $size points", ({ id, language, size }) => {
  it("has everything in its place, once, with room around it", async () => {
    const form = await ownForm(id, language, { size: size === 18 ? 18 : 14 });
    // A questionnaire for professionals speaks two languages.
    if (!form) return expect(id).toBe("fachkraefte");
    for (const page of pagesOf(form)) expectTidy(page);
    expectEveryFieldOnce(form);
    expectEveryBox(form);
    expectHeadsWithTheirFirstRows(form);
    expectScaleHeadsOnEveryPage(form);
  });
});

describe("any form", () => {
  it("has everything in its place, once, with room around it", () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        for (const page of pagesOf(form)) expectTidy(page);
        expectEveryFieldOnce(form);
        expectEveryBox(form);
        expectHeadsWithTheirFirstRows(form);
        expectScaleHeadsOnEveryPage(form);
      }),
      { seed: 20260512, numRuns: 60 },
    );
  });

  it("is printed with the very digits that the desk takes", async () => {
    for (const id of QUESTIONNAIRES) {
      const form = await ownForm(id, "de");
      if (!form) throw new Error(`no form ${id}`);
      const entry = entryForm(form.questionnaire);
      for (const { field, code, typed, rank } of pagesOf(form).flatMap(({ placed }) =>
        boxesOf(placed),
      )) {
        if (rank !== undefined && rank > 1) continue;
        let state = press(entry, emptySheet(entry), { kind: "go", field });
        for (const sign of typed) state = press(entry, state, keyOfCharacter(sign));
        state = press(entry, state, { kind: "pause" });
        expect(entryAt(state, field)).toEqual(
          code === "dontKnow" ? { kind: "dontKnow" } : { kind: "codes", codes: [code] },
        );
      }
    }
  });

  it("begins on a new sheet: an odd page gets a blank back", async () => {
    const single = await ownForm("sorgekultur", "de");
    const duplex = await ownForm("sorgekultur", "de", { sides: "duplex" });
    if (!single || !duplex) throw new Error("no form");
    for (const size of [14, 18] as const) {
      const pages = formPages({ ...single, size }, evenLetters);
      const both = formPages({ ...duplex, size }, evenLetters);
      expect(both.length).toBe(pages.length + (pages.length % 2));
      expect(both.slice(0, pages.length)).toEqual(pages);
      if (pages.length % 2 === 1) expect(both.at(-1)).toEqual({ kind: "blank" });
    }
  });

  it("is mirrored where a language is written from the right, but for what a scan looks for", async () => {
    const arabic = await ownForm("sorgekultur", "ar");
    if (!arabic) throw new Error("no form");
    const fromRight = pagesOf(arabic);
    const fromLeft = pagesOf({ ...arabic, direction: "ltr" });
    fromRight.forEach((page, at) => {
      const other = fromLeft[at];
      boxesOf(page.placed).forEach((box, place) => {
        const there = other && boxesOf(other.placed)[place];
        expect(box.code).toBe(there?.code);
        expect(box.place.x + box.place.width).toBeCloseTo(210 - (there?.place.x ?? 0));
        expect(box.place.y).toBe(there?.place.y);
      });
    });
    const [first, second] = fromRight
      .flatMap(({ placed }) => boxesOf(placed))
      .filter(
        ({ field }) => entryForm(arabic.questionnaire).fields[field]?.question === "importance",
      );
    expect(second?.place.x).toBeLessThan(first?.place.x ?? 0);
  });
});
