import circleCheck from "lucide-static/icons/circle-check.svg?raw";
import { useEffect, useState } from "preact/hooks";
import type { INTERVIEWER_DE } from "../../../surveys/messages/interviewer/de.ts";
import { Icon } from "../../shared/icons/icon.tsx";
import { Heading } from "../frame/heading.tsx";
import type { Fate, Outbox, OutboxState } from "../outbox/outbox.ts";
import type { NoteFate } from "./post-note.ts";
import { words } from "./words.ts";

type Key = keyof typeof INTERVIEWER_DE;
const FATES: Readonly<Record<Fate, Key>> = {
  waiting: "done.waiting",
  offline: "done.offline",
  sent: "done.sent",
  refused: "done.refused",
};
const NOTES: Readonly<Record<NoteFate, Key | undefined>> = {
  none: undefined,
  waiting: "done.note.waiting",
  sent: "done.note.sent",
  refused: "done.note.refused",
};

/** After a conversation: where its answers are now, and the next person. */
export function HandedIn({
  id,
  outbox,
  note,
  signIn,
  onNext,
}: {
  id: string;
  outbox: Outbox;
  note: NoteFate;
  /** Where one signs in and comes back. */
  signIn: string;
  onNext: () => void;
}) {
  const [fate, setFate] = useState<Fate>("waiting");
  const [state, setState] = useState<OutboxState>();
  useEffect(() => {
    const stopWatching = outbox.watch((about, now) => {
      if (about === id) setFate(now);
    });
    const stopRounds = outbox.watchRounds((_, now) => setState(now));
    // A round may have ended between keeping and now.
    outbox.state().then(
      (now) => {
        setState(now);
        if (now.waiting === 0 && Object.keys(now.refused).length === 0) setFate("sent");
      },
      () => {
        // The next round tells.
      },
    );
    return () => {
      stopWatching();
      stopRounds();
    };
  }, [id, outbox]);
  const barred = fate !== "sent" && state?.door === "unpaired";
  const about = NOTES[note];
  return (
    <main class="interviewer-done">
      <Heading text={words("done.title")} />
      <p class="lead with-icon" role="status">
        {fate === "sent" && <Icon svg={circleCheck} />}
        <span>{words(barred ? "done.barred" : FATES[fate])}</span>
      </p>
      {!outbox.lasting && fate !== "sent" && <p>{words("done.page")}</p>}
      {barred && (
        <p>
          {/* The answers wait on this device; a page of its own leaves this one open. */}
          <a href={signIn} target="_blank" rel="noreferrer">
            {words("sign-in.go")}
          </a>
        </p>
      )}
      <p role="status">{about !== undefined && words(about)}</p>
      {state !== undefined && state.waiting > 0 && (
        <p class="soft">
          {state.waiting === 1
            ? words("waiting.one")
            : words("waiting.some", { count: state.waiting })}
        </p>
      )}
      <button class="btn primary big" type="button" onClick={onNext}>
        {words("done.next")}
      </button>
    </main>
  );
}
