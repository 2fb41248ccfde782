import { Note } from "../frame/note.tsx";
import { personalDataIn } from "../interview/personal-data.ts";
import { useWords } from "../words.ts";

/** A soft line where a text seems to give someone away. It never stops anyone. */
export function PersonalDataNote({ text }: { text: string }) {
  const words = useWords();
  const found = personalDataIn(text);
  return <div role="status">{found !== undefined && <Note text={words(`text.${found}`)} />}</div>;
}
