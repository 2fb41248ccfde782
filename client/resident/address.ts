import type { InterfaceLanguage } from "../../surveys/messages/say.ts";
import { INTERFACE_LANGUAGES } from "../../surveys/messages/say.ts";

/** What the address says: where one is, and whether on a shared tablet or a device of one's own. */
export type Address = {
  readonly site: string | undefined;
  readonly mode: "tablet" | "web";
  readonly language: InterfaceLanguage | undefined;
};

/** Reads `/` and `/s/:site`, with `?modus=tablet` and `?sprache=`. */
export function readAddress({ pathname, search }: { pathname: string; search: string }): Address {
  const wishes = new URLSearchParams(search);
  const code = /^\/s\/([^/]+)\/?$/.exec(pathname)?.[1];
  return {
    site: code === undefined ? undefined : decoded(code),
    mode: wishes.get("modus") === "tablet" ? "tablet" : "web",
    language: INTERFACE_LANGUAGES.find((language) => language === wishes.get("sprache")),
  };
}

/** The address of a site's start screen, or of the list of sites. */
export function addressOf({ site, mode, language }: Address): string {
  const wishes = new URLSearchParams();
  if (mode === "tablet") wishes.set("modus", "tablet");
  if (language !== undefined) wishes.set("sprache", language);
  const search = wishes.size > 0 ? `?${wishes}` : "";
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
