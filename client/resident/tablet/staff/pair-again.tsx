import { useState } from "preact/hooks";
import { Note } from "../../frame/note.tsx";
import { staffWords } from "../staff-words.ts";

/** A new pairing, for somebody who has a new code in hand. */
export function PairAgain({ waits, onPairAgain }: { waits: boolean; onPairAgain: () => void }) {
  const [asked, setAsked] = useState(false);
  return (
    <section>
      <h2>{staffWords("pair-again.title")}</h2>
      <p>{staffWords("pair-again.help")}</p>
      <div role="status">{asked && waits && <Note text={staffWords("pair-again.waiting")} />}</div>
      <div class="ways">
        {asked ? (
          <>
            <button class="btn" type="button" onClick={onPairAgain}>
              {staffWords("pair-again.go")}
            </button>
            <button class="btn plain" type="button" onClick={() => setAsked(false)}>
              {staffWords("pair-again.stay")}
            </button>
          </>
        ) : (
          <button class="btn" type="button" onClick={() => setAsked(true)}>
            {staffWords("pair-again.title")}
          </button>
        )}
      </div>
    </section>
  );
}
