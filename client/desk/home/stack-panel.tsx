import { DESK_DE } from "../../../surveys/messages/desk/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import { minutesFor } from "../../../surveys/paper/pace.ts";
import type { StackSummary } from "../../../surveys/wire/stack.ts";
import { BalanceBar } from "../stack/balance-bar.tsx";
import { stackName } from "../stack/words.ts";

/** The open stack that a person goes on with: the sheet they began, then where they typed last, then the newest. */
export function stackToGoOn(stacks: readonly StackSummary[]): StackSummary | undefined {
  const open = stacks.filter(({ closed }) => closed === null);
  return (
    open.find(({ mine }) => mine.sheet !== null) ??
    open.find(({ mine }) => mine.seconds !== null) ??
    open[0]
  );
}

/** How the stack on a person's desk stands. Their pace is shown to nobody else. */
export function StackPanel({ stack }: { stack: StackSummary }) {
  const { balance, mine } = stack;
  return (
    <section class="sheet" aria-labelledby="stack-panel">
      <h2 id="stack-panel">
        <a href={`/buero/erfassen/${stack.id}/stand`}>
          {say(DESK_DE, "stack.panel", { name: stackName(stack) })}
        </a>
      </h2>
      <p class="soft">{say(DESK_DE, "stack.counted", { declared: balance.declared })}</p>
      <BalanceBar balance={balance} />
      {balance.open > 0 && mine.seconds !== null && (
        <p>{restWords(minutesFor(balance.open, mine.seconds))}</p>
      )}
    </section>
  );
}

function restWords(minutes: number): string {
  return minutes === 1
    ? say(DESK_DE, "stack.rest.minute")
    : say(DESK_DE, "stack.rest.minutes", { minutes });
}
