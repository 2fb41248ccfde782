import { useEffect, useState } from "preact/hooks";

/** The views of the board with their part of the address. */
export const VIEWS = [
  { id: "priorities", path: "prioritaeten" },
  { id: "need", path: "handlungsbedarf" },
  { id: "first", path: "zuerst-anpacken" },
  { id: "questions", path: "alle-fragen" },
  { id: "people", path: "wer-geantwortet-hat" },
  { id: "themes", path: "freitexte" },
  { id: "compare", path: "vergleich" },
  { id: "evidence", path: "fachkraefte-und-andere" },
  { id: "topics", path: "alle-themen" },
  { id: "releases", path: "veroeffentlichungen" },
] as const;
type View = (typeof VIEWS)[number]["id"];

/** What the address asks for. What it leaves open, the board chooses. */
export type Address = {
  district: string | null;
  view: View;
  questionnaire: string | null;
  wave: string | null;
  /** A release of that wave in place of its newest. */
  release: number | null;
  /** Whom it shows: `age_group:65_74,gender:female`; empty for everybody. */
  filter: string;
  /** Shown on the wall of a hall, bright or dark; null: on a desk. */
  hall: "light" | "dark" | null;
};

/** Views that can show one group alone, or one release. */
export const OF_GROUPS: readonly View[] = ["priorities", "need", "first", "questions"];

const BASE = "/auswertung";
const HALL_THEMES = [
  { id: "light", path: "hell" },
  { id: "dark", path: "dunkel" },
] as const;

/** Reads an address: /auswertung/gorbitz/handlungsbedarf?fragebogen=sorgekultur&welle=… */
function readAddress({ pathname, search }: { pathname: string; search: string }): Address {
  const [district = "", view = ""] = pathname.slice(BASE.length).split("/").filter(Boolean);
  const query = new URLSearchParams(search);
  return {
    district: district || null,
    view: VIEWS.find(({ path }) => path === view)?.id ?? "priorities",
    questionnaire: query.get("fragebogen"),
    wave: query.get("welle"),
    release: Number(query.get("veroeffentlichung")) || null,
    filter: query.get("nur") ?? "",
    hall: HALL_THEMES.find(({ path }) => path === query.get("saal"))?.id ?? null,
  };
}

/** Writes an address. */
export function addressOf(address: Address): string {
  const { district, view, questionnaire, wave, release, filter, hall } = address;
  const path = VIEWS.find(({ id }) => id === view)?.path ?? "";
  const query = new URLSearchParams({
    ...(questionnaire !== null && { fragebogen: questionnaire }),
    ...(wave !== null && { welle: wave }),
    ...(release !== null && OF_GROUPS.includes(view) && { veroeffentlichung: String(release) }),
    ...(filter !== "" && { nur: filter }),
    ...(hall !== null && { saal: hall === "dark" ? "dunkel" : "hell" }),
  });
  const place = district === null ? BASE : `${BASE}/${encodeURIComponent(district)}/${path}`;
  // Colons and commas may stand in a query, and are easier to read and to pass on.
  const search = query.toString().replaceAll("%3A", ":").replaceAll("%2C", ",");
  return search === "" ? place : `${place}?${search}`;
}

/** Goes to another address of the board without loading anew. */
export function goTo(address: Address): void {
  history.pushState(null, "", addressOf(address));
  dispatchEvent(new PopStateEvent("popstate"));
}

/** Shows another address in place of this one: one press on "back" leaves all of them. */
export function replaceWith(address: Address): void {
  history.replaceState(null, "", addressOf(address));
  dispatchEvent(new PopStateEvent("popstate"));
}

/** The address that is shown; draws anew when it changes. */
export function useAddress(): Address {
  const [address, setAddress] = useState(() => readAddress(location));
  useEffect(() => {
    const update = () => setAddress(readAddress(location));
    addEventListener("popstate", update);
    return () => removeEventListener("popstate", update);
  }, []);
  return address;
}
