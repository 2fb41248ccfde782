import type { Chance } from "./chance.ts";
import { oneOf } from "./chance.ts";

/** What the invented people write about. */
export type DemoTheme = "together" | "help" | "outdoors" | "sharing" | "open" | "rides";

/** Words, what they are about, and what one reader sees in them and another may not. */
type Piece = {
  words: string;
  about?: readonly DemoTheme[];
  arguable?: readonly DemoTheme[];
};

const WISHES: readonly Piece[] = [
  { words: "Eine Bank", about: ["outdoors"] },
  { words: "Mehr Licht", about: ["outdoors"] },
  { words: "Ein Treffpunkt ohne Anmeldung", about: ["together"], arguable: ["open"] },
  { words: "Ein Schwarzes Brett" },
  { words: "Eine Mitfahrgelegenheit", about: ["rides"], arguable: ["help"] },
  { words: "Hilfe mit Anträgen", about: ["help"] },
  { words: "Hilfe mit dem Telefon", about: ["help"] },
  { words: "Ein Frühstück für alle", about: ["together"] },
  { words: "Ein Werkzeugverleih", about: ["sharing"] },
  { words: "Ein sicherer Fußweg", about: ["outdoors"] },
  { words: "Eine Sprechstunde", about: ["help"] },
  { words: "Ein Reparaturtreff", about: ["sharing"], arguable: ["together"] },
  { words: "Ein Mittagstisch", about: ["together"] },
  { words: "Ein Garten zum Mitmachen", about: ["together"] },
  { words: "Ein Besuchsdienst", about: ["help"], arguable: ["together"] },
  { words: "Eine Tauschbörse", about: ["sharing"], arguable: ["together"] },
  { words: "Ein Spielnachmittag", about: ["together"] },
  { words: "Eine öffentliche Toilette", about: ["outdoors"] },
  { words: "Ein Bücherregal", about: ["sharing"] },
  { words: "Ein Sprachcafé", about: ["together"], arguable: ["help"] },
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
const DETAILS: readonly Piece[] = [
  { words: "" },
  { words: ", auch abends" },
  { words: ", am besten vormittags" },
  { words: ", damit sich Alt und Jung begegnen", arguable: ["together"] },
  { words: ", und jemand kümmert sich darum" },
  { words: ", ohne dass es etwas kostet", about: ["open"] },
  { words: ", gern auch am Wochenende" },
  { words: ", ohne Stufen", about: ["open"] },
];
const OTHER_LANGUAGES = ["Polnisch", "Farsi", "Spanisch", "Türkisch", "Tschechisch"];
const OTHER = ["Das ist bei mir anders.", "Kommt darauf an.", "Das weiß ich noch nicht."];

/** What an invented person writes: seldom the same as another, as in life. */
export function demoText(chance: Chance): string {
  const lot = Math.floor(chance() * WISHES.length * PLACES.length * DETAILS.length);
  const wish = WISHES[lot % WISHES.length];
  const place = PLACES[Math.floor(lot / WISHES.length) % PLACES.length];
  const detail = DETAILS[Math.floor(lot / (WISHES.length * PLACES.length))];
  return `${wish?.words} ${place}${detail?.words}.`;
}

/** What is known of a text that `demoText` made: its truth was chosen with its words. */
export function themesOf(text: string): { about: DemoTheme[]; arguable: DemoTheme[] } {
  const pieces = [
    ...WISHES.filter(({ words }) => text.startsWith(`${words} `)),
    ...DETAILS.filter(({ words }) => words !== "" && text.endsWith(`${words}.`)),
  ];
  const about = new Set(pieces.flatMap((piece) => piece.about ?? []));
  const arguable = new Set(pieces.flatMap((piece) => piece.arguable ?? []));
  return { about: [...about], arguable: [...arguable].filter((theme) => !about.has(theme)) };
}

/** What an invented person writes beside "something else". */
export function demoOther(question: string, chance: Chance): string {
  return oneOf(question === "languages_home" ? OTHER_LANGUAGES : OTHER, chance);
}
