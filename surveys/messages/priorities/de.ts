import type { Catalogue } from "../say.ts";

/** What results say in words, for board, public page and everything printed. German gives the keys. */
export const de = {
  quote: "„{topic}“",
  notCounted: "Nicht gewertet: {count} Bögen ({reasons}).",
  "notCounted.few": "Nicht gewertet: weniger als {threshold} Bögen ({reasons}).",
  "notCounted.test": "Probeeingaben",
  "notCounted.played": "ohne zu lesen durchgetippt",
  "notCounted.twice": "doppelt abgegeben",
  "notCounted.copied": "kopierte Antworten",
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

  few: "Weniger als {digits} Antworten.",
  voices: "Einzelne Stimmen. Eine Rangfolge lässt sich daraus nicht ablesen.",
  noneApart: "Kein Thema hebt sich deutlich von den anderen ab.",
  upperOne: "Zur oberen Gruppe gehört {topics}.",
  upperSome: "Zur oberen Gruppe gehören {topics}.",
  upperMany: "{Count} von {total} Themen bilden die obere Gruppe.",
  thenOne: "Danach kommt {topics}.",
  thenTied: "Danach kommen {count} Themen, die gleichauf liegen.",
  importanceFirst: "{topics} steht an erster Stelle.",
  importanceTied: "{topics} liegen gleichauf vorn.",
  importanceMany: "{Count} von {total} Themen liegen gleichauf vorn.",
  needFirst: "Am meisten fehlt: {topics}.",
  needTied: "Am meisten fehlen, gleichauf: {topics}.",
  needMany: "Bei {count} von {total} Themen fehlt am meisten. Sie liegen gleichauf.",
  noNeed: "Bei keinem Thema bleibt der heutige Stand deutlich hinter der Wichtigkeit zurück.",
  topThreeFirst: "Zuerst angepackt werden soll: {topics}.",
  topThreeTied: "Zuerst angepackt werden sollen, gleichauf: {topics}.",
  topThreeMany: "{Count} von {total} Themen sollen zuerst angepackt werden. Sie liegen gleichauf.",

  "stage.few": "Zum Schutz der Teilnehmenden zeigen wir keine Zahlen.",
  "stage.voices": "Einzelne Stimmen. Eine Rangfolge lässt sich daraus nicht ablesen.",
  "stage.tendency": "Eine Tendenz unter den Teilnehmenden.",
  "stage.stable": "Ein recht stabiles Bild der Teilnehmenden, nicht aller im Stadtteil.",
  "sample.title": "Das ist keine Zufallsstichprobe.",
  "sample.text":
    "Mitgemacht hat, wer in der Bibliothek, auf dem Platz oder bei einer Veranstaltung war und wollte. Wie weit das für alle im Stadtteil gilt, lässt sich nicht berechnen.",
  range: "Schwankungsbereich unter den Teilnehmenden",
} as const satisfies Catalogue;

export type PrioritiesKey = keyof typeof de;
export type PrioritiesWords = Catalogue<PrioritiesKey>;
