import { useLayoutEffect, useRef } from "preact/hooks";
import { personalDataIn } from "../../../surveys/personal-data/personal-data.ts";
import { Note } from "../frame/note.tsx";
import { useTabletWords } from "../tablet-words.ts";

/** A soft line where a text seems to give someone away. It never stops anyone. */
export function PersonalDataNote({ text }: { text: string }) {
  const words = useTabletWords();
  const found = personalDataIn(text);
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // On a phone it would come up under the foot, where nobody who types sees it.
    if (found !== undefined) place.current?.scrollIntoView({ block: "nearest" });
  }, [found]);
  return (
    <div role="status" ref={place}>
      {found !== undefined && words && <Note text={words(`personal.${found}`)} />}
    </div>
  );
}
