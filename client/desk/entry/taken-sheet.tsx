import "./taken-sheet.css";
import { useEffect, useRef } from "preact/hooks";
import { questionsOf } from "../../../surveys/definition/questionnaire.ts";
import { path, textAt } from "../../../surveys/definition/wording.ts";
import { ENTRY_DE } from "../../../surveys/messages/entry/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import { enteredAnswers } from "../../../surveys/paper/entered-answers.ts";
import { isUntouched } from "../../../surveys/paper/entry-state.ts";
import { germanDay } from "../../../surveys/paper/typed-day.ts";
import type { Answers } from "../../../surveys/response/answer.ts";
import { checkAnswers } from "../../../surveys/response/check-answers.ts";
import type { SheetState } from "../../../surveys/wire/paper.ts";
import { answerLines } from "./answer-words.ts";
import type { Desk, DeskState } from "./desk-state.ts";
import type { Session } from "./session.ts";

type Taken = Extract<SheetState, { kind: "taken" }>;

/** A number entered before: nothing changes, and what is there already stands beside what was typed. */
export function TakenSheet({
  desk,
  state,
  taken,
}: {
  desk: Desk;
  state: DeskState;
  taken: SheetState;
}) {
  const box = useRef<HTMLElement>(null);
  const way = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    way.current?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: "start" });
  }, []);
  const typed = typedAnswers(state);
  return (
    <section
      class="sheet taken"
      ref={box}
      aria-labelledby="taken-title"
      onKeyDown={(event) => {
        if (event.key === "Escape") desk.backToNumber();
      }}
    >
      <h2 id="taken-title">{say(ENTRY_DE, "taken.title", { number: taken.number })}</h2>
      <p id="taken-text">
        {say(ENTRY_DE, taken.kind === "elsewhere" ? "taken.elsewhere" : "taken.text")}
      </p>
      {taken.kind === "taken" && <Origin taken={taken} />}
      <div class="taken-ways">
        <button
          class="btn primary"
          type="button"
          ref={way}
          aria-describedby="taken-title taken-text"
          onClick={() => desk.backToNumber()}
        >
          {say(ENTRY_DE, "taken.other-number")}
        </button>
        {taken.kind === "taken" && taken.stack === null && (
          <button class="btn" type="button" onClick={() => void desk.note({ how: "found" })}>
            {say(ENTRY_DE, "taken.lies-here")}
          </button>
        )}
        {typed && (
          <button class="btn" type="button" onClick={() => desk.putAside()}>
            {say(ENTRY_DE, "taken.put-aside")}
          </button>
        )}
      </div>
      {taken.kind === "taken" && <Comparison session={state.session} taken={taken} typed={typed} />}
    </section>
  );
}

function typedAnswers({ session, entry }: DeskState): Answers | undefined {
  const { questionnaire } = session.form;
  const entered = enteredAnswers(questionnaire, session.form.entry, entry);
  if (isUntouched(entry) || entered.kind === "incomplete") return undefined;
  const checked = checkAnswers(questionnaire, "paper", entered.answers);
  return checked.kind === "fit" ? checked.answers : undefined;
}

function Origin({ taken }: { taken: Taken }) {
  const { entered, batch } = taken;
  return (
    <dl class="taken-origin">
      {batch ? (
        <>
          <dt>{say(ENTRY_DE, "taken.file")}</dt>
          <dd>
            {say(ENTRY_DE, "taken.file.when", { file: batch.fileName, when: moment(batch.at) })}
          </dd>
        </>
      ) : (
        <>
          <dt>{say(ENTRY_DE, "taken.entered")}</dt>
          <dd>{enteredWords(entered)}</dd>
        </>
      )}
      <dt>{say(ENTRY_DE, "taken.mode")}</dt>
      <dd>{say(ENTRY_DE, `mode.${taken.mode}`)}</dd>
      <dt>{say(ENTRY_DE, "taken.day")}</dt>
      <dd>{germanDay(taken.day)}</dd>
      <dt>{say(ENTRY_DE, "taken.site")}</dt>
      <dd>
        {taken.site.district} · {taken.site.name}
      </dd>
    </dl>
  );
}

function enteredWords(entered: Taken["entered"]): string {
  if (!entered) return say(ENTRY_DE, "taken.entered.unknown");
  const when = moment(entered.at);
  return entered.by === null ? when : say(ENTRY_DE, "taken.entered.by", { when, who: entered.by });
}

function moment(at: string): string {
  return new Date(at).toLocaleString("de-DE", { dateStyle: "medium", timeStyle: "short" });
}

function Comparison({
  session: { form },
  taken,
  typed,
}: {
  session: Session;
  taken: Taken;
  typed: Answers | undefined;
}) {
  const rows = questionsOf(form.questionnaire).map((question) => {
    const lines = (answers: Answers): string[] => {
      const answer = answers[question.id];
      if (answer === undefined || (question.type === "text" && typeof answer === "string"))
        return [say(ENTRY_DE, "answer.in-words")];
      return answerLines(form, question, answer);
    };
    const there = lines(taken.answers);
    const now = typed && lines(typed);
    return {
      question,
      there,
      now,
      isDifferent: now !== undefined && now.join("\n") !== there.join("\n"),
    };
  });
  const differences = rows.filter(({ isDifferent }) => isDifferent).length;
  return (
    <>
      {typed && <p class="lead">{differenceWords(differences)}</p>}
      <div class="taken-scroll">
        <table class="taken-answers">
          <caption class="hide">{say(ENTRY_DE, "taken.compare")}</caption>
          <thead>
            <tr>
              <th scope="col">{say(ENTRY_DE, "taken.question")}</th>
              <th scope="col">{say(ENTRY_DE, "taken.there")}</th>
              {typed && <th scope="col">{say(ENTRY_DE, "taken.typed")}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ question, there, now, isDifferent }, at) => (
              <tr key={question.id}>
                <th scope="row">
                  <b class="no">{at + 1}</b>
                  {textAt(form.texts, path.question(question.id))}{" "}
                  {isDifferent && (
                    <span class="tag note-t">{say(ENTRY_DE, "taken.different")}</span>
                  )}
                </th>
                <td data-column={say(ENTRY_DE, "taken.there")}>
                  <Lines lines={there} />
                </td>
                {now && (
                  <td data-column={say(ENTRY_DE, "taken.typed")}>
                    <Lines lines={now} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function differenceWords(count: number): string {
  if (count === 0) return say(ENTRY_DE, "taken.same");
  return count === 1
    ? say(ENTRY_DE, "taken.differs.one")
    : say(ENTRY_DE, "taken.differs.many", { count });
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </>
  );
}
