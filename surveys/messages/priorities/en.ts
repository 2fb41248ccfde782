import type { PrioritiesWords } from "./de.ts";

export const en: PrioritiesWords = {
  quote: "“{topic}”",
  number2: "two",
  number3: "three",
  number4: "four",
  number5: "five",
  number6: "six",
  number7: "seven",
  number8: "eight",
  number9: "nine",
  number10: "ten",
  number11: "eleven",
  number12: "twelve",

  few: "Fewer than {digits} answers.",
  voices: "Single voices. No order can be read from them.",
  noneApart: "No topic clearly stands out from the others.",
  upperOne: "{topics} belongs to the upper group.",
  upperSome: "{topics} belong to the upper group.",
  upperMany: "{Count} of {total} topics form the upper group.",
  tiedMany: "{Count} of {total} topics are level at the top.",
  thenOne: "Then comes {topics}.",
  thenTied: "Then come {count} topics that are level.",
  importanceFirst: "{topics} comes first.",
  importanceTied: "{topics} are level at the top.",
  needFirst: "Missing most: {topics}.",
  needTied: "Missing most, level with each other: {topics}.",
  noNeed: "For no topic does today’s state clearly fall behind its importance.",
  topThreeFirst: "To be tackled first: {topics}.",
  topThreeTied: "To be tackled first, level with each other: {topics}.",

  "stage.few": "To protect those who took part, we show no numbers.",
  "stage.voices": "Single voices. No order can be read from them.",
  "stage.tendency": "A tendency among those who took part.",
  "stage.stable":
    "A fairly stable picture of those who took part, not of everyone in the district.",
  "sample.title": "This is not a random sample.",
  "sample.text":
    "Those took part who were at the library, on the square or at an event, and wanted to. How far this holds for everyone in the district cannot be calculated.",
  range: "Range of variation among those who took part",
};
