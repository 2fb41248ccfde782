import type { RejectionCode } from "../../import/row-codes.ts";
import { MONTHS_DE } from "../months-de.ts";
import { REJECTIONS_DE } from "./reasons-de.ts";

/** Says why a row was refused, in German, with the cell it is about. */
export function rejectionSentence(code: RejectionCode, value: string | null): string {
  const shown = value ?? "";
  if (code === "bad_date" && shown.trim() === "")
    return "Hier fehlt das Datum. Bitte tragen Sie es ein, oder nennen Sie den Tag für alle Zeilen.";
  const sentence = REJECTIONS_DE[code].replace("{value}", () => shown);
  const reason = code === "bad_date" ? lengthOfMonth(shown) : undefined;
  return reason === undefined ? sentence : `${sentence} ${reason}`;
}

/** "Der April hat 30 Tage.": most dates that do not exist are the day after a month's last. */
function lengthOfMonth(cell: string): string | undefined {
  const [, day, month, year] = /^\s*(\d{1,2})\.(\d{1,2})\.(\d{4})\b/.exec(cell) ?? [];
  if (day === undefined) return undefined;
  const name = MONTHS_DE[Number(month) - 1];
  if (name === undefined) return `Einen Monat ${Number(month)} gibt es nicht.`;
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return Number(day) > days ? `Der ${name} hat ${days} Tage.` : undefined;
}
