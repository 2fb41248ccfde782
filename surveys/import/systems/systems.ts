import { FORMBRICKS } from "./formbricks.ts";
import { GOOGLE_FORMS } from "./google-forms.ts";
import { KOBOTOOLBOX } from "./kobotoolbox.ts";
import { LIMESURVEY } from "./limesurvey.ts";
import { MICROSOFT_FORMS } from "./microsoft-forms.ts";
import { ODK_CENTRAL } from "./odk-central.ts";
import { OWN_EXPORT } from "./own-export.ts";
import type { Signature, SystemProfile } from "./profile.ts";
import { SDAPS } from "./sdaps.ts";
import { SOSCI_SURVEY } from "./sosci-survey.ts";
import { SPREADSHEET } from "./spreadsheet.ts";
import { SURVEYMONKEY } from "./surveymonkey.ts";
import { TEMPLATE } from "./template.ts";

/**
 * All systems whose files can be read. Formbricks also writes a timestamp, so it stands before Google; the
 * spreadsheet comes last, because it recognises everything.
 */
export const SYSTEMS: readonly SystemProfile[] = [
  OWN_EXPORT,
  LIMESURVEY,
  KOBOTOOLBOX,
  ODK_CENTRAL,
  FORMBRICKS,
  SURVEYMONKEY,
  SOSCI_SURVEY,
  SDAPS,
  MICROSOFT_FORMS,
  GOOGLE_FORMS,
  TEMPLATE,
  SPREADSHEET,
];

/** The system whose signature the headings carry. */
export function systemOf(signature: Signature): SystemProfile {
  return SYSTEMS.find((system) => system.recognises(signature)) ?? SPREADSHEET;
}

/** A system by its name, as a plan keeps it. @throws {Error} for a name no system has */
export function systemNamed(name: string): SystemProfile {
  const system = SYSTEMS.find((candidate) => candidate.name === name);
  if (!system) throw new Error(`no system "${name}"`);
  return system;
}

const PERSONAL = [
  /^ip( |-)?(adresse|address|addr)?$/,
  /^ipaddr$/,
  /^e-?mail( |-)?(adresse|address)?$/,
  /^(vor|nach|familien)?name$/,
  /^(first|last|full|user) name$/,
  /^(telefon|telefonnummer|phone|phone number|handy)$/,
  /^(user ?agent|browser|device ?id|geräte-?id)$/,
  /^(anschrift|adresse|address|geburtsdatum)$/,
];

/** Whether a heading (plain) names something about a person that is never stored. */
export function isPersonal(heading: string): boolean {
  return PERSONAL.some((pattern) => pattern.test(heading));
}
