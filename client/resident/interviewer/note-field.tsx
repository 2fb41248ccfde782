import { words } from "./words.ts";

const MOST_CHARACTERS = 4000;
/** From here on it is worth saying how much room is left. */
const FEW_CHARACTERS = 500;

/** What the interviewer writes down beside the questions. It stays apart from the answers. */
export function NoteField({ note, onNote }: { note: string; onNote: (note: string) => void }) {
  const left = MOST_CHARACTERS - note.length;
  return (
    <section class="notes" aria-labelledby="notes-title">
      <h2 id="notes-title">{words("notes.title")}</h2>
      <label class="hide" for="note">
        {words("notes.label")}
      </label>
      <textarea
        class="field"
        id="note"
        rows={5}
        value={note}
        maxLength={MOST_CHARACTERS}
        autocomplete="off"
        aria-describedby="note-help"
        onInput={(event) => onNote(event.currentTarget.value)}
      />
      <p class="soft small" id="note-help">
        {words("notes.help")} {left <= FEW_CHARACTERS && words("notes.left", { count: left })}
      </p>
    </section>
  );
}
