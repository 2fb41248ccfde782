import type { Catalogue } from "../say.ts";

/** The office's look at how good the forms are. */
export const QUALITY_DE = {
  title: "Datenqualität",
  link: "Datenqualität ansehen",
  lead: "Wie gut die Bögen ausgefüllt sind. Hier stehen nur Zahlen von Bögen, nie Antworten.",
  logged: "Die Zahlen sind genau. Wer sie ansieht, steht im Protokoll.",
  none: "Noch gibt es keine Erhebungswelle.",
  wave: "Erhebungswelle",
  district: "Stadtteil",

  "order.title": "Rangfolge mit und ohne auffällige Bögen",
  "order.importance": "Wichtigkeit",
  "order.topThree": "Zuerst anpacken",
  "order.unchanged": "Ohne auffällige Bögen ändern sich die Plätze 1 bis 5 nicht.",
  "order.unreleased": "Das lässt sich sagen, sobald Ergebnisse veröffentlicht sind.",
  "order.few":
    "Dafür braucht es {least} auffällige veröffentlichte Bögen und 30 andere. Noch sind es weniger.",
  "flagged.fast": "doppelt so schnell wie üblich",
  "flagged.straight": "überall derselbe Punkt",
  "flagged.open": "unter „Auffälliges“ noch offen",
  "flagged.together": "zusammen, jeder Bogen einmal",
  "flagged.reviews": "Auffälliges ansehen",

  "sites.title": "Bögen nach Ort und Weg",
  "sites.site": "Ort",
  "sites.mode": "Weg",
  "sites.counted": "gewertet",
  "sites.notCounted": "nicht gewertet",
  "sites.late": "zu spät",

  "speed.title": "Wie schnell ausgefüllt wurde",
  "speed.about":
    "Auffällig schnell ist, wer weniger als die Hälfte der mittleren Zeit brauchte. Verglichen wird nur innerhalb eines Weges, ab zehn Zeiten.",
  "speed.source": "Nach Leiner (2019), Survey Research Methods 13, Seite 229 bis 248.",
  "speed.timed": "Bögen mit Zeit",
  "speed.median": "mittlere Zeit",
  "speed.fast": "auffällig schnell",
  "speed.minutes": "{minutes} Minuten",
  "speed.minutes.one": "1 Minute",
  "speed.few": "zu wenige",
  "speed.none": "Für diese Bögen ist keine Zeit bekannt.",
  "speed.deleted": "Die Welle ist eingefroren. Die Zeiten sind gelöscht.",

  "questions.title": "Was nicht beantwortet wurde",
  "questions.about":
    "Abgebrochen heißt: Jemand ging bei dieser Frage weg. Bei Tabellen zählt jede Zeile.",
  "questions.question": "Frage",
  "questions.asked": "gefragt",
  "questions.skipped": "übersprungen",
  "questions.dontKnow": "weiß nicht",
  "questions.notReached": "nicht erreicht",
  "questions.brokenOff": "abgebrochen",
  "questions.straight": "überall gleich",
  "questions.straight.of": "{same} von {judged}",
  "questions.lines": "{lines} Zeilen",
} as const satisfies Catalogue;
