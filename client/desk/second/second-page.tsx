import "../stack/stack-page.css";
import { useCallback, useState } from "preact/hooks";
import * as v from "valibot";
import { ENTRY_DE } from "../../../surveys/messages/entry/de.ts";
import { PROBLEMS_DE } from "../../../surveys/messages/problems/de.ts";
import { problemSentence } from "../../../surveys/messages/problems/sentence.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Eyes } from "../../../surveys/paper/fresh-eyes.ts";
import { SecondEntry, WHOLE_FORM } from "../../../surveys/wire/second-entry.ts";
import { api } from "../../shared/api/client.ts";
import type { Outcome } from "../../shared/api/outcome.ts";
import { useLoaded } from "../../shared/api/use-loaded.ts";
import { ErrorSummary } from "../form/error-summary.tsx";
import { call } from "../shell/call.ts";
import { Loaded } from "../shell/loaded.tsx";
import { Said } from "../shell/said.tsx";
import { kappaWords, rateSentence } from "./words.ts";

const second = api.stacks[":id"].second;

/** How sure one can be of what was typed, and what is still to be typed twice. */
export function SecondPage({ id }: { id: string }) {
  const [state, again] = useLoaded(useCallback(() => loadSecond(id), [id]));
  return (
    <Loaded state={state} onAgain={again}>
      {(found) => <Second id={id} first={found} />}
    </Loaded>
  );
}

/** How far the second entry of a stack is. */
export async function loadSecond(id: string): Promise<Outcome<SecondEntry>> {
  return parsed(await call<unknown>(second.$get({ param: { id } })));
}

function parsed(outcome: Outcome<unknown>): Outcome<SecondEntry> {
  return outcome.kind === "problem"
    ? outcome
    : { kind: "done", value: v.parse(SecondEntry, outcome.value) };
}

function Second({ id, first }: { id: string; first: SecondEntry }) {
  const [entry, setEntry] = useState(first);
  const [problem, setProblem] = useState<string>();
  const draw = async () => {
    setProblem(undefined);
    const outcome = parsed(await call<unknown>(second.draw.$post({ param: { id } })));
    if (outcome.kind === "done") setEntry(outcome.value);
    else setProblem(problemSentence(PROBLEMS_DE, outcome.problem));
  };
  return (
    <div class="page stack-page">
      <h1>{say(ENTRY_DE, "second.title")}</h1>
      <Said />
      <p class="lead">{say(ENTRY_DE, "second.lead")}</p>
      <ErrorSummary faults={[]} general={problem} />
      <section class="sheet" aria-labelledby="second-state">
        <h2 id="second-state">{stateWords(entry)}</h2>
        {entry.inFull.map(({ question, number, differences, forms, left }) => (
          <p key={question}>
            {left > 0
              ? say(ENTRY_DE, "second.in-full", {
                  number,
                  differences,
                  fields: fieldsOf(entry, question),
                })
              : say(ENTRY_DE, "second.in-full.done", { number, forms })}
          </p>
        ))}
        {entry.forms > 0 && <p>{rateSentence(entry)}</p>}
        {entry.byTypists.typed > 0 && (
          <p class="soft">{counted("second.by-typist.typed", entry.byTypists.typed)}</p>
        )}
        {entry.byTypists.decided > 0 && (
          <p class="soft">{counted("second.by-typist.decided", entry.byTypists.decided)}</p>
        )}
        {entry.isAsked && <p class="soft">{say(ENTRY_DE, "second.asked")}</p>}
        <Tasks id={id} entry={entry} onDraw={() => void draw()} />
      </section>
      {entry.forms > 0 && <QuestionTable entry={entry} />}
      <p>
        <a class="btn" href={`/buero/erfassen/${id}/stand`}>
          {say(ENTRY_DE, "stack.balance")}
        </a>
      </p>
    </div>
  );
}

function Tasks({ id, entry, onDraw }: { id: string; entry: SecondEntry; onDraw: () => void }) {
  const base = `/buero/erfassen/${id}`;
  const { canDraw, kind, mayDecide } = entry;
  return (
    <ul class="rows" aria-label={say(ENTRY_DE, "second.tasks")}>
      <TypingTask
        entry={entry}
        scope={WHOLE_FORM}
        href={`${base}/zweite/${WHOLE_FORM}`}
        name={(count) => counted("second.task.forms", count)}
      />
      {entry.inFull.map(({ question, number, text }) => (
        <TypingTask
          key={question}
          entry={entry}
          scope={question}
          href={`${base}/zweite/${question}`}
          name={(count) => counted("second.task.question", count, { number })}
          about={text}
        />
      ))}
      {mayDecide > 0 && (
        <li>
          <b class="what">{counted("second.task.decide", mayDecide)}</b>
          <a class="btn" href={`${base}/lesarten`}>
            {say(ENTRY_DE, "mismatch.title")}
          </a>
        </li>
      )}
      {entry.toDecide > mayDecide && (
        <li>
          <span class="what soft">
            {counted("second.task.decide.others", entry.toDecide - mayDecide)}
          </span>
          {mayDecide === 0 && (
            <a class="btn" href={`${base}/lesarten`}>
              {say(ENTRY_DE, "nobody-else")}
              <span class="hide"> {say(ENTRY_DE, "mismatch.title")}</span>
            </a>
          )}
        </li>
      )}
      {canDraw > 0 && (
        <li>
          <button class="btn" type="button" onClick={onDraw}>
            {counted("second.draw", canDraw)}
          </button>
        </li>
      )}
      {canDraw === 0 && kind === "more" && (
        <li class="soft">{say(ENTRY_DE, "second.draw.wait")}</li>
      )}
    </ul>
  );
}

/** Forms to be typed again, by whoever has not typed them yet. */
function TypingTask({
  entry: { toType },
  scope,
  href,
  name,
  about,
}: {
  entry: SecondEntry;
  scope: string;
  href: string;
  name: (count: number) => string;
  about?: string;
}) {
  const countOf = (eyes: Eyes) =>
    toType.filter((one) => one.scope === scope && one.eyes === eyes).length;
  const alone = countOf("alone");
  const mine = countOf("fresh") + alone;
  const others = countOf("others");
  if (mine + others === 0) return null;
  return (
    <li>
      <div class="what">
        <b>{name(mine === 0 ? others : mine)}</b>
        {about !== undefined && <span class="soft">{about}</span>}
        {alone > 0 && <span class="soft">{counted("second.task.own.alone", alone)}</span>}
        {others > 0 && (
          <span class="soft">
            {counted(mine === 0 ? "second.task.own.all" : "second.task.own", others)}
          </span>
        )}
      </div>
      {mine > 0 ? (
        <a class={scope === WHOLE_FORM ? "btn primary" : "btn"} href={href}>
          {say(ENTRY_DE, "session.begin")}
          <span class="hide"> {about ?? name(mine)}</span>
        </a>
      ) : (
        <a class="btn" href={href}>
          {say(ENTRY_DE, "nobody-else")}
          <span class="hide"> {about ?? name(others)}</span>
        </a>
      )}
    </li>
  );
}

function QuestionTable({ entry }: { entry: SecondEntry }) {
  return (
    <section class="sheet" aria-labelledby="second-questions">
      <h2 id="second-questions">{say(ENTRY_DE, "second.questions")}</h2>
      <table class="stack-numbers by-question">
        <thead>
          <tr>
            <th scope="col">{say(ENTRY_DE, "second.question")}</th>
            <th scope="col">{say(ENTRY_DE, "second.fields")}</th>
            <th scope="col">{say(ENTRY_DE, "second.differences")}</th>
            <th scope="col">{say(ENTRY_DE, "second.kappa")}</th>
          </tr>
        </thead>
        <tbody>
          {entry.questions.map(({ question, number, text, fields, differences, kappa }) => (
            <tr key={question}>
              <th scope="row">
                {number} {text}
              </th>
              <td class="num">{fields}</td>
              <td class="num">{differences}</td>
              <td class="num">{kappaWords(kappa)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="soft">{say(ENTRY_DE, "second.kappa.about")}</p>
    </section>
  );
}

function stateWords({ kind, forms, size }: SecondEntry): string {
  switch (kind) {
    case "nothing":
      return say(ENTRY_DE, "second.nothing");
    case "accepted":
      return say(ENTRY_DE, "second.accepted");
    case "whole-stack":
      return say(ENTRY_DE, "second.whole", { forms });
    case "open":
    case "more":
      return say(ENTRY_DE, "second.so-far", { forms, size });
  }
}

function fieldsOf({ questions }: SecondEntry, id: string): number {
  return questions.find(({ question }) => question === id)?.fields ?? 0;
}

type Counted =
  | "second.task.forms"
  | "second.task.question"
  | "second.task.own"
  | "second.task.own.all"
  | "second.task.own.alone"
  | "second.task.decide"
  | "second.task.decide.others"
  | "second.by-typist.typed"
  | "second.by-typist.decided"
  | "second.draw";

function counted(key: Counted, count: number, more: Record<string, number> = {}): string {
  return say(ENTRY_DE, count === 1 ? `${key}.one` : key, { count, ...more });
}
