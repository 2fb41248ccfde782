import { useState } from "preact/hooks";
import { CODING_DE } from "../../../surveys/messages/coding/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Book, Differing } from "../../../surveys/wire/coding.ts";
import { DecisionForm } from "./decision-form.tsx";
import { saidInWords } from "./words.ts";

/** A text that two people read differently, both readings side by side, and what counts. */
export function DifferingItem({
  book,
  differing,
  onDone,
}: {
  book: Book;
  differing: Differing;
  onDone: (said: string) => void;
}) {
  const [isOpen, setOpen] = useState(false);
  const { body, decided } = differing;
  const { codes } = book;
  return (
    <li>
      <blockquote>{body}</blockquote>
      <dl class="readings">
        {(["first", "second"] as const).map((round) => (
          <div key={round}>
            <dt>
              {say(CODING_DE, "differing.by", {
                round: say(CODING_DE, `differing.${round}`),
                who: differing[round].by ?? "–",
              })}
            </dt>
            <dd>{saidInWords(differing[round], codes)}</dd>
          </div>
        ))}
      </dl>
      {decided && (
        <p class="note">
          {say(CODING_DE, "differing.decided", { said: saidInWords(decided, codes) })}{" "}
          {say(CODING_DE, "differing.decided.how", {
            how: say(CODING_DE, `how.${decided.how}`),
            reason: decided.reason,
          })}
        </p>
      )}
      {isOpen ? (
        <DecisionForm
          book={book}
          differing={differing}
          onDone={() => {
            setOpen(false);
            onDone(say(CODING_DE, "differing.saved"));
          }}
          onBack={() => setOpen(false)}
        />
      ) : (
        <p class="buttons">
          <button class="btn plain" type="button" onClick={() => setOpen(true)}>
            {say(CODING_DE, decided ? "differing.again" : "differing.open")}
          </button>
        </p>
      )}
    </li>
  );
}
