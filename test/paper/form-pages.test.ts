import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { INTERFACE_LANGUAGES } from "../../surveys/messages/say.ts";
import { entryForm } from "../../surveys/paper/entry-fields.ts";
import { emptySheet, entryAt } from "../../surveys/paper/entry-state.ts";
import { formPages } from "../../surveys/paper/geometry/form-pages.ts";
import { TEXT_SIZES } from "../../surveys/paper/geometry/sheet.ts";
import { keyOfCharacter } from "../../surveys/paper/key-of.ts";
import { press } from "../../surveys/paper/keystrokes.ts";
import { anyForm, evenLetters, ownForm } from "./forms-to-print.ts";
import { boxesOf, layoutFaults, pagesOf } from "./layout-faults.ts";

const QUESTIONNAIRES = ["sorgekultur", "nachbarschaftshilfe", "generationen", "fachkraefte"];
describe.each(QUESTIONNAIRES)("the form %s", (id) => {
  it.each(INTERFACE_LANGUAGES)("has everything in its place, once, in %s", async (language) => {
    for (const size of TEXT_SIZES) {
      const form = await ownForm(id, language, { size });
      // A questionnaire for professionals speaks two languages.
      if (form) expect(layoutFaults(form)).toEqual([]);
      else expect(id).toBe("fachkraefte");
    }
  });
});

describe("any form", () => {
  it("has everything in its place, once, with room around it", () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        expect(layoutFaults(form)).toEqual([]);
      }),
      { numRuns: 100 },
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
