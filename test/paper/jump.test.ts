import { describe, expect, it } from "vitest";
import { beginsJump, beginsJumpInWords } from "../../surveys/paper/jump.ts";

describe("the sign for a jump to another question", () => {
  it("is a g, wherever numbers are typed", () => {
    expect(beginsJump("4", "g")).toBe(true);
    expect(beginsJump(undefined, "G")).toBe(true);
  });

  it.each([",", "."])("is %s twice on the numeric block; once it separates numbers", (sign) => {
    const typed = `1${sign}12${sign}${sign}`;
    const jumps = [...typed].map((character, at) => beginsJump(typed[at - 1], character));
    expect(jumps).toEqual([false, false, false, false, false, true]);
    expect(beginsJump(undefined, sign)).toBe(false);
  });

  it("is in words no letter that somebody could mean", () => {
    expect(beginsJumpInWords(",", ",")).toBe(true);
    for (const words of ["", "Bänke,", ",,"]) expect(beginsJumpInWords(words, ",")).toBe(false);
    expect(beginsJumpInWords("", "g")).toBe(false);
    expect(beginsJumpInWords(".", ".")).toBe(false);
  });
});
