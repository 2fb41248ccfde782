import { useEffect, useRef } from "preact/hooks";
import { say } from "../../../surveys/messages/say.ts";
import { WITHDRAWAL_DE } from "../../../surveys/messages/withdrawal/de.ts";
import type { Withdrawal } from "../../../surveys/wire/withdrawal.ts";

const CONSEQUENCES = ["sure.answers", "sure.never-back", "sure.results"] as const;

/** Says what a withdrawal does before it is done, because nothing brings the answers back. */
export function SureStep({
  withdrawal: { sheetNumber, reason },
  wave,
  busy,
  onYes,
  onNo,
}: {
  withdrawal: Withdrawal;
  /** The wave as people call it. */
  wave: string;
  busy: boolean;
  onYes: (event: Event) => void;
  onNo: () => void;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div class="page narrow">
      <h1 ref={heading} tabIndex={-1}>
        {say(WITHDRAWAL_DE, "sure.title", { number: sheetNumber })}
      </h1>
      <form class="sheet form" onSubmit={onYes}>
        <dl class="facts">
          <dt>{say(WITHDRAWAL_DE, "wave")}</dt>
          <dd>{wave}</dd>
          <dt>{say(WITHDRAWAL_DE, "reason")}</dt>
          <dd>{reason}</dd>
        </dl>
        <p>{CONSEQUENCES.map((key) => say(WITHDRAWAL_DE, key)).join(" ")}</p>
        <div class="buttons">
          <button class="btn primary" type="submit" aria-disabled={busy}>
            {say(WITHDRAWAL_DE, "sure.yes")}
          </button>
          <button class="btn quiet" type="button" onClick={onNo}>
            {say(WITHDRAWAL_DE, "sure.no")}
          </button>
        </div>
      </form>
    </div>
  );
}
