import { useEffect, useState } from "preact/hooks";

/** The views of the board with their part of the address. */
export const VIEWS = [
  { id: "priorities", path: "prioritaeten" },
  { id: "need", path: "handlungsbedarf" },
  { id: "first", path: "zuerst-anpacken" },
  { id: "questions", path: "alle-fragen" },
] as const;
type View = (typeof VIEWS)[number]["id"];

/** What the address asks for. What it leaves open, the board chooses. */
export type Address = {
  district: string | null;
  view: View;
  questionnaire: string | null;
  wave: string | null;
};

const BASE = "/auswertung";

/** Reads an address: /auswertung/gorbitz/handlungsbedarf?fragebogen=sorgekultur&welle=… */
function readAddress({ pathname, search }: { pathname: string; search: string }): Address {
  const [district = "", view = ""] = pathname.slice(BASE.length).split("/").filter(Boolean);
  const query = new URLSearchParams(search);
  return {
    district: district || null,
    view: VIEWS.find(({ path }) => path === view)?.id ?? "priorities",
    questionnaire: query.get("fragebogen"),
    wave: query.get("welle"),
  };
}

/** Writes an address. */
export function addressOf({ district, view, questionnaire, wave }: Address): string {
  const path = VIEWS.find(({ id }) => id === view)?.path ?? "";
  const query = new URLSearchParams({
    ...(questionnaire !== null && { fragebogen: questionnaire }),
    ...(wave !== null && { welle: wave }),
  });
  const place = district === null ? BASE : `${BASE}/${encodeURIComponent(district)}/${path}`;
  return query.size > 0 ? `${place}?${query}` : place;
}

/** Goes to another address of the board without loading anew. */
export function goTo(address: Address): void {
  history.pushState(null, "", addressOf(address));
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
