import { describe, expect, it } from "vitest";
import {
  localDay,
  localQuarter,
  secondsBetween,
} from "../../../../client/resident/interview/local-time.ts";
import { readNumber } from "../../../../client/resident/interview/number-entry.ts";
import { questionsOf } from "../../../../surveys/definition/questionnaire.ts";
import { personalDataIn } from "../../../../surveys/personal-data/personal-data.ts";
import { EVERY_TYPE } from "../a-questionnaire.ts";

const size = questionsOf(EVERY_TYPE).find((question) => question.type === "number");
if (size === undefined) throw new Error("the questionnaire has a number");

describe("a typed number", () => {
  it.each([
    ["", { kind: "empty" }],
    ["  ", { kind: "empty" }],
    [" 12 ", { kind: "fit", value: 12 }],
    ["007", { kind: "fit", value: 7 }],
    ["0", { kind: "fit", value: 0 }],
    ["-0", { kind: "fit", value: 0 }],
    ["99", { kind: "fit", value: 99 }],
    ["100", { kind: "unfit" }],
    ["-1", { kind: "unfit" }],
    ["1,5", { kind: "unfit" }],
    ["zwölf", { kind: "unfit" }],
    ["1e3", { kind: "unfit" }],
    ["9".repeat(20), { kind: "unfit" }],
  ])("%j is read as %j", (typed, read) => {
    expect(readNumber(size, typed)).toEqual(read);
  });
});

describe("what looks like personal data", () => {
  it.each([
    ["rufen sie mich an 0351 48", "phone"],
    ["Tel. +49 351/4881234", "phone"],
    ["(0351) 488-1234", "phone"],
    ["schreiben an emma.m@beispiel.de bitte", "email"],
    ["der bus um 19 uhr fällt aus", undefined],
    ["seit 01.05.2024 fehlt die Bank", undefined],
    ["PLZ 01169, Haus 12", undefined],
    ["um 07:30 Uhr", undefined],
    ["2023 und 2024", undefined],
    ["0,5 km bis zum Arzt", undefined],
  ])("%j: %s", (text, found) => {
    expect(personalDataIn(text)).toBe(found);
  });
});

describe("the time that is sent", () => {
  it("is the calendar day where the device stands, near midnight too", () => {
    expect(localDay(new Date(2026, 0, 1, 0, 0, 1))).toBe("2026-01-01");
    expect(localDay(new Date(2026, 11, 31, 23, 59, 59))).toBe("2026-12-31");
  });

  it("is a quarter of an hour, never the minute", () => {
    expect(localQuarter(new Date(2026, 4, 12, 9, 14, 59))).toBe("2026-05-12T09:00");
    expect(localQuarter(new Date(2026, 4, 12, 9, 45))).toBe("2026-05-12T09:45");
  });

  it("holds no negative seconds when the clock was set back, and no more than a day", () => {
    const noon = new Date(2026, 4, 12, 12);
    expect(secondsBetween(noon, new Date(2026, 4, 12, 11))).toBe(0);
    expect(secondsBetween(noon, new Date(2026, 4, 15))).toBe(86_400);
  });
});
