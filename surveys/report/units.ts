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
  | "marks"
  | "lists"
  | "none";

/** In which unit a number stands. */
export function unitOf(measure: Measure): Unit {
  switch (measure) {
    case "anteil":
    case "anteil_von":
    case "anteil_bis":
    case "plackett_luce":
    case "texte_anteil":
    case "texte_anteil_von":
    case "texte_anteil_bis":
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
    case "texte_weitere":
      return "topics";
    case "striche":
    case "striche_von":
    case "striche_bis":
    case "striche_platz":
      return "marks";
    case "listen":
      return "lists";
    case "geschuetzt":
    case "satz":
      return "none";
    case "punkte":
      return "score";
    default:
      return "people";
  }
}
