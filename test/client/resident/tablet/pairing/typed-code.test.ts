import { expect, it } from "vitest";
import { typedCode } from "../../../../../client/resident/tablet/pairing/pair-tablet.ts";

it("reads a code however it is written", () => {
  for (const typed of ["ABCD-2345", "abcd 2345", " abcd2345 ", "AB CD–23 45"])
    expect(typedCode(typed)).toBe("ABCD2345");
});

it("sees that a character is missing or too many", () => {
  for (const typed of ["", "ABCD-234", "ABCD-23456"]) expect(typedCode(typed)).toBeUndefined();
});
