import type { PrioritiesWords } from "./de.ts";

/** Einfache Sprache: short main clauses, one idea each (after DIN 8581-1). */
export const deSimple: PrioritiesWords = {
  quote: "„{topic}“",
  notCounted: "{count} Bögen zählen nicht mit ({reasons}).",
  "notCounted.few": "Einige Bögen zählen nicht mit ({reasons}). Es sind weniger als {threshold}.",
  "notCounted.test": "nur ausprobiert",
  "notCounted.played": "zu schnell getippt",
  "notCounted.twice": "doppelt",
  "notCounted.copied": "abgeschrieben",
  "notCounted.other": "andere Gründe",
  number2: "zwei",
  number3: "drei",
  number4: "vier",
  number5: "fünf",
  number6: "sechs",
  number7: "sieben",
  number8: "acht",
  number9: "neun",
  number10: "zehn",
  number11: "elf",
  number12: "zwölf",

  few: "Weniger als {digits} Menschen haben geantwortet.",
  voices: "Wenige Menschen haben geantwortet. Was am wichtigsten ist, kann man noch nicht sagen.",
  noneApart: "Alle Themen sind ungefähr gleich wichtig.",
  upperOne: "Dieses Thema steht weit oben: {topics}.",
  upperSome: "Diese Themen stehen weit oben: {topics}.",
  upperMany: "{Count} von {total} Themen stehen weit oben.",
  thenOne: "Danach kommt: {topics}.",
  thenTied: "Danach kommen {count} Themen. Sie sind ungefähr gleich wichtig.",
  importanceFirst: "Am wichtigsten ist: {topics}.",
  importanceTied: "Am wichtigsten sind: {topics}. Sie sind ungefähr gleich wichtig.",
  importanceMany: "{Count} von {total} Themen stehen ganz vorn.",
  needFirst: "Am meisten fehlt: {topics}.",
  needTied: "Am meisten fehlen: {topics}. Das ist ungefähr gleich viel.",
  needMany: "Bei {count} von {total} Themen fehlt am meisten.",
  noNeed: "Bei keinem Thema fehlt viel.",
  topThreeFirst: "Damit soll man anfangen: {topics}.",
  topThreeTied: "Damit soll man anfangen: {topics}. Sie sind ungefähr gleich wichtig.",
  topThreeMany: "{Count} von {total} Themen stehen ganz vorn. Damit soll man anfangen.",

  "stage.few": "Wir zeigen hier keine Zahlen. So erkennt niemand einzelne Menschen.",
  "stage.voices":
    "Wenige Menschen haben geantwortet. Was am wichtigsten ist, kann man noch nicht sagen.",
  "stage.tendency": "Man sieht ungefähr, was den Menschen wichtig ist.",
  "stage.stable":
    "Man sieht gut, was den Menschen wichtig ist, die mitgemacht haben. Andere denken vielleicht anders.",
  "sample.title": "Nicht alle wurden gefragt.",
  "sample.text":
    "Mitgemacht haben Menschen in der Bibliothek, auf dem Platz oder bei einer Veranstaltung. Sie wollten mitmachen. Was alle im Stadtteil denken, wissen wir nicht.",
  range: "So viel kann die Zahl schwanken",
};
