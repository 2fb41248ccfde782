import { describe, expect, it } from "vitest";
import { addressOf, readAddress } from "../../../client/resident/address.ts";
import { startingLanguage } from "../../../client/resident/session/languages.ts";

describe("the address", () => {
  it.each([
    ["/", "", { site: undefined, mode: "web", language: undefined }],
    ["/s/gorbitz_library", "", { site: "gorbitz_library", mode: "web", language: undefined }],
    [
      "/s/gorbitz_library/",
      "?modus=tablet&sprache=de-simple",
      { site: "gorbitz_library", mode: "tablet", language: "de-simple" },
    ],
    ["/s/a%20b", "?sprache=xx", { site: "a b", mode: "web", language: undefined }],
    ["/s/%E0%A4%A", "", { site: "%E0%A4%A", mode: "web", language: undefined }],
  ] as const)("%s%s", (pathname, search, read) => {
    expect(readAddress({ pathname, search })).toEqual(read);
  });

  it("is read as it was written", () => {
    const address = { site: "ä/b", mode: "tablet", language: "en" } as const;
    const { pathname, search } = new URL(addressOf(address), "http://localhost");
    expect(readAddress({ pathname, search })).toEqual(address);
  });
});

describe("the first language", () => {
  it("is German on a shared tablet, whatever the tablet's own language", () => {
    expect(startingLanguage(undefined, "tablet", ["en-US"])).toBe("de");
  });

  it("is the browser's on a device of one's own, where we have it", () => {
    expect(startingLanguage(undefined, "web", ["fr", "en-GB"])).toBe("en");
    expect(startingLanguage(undefined, "web", ["fr"])).toBe("de");
  });

  it("is what the link says before all else", () => {
    expect(startingLanguage("de-simple", "tablet", [])).toBe("de-simple");
  });
});
