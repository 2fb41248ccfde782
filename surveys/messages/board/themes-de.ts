import type { Catalogue } from "../say.ts";

/** The view of what people wrote. */
export const THEMES_DE = {
  "title.first": "Am häufigsten schreiben Menschen über {themes}.",
  "title.many": "Menschen schreiben über vieles. Kein Thema steht klar vorn.",
  "title.counts": "Darüber schreiben Menschen. Eine Rangfolge lässt sich nicht ablesen.",
  "title.none": "Was Menschen geschrieben haben, ist hier noch nicht veröffentlicht.",
  "none.text": "Die Redaktion liest die Texte und gibt das Ergebnis frei.",
  other: "Eigene Worte bei „Anderes“",
  caption: "So viele von {n} Menschen haben davon geschrieben",
  "column.theme": "Thema",
  persons: "Gezählt sind Menschen, nicht Nennungen. Wer von zweierlei schrieb, zählt bei beiden.",
  base: "Grundlage: {n} Menschen, deren Text gelesen wurde.",
  few: "Weitere Themen mit weniger als {threshold} Menschen: {count}.",
  "few.all": "Weniger als {threshold} Menschen. Zum Schutz zeigen wir keine Zahlen.",
  "quotes.title": "Einzelne Sätze",
  "quotes.about": "Jeder Satz ist von zwei Menschen im Büro freigegeben. Mehr steht nicht dabei.",
  "quotes.from": "Aus {district}",
  release: "{wave}: Stand {date}, Veröffentlichung {number}.",
} as const satisfies Catalogue;
