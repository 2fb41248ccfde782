import type { ResidentKey } from "./de.ts";

/** Einfache Sprache: short main clauses, one idea each (after DIN 8581-1). */
export const deSimple: Record<ResidentKey, string> = {
  demo: "Das ist eine Demo. Alle Daten sind erfunden.",
  "title.product": "Nachbarstimme",

  "tool.size": "Schrift",
  "tool.contrast": "Kontrast",
  "tool.language": "Sprache",
  "size.100": "normal groß",
  "size.150": "größer",
  "size.200": "sehr groß",
  "contrast.normal": "normal",
  "contrast.high": "stark",
  "contrast.dark": "dunkel",
  "language.choose": "Sprache wählen",

  "go.back": "Zurück",
  "go.on": "Weiter",
  "go.skip": "Überspringen",
  "go.review": "Zur Liste",

  "sites.title": "Wo sind Sie jetzt?",
  "sites.help": "Tippen Sie auf den Ort.",
  "sites.none": "Es gibt jetzt keine Umfrage.",
  "loading.title": "Bitte warten Sie kurz.",
  "again.title": "Das geht gerade nicht.",
  "again.try": "Noch einmal versuchen",
  "again.sites": "Alle Orte zeigen",

  "start.title": "Was brauchen Sie in Ihrer Nachbarschaft?",
  "start.begin": "Anfangen",
  "start.minutes": "Es dauert etwa {minutes} Minuten.",
  "start.nameless": "Wir fragen nicht nach Ihrem Namen.",
  "start.none": "Hier gibt es jetzt keine Umfrage.",

  "choose.title": "Worum soll es gehen?",
  "choose.help": "Tippen Sie auf eine Umfrage.",
  "choose.minutes": "etwa {minutes} Minuten",

  "consent.who": "Die Stadt fragt: Was ist in {place} wichtig?",
  "consent.nameless": "Wir speichern keinen Namen.",
  "consent.stop": "Sie können immer aufhören.",
  "consent.more": "Mehr dazu",
  "consent.yes": "Ja, ich mache mit",

  "progress.question": "Frage {number} von {total}",
  "progress.topic": "Frage {number} von {total} · Thema {topic} von {topics}",
  "progress.done": "Sie haben alle Fragen gesehen",

  "help.single": "Wählen Sie eine Antwort.",
  "help.required": "Diese Antwort brauchen wir.",
  "answer.dontKnow": "Weiß ich nicht",
  "answer.takeAway": "Antwort wegnehmen",
  "other.label": "Was meinen Sie? Sie müssen hier nichts schreiben.",
  "text.left": "Noch {count} Zeichen",
  "text.leftOne": "Noch 1 Zeichen",
  "text.full": "Der Platz ist voll.",
  "number.label": "Ihre Zahl",
  "number.between": "Bitte schreiben Sie eine Zahl von {min} bis {max}.",
  "number.from": "Bitte schreiben Sie {min} oder eine größere Zahl.",
  "number.upTo": "Bitte schreiben Sie {max} oder eine kleinere Zahl.",
  "number.whole": "Bitte schreiben Sie eine ganze Zahl.",
  "hint.required": "Diese Frage brauchen wir. Bitte wählen Sie eine Antwort.",
  "hint.full": "Sie haben schon {count}.",
  "hint.fullWhat": "Tippen Sie auf eine Antwort. Dann ist sie wieder weg.",
  "hint.many": "Sie können {count} Antworten wählen.",
  "count.1": "eine",
  "count.2": "zwei",
  "count.3": "drei",
  "count.4": "vier",
  "count.5": "fünf",
  "rank.place": "Platz {place}",
  "rank.help": "Tippen Sie zuerst auf das Wichtigste.",

  "review.title": "Das haben Sie geantwortet",

  "thanks.title": "Vielen Dank!",
  "thanks.doneNext": "Fertig, nächste Person",

  "problem.server.busy":
    "Die Umfrage ist gerade nicht da. Bitte versuchen Sie es gleich noch einmal.",
  "problem.server.failed": "Bei uns ging etwas schief. Bitte versuchen Sie es gleich noch einmal.",
  "problem.site.unknown": "Diesen Ort kennen wir nicht. Bitte wählen Sie Ihren Ort.",
};
