import type { Catalogue } from "../say.ts";

/**
 * Words around the questions: asking whether somebody is there, leaving, reading aloud, going on by phone.
 * They come after the first question is on the screen. At most 12 words a sentence, no blame.
 */
export const de = {
  "idle.title": "Sind Sie noch da?",
  "idle.deleting": "Wenn niemand tippt, löschen wir Ihre Antworten in {seconds} Sekunden.",
  "idle.handingIn": "Wenn niemand tippt, geben wir Ihre Antworten in {seconds} Sekunden ab.",
  "idle.goingOn": "Wenn niemand tippt, beginnt hier alles neu in {seconds} Sekunden.",
  "idle.stay": "Ja, weitermachen",

  "leave.button": "Abbrechen",
  "leave.title": "Möchten Sie aufhören?",
  "leave.deleting": "Dann löschen wir Ihre Antworten.",
  "leave.handingIn": "Sie können abgeben, was Sie schon gesagt haben.",
  "leave.delete": "Ja, alles löschen",
  "leave.handIn": "Antworten bis hier abgeben",
  "leave.stay": "Nein, weitermachen",

  "thanks.kept": "Ihre Antworten sind gespeichert. In einem Fenster mehr brennt jetzt Licht.",
  "thanks.onItsWay": "Wir senden Ihre Antworten. Bitte lassen Sie diese Seite noch offen.",
  "thanks.safe": "Auch ohne Internet sicher auf diesem Gerät.",
  "thanks.sent": "Ihre Antworten sind angekommen.",
  "thanks.later": "Kein Internet. Ihre Antworten sind hier sicher und werden später gesendet.",
  "thanks.refused": "Ihre Antworten liegen hier sicher. Bitte sagen Sie dem Team Bescheid.",
  "thanks.brought": "Das hat die letzte Umfrage gebracht",
  "thanks.next": "So geht es weiter",
  "thanks.back": "Gleich sieht man hier wieder den Anfang.",
  "thanks.done": "Fertig",
  "thanks.seconds": "Noch {seconds} Sekunden, dann beginnt hier alles neu.",

  "speech.read": "Vorlesen",
  "speech.stop": "Anhalten",

  "storage.tablet":
    "Dieses Tablet kann gerade nichts speichern. Bitte sagen Sie dem Team Bescheid.",
  "storage.page": "Bitte lassen Sie diese Seite offen, bis alles gesendet ist.",

  "consent.privacy": "Ihre Daten",
  "review.help": "Stimmt alles? Sie können jede Antwort ändern.",
  "review.change": "Ändern",
  "review.unanswered": "nicht beantwortet",
  "review.topics": "{count} von {total} Themen beantwortet",
  "review.dontKnow": "{count} × „Weiß ich nicht“",
  "review.quote": "„{text}“",
  "review.withText": "{answer} „{text}“",
  "review.send": "Abgeben",
  "review.notKept": "Das Speichern hat nicht geklappt. Bitte tippen Sie noch einmal.",
  "review.helped": "Mir hat jemand geholfen",

  "personal.phone": "Das sieht aus wie eine Telefonnummer. Bitte lieber weglassen.",
  "personal.email": "Das sieht aus wie eine E-Mail-Adresse. Bitte lieber weglassen.",
  "personal.street": "Das sieht aus wie eine Adresse. Bitte lieber weglassen.",
  "personal.iban": "Das sieht aus wie eine Kontonummer. Bitte lieber weglassen.",

  "remember.label": "Antworten auf diesem Gerät merken, bis ich fertig bin",
  "remember.help": "Wenn Sie fertig sind, löschen wir sie, spätestens nach sieben Tagen.",
  "remember.title": "Sie haben schon angefangen.",
  "remember.on": "Dort weitermachen",
  "remember.afresh": "Löschen und neu beginnen",

  "handover.button": "Auf meinem Handy weiter",
  "handover.title": "Weiter auf Ihrem Handy",
  "handover.help": "Richten Sie die Kamera Ihres Handys auf das Bild.",
  "handover.waiting": "Wir warten auf Ihr Handy.",
  "handover.taken": "Ihr Handy hat die Antworten. Hier sind sie gelöscht.",
  "handover.offline": "Das geht nur mit Internet. Bitte machen Sie hier weiter.",
  "handover.tooLong": "Ihre Texte sind dafür zu lang. Bitte machen Sie hier weiter.",
  "handover.used": "Dieses Bild wurde schon benutzt oder ist zu alt.",
  "handover.usedWhat": "Bitte beginnen Sie am Tablet noch einmal.",
  "handover.unreadable": "Dieses Bild können wir nicht lesen. Bitte versuchen Sie es noch einmal.",
  "handover.here": "Hier weitermachen",
  "handover.keepOpen": "Bitte lassen Sie diese Seite offen, bis Sie fertig sind.",
  "handover.go": "Jetzt weitermachen",
  "handover.ended": "Diese Umfrage ist inzwischen zu Ende. Danke, dass Sie mitgemacht haben.",

  "asleep.title": "Die Umfrage macht gerade Pause.",
  "asleep.until": "Sie ist wieder da: {day} um {time} Uhr.",
  "asleep.closed": "Bitte fragen Sie das Team.",
  "revoked.title": "Dieses Tablet ist abgemeldet.",
  "revoked.text": "Bitte fragen Sie das Team nach einem Papierbogen.",
} satisfies Catalogue;

export type TabletKey = keyof typeof de;
