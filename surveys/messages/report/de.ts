import type { Catalogue } from "../say.ts";

/** The report of a district, on paper and on slides. What results say themselves stands in ../priorities. */
export const REPORT_DE = {
  stamp: "Stand {day}, {n} Bögen, Prüfsumme {check}",
  "stamp.few": "Stand {day}, wenige Bögen, Prüfsumme {check}",
  "stamp.none": "Noch nichts veröffentlicht",
  demo: "Vorführung: Alle Namen, Antworten und Zahlen sind erfunden.",

  title: "{district}: Was den Menschen wichtig ist",
  "title.professionals": "{district}: Was Fachkräfte wichtig finden",
  "about.wave": "Erhebungswelle: {waves}",
  "about.waves": "Erhebungswellen: {waves}",
  "about.filter": "Nur: {filter}.",
  "about.notBrokenDown": "{n} nicht aufgegliedert.",
  "lead.people": "{n} Menschen haben mitgemacht.",
  "lead.professionals": "{n} Fachkräfte haben mitgemacht.",

  "section.importance": "Was ist wichtig?",
  "section.need": "Was fehlt?",
  "section.first": "Was zuerst?",
  "section.questions": "Alle weiteren Fragen",
  "section.texts": "Was Menschen geschrieben haben",
  "section.lists": "Strichlisten",
  "section.people": "Wer hat mitgemacht?",
  "section.method": "So ist gerechnet",
  "section.guiding": "Neben den beiden Leitfragen der Stadt",

  "column.place": "Platz",
  "column.group": "Gruppe",
  "column.topic": "Thema",
  "column.option": "Antwort",
  "column.share": "Anteil",
  "column.count": "Anzahl",
  "column.range": "Bereich",
  "column.answers": "Antworten",
  "column.dontKnow": "weiß ich nicht",
  "column.skipped": "übersprungen",
  "column.mean": "Mittelwert",
  "column.gap": "Abstand",
  "column.importance": "wichtig",
  "column.present": "klappt",
  "column.points": "Punkte",
  "column.first": "auf Platz 1",
  "column.mentioned": "außerdem genannt",
  "column.marks": "Striche",
  "column.marks.place": "{place}. Platz",
  "column.release": "Veröffentlichung",
  "column.day": "Stand",
  "column.wave": "Welle",
  "column.fingerprint": "Prüfsumme",
  "column.asked": "Gefragt",
  "column.found": "Geantwortet",
  "place.range": "{lower}\u00a0bis\u00a0{upper}",
  "place.none": "–",
  "group.upper": "obere",
  "group.middle": "mittlere",
  "group.lower": "untere",
  "share.counts": "{count} von {n}",
  range: "{lower}\u00a0bis\u00a0{upper}",
  "mean.range": "{value} ({lower}\u00a0bis\u00a0{upper})",

  "importance.caption": "So viele finden das Thema „{point}“ oder „{top}“",
  "importance.base":
    "Grundlage: je Thema {n} Antworten. Die Reihenfolge folgt dem Mittelwert aller Antworten.",
  "importance.base.none": "Grundlage: je Thema {n} Antworten. Reihenfolge wie im Fragebogen.",
  "importance.flags": "Bei {topics} würde der Anteil allein zwei oder mehr Plätze ändern.",
  "need.caption": "So vielen ist das Thema wichtiger, als es heute klappt",
  "need.base": "Grundlage: je Thema {n} Personen, die beide Fragen beantwortet haben.",
  "field.title": "Wie wichtig ein Thema ist, und wie gut es heute klappt",
  "field.means": "wichtig {importance}, klappt {present}",
  "field.across": "Wie gut klappt es heute? ({lowest}–{highest})",
  "field.upright": "Wie wichtig ist es? ({lowest}–{highest})",
  "field.need": "wichtig, klappt noch wenig",
  "field.calm": "weniger wichtig, klappt",
  "field.centre.data": "Mitte dieser Umfrage",
  "field.centre.scale": "Mitte der Skala",
  "field.diagonal": "so gut, wie es wichtig ist",
  "field.open": "Seite nicht sicher",
  "spread.title": "So verteilen sich die Antworten",
  "spread.n": "{n} Antworten",
  "need.gap":
    "Abstand: Wichtigkeit minus heutiger Stand derselben Person, auf der Skala {lowest} bis {highest}.",
  "first.caption": "So viele setzen das Thema unter ihre ersten {places}",
  "first.base": "Grundlage: {n} haben mindestens ein Thema genannt, {skipped} übersprungen.",
  "first.points": "Punkte: Platz 1 zählt {places}, der letzte 1.",
  "first.same": "Vier Zählweisen nennen dieselben Themen zuerst.",
  "first.differ": "Vier Zählweisen nennen nicht dieselben Themen zuerst.",
  "base.tooMany": "{n} haben mehr angekreuzt als erlaubt und zählen nicht mit.",
  "base.stripes": "Gestreift: {range}.",
  "base.question": "{n} haben geantwortet, {skipped} übersprungen.",
  "base.several": "Mehrere Antworten waren möglich.",
  "base.rating": "So viele wählen „{point}“ oder „{top}“",
  "base.text": "{n} haben etwas geschrieben, {skipped} nicht. Texte stehen in einem eigenen Teil.",
  "base.mean": "Mittelwert: {mean}.",
  "few.topics": "Weniger als {threshold} Antworten: {topics}.",
  "few.question": "Weniger als {threshold} Antworten. Zum Schutz zeigen wir keine Zahlen.",
  "few.sensitive": "Zum Schutz der Teilnehmenden zeigen wir hier keine Zahlen.",
  "chart.alt":
    "Balken von 0 bis 100 Prozent: {caption}. {count} Themen, von {first} bis {last}. Alle Zahlen stehen in der Tabelle.",

  "texts.lead":
    "Gezählt sind Menschen, nicht Nennungen. Wer von zweierlei schrieb, zählt bei beiden.",
  "texts.caption": "So viele von {n} Menschen haben davon geschrieben",
  "texts.other": "Eigene Worte bei „Anderes“.",
  "texts.base": "Grundlage: {n} Menschen, deren Text gelesen wurde.",
  "texts.none": "Weniger als {threshold} Menschen. Zum Schutz zeigen wir keine Zahlen.",
  "texts.few": "Weitere Themen mit weniger als {threshold} Menschen: {count}.",
  "quotes.title": "Einzelne Sätze: {question}",
  "quotes.about": "Aus {district}. Zwei Menschen im Büro haben jeden Satz freigegeben.",
  "lists.lead":
    "Nur gezählt, nicht mit Bögen verrechnet. Wer die Striche gemacht hat, weiß niemand.",
  "lists.base": "Listen: {lists}. Menschen: mindestens {people}.",
  "lists.single": "Je Person höchstens ein Strich.",
  "lists.several": "Je Person auch mehrere Striche.",
  "lists.marks": "Striche: {marks}.",
  "lists.told": "{people} Personen haben mitgemacht.",
  "lists.few": "Fragen ohne oder mit zu wenigen Strichen: {count}.",
  "lists.sensitive": "„{question}“: Zum Schutz der Teilnehmenden zeigen wir keine Zahlen.",
  "apart.release": "{wave}: Stand {day}, Veröffentlichung {number}, Prüfsumme {fingerprint}.",

  "people.base": "{n} Bögen sind in diesen Zahlen.",
  "people.releases": "Die Zahlen stammen aus diesen Veröffentlichungen",
  "people.none": "Noch ist nichts veröffentlicht.",

  "method.open":
    "Wichtigkeit: Anteil derer, die eine der zwei höchsten Stufen wählen. „Weiß ich nicht“ und Übersprungenes zählen nicht zur Grundlage.",
  "method.range":
    "{range}: Dort läge der Anteil, wenn Menschen wie diese noch einmal antworten. Gerechnet nach Wilson, bei Mittelwerten nach der t-Verteilung, je 95 Prozent.",
  "method.model":
    "Das ist eine Annahme über die Teilnehmenden. Über alle im Stadtteil sagt der Bereich nichts.",
  "method.places":
    "Plätze: Je zwei Themen werden bei denselben Personen verglichen (t-Tests, nach Holm). Was nicht sicher zu trennen ist, teilt sich die Plätze.",
  "method.need":
    "Handlungsbedarf: Wichtigkeit minus heutiger Stand, je Person. Gezählt werden nur vollständige Paare.",
  "method.first":
    "Zuerst: Jeder Platz zählt Punkte. Dazu steht, wie viele das Thema überhaupt nennen.",
  "method.words":
    "Worte nach Zahl der Antworten: unter {k} nichts, bis 29 nur Anzahlen. Bis 99 drei Gruppen, ab 100 Plätze.",
  "method.groups":
    "Schutz: Bögen werden nur in Gruppen von mindestens {k} veröffentlicht, für immer zusammen. Keine Zahl ruht auf weniger als {k} Menschen.",
  "method.filter":
    "Eine Aufgliederung zählt ganze Gruppen mit gemeinsamer Angabe. Wer in keiner ist, ist nicht aufgegliedert.",
  "method.check":
    "Prüfsumme: Sie folgt aus Fragebogen, Bögen und allen Summen. Gleiche Prüfsumme heißt gleiche Zahlen.",
  "method.not":
    "Einzelne Bögen stehen nicht in diesem Bericht. Texte sind gezählt, oder ein Satz ist eigens freigegeben.",
  "method.sources":
    "Quellen: Wilson 1927; Brown, Cai, DasGupta 2001; Holm 1979; Mogstad, Romano, Shaikh, Wilhelm 2024; AAPOR 2016 zu Umfragen ohne Zufallsauswahl.",

  "guiding.lead":
    "Die Ergebnisse stehen neben den Fragen. Beantworten können sie nur Menschen, die weiterreden.",
  "guiding.1":
    "Wie helfen vorhandene Strukturen und Mittel beim Aufbau Sorgender Gemeinschaften? Und wie müssten sie sich entwickeln, im Stadtteil und stadtweit?",
  "guiding.2":
    "Wie können Sorgende Gemeinschaften in den Stadtteilen aussehen: wie groß, wie organisiert, mit welchen Angeboten?",
  "guiding.most": "Am häufigsten genannt, ohne Rangfolge: {options}.",
  "guiding.option": "{label} ({share})",
  "guiding.none": "Dazu fragt dieser Fragebogen nichts, oder es gibt zu wenige Antworten.",
  "guiding.caption": "Was neben dieser Frage steht",

  "foot.release": "Veröffentlichung {number}, Prüfsumme {fingerprint}",
  "foot.page": "Seite {page}",
  "file.name": "Ergebnisse {district} {questionnaire} {day}",
  "sheet.results": "Ergebnisse",
  "sheet.codes": "Codes",
} as const satisfies Catalogue;

export type ReportKey = keyof typeof REPORT_DE;
export type ReportWords = Catalogue<ReportKey>;
