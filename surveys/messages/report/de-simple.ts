import type { ReportWords } from "./de.ts";
import { REPORT_DE } from "./de.ts";

/** Einfache Sprache: short main clauses, one idea each (after DIN 8581-1). */
export const REPORT_DE_SIMPLE: ReportWords = {
  ...REPORT_DE,
  demo: "Das ist eine Demo. Alle Zahlen sind erfunden.",

  title: "{district}: Das ist den Menschen wichtig",
  "title.professionals": "{district}: Das finden Fachleute wichtig",
  "about.wave": "Umfrage: {waves}",
  "about.waves": "Umfragen: {waves}",
  "about.filter": "Hier zählen nur: {filter}.",
  "about.notBrokenDown": "Von {n} Menschen wissen wir das nicht genau genug.",
  "lead.people": "{n} Menschen haben geantwortet.",
  "lead.professionals": "{n} Fachleute haben geantwortet.",

  "section.first": "Womit soll man anfangen?",
  "section.questions": "Die anderen Fragen",
  "section.texts": "Das haben Menschen geschrieben",
  "section.lists": "Strich-Listen",
  "section.people": "Wer hat geantwortet?",
  "section.method": "So haben wir gerechnet",
  "section.guiding": "Zwei Fragen der Stadt",

  "column.share": "So viele",
  "column.range": "kann schwanken",
  "column.dontKnow": "weiß nicht",
  "column.skipped": "keine Antwort",
  "column.mean": "im Schnitt",
  "column.gap": "So viel fehlt",
  "column.mentioned": "auch genannt",
  "column.release": "Nummer",
  "column.day": "vom",
  "column.wave": "Umfrage",
  "column.asked": "Das haben wir gefragt",
  "column.found": "Das haben die Menschen gesagt",
  "group.upper": "weit oben",
  "group.middle": "in der Mitte",
  "group.lower": "weit unten",

  "importance.base": "{n} Menschen haben zu jedem Thema geantwortet.",
  "importance.base.none":
    "{n} Menschen haben zu jedem Thema geantwortet. Die Themen stehen wie in der Umfrage.",
  "importance.flags": "Diese Themen stehen knapp beieinander: {topics}.",
  "need.caption": "So viele sagen: Das ist wichtig. Aber es klappt noch nicht so gut",
  "need.base": "{n} Menschen haben zu jedem Thema beides beantwortet.",
  "need.gap":
    "„So viel fehlt“ heißt: so wichtig, minus so gut klappt es. Die Zahlen gehen von {lowest} bis {highest}.",
  "first.caption": "So viele haben das Thema gewählt. Man durfte {places} wählen",
  "first.base": "{n} Menschen haben gewählt. {skipped} haben nicht gewählt.",
  "first.points": "Platz 1 gibt {places} Punkte.",
  "first.same": "Auch anders gezählt stehen dieselben Themen vorn.",
  "first.differ": "Anders gezählt stehen andere Themen vorn.",
  "base.tooMany": "{n} Menschen haben zu viel angekreuzt. Sie zählen hier nicht.",
  "base.stripes": "Gestreift heißt: {range}.",
  "base.question": "{n} Menschen haben geantwortet. {skipped} haben nicht geantwortet.",
  "base.several": "Man durfte mehrere Antworten wählen.",
  "base.text": "{n} Menschen haben etwas geschrieben. Das zeigen wir hier nicht.",
  "base.mean": "Im Schnitt: {mean}.",
  "few.question": "Weniger als {threshold} Antworten. Darum zeigen wir keine Zahlen.",
  "few.sensitive": "Hier zeigen wir keine Zahlen. So erkennt niemand einzelne Menschen.",
  "chart.alt":
    "Bild mit Balken: {caption}. {count} Themen, von {first} bis {last}. Alle Zahlen stehen in der Tabelle.",

  "texts.lead":
    "Wir zählen Menschen. Manche schreiben von zwei Themen. Dann zählen sie bei beiden.",
  "texts.caption": "So viele von {n} Menschen schreiben davon",
  "texts.base": "Wir haben die Texte von {n} Menschen gelesen.",
  "texts.none": "Weniger als {threshold} Menschen. Darum zeigen wir keine Zahlen.",
  "texts.few": "Andere Themen mit weniger als {threshold} Menschen: {count}.",
  "quotes.about": "Aus {district}. Zwei Menschen haben jeden Satz geprüft.",
  "lists.lead":
    "Diese Striche sind nur gezählt. Sie gehören nicht zu den anderen Zahlen. Niemand weiß, wer das war.",
  "lists.single": "Jeder Mensch durfte einen Strich machen.",
  "lists.several": "Jeder Mensch durfte mehrere Striche machen.",
  "lists.told": "{people} Menschen haben mitgemacht.",
  "lists.few": "Fragen mit zu wenigen Strichen: {count}.",
  "lists.sensitive":
    "„{question}“: Hier zeigen wir keine Zahlen. So erkennt niemand einzelne Menschen.",
  "apart.release": "{wave}: vom {day}, Nummer {number}, Prüfsumme {fingerprint}.",

  "people.base": "In den Zahlen sind {n} Bögen.",
  "people.releases": "Daher kommen die Zahlen",
  "people.none": "Es gibt noch keine Zahlen.",

  "method.open":
    "Wir zählen, wie viele ein Thema wichtig oder sehr wichtig finden. Wer nichts gesagt hat, zählt nicht mit.",
  "method.range":
    "{range}: Wenn wir noch einmal fragen, ist die Zahl ein wenig anders. Der Bereich zeigt, wie viel.",
  "method.model":
    "Das gilt für die Menschen, die geantwortet haben. Für alle anderen wissen wir es nicht.",
  "method.places":
    "„Platz 2 bis 5“ heißt: Das Thema kann auf Platz 2, 3, 4 oder 5 stehen. Genauer wissen wir es nicht.",
  "method.need":
    "Wir fragen: Wie wichtig ist das? Und wie gut klappt es? Der Unterschied zeigt, was fehlt.",
  "method.first": "Wer ein Thema auf Platz 1 setzt, gibt ihm die meisten Punkte.",
  "method.words":
    "Unter {k} Antworten zeigen wir keine Zahlen. Erst ab 100 Antworten zeigen wir Plätze.",
  "method.groups":
    "Wir zählen immer mindestens {k} Menschen zusammen. So erkennt niemand einzelne Menschen.",
  "method.filter":
    "Manchmal zeigen wir nur eine Gruppe, zum Beispiel ein Alter. Auch dann sind es mindestens {k} Menschen.",
  "method.check":
    "Die Prüfsumme ist wie ein Name für die Zahlen. Andere Zahlen haben eine andere Prüfsumme.",
  "method.not":
    "Hier stehen keine einzelnen Bögen. Ein Satz steht nur da, wenn zwei Menschen ihn geprüft haben.",

  "guiding.lead":
    "Die Stadt hat zwei Fragen. Das passt aus der Umfrage dazu. Die Antwort suchen wir zusammen.",
  "guiding.1": "Was gibt es schon, damit Menschen füreinander sorgen? Was muss besser werden?",
  "guiding.2": "Wie sollen Menschen hier füreinander sorgen? Wie viele zusammen, und womit?",
  "guiding.most": "Das haben viele gesagt: {options}.",
  "guiding.none": "Dazu gibt es noch keine Zahlen.",
  "guiding.caption": "Das passt zu dieser Frage",
};
