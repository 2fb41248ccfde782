import type { Catalogue } from "../say.ts";
import type { ShownKey } from "./shown-de.ts";

export const shownDeSimple: Catalogue<ShownKey> = {
  title: "Strich-Listen",
  apart: "Diese Striche sind nur gezählt. Sie gehören nicht zu den Zahlen oben.",
  about: "Menschen haben vor Ort Striche gemacht. Niemand weiß, wer das war.",
  none: "Hier gibt es noch keine Strich-Listen. Wir zeigen sie ab {threshold} Menschen.",
  "base.one": "Das ist aus 1 Liste. Mindestens {people} Menschen haben mitgemacht.",
  base: "Das ist aus {lists} Listen. Mindestens {people} Menschen haben mitgemacht.",
  single: "{marks} Striche. Jeder Mensch durfte einen Strich machen.",
  several: "{marks} Striche. Jeder Mensch durfte mehrere Striche machen.",
  "several.marks": "Jeder Mensch durfte mehrere Striche machen.",
  told: "{people} Menschen haben mitgemacht.",
  sensitive: "Hier zeigen wir keine Zahlen. So erkennt niemand einzelne Menschen.",
  "few.one": "Bei 1 anderen Frage sind es zu wenige Striche.",
  few: "Bei {count} anderen Fragen sind es zu wenige Striche.",
  "column.option": "Antwort",
  "column.count": "Striche",
  "column.place": "Platz {place}",
  release: "Vom {date}, Nummer {number}.",
  "release.of": "{wave}: vom {date}, Nummer {number}.",
  fingerprint: "Prüfsumme {fingerprint}",
};
