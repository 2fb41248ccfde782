import { describe, expect, it } from "vitest";
import { nextSheetNumber, readSheetNumber } from "../../surveys/paper/sheet-number.ts";

describe("a typed sheet number", () => {
  it("is accepted with its check digit", () => {
    expect(readSheetNumber(" 0471-6 ")).toEqual({
      kind: "number",
      digits: "0471",
      externalId: "471",
      checked: true,
    });
  });

  it("is accepted without one, because forms in circulation have none", () => {
    expect(readSheetNumber("0471")).toMatchObject({ kind: "number", checked: false });
  });

  it("says on which digit it ends when the check digit is wrong", () => {
    expect(readSheetNumber("0471-5")).toEqual({
      kind: "wrong-check-digit",
      digits: "0471",
      expected: 6,
    });
  });

  it("compares without leading zeros", () => {
    const plain = readSheetNumber("471");
    const padded = readSheetNumber("000471");
    expect(plain).toMatchObject({ externalId: "471" });
    expect(padded).toMatchObject({ externalId: "471" });
  });

  it.each(["", "0", "000", "47a", "0471-", "0471-66", "1234567890", "-6", "4.71"])(
    "is not read from %j",
    (typed) => {
      expect(readSheetNumber(typed)).toEqual({ kind: "malformed" });
    },
  );
});

describe("the next sheet number", () => {
  it("keeps the places of the last one", () => {
    expect(nextSheetNumber("0471")).toBe("0472");
    expect(nextSheetNumber("0999")).toBe("1000");
    expect(nextSheetNumber("99")).toBe("100");
  });

  it("ends where no form can be printed any more", () => {
    expect(nextSheetNumber("999999999")).toBeUndefined();
  });
});
