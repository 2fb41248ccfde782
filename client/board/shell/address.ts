import { useEffect, useState } from "preact/hooks";
import type { ComparedList } from "../../../surveys/wire/comparison.ts";

/**
 * The views of the board with their part of the address. Those that a facilitator goes through in the hall
 * are tabs of the header, the others stand below them.
 */
export const VIEWS = [
  { id: "priorities", path: "prioritaeten", tab: true },
  { id: "need", path: "handlungsbedarf", tab: true },
  { id: "first", path: "zuerst-anpacken", tab: true },
  { id: "questions", path: "alle-fragen", tab: true },
  { id: "people", path: "wer-geantwortet-hat", tab: false },
  { id: "themes", path: "freitexte", tab: false },
  { id: "compare", path: "vergleich", tab: false },
  { id: "evidence", path: "fachkraefte-und-andere", tab: false },
  { id: "topics", path: "alle-themen", tab: false },
  { id: "releases", path: "veroeffentlichungen", tab: false },
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
  /**
   * What lies side by side: districts, waves, groups, or a question whose answers are the groups; null: what
   * there is two of.
   */
  compareBy: string | null;
  /** What is compared. */
  compareList: ComparedList;
  /** Shown on the wall of a hall, bright or dark; null: on a desk. */
  hall: "light" | "dark" | null;
  /** In the hall: the field of need in place of its list. */
  field: boolean;
};

/** Views that can show one group alone, or one release. */
export const OF_GROUPS: readonly View[] = ["priorities", "need", "first", "questions"];

const BASE = "/auswertung";
const HALL_THEMES = [
  { id: "light", path: "hell" },
  { id: "dark", path: "dunkel" },
] as const;

const COMPARE_BY = [
  { id: "districts", path: "stadtteile" },
  { id: "waves", path: "wellen" },
  { id: "groups", path: "gruppen" },
] as const;
const COMPARE_LISTS = [
  { id: "importance", path: "prioritaeten" },
  { id: "need", path: "handlungsbedarf" },
  { id: "topThree", path: "zuerst-anpacken" },
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
    compareBy: compareByIn(query.get("vergleich")),
    compareList: COMPARE_LISTS.find(({ path }) => path === query.get("liste"))?.id ?? "importance",
    hall: HALL_THEMES.find(({ path }) => path === query.get("saal"))?.id ?? null,
    field: query.get("bild") === "feld",
  };
}

function compareByIn(path: string | null): string | null {
  return COMPARE_BY.find((one) => one.path === path)?.id ?? path;
}

/** Writes an address. */
export function addressOf(address: Address): string {
  const { district, view, questionnaire, wave, release, filter, hall, field } = address;
  const path = VIEWS.find(({ id }) => id === view)?.path ?? "";
  const query = new URLSearchParams({
    ...(questionnaire !== null && { fragebogen: questionnaire }),
    ...(wave !== null && { welle: wave }),
    ...(release !== null && OF_GROUPS.includes(view) && { veroeffentlichung: String(release) }),
    ...(filter !== "" && { nur: filter }),
    ...(view === "compare" && comparisonQuery(address)),
    ...(hall !== null && { saal: hall === "dark" ? "dunkel" : "hell" }),
    ...(hall !== null && field && { bild: "feld" }),
  });
  const place = district === null ? BASE : `${BASE}/${encodeURIComponent(district)}/${path}`;
  // Colons and commas may stand in a query, and are easier to read and to pass on.
  const search = query.toString().replaceAll("%3A", ":").replaceAll("%2C", ",");
  return search === "" ? place : `${place}?${search}`;
}

/** Of a comparison, what was chosen. */
function comparisonQuery({ compareBy, compareList }: Address): Record<string, string> {
  const by = COMPARE_BY.find(({ id }) => id === compareBy)?.path ?? compareBy;
  const list = COMPARE_LISTS.find(({ id }) => id === compareList)?.path ?? "";
  return {
    ...(by !== null && { vergleich: by }),
    ...(compareList !== "importance" && { liste: list }),
  };
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
