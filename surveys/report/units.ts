import type { Measure } from "./measures.ts";

/** The unit of a measure, as a key of the catalogue. */
export type Unit =
  | "people"
  | "percent"
  | "points"
  | "place"
  | "group"
  | "score"
  | "topics"
  | "none";

/** In which unit a number stands. */
export function unitOf(measure: Measure): Unit {
  switch (measure) {
    case "anteil":
    case "anteil_von":
    case "anteil_bis":
    case "plackett_luce":
      return "percent";
    case "mittelwert":
    case "mittelwert_von":
    case "mittelwert_bis":
    case "wichtigkeit":
    case "wichtigkeit_von":
    case "wichtigkeit_bis":
    case "stand":
    case "stand_von":
    case "stand_bis":
    case "abstand":
    case "abstand_von":
    case "abstand_bis":
      return "points";
    case "platz_von":
    case "platz_bis":
      return "place";
    case "gruppe":
      return "group";
    case "vergleiche_gewonnen":
    case "vergleiche_verloren":
      return "topics";
    case "geschuetzt":
      return "none";
    case "punkte":
      return "score";
    default:
      return "people";
  }
}
