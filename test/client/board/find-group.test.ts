import { describe, expect, it } from "vitest";
import { findGroup } from "../../../client/board/shell/find-group.ts";

const option = (code: string, label: string) => ({ code, label, responses: 12 });
const CHOICES = [
  {
    question: "age_group",
    text: "Wie alt sind Sie?",
    options: [
      option("u18", "unter 18 Jahre"),
      option("65_74", "65 bis 74 Jahre"),
      option("85_plus", "85 Jahre oder älter"),
    ],
  },
  {
    question: "gender",
    text: "Welches Geschlecht haben Sie?",
    options: [option("female", "weiblich"), option("no_answer", "Möchte ich nicht sagen")],
  },
];
const found = (typed: string) =>
  findGroup(typed, CHOICES)?.map(({ question, code }) => `${question}:${code}`) ?? null;

describe("a group that is typed", () => {
  it.each([
    ["Frauen", ["gender:female"]],
    ["weiblich", ["gender:female"]],
    ["65-74", ["age_group:65_74"]],
    ["Menschen von 65 bis 74 Jahren", ["age_group:65_74"]],
    ["ab 85", ["age_group:85_plus"]],
    ["85+", ["age_group:85_plus"]],
    ["Unter 18", ["age_group:u18"]],
    ["Möchte ich nicht sagen", ["gender:no_answer"]],
  ])("is found where it can be chosen: %s", (typed, group) => {
    expect(found(typed)).toEqual(group);
  });

  it("may join answers to several questions", () => {
    expect(found("Frauen, 85 und älter")?.sort()).toEqual(["age_group:85_plus", "gender:female"]);
  });

  it.each(["Frauen über 80", "Frauen über 80 im Ortsteil Zaschendorf", "Männer", "", "Menschen"])(
    "is never taken for a larger one: %s",
    (typed) => {
      expect(found(typed)).toBeNull();
    },
  );
});
