import { describe, expect, it } from "vitest";
import { tabTitle } from "../../../client/board/shell/tab-title.ts";

describe("a questionnaire's tab", () => {
  it.each([
    ["Füreinander sorgen – wie geht das hier?", "Füreinander sorgen"],
    [
      "Was brauchen Sorgende Gemeinschaften? Themen aus Ihrer Arbeit",
      "Was brauchen Sorgende Gemeinschaften?",
    ],
    ["Jung und Alt im Nord-West-Park", "Jung und Alt im Nord-West-Park"],
    ["Abend im Stadtteil: Was nun?", "Abend im Stadtteil"],
    ["", ""],
  ])("of “%s” says “%s”", (title, tab) => {
    expect(tabTitle(title)).toBe(tab);
  });
});
