import type { Catalogue } from "../say.ts";

/** The public page of a district. What results say themselves stands in ../priorities. */
export const de = {
  "title.list": "Ergebnisse – Nachbarstimme",
  "title.page": "{district} – Ergebnisse – Nachbarstimme",
  "demo.banner": "Das ist eine Vorführung. Alle Namen, Antworten und Zahlen sind erfunden.",
  "skip.content": "Zum Inhalt",
  "tool.size": "Schrift",
  "tool.contrast": "Kontrast",
  "size.100": "Größe 100 Prozent",
  "size.150": "Größe 150 Prozent",
  "size.200": "Größe 200 Prozent",
  "contrast.normal": "normal",
  "contrast.high": "stark",
  "contrast.dark": "dunkel",
  "language.label": "Sprache",
  loading: "Einen Moment …",
  "problem.text": "Die Ergebnisse sind gerade nicht zu erreichen.",
  "problem.unknown": "Dazu gibt es keine Ergebnisse.",
  again: "Noch einmal versuchen",

  "list.title": "Was ist den Menschen wichtig?",
  "list.lead": "Wählen Sie einen Stadtteil.",
  "list.none": "Noch gibt es keine Ergebnisse.",
  "list.state.released": "Stand {date}",
  "list.state.few": "noch zu wenige Antworten",

  "page.above": "Ergebnisse aus",
  "page.lead": "{n} Menschen haben gesagt, was ihnen in der Nachbarschaft wichtig ist.",
  "page.lead.professionals":
    "{n} Fachkräfte haben gesagt, was sie im Stadtteil für wichtig halten.",
  "page.others": "Andere Fragebögen",
  "page.districts": "Alle Stadtteile",
  "few.text":
    "Sobald mehr Menschen geantwortet haben, stehen die Ergebnisse hier. Sie können mitmachen.",
  "few.survey": "Zur Umfrage",

  "place.one": "Platz {lower}",
  "place.some": "Platz {lower} bis {upper}",
  "place.tied": "gleichauf",
  "place.none": "ohne Platz",
  "group.upper": "Obere Gruppe",
  "group.middle": "Mittlere Gruppe",
  "group.lower": "Untere Gruppe",
  "share.counts": "{count} von {n}",
  "share.percent": "{percent}, Schwankungsbereich {lower} bis {upper}",
  "topics.more": "Alle {count} Themen",
  "topics.few": "Weniger als {threshold} Antworten: {topics}.",
  "importance.base":
    "Anteil, der das Thema „{point}“ oder „{top}“ findet. Je Thema haben {n} geantwortet.",
  "base.range": "Gestreift: {range}.",
  "need.title": "Was fehlt?",
  "need.base":
    "Anteil der Menschen, denen das Thema wichtiger ist, als es heute klappt. Je Thema haben {n} beides beantwortet.",
  "first.title": "Was zuerst?",
  "first.base": "Anteil, der das Thema unter die ersten {places} setzt. {n} haben geantwortet.",
  span: "{lower} bis {upper}",

  "themes.title": "Was Menschen geschrieben haben",
  "themes.persons":
    "Gezählt sind Menschen. Wer von zwei Dingen schrieb, zählt bei beiden. Einen Platz hat kein Thema.",
  "themes.other": "Eigene Worte bei „Anderes“",
  "themes.base": "Grundlage: {n} Menschen, deren Text gelesen wurde.",
  "themes.none": "Weniger als {threshold} Menschen. Zum Schutz zeigen wir keine Zahlen.",
  "themes.few": "Weitere Themen mit weniger als {threshold} Menschen: {count}.",
  "quotes.title": "Einzelne Sätze",
  "quotes.about": "Zwei Menschen in der Verwaltung haben jeden Satz freigegeben.",
  "quotes.from": "Aus {district}",

  "sure.title": "Wie sicher ist das?",
  "sure.range":
    "Der Schwankungsbereich sagt, wo der Anteil läge, wenn Menschen wie diese noch einmal antworten.",
  "sure.places":
    "„Platz 2 bis 5“ heißt: Das Thema kann auf jedem dieser Plätze liegen. Genauer lässt es sich nicht sagen.",
  "sure.protect":
    "Zahlen zeigen wir ab {threshold} Antworten, und neue erst, wenn {threshold} Antworten dazugekommen sind. So verraten wir niemanden.",
  "foot.release": "Stand: {date}, Veröffentlichung {number}.",
  "foot.release.of": "{wave}: Stand {date}, Veröffentlichung {number}.",
  "foot.fingerprint": "Prüfsumme {fingerprint}",
} as const satisfies Catalogue;

export type PublicKey = keyof typeof de;
export type PublicWords = Catalogue<PublicKey>;
