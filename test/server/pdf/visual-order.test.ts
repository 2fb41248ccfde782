import { describe, expect, it } from "vitest";
import { canShow, runsOf } from "../../../server/pdf/runs.ts";
import { visualOrder } from "../../../server/pdf/visual-order.ts";
import { LANGUAGE_NAMES } from "../../../surveys/messages/say.ts";
import { ownDefinitions } from "../../environment/catalogue.ts";

/** What stands at the left end comes first; Arabic words are drawn from the right by their font. */
describe("a line that is written from the right", () => {
  it.each([
    ["words alone", "لا أعرف", ["أعرف", " ", "لا"]],
    ["a full stop", "لا أعرف.", [".", "أعرف", " ", "لا"]],
    ["digits", "من 65 إلى 74 سنة", ["سنة", " ", "74", " ", "إلى", " ", "65", " ", "من"]],
    ["a decimal number", "ثمن 1,5 يورو", ["يورو", " ", "1,5", " ", "ثمن"]],
    [
      "Latin words in brackets",
      "مكتب (Beirat, Ortschaftsrat)",
      ["(", "Beirat, Ortschaftsrat", ")", " ", "مكتب"],
    ],
    ["quotation marks", "كلمة «هنا» حي", ["حي", " ", "«", "هنا", "»", " ", "كلمة"]],
    ["a number of a list", "12.", [".", "12"]],
    ["brackets within Latin", "في Bad (Ort) هنا", ["هنا", " ", "Bad (Ort)", " ", "في"]],
    ["marks above letters", "حيّكم", ["حيّكم"]],
  ])("keeps %s in order", (_what, line, seen) => {
    expect(visualOrder(line)).toEqual(seen);
  });

  it("is shown in fonts that have its letters", () => {
    expect(runsOf("من 18 سنة", "notoLatin", "rtl")).toEqual([
      { font: "arabic", text: "سنة" },
      { font: "notoLatin", text: " " },
      { font: "notoLatin", text: "18" },
      { font: "notoLatin", text: " " },
      { font: "arabic", text: "من" },
    ]);
  });
});

describe("the fonts of what is printed", () => {
  it("have every letter of every text there is", async () => {
    const { questionnaires, topicWordings } = await ownDefinitions();
    const wordings = [...questionnaires.flatMap((one) => one.wordings), ...topicWordings];
    for (const { language, texts } of wordings)
      for (const [path, text] of Object.entries(texts))
        expect([language, path, text, canShow(text)]).toEqual([language, path, text, true]);
    for (const name of Object.values(LANGUAGE_NAMES)) expect(canShow(name)).toBe(true);
  });

  it("say where they have none", () => {
    expect(canShow("中文")).toBe(false);
  });

  it("split a word between files where one lacks a letter", () => {
    const runs = runsOf("Tiếng Việt", "notoLatin");
    expect(runs.map(({ text }) => text).join("")).toBe("Tiếng Việt");
    expect(new Set(runs.map(({ font }) => font))).toEqual(new Set(["notoLatin", "vietnamese"]));
    expect(runsOf("Українська", "notoLatin")).toEqual([{ font: "cyrillic", text: "Українська" }]);
  });
});
