import type { Catalogue } from "../say.ts";

/** The residents' words. German comes first and gives the keys. At most 12 words a sentence, no blame. */
export const de = {
  demo: "Demo: Alle Daten auf dieser Seite sind erfunden.",
  "title.product": "Nachbarstimme",

  "tool.size": "Schrift",
  "tool.contrast": "Kontrast",
  "tool.language": "Sprache",
  "size.100": "Größe 100 Prozent",
  "size.150": "Größe 150 Prozent",
  "size.200": "Größe 200 Prozent",
  "contrast.normal": "normal",
  "contrast.high": "stark",
  "contrast.dark": "dunkel",
  "language.choose": "Sprache wählen",

  "go.back": "Zurück",
  "go.on": "Weiter",
  "go.skip": "Überspringen",
  "go.review": "Zur Übersicht",

  "sites.title": "Wo sind Sie gerade?",
  "sites.help": "Tippen Sie auf den Ort.",
  "sites.none": "Zurzeit läuft keine Umfrage.",
  "loading.title": "Einen Moment bitte.",
  "again.title": "Das hat gerade nicht geklappt.",
  "again.try": "Noch einmal versuchen",
  "again.sites": "Alle Orte zeigen",

  "start.title": "Was brauchen Sie in Ihrer Nachbarschaft?",
  "start.begin": "Anfangen",
  "start.minutes": "Dauert etwa {minutes} Minuten.",
  "start.nameless": "Ohne Namen, ohne Anmeldung.",
  "start.none": "Hier läuft zurzeit keine Umfrage.",

  "choose.title": "Worüber möchten Sie sprechen?",
  "choose.help": "Tippen Sie auf eine Umfrage.",
  "choose.minutes": "etwa {minutes} Minuten",

  "consent.who": "Die Stadt fragt: Was ist Ihnen in {place} wichtig?",
  "consent.nameless": "Ihren Namen speichern wir nicht.",
  "consent.stop": "Sie können jederzeit aufhören.",
  "consent.more": "Mehr dazu",
  "consent.yes": "Ja, ich mache mit",

  "progress.question": "Frage {number} von {total}",
  "progress.topic": "Frage {number} von {total} · Thema {topic} von {topics}",
  "progress.done": "Alle Fragen gesehen",

  "help.single": "Wählen Sie eine Antwort.",
  "help.required": "Diese Antwort brauchen wir.",
  "answer.dontKnow": "Weiß ich nicht",
  "answer.takeAway": "Antwort wegnehmen",
  "other.label": "Was genau? Sie müssen hier nichts schreiben.",
  "text.left": "Noch {count} Zeichen",
  "text.leftOne": "Noch 1 Zeichen",
  "text.full": "Der Platz ist voll.",
  "number.label": "Ihre Zahl",
  "number.between": "Bitte geben Sie eine Zahl von {min} bis {max} ein.",
  "number.from": "Bitte geben Sie eine Zahl ab {min} ein.",
  "number.upTo": "Bitte geben Sie eine Zahl bis {max} ein.",
  "number.whole": "Bitte geben Sie eine ganze Zahl ein.",
  "hint.required": "Diese Frage brauchen wir. Bitte geben Sie eine Antwort.",
  "hint.full": "Sie haben schon {count}.",
  "hint.fullWhat": "Tippen Sie eines an, um es wegzunehmen.",
  "hint.many": "Sie können bis zu {count} Antworten wählen.",
  "count.1": "eines",
  "count.2": "zwei",
  "count.3": "drei",
  "count.4": "vier",
  "count.5": "fünf",
  "rank.place": "Platz {place}",
  "rank.help": "Tippen Sie zuerst auf das Wichtigste.",

  "review.title": "Ihre Antworten im Überblick",

  "thanks.title": "Vielen Dank!",
  "thanks.doneNext": "Fertig, nächste Person",

  "problem.server.busy":
    "Wir erreichen die Umfrage gerade nicht. Bitte versuchen Sie es gleich noch einmal.",
  "problem.server.failed":
    "Bei uns ist etwas schiefgegangen. Bitte versuchen Sie es gleich noch einmal.",
  "problem.site.unknown": "Diesen Ort kennen wir nicht. Bitte wählen Sie Ihren Ort.",
} satisfies Catalogue;

export type ResidentKey = keyof typeof de;
