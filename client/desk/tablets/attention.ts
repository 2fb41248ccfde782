import type { Device } from "../../../surveys/wire/device.ts";

/** Why somebody should look after a tablet. */
export type Attention = "old" | "unseen" | "refused";

const HOUR = 3_600_000;
/** Over a night nobody is alarmed; longer than a day, something is wrong with the network. */
const LONGEST_WAIT = 24 * HOUR;
/** A weekend's closing day is no reason to drive there; two days are. */
const LONGEST_SILENCE = 48 * HOUR;

/** What needs attention at a paired tablet, most urgent first. Others rest. */
export function attentionFor(
  { state, report, lastSeenAt }: Pick<Device, "state" | "report" | "lastSeenAt">,
  now: Date,
): Attention[] {
  if (state !== "paired") return [];
  const age = (at: string) => now.getTime() - Date.parse(at);
  const found: Attention[] = [];
  if (report !== null && refusedBy(report) > 0) found.push("refused");
  if (report !== null && report.oldestWaiting !== null && age(report.oldestWaiting) > LONGEST_WAIT)
    found.push("old");
  if (lastSeenAt !== null && age(lastSeenAt) > LONGEST_SILENCE) found.push("unseen");
  return found;
}

/** How many answers the server did not take from a tablet. */
export function refusedBy({ refused }: Pick<NonNullable<Device["report"]>, "refused">): number {
  return Object.values(refused).reduce((sum, count) => sum + count, 0);
}
