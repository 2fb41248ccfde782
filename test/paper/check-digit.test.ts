import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkDigit } from "../../surveys/paper/check-digit.ts";

const digits = fc.stringMatching(/^\d{1,9}$/);

describe("the check digit of a sheet number", () => {
  it.each([
    ["572", 4], // the example of Damm's thesis as it is usually quoted
    ["0471", 6], // the sentence in the interface
    ["0", 0],
  ])("of %s is %i", (number, expected) => {
    expect(checkDigit(number)).toBe(expected);
  });

  it("makes every number end on 0 when it is appended", () => {
    fc.assert(fc.property(digits, (number) => checkDigit(number + checkDigit(number)) === 0));
  });

  it("finds every single wrong digit", () => {
    fc.assert(
      fc.property(digits, fc.nat(), fc.integer({ min: 1, max: 9 }), (number, place, shift) => {
        const at = place % number.length;
        const wrong = String((Number(number[at]) + shift) % 10);
        return (
          checkDigit(number.slice(0, at) + wrong + number.slice(at + 1)) !== checkDigit(number)
        );
      }),
    );
  });

  it("finds every swap of two neighbours", () => {
    fc.assert(
      fc.property(digits, fc.nat(), (number, place) => {
        const whole = number + checkDigit(number);
        const at = place % (whole.length - 1);
        const [one = "", other = ""] = whole.slice(at, at + 2);
        fc.pre(one !== other);
        return checkDigit(whole.slice(0, at) + other + one + whole.slice(at + 2)) !== 0;
      }),
    );
  });

  it("does not depend on leading zeros", () => {
    fc.assert(fc.property(digits, (number) => checkDigit(`00${number}`) === checkDigit(number)));
  });

  it("refuses what is no number", () => {
    expect(() => checkDigit("47a")).toThrow(RangeError);
    expect(() => checkDigit("")).toThrow(RangeError);
  });
});
