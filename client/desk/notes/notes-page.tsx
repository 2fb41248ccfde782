import "./notes.css";
import { useState } from "preact/hooks";
import { NOTES_DE } from "../../../surveys/messages/notes/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Me } from "../../../surveys/wire/account.ts";
import type { InterviewNotes } from "../../../surveys/wire/interview.ts";
import { api } from "../../shared/api/client.ts";
import { useLoaded } from "../../shared/api/use-loaded.ts";
import { call } from "../shell/call.ts";
import { Loaded } from "../shell/loaded.tsx";
import { NoteRow } from "./note-row.tsx";

const loadNotes = () => call(api["interview-notes"].$get());

/** The notes of one's own districts, latest day first. */
export function NotesPage(_props: { me: Me }) {
  const [state, again] = useLoaded(loadNotes);
  const [said, setSaid] = useState(false);
  const gone = () => {
    setSaid(true);
    again();
  };
  return (
    <div class="page notes-page">
      <h1>{say(NOTES_DE, "title")}</h1>
      <p class="lead">{say(NOTES_DE, "lead")}</p>
      <p class="soft">{say(NOTES_DE, "keep")}</p>
      <p role="status">{said && say(NOTES_DE, "deleted")}</p>
      <Loaded state={state} onAgain={again}>
        {({ notes }) => <NoteList notes={notes} onGone={gone} />}
      </Loaded>
    </div>
  );
}

function NoteList({ notes, onGone }: { notes: InterviewNotes["notes"]; onGone: () => void }) {
  if (notes.length === 0)
    return (
      <>
        <p>{say(NOTES_DE, "none")}</p>
        <p>
          <a href="/befragung">{say(NOTES_DE, "interview")}</a>
        </p>
      </>
    );
  return (
    <ul class="sheet">
      {notes.map((note) => (
        <NoteRow key={note.id} note={note} onGone={onGone} />
      ))}
    </ul>
  );
}
