import { say } from "../../../surveys/messages/say.ts";
import type { TabletStaffKey } from "../../../surveys/messages/tablet-staff/de.ts";
import { TABLET_STAFF_DE } from "../../../surveys/messages/tablet-staff/de.ts";

/** A sentence for the team, in German. */
export function staffWords(
  key: TabletStaffKey,
  values?: Readonly<Record<string, string | number>>,
): string {
  return say(TABLET_STAFF_DE, key, values);
}
