import { useEffect, useState } from "preact/hooks";
import type { Later } from "../../later.ts";
import type { Outbox, OutboxState } from "../../outbox/outbox.ts";

/** What waits on this tablet, as it is now; undefined until it is known. */
export function useQueue(outbox: Later<Outbox>): OutboxState | undefined {
  const [state, setState] = useState<OutboxState>();
  useEffect(() => {
    let gone = false;
    const stops: (() => void)[] = [];
    outbox
      .load()
      .then(async (opened) => {
        if (gone) return;
        const look = async () => setState(await opened.state());
        stops.push(
          opened.watch(() => void look()),
          opened.watchRounds((_, found) => setState(found)),
        );
        await look();
      })
      .catch(() => {
        // Nothing is known, and nothing is shown.
      });
    return () => {
      gone = true;
      for (const stop of stops) stop();
    };
  }, [outbox]);
  return state;
}
