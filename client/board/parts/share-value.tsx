import { BOARD_DE } from "../../../surveys/messages/board/de.ts";
import { de } from "../../../surveys/messages/priorities/de.ts";
import { sayInexactShare } from "../../../surveys/messages/priorities/say-share.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Mean, Share } from "../../../surveys/wire/shares.ts";
import { meanText } from "../../shared/results/numbers.ts";
import { FORMAT, rangeText } from "./words.ts";

/** A share as text: "71 %" with its range, "7 von 14" where a percent would claim too much, "unter 5 %" where it is personal. */
export function ShareValue({ share }: { share: Share }) {
  if (share.kind === "counts") return <b>{say(BOARD_DE, "share.counts", share)}</b>;
  if (share.kind !== "percent") return <b>{sayInexactShare(share, de, FORMAT.percent)}</b>;
  return (
    <>
      <b>{FORMAT.percent(share.percent)}</b> <span class="soft">{rangeText(share)}</span>
    </>
  );
}

/** A mean as text with its range; a dash where there are too few answers for one. */
export function MeanValue({ mean, strong = false }: { mean: Mean | null; strong?: boolean }) {
  if (!mean) return <span class="soft">–</span>;
  const { value, range } = meanText(mean, FORMAT, (ends) => say(BOARD_DE, "range.text", ends));
  return (
    <>
      {strong ? <b>{value}</b> : value} {range && <span class="soft">{range}</span>}
    </>
  );
}
