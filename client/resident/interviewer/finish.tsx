import { useEffect, useRef } from "preact/hooks";
import type { Texts } from "../../../surveys/definition/wording.ts";
import { path, textAt } from "../../../surveys/definition/wording.ts";
import { Note } from "../frame/note.tsx";
import type { Section } from "./sections.ts";
import type { Sheet } from "./sheet.ts";
import { words } from "./words.ts";

/** The end of the sheet: what is answered, what was not asked, and handing in. */
export function Finish({
  sheet,
  sections,
  texts,
  language,
  onQuestion,
  onHandIn,
}: {
  sheet: Sheet;
  sections: readonly Section[];
  texts: Texts;
  language: string;
  onQuestion: (question: string) => void;
  onHandIn: () => void;
}) {
  const summary = useRef<HTMLDivElement>(null);
  const { obstacles, handing } = sheet;
  useEffect(() => {
    if (obstacles.length > 0) summary.current?.focus();
    // When a try has found some: not while they are mended one by one.
  }, [obstacles.length > 0]);
  const questions = sections.flatMap((section) => section.questions);
  const answered = questions.filter((inquiry) => inquiry.answered).length;
  const unasked = questions.filter((inquiry) => !inquiry.begun);
  const text = (question: string) => textAt(texts, path.question(question));
  return (
    <>
      <p class="lead">{words("finish.answered", { answered, total: questions.length })}</p>
      {obstacles.length > 0 && (
        <div class="obstacles" ref={summary} tabIndex={-1} role="alert">
          <p>
            <b>{words("obstacle.title")}</b>
          </p>
          <ul>
            {obstacles.map(({ step, obstacle }) => (
              <li key={step.key}>
                <button
                  class="btn quiet"
                  type="button"
                  onClick={() => onQuestion(step.question.id)}
                >
                  {words(`obstacle.${obstacle}`, { question: text(step.question.id) })}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      {unasked.length > 0 && (
        <div class="unasked">
          <p>{words("finish.unasked")}</p>
          <ul>
            {unasked.map(({ question }) => (
              <li key={question.id}>
                <button class="btn quiet" type="button" onClick={() => onQuestion(question.id)}>
                  <span lang={language}>{text(question.id)}</span>
                </button>
              </li>
            ))}
          </ul>
          <p class="soft">{words("finish.unasked.fine")}</p>
        </div>
      )}
      <div role="status">{handing === "failed" && <Note text={words("finish.failed")} />}</div>
      <button
        class="btn primary big"
        type="button"
        aria-disabled={handing === "now"}
        onClick={onHandIn}
      >
        {words("finish.go")}
      </button>
    </>
  );
}
