import { describe, expect, it } from "vitest";
import { offeredLanguages, spokenLanguage } from "../../../../client/resident/session/languages.ts";
import { EVERY_TYPE, offerOf } from "../a-questionnaire.ts";

describe("the languages at a site", () => {
  it("are those in which one of the questionnaires can be read whole", () => {
    const offer = offerOf(EVERY_TYPE);
    const [german] = offer.wordings;
    expect(german).toBeDefined();
    const wordings = ["ar", "de", "xx"].flatMap((language) =>
      german === undefined ? [] : [{ ...german, language }],
    );
    expect(offeredLanguages([offer, { ...offer, wordings }])).toEqual(["de", "ar"]);
  });

  it("are spoken as wished where they are offered, else in the first that is", () => {
    expect(spokenLanguage("ar", ["de", "ar"])).toBe("ar");
    expect(spokenLanguage("ar", ["de", "en"])).toBe("de");
  });

  it("leave the wish alone where nothing is asked", () => {
    expect(spokenLanguage("ar", [])).toBe("ar");
  });
});
