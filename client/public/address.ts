import { useEffect, useState } from "preact/hooks";
import type { ResultLanguage } from "../../surveys/messages/say.ts";
import { RESULT_LANGUAGES } from "../../surveys/messages/say.ts";

/** What the address asks for: /ergebnisse/gorbitz?fragebogen=sorgekultur&sprache=en */
export type Address = {
  district: string | null;
  questionnaire: string | null;
  language: ResultLanguage;
};

const BASE = "/ergebnisse";
/** What stands in the place of a district on the page of open data. No district is called so: codes have no hyphen. */
export const DATA_PAGE = "offene-daten";

/** Reads an address. Without a language: the first of the browser's that is spoken here, else German. */
function readAddress(
  { pathname, search }: { pathname: string; search: string },
  browser: readonly string[],
): Address {
  const [district = ""] = pathname.slice(BASE.length).split("/").filter(Boolean);
  const query = new URLSearchParams(search);
  const wished = [query.get("sprache") ?? "", ...browser.map((tag) => tag.split("-")[0] ?? "")];
  const language = wished.flatMap((tag) => RESULT_LANGUAGES.find((one) => one === tag) ?? [])[0];
  return {
    district: district || null,
    questionnaire: query.get("fragebogen"),
    language: language ?? "de",
  };
}

/** Writes an address. */
export function addressOf({ district, questionnaire, language }: Address): string {
  const query = new URLSearchParams({
    ...(questionnaire !== null && { fragebogen: questionnaire }),
    sprache: language,
  });
  const place = district === null ? BASE : `${BASE}/${encodeURIComponent(district)}`;
  return `${place}?${query}`;
}

/** Changes the address without loading anew. */
export function goTo(address: Address): void {
  history.pushState(null, "", addressOf(address));
  dispatchEvent(new PopStateEvent("popstate"));
}

/** The address that is shown; draws anew when it changes. */
export function useAddress(): Address {
  const [address, setAddress] = useState(() => readAddress(location, navigator.languages));
  useEffect(() => {
    const update = () => setAddress(readAddress(location, navigator.languages));
    addEventListener("popstate", update);
    return () => removeEventListener("popstate", update);
  }, []);
  return address;
}
