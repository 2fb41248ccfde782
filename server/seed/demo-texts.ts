import type { Chance } from "./chance.ts";
import { oneOf } from "./chance.ts";

const WISHES = [
  "Eine Bank",
  "Mehr Licht",
  "Ein Treffpunkt ohne Anmeldung",
  "Ein Schwarzes Brett",
  "Eine Mitfahrgelegenheit",
  "Hilfe mit Anträgen",
  "Hilfe mit dem Telefon",
  "Ein Frühstück für alle",
  "Ein Werkzeugverleih",
  "Ein sicherer Fußweg",
  "Eine Sprechstunde",
  "Ein Reparaturtreff",
  "Ein Mittagstisch",
  "Ein Garten zum Mitmachen",
  "Ein Besuchsdienst",
  "Eine Tauschbörse",
  "Ein Spielnachmittag",
  "Eine öffentliche Toilette",
  "Ein Bücherregal",
  "Ein Sprachcafé",
];
const PLACES = [
  "an der Haltestelle",
  "am Markt",
  "hinter der Bibliothek",
  "im Hof",
  "beim Ärztehaus",
  "an der Schule",
  "im Gemeindesaal",
  "am Spielplatz",
  "vor der Kaufhalle",
  "im Bürgertreff",
];
const DETAILS = [
  "",
  ", auch abends",
  ", am besten vormittags",
  ", damit sich Alt und Jung begegnen",
  ", und jemand kümmert sich darum",
  ", ohne dass es etwas kostet",
  ", gern auch am Wochenende",
  ", ohne Stufen",
];
const OTHER_LANGUAGES = ["Polnisch", "Farsi", "Spanisch", "Türkisch", "Tschechisch"];
const OTHER = ["Das ist bei mir anders.", "Kommt darauf an.", "Das weiß ich noch nicht."];

/** What an invented person writes: seldom the same as another, as in life. */
export function demoText(chance: Chance): string {
  const lot = Math.floor(chance() * WISHES.length * PLACES.length * DETAILS.length);
  const wish = WISHES[lot % WISHES.length];
  const place = PLACES[Math.floor(lot / WISHES.length) % PLACES.length];
  const detail = DETAILS[Math.floor(lot / (WISHES.length * PLACES.length))];
  return `${wish} ${place}${detail}.`;
}

/** What an invented person writes beside "something else". */
export function demoOther(question: string, chance: Chance): string {
  return oneOf(question === "languages_home" ? OTHER_LANGUAGES : OTHER, chance);
}
