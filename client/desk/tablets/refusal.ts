import { say } from "../../../surveys/messages/say.ts";
import { REFUSALS_DE, TABLETS_DE } from "../../../surveys/messages/tablets/de.ts";

const REASONS: Readonly<Record<string, string | undefined>> = REFUSALS_DE;

/** Why answers were not taken, in words; a code without words stands for itself, so that somebody can ask. */
export function refusalInWords(code: string): string {
  return REASONS[code] ?? say(TABLETS_DE, "refused.other", { code });
}
