import type { Catalogue } from "../say.ts";

/** Pictures of the board to take along, and walking through them by keyboard. */
export const PICTURES_DE = {
  png: "Bild (PNG)",
  svg: "Bild (SVG)",
  "png.failed": "Das Bild ließ sich so nicht zeichnen. Nehmen Sie das Bild als SVG.",
  of: "{district}, Fragebogen „{questionnaire}“.",
  only: "Nur: {groups}.",
  people: "{n} Menschen haben mitgemacht.",
  demo: "Vorführung: Alle Zahlen sind erfunden.",
  "base.each": "Grundlage: je Thema {n} Antworten.",
  "need.caption": "So viele finden es wichtiger, als es heute klappt",
  "need.caption.largest":
    "So viele finden es wichtiger, als es heute klappt; größter Abstand zuerst",
  "field.caption": "Wie wichtig ein Thema ist, und wie gut es heute klappt",
  "field.point": "{topic}: wichtig {importance}, klappt {present}",
  "field.means": "wichtig {importance}, klappt {present}",
  "options.one": "Eine Antwort war möglich.",
  place: "Platz {place} von {total}",
  "spread.n": "{n} Antworten",
  "spread.row": "{topic}: {steps}; {n} Antworten",
  "compared.side": "{side}: {share}",

  "walk.label": "Punkt für Punkt durch das Bild",
  "walk.hint": "Mit den Pfeiltasten gehen Sie Punkt für Punkt durch das Bild.",
} as const satisfies Catalogue;
