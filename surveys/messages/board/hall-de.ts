import type { Catalogue } from "../say.ts";

/** The hall: what stands on the wall, and what the speaker presses. */
export const HALL_DE = {
  open: "Saal-Ansicht",
  "title.page": "{view} {district} im Saal – Nachbarstimme",
  slide: "{view}, Bild {number} von {total}",
  more: "Weitere {count} Themen stehen auf der Seite „{view}“.",
  "more.one": "Ein weiteres Thema steht auf der Seite „{view}“.",
  people: "{n} Menschen aus {district} haben mitgemacht.",
  only: "Nur: {groups}",
  frozen: "eingefroren",
  demo: "Zahlen erfunden",
  range: "Schwankungsbereich",

  tools: "Steuerung",
  back: "Zurück",
  next: "Weiter",
  freeze: "Einfrieren",
  thaw: "Einfrieren lösen",
  blank: "Bild ausblenden",
  dark: "Dunkel",
  light: "Hell",
  check: "Kanalprüfung",
  reload: "Zahlen neu laden",
  full: "Vollbild",
  leave: "Saal-Ansicht verlassen",
  "letters.off": "Buchstabentasten ausschalten",
  "letters.on": "Buchstabentasten einschalten",

  "said.frozen": "Das Bild ist eingefroren. Es bleibt, bis Sie es lösen.",
  "said.thawed": "Das Bild ist nicht mehr eingefroren.",
  "said.stays": "Das Bild ist eingefroren. Lösen Sie es zuerst mit F.",
  "said.blank": "Das Bild ist ausgeblendet. Jede Taste zeigt es wieder.",
  "said.shown": "Das Bild ist wieder da.",
  "said.loaded": "Die Zahlen sind neu geladen.",
  "said.offline": "Keine Verbindung. Die Zahlen bleiben, wie sie sind.",
} as const satisfies Catalogue;
