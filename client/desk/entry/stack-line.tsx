import { ENTRY_DE } from "../../../surveys/messages/entry/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import { minutesFor } from "../../../surveys/paper/pace.ts";
import { germanDay } from "../../../surveys/paper/typed-day.ts";
import { numberOnPaper } from "../stack/words.ts";
import type { DeskState } from "./desk-state.ts";
import type { Session } from "./session.ts";

/** What holds for the stack, how far it is, and how fast the person is: that is shown to nobody else. */
export function StackLine({ state }: { state: DeskState }) {
  const { session, pulse } = state;
  if (session.second) return <SecondLine session={session} left={session.second.left()} />;
  const done = pulse.declared - pulse.open;
  return (
    <div class="entry-stack">
      <p>
        <span class="hide">{say(ENTRY_DE, "stack.is")}: </span>
        {session.place} · {germanDay(session.day)}
        <br />
        <span class="soft">
          {say(ENTRY_DE, "stack.done", { done, declared: pulse.declared })}
          {pulse.seconds !== null && ` · ${paceWords(pulse.seconds, pulse.open)}`}
        </span>
      </p>
      <a class="btn quiet" href={`/buero/erfassen/${session.stack}/stand`}>
        {say(ENTRY_DE, "stack.balance")}
      </a>
    </div>
  );
}

/** So many numbers fit beside each other; the pile holds the rest. */
const MOST_SHOWN = 6;

/** Which forms the lot has drawn. */
function SecondLine({ session, left }: { session: Session; left: readonly string[] }) {
  const shown = left.slice(0, MOST_SHOWN).map(numberOnPaper).join(", ");
  return (
    <div class="entry-stack">
      <p>
        {say(ENTRY_DE, "second.typing")} · {session.place} · {germanDay(session.day)}
        <br />
        <span class="soft">
          {say(ENTRY_DE, left.length > MOST_SHOWN ? "second.left.more" : "second.left", {
            count: left.length,
            numbers: shown,
          })}
        </span>
      </p>
      <a class="btn quiet" href={`/buero/erfassen/${session.stack}/zweite`}>
        {say(ENTRY_DE, "second.leave")}
      </a>
    </div>
  );
}

function paceWords(seconds: number, open: number): string {
  return open === 0
    ? say(ENTRY_DE, "pace.seconds", { seconds })
    : say(ENTRY_DE, "pace.rest", { seconds, minutes: minutesFor(open, seconds) });
}
