import { SITE_KINDS } from "../../../surveys/wire/fieldwork.ts";

export type SiteKind = (typeof SITE_KINDS)[number];

/** Whether a text is a kind of site that this version knows. */
export function isSiteKind(text: string): text is SiteKind {
  return SITE_KINDS.some((kind) => kind === text);
}
