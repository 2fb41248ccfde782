import { describe, expect, it } from "vitest";
import { codeFromName } from "../../surveys/definition/code-from-name.ts";

describe("codeFromName", () => {
  it.each([
    ["Schönfeld-Weißig", "schoenfeld_weissig"],
    ["Äußere Neustadt (Nord)", "aeussere_neustadt_nord"],
    ["  Café Übü 2 ", "cafe_uebue_2"],
    ["2. Stadtbezirk", "2_stadtbezirk"],
    ["Площадь", ""],
  ])("makes of “%s” the code “%s”", (name, code) => {
    expect(codeFromName(name)).toBe(code);
  });

  it("cuts a long name and leaves no underscore at the end", () => {
    const code = codeFromName(`${"a".repeat(59)} b`);
    expect(code).toBe("a".repeat(59));
  });
});
