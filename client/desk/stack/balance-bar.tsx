import "./balance-bar.css";
import { ENTRY_DE } from "../../../surveys/messages/entry/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { StackBalance } from "../../../surveys/paper/stack-balance.ts";

const PARTS = ["typed", "imported", "scanned", "void", "missing", "withdrawn", "open"] as const;
/** Always named, also where there are none. */
const ALWAYS: readonly string[] = ["typed", "open"];

/** The counted forms as one bar: what became of each, and the same in words. */
export function BalanceBar({ balance }: { balance: StackBalance }) {
  const parts = PARTS.filter((part) => balance[part] > 0 || ALWAYS.includes(part));
  return (
    <>
      <div class="bal" aria-hidden="true">
        {PARTS.map(
          (part) =>
            balance[part] > 0 && <i key={part} class={part} style={{ flexGrow: balance[part] }} />,
        )}
      </div>
      <ul class="ballist">
        {parts.map((part) => (
          <li key={part}>
            <i class={part} aria-hidden="true" />
            <b class="num">{balance[part]}</b> {say(ENTRY_DE, `balance.${part}`)}
          </li>
        ))}
      </ul>
    </>
  );
}
