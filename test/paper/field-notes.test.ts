import { describe, expect, it } from "vitest";
import { entryForm } from "../../surveys/paper/entry-fields.ts";
import { emptySheet } from "../../surveys/paper/entry-state.ts";
import { fieldNotes } from "../../surveys/paper/field-notes.ts";
import { press } from "../../surveys/paper/keystrokes.ts";
import { ownForms } from "../environment/catalogue.ts";
import { keysOf } from "./prescription.ts";

const [sorgekultur] = (await ownForms()).filter(
  ({ questionnaire }) => questionnaire.id === "sorgekultur",
);
if (!sorgekultur) throw new Error("no questionnaire sorgekultur");
const form = entryForm(sorgekultur.questionnaire);

/** The notes at a question after typing there, with other questions typed before. */
function notesAfter(typed: readonly [question: string, keys: string][]) {
  let state = emptySheet(form);
  for (const [question, keys] of typed) {
    const place = form.fields.findIndex((field) => field.question === question);
    state = press(form, state, { kind: "go", field: place });
    for (const key of keysOf(keys)) state = press(form, state, key);
  }
  const [last] = typed.at(-1) ?? [""];
  const place = form.fields.findIndex((field) => field.question === last);
  return fieldNotes(form, state, place, "mentioned");
}

describe("the notes on a typed field", () => {
  it("say what the wave's rule does with more crosses than allowed", () => {
    expect(notesAfter([["top_three", "m4926"]])).toEqual([
      { kind: "too-many", crosses: 4, limit: 3, rule: "mentioned" },
    ]);
  });

  it("say that two crosses on one item stand apart under any rule", () => {
    expect(notesAfter([["importance", "m23"]])).toEqual([
      { kind: "too-many", crosses: 2, limit: 1, rule: "apart" },
    ]);
  });

  it("say how many crosses are missing for more than allowed", () => {
    expect(notesAfter([["support_needed", "m2"]])).toEqual([
      { kind: "more-crosses", crosses: 1, limit: 3 },
    ]);
  });

  it("say that an answer stands against a jump, and not where the jump leads to it", () => {
    expect(
      notesAfter([
        ["help_network", "1"],
        ["help_barriers", "4"],
      ]),
    ).toEqual([{ kind: "against-jump" }]);
    expect(
      notesAfter([
        ["help_network", "4"],
        ["help_barriers", "4"],
      ]),
    ).toEqual([]);
  });

  it("say that 'none of these' stands beside others", () => {
    expect(notesAfter([["help_sources", "39"]])).toEqual([{ kind: "against-exclusive" }]);
  });

  it("are silent about what is not answered, even where a jump leads past", () => {
    expect(
      notesAfter([
        ["help_network", "1"],
        ["help_barriers", ""],
      ]),
    ).toEqual([]);
  });
});
