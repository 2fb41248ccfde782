import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { personalDataIn } from "../../surveys/personal-data/personal-data.ts";

describe("the hint at a street with its number", () => {
  it.each([
    "Hauptstraße 12",
    "ich wohne Am Brauhaus 3a",
    "Kesselsdorfer Str. 200",
    "hauptstr. 5",
    "hauptstrasse 12b wohne ich",
    "An der Aue 5",
    "Große Meißner Straße 15, 01097 Dresden",
    "Rosenweg 7",
    "am brauhaus 3a",
    "kesselsdorfer straße 200 in gorbitz",
    "Zur Wetterwarte 10",
    "Harthaer Straße 3\n01169",
    "Unter den Linden 5.",
    "Bünaustr.12",
    "Lindenallee 12-14",
    "Am Alten Elbarm 6",
  ])("comes for “%s”", (text) => {
    expect(personalDataIn(text)).toBe("street");
  });

  it.each([
    "3 Straßen",
    "Haus 12",
    "Linie 7",
    "am 12. Mai",
    "Am Montag 12 Uhr",
    "auf der Straße 20 Leute",
    "die Straße 12 Uhr",
    "Spielplatz 3",
    "Gehweg 2 Meter breit",
    "Bundesstraße 170",
    "Im Jahr 2024",
    "Am Wochenende 3 Stunden",
    "an der haltestelle 7a",
    "in der klasse 3a",
    "Am Markt 12.5.",
    "Platz 3",
    "der Bus um 19 Uhr",
    "Zur Linie 7",
    "Im Sommer 30 Grad",
    "Auf der Hauptstraße 30 km/h",
    "Auf der Hauptstraße fahren alle 50",
    "jeder Platz 5",
    "seit 2019",
    "am 24.12.",
    "Auf dem Weg 10 Minuten",
    "In der Nähe 2 Ärzte",
    "An der Haltestelle 2",
    "Hauptstraße 2024",
    "Am Gorbitzbach 3 Bänke",
    "Ein Radweg 5 km lang",
  ])("does not come for “%s”", (text) => {
    expect(personalDataIn(text)).toBeUndefined();
  });
});

describe("the hint at an account number", () => {
  // From SWIFT's IBAN registry.
  const examples = [
    "DE89370400440532013000",
    "AT611904300234573201",
    "GB29NWBK60161331926819",
    "FR1420041010050500013M02606",
    "UA213223130000026007233566001",
    "NO9386011117947",
  ];

  it("comes for the registry's examples, however they are typed", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...examples),
        fc.array(fc.boolean(), { minLength: 33, maxLength: 33 }),
        fc.boolean(),
        fc.constantFrom("", "Meine IBAN: ", "konto "),
        fc.constantFrom("", " bitte", ".", ", danke"),
        (iban, blanks, small, before, behind) => {
          const [country, rest] = [iban.slice(0, 2), iban.slice(2)];
          const spaced = [...rest].map((sign, at) => (blanks[at] ? ` ${sign}` : sign)).join("");
          const typed = `${country}${spaced}`;
          expect(personalDataIn(`${before}${small ? typed.toLowerCase() : typed}${behind}`)).toBe(
            "iban",
          );
        },
      ),
    );
  });

  it("does not come where one digit is wrong", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...examples),
        fc.nat(),
        fc.integer({ min: 1, max: 9 }),
        (iban, at, by) => {
          const digits = [...iban].flatMap((sign, place) => (/\d/.test(sign) ? [place] : []));
          const place = digits[at % digits.length] ?? 2;
          const other = String((Number(iban[place]) + by) % 10);
          const wrong = iban.slice(0, place) + other + iban.slice(place + 1);
          expect(personalDataIn(wrong)).not.toBe("iban");
        },
      ),
    );
  });
});

it("does not come for words without a digit", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      fc.pre(!/[\p{N}@]/u.test(text));
      expect(personalDataIn(text)).toBeUndefined();
    }),
  );
});
