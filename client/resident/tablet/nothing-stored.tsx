import { Note } from "../frame/note.tsx";
import { useTabletWords } from "../tablet-words.ts";

/** The bench of a tablet that cannot store anything: said before anybody answers, not after. */
export function NothingStored() {
  const words = useTabletWords();
  return <div role="status">{words && <Note text={words("storage.tablet")} />}</div>;
}
