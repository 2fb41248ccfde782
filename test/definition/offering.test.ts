import { describe, expect, it } from "vitest";
import { isOffered } from "../../surveys/definition/offering.ts";

const approved = { language: "en", status: "approved", stale: [] } as const;
const draft = { language: "uk", status: "draft", stale: [] } as const;

describe("residents are offered", () => {
  it("what native readers have checked, without any switch", () => {
    expect(isOffered(approved, false)).toBe(true);
  });

  it("a draft only where the office has switched it on", () => {
    expect(isOffered(draft, false)).toBe(false);
    expect(isOffered(draft, true)).toBe(true);
  });

  it("a checked questionnaire only by the switch while the words around it are unchecked", () => {
    expect(isOffered({ ...approved, language: "uk" }, false)).toBe(false);
    expect(isOffered({ ...approved, language: "uk" }, true)).toBe(true);
  });

  it("no draft that says something else than the German, whatever the switch", () => {
    expect(isOffered({ ...draft, stale: ["title"] }, true)).toBe(false);
  });

  it("a checked translation even while the German has been mended since", () => {
    expect(isOffered({ ...approved, stale: ["title"] }, false)).toBe(true);
  });

  it("no language that the interface does not speak", () => {
    expect(isOffered({ ...approved, language: "fr" }, true)).toBe(false);
  });
});
