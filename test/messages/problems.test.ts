import { describe, expect, it } from "vitest";
import { PROBLEMS_DE } from "../../surveys/messages/problems/de.ts";
import { problemSentence } from "../../surveys/messages/problems/sentence.ts";

describe("the sentences for problems", () => {
  it.each(Object.entries(PROBLEMS_DE))(
    "%s blames nobody and ends like a sentence",
    (_, sentence) => {
      expect(sentence).not.toMatch(/ungültig|Fehler|fehlerhaft|!/i);
      expect(sentence).toMatch(/([.?]|: \{\d\})$/);
    },
  );

  it("name the places of a problem", () => {
    expect(problemSentence(PROBLEMS_DE, { code: "access.locked", where: ["14:17"] })).toBe(
      "Das waren mehrere falsche Passwörter. Ab 14:17 Uhr können Sie es wieder versuchen.",
    );
  });

  it("stay readable where a problem names no place", () => {
    const sentence = problemSentence(PROBLEMS_DE, { code: "district.taken", where: [] });
    expect(sentence).toContain("„…“");
  });
});
