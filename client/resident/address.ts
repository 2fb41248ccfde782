import type { InterfaceLanguage } from "../../surveys/messages/say.ts";
import { INTERFACE_LANGUAGES } from "../../surveys/messages/say.ts";

/** What an address asks for. */
export type Address = { readonly language: InterfaceLanguage | undefined } & (
  | { readonly kind: "sites" }
  | { readonly kind: "site"; readonly site: string; readonly professionals: boolean }
  /** The shared tablet of a library, paired or about to be. */
  | { readonly kind: "tablet"; readonly code: string | undefined }
  /** A phone that goes on where a tablet stopped. */
  | { readonly kind: "handover"; readonly parcel: string }
  /** A person asks, on a square or by telephone. */
  | { readonly kind: "interview"; readonly site: string | undefined }
);

/**
 * Reads `/`, `/s/:site`, `/tablet#CODE`, `/weiter#PARCEL` and `/befragung/:site`, all with `?sprache=`.
 * Residents find what is for them behind `/s/:site`; `?fachkraefte` is for those who work there.
 * What must stay with the browser stands behind the #: no server log ever sees it.
 */
export function readAddress({
  pathname,
  search,
  hash,
}: {
  pathname: string;
  search: string;
  hash: string;
}): Address {
  const wishes = new URLSearchParams(search);
  const wish = wishes.get("sprache");
  const language = INTERFACE_LANGUAGES.find((candidate) => candidate === wish);
  const [room = "", rest = ""] = pathname.split("/").slice(1);
  const behind = hash.slice(1);
  switch (room) {
    case "s":
      return rest === ""
        ? { language, kind: "sites" }
        : {
            language,
            kind: "site",
            site: decoded(rest),
            professionals: wishes.has("fachkraefte"),
          };
    case "tablet":
      return { language, kind: "tablet", code: behind === "" ? undefined : decoded(behind) };
    case "weiter":
      return { language, kind: "handover", parcel: behind };
    case "befragung":
      return { language, kind: "interview", site: rest === "" ? undefined : decoded(rest) };
    default:
      return { language, kind: "sites" };
  }
}

/** The address of a site's start screen, or of the list of sites. */
export function addressOf(
  site: string | undefined,
  language: InterfaceLanguage | undefined,
): string {
  const search = language === undefined ? "" : `?sprache=${language}`;
  return `${site === undefined ? "/" : `/s/${encodeURIComponent(site)}`}${search}`;
}

/** A mangled link names no site of ours; the server then says so in words. */
function decoded(code: string): string {
  try {
    return decodeURIComponent(code);
  } catch {
    return code;
  }
}
