import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Questionnaire } from "../../surveys/definition/questionnaire.ts";
import { enteredAnswers } from "../../surveys/paper/entered-answers.ts";
import type { EntryForm } from "../../surveys/paper/entry-fields.ts";
import { entryForm } from "../../surveys/paper/entry-fields.ts";
import type { EntryState } from "../../surveys/paper/entry-state.ts";
import { emptySheet, entryAt } from "../../surveys/paper/entry-state.ts";
import type { Key } from "../../surveys/paper/keystrokes.ts";
import { press } from "../../surveys/paper/keystrokes.ts";
import { checkAnswers } from "../../surveys/response/check-answers.ts";
import { paperAnswers } from "../environment/arbitraries.ts";
import { ownForms } from "../environment/catalogue.ts";
import { keysOf, prescribedKeys } from "./prescription.ts";

const forms = (await ownForms()).map(({ questionnaire }) => ({
  questionnaire,
  form: entryForm(questionnaire),
}));
const own = (id: string) => {
  const found = forms.find(({ questionnaire }) => questionnaire.id === id);
  if (!found) throw new Error(`no questionnaire ${id}`);
  return found;
};
const { questionnaire, form } = own("sorgekultur");

const ENTER: Key = { kind: "next" };
const PAUSE: Key = { kind: "pause" };

function type(state: EntryState, ...keys: (string | Key)[]): EntryState {
  return typeOn(form, state, ...keys);
}

function typeOn(on: EntryForm, state: EntryState, ...keys: (string | Key)[]): EntryState {
  return keys
    .flatMap((key) => (typeof key === "string" ? keysOf(key) : [key]))
    .reduce((now, key) => press(on, now, key), state);
}

function at(question: string, item?: string, on: EntryForm = form): number {
  return on.fields.findIndex(
    (field) =>
      field.question === question &&
      (item === undefined || (field.kind === "choice" && field.item?.code === item)),
  );
}

function starting(question: string): EntryState {
  return { ...emptySheet(form), current: at(question) };
}

function answersIn(state: EntryState, of: Questionnaire = questionnaire, on = form) {
  const entered = enteredAnswers(of, on, state);
  if (entered.kind === "incomplete") throw new Error(`incomplete: ${entered.fields.join()}`);
  return entered.answers;
}

describe("typing a single choice", () => {
  it("takes the digit and waits for Enter", () => {
    const typed = type(emptySheet(form), "2");
    expect(answersIn(typed).help_network).toBe("one");
    expect(typed.current).toBe(0);
    expect(type(typed, ENTER).current).toBe(1);
  });

  it("takes the last digit, because a correction is a second one", () => {
    expect(answersIn(type(emptySheet(form), "24")).help_network).toBe("nobody");
  });

  it("refuses a digit that has no box and keeps what was there", () => {
    const typed = type(emptySheet(form), "27");
    expect(typed.refusal).toEqual({ field: 0, reason: "noSuchCode" });
    expect(answersIn(typed).help_network).toBe("one");
  });

  it("is not answered after Enter alone or a 0", () => {
    expect(answersIn(type(emptySheet(form), ENTER)).help_network).toEqual({ state: "skipped" });
    expect(answersIn(type(emptySheet(form), "20")).help_network).toEqual({ state: "skipped" });
  });

  it("keeps two crosses with their codes", () => {
    const typed = type(emptySheet(form), "m42");
    expect(answersIn(typed).help_network).toEqual({ state: "tooMany", codes: ["one", "nobody"] });
  });
});

describe("typing codes of two digits", () => {
  const fachkraefte = own("fachkraefte");
  const start = emptySheet(fachkraefte.form);
  const typed = (...keys: (string | Key)[]) =>
    answersIn(typeOn(fachkraefte.form, start, ...keys), fachkraefte.questionnaire, fachkraefte.form)
      .field_of_work;
  const codes = fachkraefte.form.fields[0];
  const code = (place: number) =>
    codes?.kind === "choice" ? codes.choices[place - 1]?.code : undefined;

  it("waits for the second digit", () => {
    const waiting = typeOn(fachkraefte.form, start, "1");
    expect(waiting.typing).toBe("1");
    expect(entryAt(waiting, 0)).toEqual({ kind: "empty" });
    expect(typed("12")).toBe(code(12));
  });

  it("takes the first digit alone after a pause or Enter", () => {
    expect(typed("1", PAUSE)).toBe(code(1));
    expect(typed("1", ENTER)).toBe(code(1));
    expect(typed("1", PAUSE, "2")).toBe(code(2));
  });

  it("tells 1 and 2 from 12 by a pause or a separator, and a late 0 still makes a 10", () => {
    const run = (...keys: (string | Key)[]) =>
      answersIn(type(starting("help_barriers"), ...keys)).help_barriers;
    expect(run("1,2,")).toEqual(["whom_to_ask", "no_burden"]);
    expect(run("210", PAUSE)).toEqual(["no_burden", "none"]);
    expect(run("21", PAUSE, "0", PAUSE)).toEqual(["no_burden", "none"]);
    expect(run("2", PAUSE, "0")).toEqual({ state: "skipped" });
  });
});

describe("typing a multiple choice", () => {
  it("takes a run of numbers, in any order, each once", () => {
    const typed = type(starting("help_sources"), "3173");
    expect(answersIn(typed).help_sources).toEqual(["household", "friends", "advice"]);
  });

  it("refuses more than allowed and says so, until m is pressed", () => {
    const full = type(starting("support_needed"), "2345");
    expect(full.refusal?.reason).toBe("limit");
    expect(answersIn(full).support_needed).toHaveLength(3);
    const more = type(full, "m5");
    expect(answersIn(more).support_needed).toMatchObject({ state: "tooMany" });
  });

  it("keeps more than allowed open until there are more than allowed", () => {
    const open = type(starting("support_needed"), "m23");
    expect(enteredAnswers(questionnaire, form, open)).toEqual({
      kind: "incomplete",
      fields: [at("support_needed")],
    });
  });

  it("knows no more than allowed where any number is", () => {
    expect(type(starting("help_sources"), "m").refusal?.reason).toBe("anyNumber");
  });

  it("takes back the last code with the backspace", () => {
    const typed = type(starting("help_sources"), "34", { kind: "erase" });
    expect(answersIn(typed).help_sources).toEqual(["friends"]);
  });
});

describe("typing a battery", () => {
  it("takes a run of one key an item, without Enter", () => {
    const typed = type(starting("importance"), "34255w1u0");
    expect(answersIn(typed).importance).toEqual({
      care_guide: 3,
      everyday_help: 4,
      carer_relief: 2,
      not_alone: 5,
      stay_at_home: 5,
      health_nearby: { state: "dontKnow" },
      inclusive_attitude: 1,
      hard_times: { state: "unreadable" },
      barrier_free: { state: "skipped" },
    });
    expect(typed.current).toBe(at("present_state"));
  });

  it("refuses a point beyond the scale and stays", () => {
    const typed = type(starting("importance"), "6");
    expect(typed.refusal?.reason).toBe("noSuchCode");
    expect(typed.current).toBe(at("importance"));
  });

  it("goes back one item with - and puts it right", () => {
    const typed = type(starting("importance"), "34-5");
    expect(answersIn(typed).importance).toMatchObject({ care_guide: 3, everyday_help: 5 });
  });

  it("keeps two crosses on one item and waits for Enter", () => {
    const typed = type(starting("importance"), "m32", ENTER, "4");
    expect(answersIn(typed).importance).toMatchObject({
      care_guide: { state: "tooMany", codes: ["2", "3"] },
      everyday_help: 4,
    });
  });

  it("stands beside the other battery over the same topics, typed one after the other", () => {
    const block = form.blocks.find(({ kind }) => kind === "matrix");
    expect(block).toMatchObject({ columns: [{ number: 5 }, { number: 6 }] });
    expect(at("present_state")).toBe(at("importance") + 9);
  });
});

describe("typing a ranking", () => {
  it("keeps the order of the digits", () => {
    expect(answersIn(type(starting("top_three"), "492")).top_three).toEqual([
      "not_alone",
      "barrier_free",
      "everyday_help",
    ]);
  });

  it("keeps four crosses with m", () => {
    const typed = type(starting("top_three"), "m4926", ENTER);
    expect(answersIn(typed).top_three).toMatchObject({ state: "tooMany" });
  });
});

describe("typing the rest", () => {
  it("takes a number and shows one beyond its bounds as open", () => {
    const { questionnaire: of, form: on } = own("fachkraefte");
    const start = { ...emptySheet(on), current: at("people_per_week", undefined, on) };
    expect(answersIn(typeOn(on, start, "0120"), of, on).people_per_week).toBe(120);
    expect(enteredAnswers(of, on, typeOn(on, start, "9999")).kind).toBe("incomplete");
  });

  it("stops at the words behind something else only where it is crossed", () => {
    const words = form.fields.findIndex(({ kind }) => kind === "text");
    const before = { ...emptySheet(form), current: words - 1 };
    const passed = form.fields[type(before, ENTER).current];
    expect(passed).toMatchObject({ kind: "text", of: "answer", question: "open_missing" });
    const crossed = type({ ...starting("help_sources") }, "8");
    const stopped = form.fields[type({ ...crossed, current: words - 1 }, ENTER).current];
    expect(stopped).toMatchObject({ kind: "text", of: "other", question: "help_sources" });
  });

  it("says what cannot be saved instead of saving it", () => {
    const open = type(starting("top_three"), "m4");
    const last = { ...open, current: form.fields.length - 1 };
    const refused = type(last, ENTER);
    expect(refused.finished).toBe(false);
    expect(refused.current).toBe(at("top_three"));
    expect(refused.refusal?.reason).toBe("incomplete");
  });

  it("saves with Enter on the last field, and never with the arrow", () => {
    const last = { ...emptySheet(form), current: form.fields.length - 1 };
    expect(type(last, ENTER).finished).toBe(true);
    expect(type(last, { kind: "down" }).finished).toBe(false);
  });

  it("gets by with the numeric block alone", () => {
    const byLetters = type(starting("importance"), "w", "u", "m23", ENTER, "4");
    const byBlock = type(starting("importance"), "+", "*", "/23", ENTER, "4");
    expect(byBlock).toEqual(byLetters);
  });
});

const anyKey: fc.Arbitrary<Key> = fc.oneof(
  { weight: 6, arbitrary: fc.nat(9).map((digit): Key => ({ kind: "digit", digit })) },
  {
    weight: 4,
    arbitrary: fc
      .constantFrom(
        "next" as const,
        "down" as const,
        "back" as const,
        "dontKnow" as const,
        "unreadable" as const,
        "tooMany" as const,
        "separator" as const,
        "erase" as const,
        "clear" as const,
        "pause" as const,
        "minus" as const,
        "stray" as const,
      )
      .map((kind): Key => ({ kind })),
  },
  fc.integer({ min: -1, max: 60 }).map((field): Key => ({ kind: "go", field })),
  fc.string({ maxLength: 30 }).map((text): Key => ({ kind: "write", text })),
);

describe.each(forms)("a sheet of $questionnaire.id", ({ questionnaire, form }) => {
  it("is valid or visibly open after any keys whatever", () => {
    fc.assert(
      fc.property(fc.array(anyKey, { maxLength: 150 }), (keys) => {
        const state = typeOn(form, emptySheet(form), ...keys);
        const entered = enteredAnswers(questionnaire, form, state);
        if (entered.kind === "incomplete") expect(entered.fields.length).toBeGreaterThan(0);
        else
          expect(checkAnswers(questionnaire, "paper", entered.answers)).toMatchObject({
            kind: "fit",
          });
        if (state.finished) expect(entered.kind).toBe("complete");
      }),
    );
  });

  it("holds exactly the answers that were typed from paper", () => {
    fc.assert(
      fc.property(typeableAnswers(questionnaire), (answers) => {
        const typed = typeOn(
          form,
          emptySheet(form),
          ...prescribedKeys(questionnaire, form, answers),
        );
        expect(checkAnswers(questionnaire, "paper", answersIn(typed, questionnaire, form))).toEqual(
          checkAnswers(questionnaire, "paper", answers),
        );
      }),
    );
  });
});

/** What can stand on paper: states of broken-off screens and missing columns cannot. */
function typeableAnswers(questionnaire: Questionnaire) {
  const onPaper = (value: unknown): boolean => {
    if (typeof value !== "object" || value === null) return true;
    if ("state" in value) return value.state !== "notReached" && value.state !== "notInFile";
    return Object.values(value).every(onPaper);
  };
  const limits = new Map(
    entryForm(questionnaire).fields.flatMap((field) =>
      field.kind === "choice" ? [[field.question, field.limit] as const] : [],
    ),
  );
  return paperAnswers(questionnaire).map((answers) =>
    Object.fromEntries(
      Object.entries(answers).map(([id, answer]) => {
        const limit = limits.get(id);
        const claimsTooMany =
          typeof answer === "object" && "state" in answer && answer.state === "tooMany";
        const isTooMany =
          claimsTooMany &&
          limit !== undefined &&
          "codes" in answer &&
          Array.isArray(answer.codes) &&
          answer.codes.length > limit;
        return onPaper(answer) && (!claimsTooMany || isTooMany)
          ? [id, answer]
          : [id, { state: "skipped" as const }];
      }),
    ),
  );
}
