/** Lists of counts where results are shown: beside them, and never part of them. */
export const shownDe = {
  title: "Strichlisten",
  apart: "Nur gezählt, nicht mit Bögen verrechnet.",
  about: "Vor Ort wurden Striche gezählt. Wer sie gemacht hat, weiß niemand.",
  none: "Hier sind keine Strichlisten veröffentlicht. Sie erscheinen ab {threshold} Personen.",
  "base.one": "Aus 1 Liste von mindestens {people} Personen.",
  base: "Aus {lists} Listen von mindestens {people} Personen.",
  single: "{marks} Striche, je Person höchstens einer.",
  several: "{marks} Striche, je Person auch mehrere.",
  "several.marks": "Je Person auch mehrere Striche.",
  told: "{people} Personen haben mitgemacht.",
  sensitive: "Zum Schutz der Teilnehmenden zeigen wir hier keine Zahlen.",
  "few.one": "Zu 1 weiteren Frage gibt es keine oder zu wenige Striche.",
  few: "Zu {count} weiteren Fragen gibt es keine oder zu wenige Striche.",
  "column.option": "Antwort",
  "column.count": "Striche",
  "column.place": "{place}. Platz",
  release: "Stand: {date}, Veröffentlichung {number}.",
  "release.of": "{wave}: Stand {date}, Veröffentlichung {number}.",
  fingerprint: "Prüfsumme {fingerprint}",
} as const;

export type ShownKey = keyof typeof shownDe;
