import "./group-chooser.css";
import type { TargetedSubmitEvent } from "preact";
import { useId, useState } from "preact/hooks";
import { GROUPS_DE } from "../../../surveys/messages/board/groups-de.ts";
import { PROBLEMS_DE } from "../../../surveys/messages/problems/de.ts";
import { problemSentence } from "../../../surveys/messages/problems/sentence.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Breakdown } from "../../../surveys/wire/breakdown.ts";
import { filterText } from "../../../surveys/wire/breakdown.ts";
import { api } from "../../shared/api/client.ts";
import { BackToEverybody } from "../parts/too-few-in-group.tsx";
import type { Address } from "./address.ts";
import { goTo } from "./address.ts";
import { call } from "./call.ts";
import { findGroup, groupName } from "./find-group.ts";

type Here = Address & { district: string; questionnaire: string };

/**
 * Whom the result shows. Only groups that exist can be chosen. A group that is typed and does not exist
 * changes nothing on the page: the answer is the same for nobody and for nine.
 */
export function GroupChooser({ here, breakdown }: { here: Here; breakdown: Breakdown }) {
  const { filter, choices } = breakdown;
  const codeOf = (question: string) =>
    filter.find((chosen) => chosen.question === question)?.code ?? "";
  const choose = (question: string, code: string) => {
    const others = filter.filter((chosen) => chosen.question !== question);
    const chosen = code === "" ? others : [...others, { question, code }];
    goTo({ ...here, filter: filterText(inOrder(chosen, choices)) });
  };
  return (
    <details class="groups" open={here.filter !== ""}>
      <summary>{say(GROUPS_DE, "title")}</summary>
      <div class="group-choice">
        {choices.map(({ question, text, options }) => (
          <label key={question} class="group-list">
            <span>{text}</span>
            <select
              value={codeOf(question)}
              onChange={(event) => choose(question, event.currentTarget.value)}
            >
              <option value="">{say(GROUPS_DE, "all")}</option>
              {isMissing(codeOf(question), options) && (
                <option value={codeOf(question)}>{say(GROUPS_DE, "option.chosen")}</option>
              )}
              {options.map(({ code, label, responses }) => (
                <option key={code} value={code}>
                  {say(GROUPS_DE, "option", {
                    name: groupName({ question, code, label }),
                    responses,
                  })}
                </option>
              ))}
            </select>
          </label>
        ))}
        <GroupSearch here={here} breakdown={breakdown} />
        {here.filter !== "" && <BackToEverybody here={here} />}
      </div>
    </details>
  );
}

function GroupSearch({ here, breakdown }: { here: Here; breakdown: Breakdown }) {
  const [typed, setTyped] = useState("");
  const [said, setSaid] = useState("");
  const ids = { hint: useId(), said: useId() };
  const tooFew = (choices: Breakdown["choices"]) =>
    setSaid(
      `${say(GROUPS_DE, "few")} ${say(GROUPS_DE, choices.length > 0 ? "few.next" : "few.next.none")}`,
    );
  const look = async () => {
    if (typed.trim() === "") return setSaid(say(GROUPS_DE, "search.empty"));
    setSaid(say(GROUPS_DE, "search.busy"));
    // Groups of everybody: those beside a chosen filter are fewer.
    const everybody = breakdown.filter.length === 0 ? breakdown : await breakdownOf(here, "");
    if (typeof everybody === "string") return setSaid(everybody);
    const group = findGroup(typed, everybody.choices);
    if (!group) return tooFew(everybody.choices);
    const filter = filterText(inOrder(group, everybody.choices));
    const found = await breakdownOf(here, filter);
    if (typeof found === "string") return setSaid(found);
    if (!isThere(group, found)) return tooFew(everybody.choices);
    setSaid("");
    goTo({ ...here, filter });
  };
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    void look();
  };
  return (
    <form class="group-search" onSubmit={submit}>
      <label class="group-list">
        <span>{say(GROUPS_DE, "search.label")}</span>
        <input
          type="search"
          value={typed}
          maxLength={100}
          autocomplete="off"
          aria-describedby={`${ids.hint} ${ids.said}`}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      <button class="btn plain" type="submit">
        {say(GROUPS_DE, "search.button")}
      </button>
      <p id={ids.hint} class="soft">
        {say(GROUPS_DE, "search.example")}
      </p>
      <p id={ids.said} class="group-said" role="status">
        {said}
      </p>
    </form>
  );
}

/** What a filter's result says of groups, or a sentence why there is none. */
async function breakdownOf(
  { district, questionnaire, wave }: Here,
  filter: string,
): Promise<Breakdown | string> {
  const query = { questionnaire, ...(wave !== null && { wave }), ...(filter && { filter }) };
  const outcome = await call(api.results[":district"].$get({ param: { district }, query }));
  return outcome.kind === "done"
    ? outcome.value.breakdown
    : problemSentence(PROBLEMS_DE, outcome.problem);
}

/** Whether the group can be chosen: it is among the choices beside itself. */
function isThere(group: readonly { question: string; code: string }[], found: Breakdown): boolean {
  return group.every(({ question, code }) =>
    found.choices.some(
      (choice) =>
        choice.question === question && choice.options.some((option) => option.code === code),
    ),
  );
}

/** Whether a group is asked for that its list does not offer, alike for nobody and for nine. */
function isMissing(code: string, options: readonly { code: string }[]): boolean {
  return code !== "" && options.every((option) => option.code !== code);
}

/** One text for one filter: in the order in which the questions are asked. */
function inOrder<Chosen extends { question: string }>(
  chosen: readonly Chosen[],
  choices: Breakdown["choices"],
): Chosen[] {
  const place = (question: string) => choices.findIndex((choice) => choice.question === question);
  return chosen.toSorted((a, b) => place(a.question) - place(b.question));
}
