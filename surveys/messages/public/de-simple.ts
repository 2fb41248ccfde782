import type { PublicWords } from "./de.ts";

/** Einfache Sprache: short main clauses, one idea each (after DIN 8581-1). */
export const deSimple: PublicWords = {
  "title.list": "Ergebnisse – Nachbarstimme",
  "title.page": "{district} – Ergebnisse – Nachbarstimme",
  "demo.banner": "Das ist eine Demo. Alle Zahlen sind erfunden.",
  "skip.content": "Zum Inhalt",
  "tool.size": "Schrift",
  "tool.contrast": "Kontrast",
  "size.100": "normal groß",
  "size.150": "größer",
  "size.200": "sehr groß",
  "contrast.normal": "normal",
  "contrast.high": "stark",
  "contrast.dark": "dunkel",
  "language.label": "Sprache",
  loading: "Bitte warten Sie kurz.",
  "problem.text": "Die Ergebnisse sind gerade nicht da.",
  "problem.unknown": "Dazu gibt es keine Ergebnisse.",
  again: "Noch einmal versuchen",

  "list.title": "Was ist den Menschen wichtig?",
  "list.lead": "Wählen Sie einen Stadtteil.",
  "list.none": "Es gibt noch keine Ergebnisse.",
  "list.state.released": "vom {date}",
  "list.state.few": "noch zu wenige Antworten",

  "page.above": "Ergebnisse aus",
  "page.lead": "{n} Menschen haben geantwortet. Das ist ihnen wichtig.",
  "page.lead.professionals": "{n} Fachleute haben geantwortet. Das finden sie wichtig.",
  "page.others": "Andere Umfragen",
  "page.districts": "Alle Stadtteile",
  "few.text": "Wenn mehr Menschen antworten, zeigen wir hier die Ergebnisse. Sie können mitmachen.",
  "few.survey": "Zur Umfrage",

  "place.one": "Platz {lower}",
  "place.some": "Platz {lower} bis {upper}",
  "place.tied": "ungefähr gleich",
  "place.none": "ohne Platz",
  "group.upper": "Weit oben",
  "group.middle": "In der Mitte",
  "group.lower": "Weit unten",
  "share.counts": "{count} von {n}",
  "share.percent": "{percent}, die Zahl kann von {lower} bis {upper} schwanken",
  "topics.more": "Alle {count} Themen",
  "topics.few": "Weniger als {threshold} Antworten: {topics}.",
  "importance.base":
    "So viele finden das Thema „{point}“ oder „{top}“. {n} Menschen haben zu jedem Thema geantwortet.",
  "base.range": "Gestreift heißt: {range}.",
  "need.title": "Was fehlt?",
  "need.base":
    "So viele sagen: Das Thema ist wichtig. Aber es klappt noch nicht so gut. {n} Menschen haben zu jedem Thema geantwortet.",
  "first.title": "Womit soll man anfangen?",
  "first.base": "So viele haben das Thema gewählt. Man durfte {places} wählen. {n} haben gewählt.",
  span: "{lower} bis {upper}",

  "themes.title": "Das haben Menschen geschrieben",
  "themes.persons":
    "Wir zählen Menschen. Manche schreiben von zwei Themen. Dann zählen sie bei beiden.",
  "themes.other": "Eigene Worte bei „Anderes“",
  "themes.base": "Wir haben die Texte von {n} Menschen gelesen.",
  "themes.none": "Weniger als {threshold} Menschen. Darum zeigen wir keine Zahlen.",
  "themes.few": "Weitere Themen mit weniger als {threshold} Menschen: {count}.",
  "quotes.title": "Einzelne Sätze",
  "quotes.about": "Zwei Menschen haben jeden Satz geprüft.",
  "quotes.from": "Aus {district}",

  "sure.title": "Wie sicher ist das?",
  "sure.range": "Wenn wir noch einmal fragen, ist die Zahl ein wenig anders.",
  "sure.places":
    "„Platz 2 bis 5“ heißt: Das Thema kann auf Platz 2, 3, 4 oder 5 stehen. Genauer wissen wir es nicht.",
  "sure.protect":
    "Wir zeigen Zahlen erst ab {threshold} Antworten. So erkennt niemand einzelne Menschen.",
  "foot.release": "Vom {date}, Nummer {number}.",
  "foot.release.of": "{wave}: vom {date}, Nummer {number}.",
  "foot.fingerprint": "Prüfsumme {fingerprint}",
};
