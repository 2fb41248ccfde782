import { describe, expect, it } from "vitest";
import { addressOf, readAddress } from "../../../client/resident/address.ts";
import { startingLanguage } from "../../../client/resident/session/languages.ts";

const read = (pathname: string, search = "", hash = "") => readAddress({ pathname, search, hash });

describe("the address", () => {
  it.each([
    ["/s/gorbitz_library", "gorbitz_library"],
    ["/s/gorbitz_library/", "gorbitz_library"],
    ["/s/a%20b", "a b"],
  ])("names the site: %s", (pathname, site) => {
    expect(read(pathname)).toEqual({
      kind: "site",
      site,
      language: undefined,
      professionals: false,
    });
  });

  it("tells who is asked there: residents, or professionals where the link says so", () => {
    expect(read("/s/x", "?fachkraefte")).toMatchObject({ site: "x", professionals: true });
    expect(read("/s/x", "?sprache=en&fachkraefte")).toMatchObject({ professionals: true });
  });

  it("names no site of ours where it is mangled, and asks where one is where it says nothing", () => {
    expect(read("/s/%E0%A4%A")).toMatchObject({ kind: "site", site: "%E0%A4%A" });
    expect(read("/")).toEqual({ kind: "sites", language: undefined });
    expect(read("/s/")).toMatchObject({ kind: "sites" });
  });

  it("brings the language of the link, and none that nobody speaks here", () => {
    expect(read("/s/x", "?sprache=de-simple").language).toBe("de-simple");
    expect(read("/s/x", "?sprache=xx").language).toBeUndefined();
  });

  it("brings a tablet its code and a phone its parcel behind the #, where no log sees them", () => {
    expect(read("/tablet", "", "#XK7M-Q2P9")).toMatchObject({ kind: "tablet", code: "XK7M-Q2P9" });
    expect(read("/tablet")).toMatchObject({ kind: "tablet", code: undefined });
    expect(read("/weiter", "", "#id.box")).toMatchObject({ kind: "handover", parcel: "id.box" });
  });

  it("tells the interviewer's form apart, with and without a site", () => {
    expect(read("/befragung/gorbitz_square")).toMatchObject({
      kind: "interview",
      site: "gorbitz_square",
    });
    expect(read("/befragung")).toMatchObject({ kind: "interview", site: undefined });
  });

  it("that is made for a site is read back as it was", () => {
    const url = new URL(addressOf("ä/b", "en"), "https://umfrage.example");
    expect(readAddress(url)).toMatchObject({ kind: "site", site: "ä/b", language: "en" });
    expect(addressOf(undefined, undefined)).toBe("/");
  });
});

describe("the language to begin with", () => {
  it("on a shared tablet is German, whatever the browser speaks", () => {
    expect(startingLanguage(undefined, "tablet", ["en-US"])).toBe("de");
  });

  it("on one's own device is the browser's, if it is one of ours", () => {
    expect(startingLanguage(undefined, "web", ["fr-FR", "en-US"])).toBe("en");
    expect(startingLanguage(undefined, "web", ["fr-FR"])).toBe("de");
  });

  it("is always the one that the link asks for", () => {
    expect(startingLanguage("de-simple", "tablet", [])).toBe("de-simple");
  });
});
