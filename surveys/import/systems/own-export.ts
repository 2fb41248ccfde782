import type { SystemProfile } from "./profile.ts";
import { TEMPLATE } from "./template.ts";

/**
 * Our own table of responses (surveys/export), from another installation or another year. Each state of an
 * answer has a cell of its own, so nothing is left to guess.
 */
export const OWN_EXPORT: SystemProfile = {
  ...TEMPLATE,
  name: "nachbarstimme",
  recognises: ({ headings, codes }) =>
    headings.has("antwort id") && headings.has("erhebungsweg") && codes > 0,
  identity: ["antwort id"],
  sheetNumbers: false,
  ownColumns: ["stadtteil", "erhebungsweg"],
  anyMarkChooses: false,
};
