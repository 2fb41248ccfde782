import type { SystemProfile } from "./profile.ts";
import { TEMPLATE } from "./template.ts";

/** A table that people keep themselves, in Excel or elsewhere. Also what is left where no system signs. */
export const SPREADSHEET: SystemProfile = {
  ...TEMPLATE,
  name: "spreadsheet",
  recognises: () => true,
  identity: [
    "bogennummer",
    "bogen-nr",
    "bogen nr",
    "bogennr",
    "nr. des bogens",
    "nummer des bogens",
    "fragebogennummer",
    "formularnummer",
    "formular-nr",
    "sheet number",
    "form number",
  ],
  day: ["datum", "tag", "ausgefüllt am", "datum der befragung", "befragungsdatum", "date"],
  language: ["sprache", "sprache des bogens", "language"],
  site: ["ort", "befragungsort", "site"],
  anyMarkChooses: false,
  joiners: [";", ",", "|", "/", "\n", "+"],
};
