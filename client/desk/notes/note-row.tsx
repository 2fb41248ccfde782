import { useEffect, useRef, useState } from "preact/hooks";
import { NOTES_DE } from "../../../surveys/messages/notes/de.ts";
import { PROBLEMS_DE } from "../../../surveys/messages/problems/de.ts";
import { problemSentence } from "../../../surveys/messages/problems/sentence.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { InterviewNotes } from "../../../surveys/wire/interview.ts";
import { api } from "../../shared/api/client.ts";
import { call } from "../shell/call.ts";
import { dayInWords } from "../shell/day.ts";

/** One note, and its way out: asked once. */
export function NoteRow({
  note: { id, day, waveName, siteName, body },
  onGone,
}: {
  note: InterviewNotes["notes"][number];
  onGone: () => void;
}) {
  const [asked, setAsked] = useState(false);
  const [problem, setProblem] = useState<string>();
  const question = useRef<HTMLElement>(null);
  useEffect(() => {
    if (asked) question.current?.focus();
  }, [asked]);
  const remove = async () => {
    const outcome = await call(api["interview-notes"][":id"].$delete({ param: { id } }));
    // Somebody else was quicker: gone is gone.
    if (outcome.kind === "done" || outcome.problem.code === "request.not-found") onGone();
    else setProblem(problemSentence(PROBLEMS_DE, outcome.problem));
  };
  const when = dayInWords(day);
  return (
    <li>
      <p class="soft">
        {when} · {siteName} · {waveName}
      </p>
      <p class="body">{body}</p>
      {asked ? (
        <section ref={question} tabIndex={-1} aria-label={say(NOTES_DE, "delete.sure")}>
          <p>{say(NOTES_DE, "delete.sure")}</p>
          {problem !== undefined && (
            <p class="fault" role="alert">
              {problem}
            </p>
          )}
          <p class="buttons">
            <button class="btn" type="button" onClick={() => setAsked(false)}>
              {say(NOTES_DE, "delete.no")}
            </button>
            <button class="btn plain" type="button" onClick={() => void remove()}>
              {say(NOTES_DE, "delete.yes")}
            </button>
          </p>
        </section>
      ) : (
        <button
          class="btn plain"
          type="button"
          aria-label={say(NOTES_DE, "delete.label", { day: when, site: siteName })}
          onClick={() => setAsked(true)}
        >
          {say(NOTES_DE, "delete")}
        </button>
      )}
    </li>
  );
}
