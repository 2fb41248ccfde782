import { INTERVIEWER_DE } from "../../../surveys/messages/interviewer/de.ts";
import { say } from "../../../surveys/messages/say.ts";

/** A sentence for the interviewer, always German: the questions have words of their own. */
export function words(
  key: keyof typeof INTERVIEWER_DE,
  values?: Readonly<Record<string, string | number>>,
): string {
  return say<keyof typeof INTERVIEWER_DE>(INTERVIEWER_DE, key, values);
}
