import { useCallback, useState } from "preact/hooks";
import { REVIEWS_DE } from "../../../surveys/messages/reviews/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { ReviewAnswers } from "../../../surveys/wire/review.ts";
import { api } from "../../shared/api/client.ts";
import { useLoaded } from "../../shared/api/use-loaded.ts";
import { call } from "../shell/call.ts";
import { Loaded } from "../shell/loaded.tsx";

type Asked = { wave: string; kind: "answers" | "number"; subject: string };

/** What the forms of a suspicion answer, side by side; loaded only when somebody wants to see it. */
export function AnswersBeside({ forms, ...asked }: Asked & { forms: number }) {
  const [isShown, setShown] = useState(false);
  return (
    <>
      <p>
        <button
          class="btn quiet"
          type="button"
          aria-expanded={isShown}
          onClick={() => setShown(!isShown)}
        >
          {say(REVIEWS_DE, isShown ? "look.hide" : "look")}
        </button>
      </p>
      {isShown && <AnswersTable {...asked} forms={forms} />}
    </>
  );
}

function AnswersTable({ wave, kind, subject, forms }: Asked & { forms: number }) {
  const load = useCallback(
    () => call(api.reviews[":wave"].answers.$get({ param: { wave }, query: { kind, subject } })),
    [wave, kind, subject],
  );
  const [state, again] = useLoaded(load);
  return (
    <Loaded state={state} onAgain={again}>
      {({ questions }) => <Table questions={questions} forms={forms} />}
    </Loaded>
  );
}

function Table({ questions, forms }: ReviewAnswers & { forms: number }) {
  const columns = questions[0]?.said.map((_, at) =>
    say(REVIEWS_DE, "form.place", { place: forms > 1 ? at + 1 : "" }).trim(),
  );
  const shown = columns?.length ?? 0;
  return (
    <table class="beside">
      <caption class={shown < forms ? undefined : "hide"}>
        {say(REVIEWS_DE, "look.title")}
        {shown < forms && `. ${say(REVIEWS_DE, "look.first", { count: shown })}`}
      </caption>
      <thead>
        <tr>
          <th scope="col">{say(REVIEWS_DE, "look.question")}</th>
          {columns?.map((column) => (
            <th scope="col" key={column}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {questions.map(({ id, text, said }) => (
          <tr key={id}>
            <th scope="row">{text}</th>
            {said.map((words, at) => (
              <td key={columns?.[at]} data-column={columns?.[at]}>
                {words}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
