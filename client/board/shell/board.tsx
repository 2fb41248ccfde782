import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { BOARD_DE } from "../../../surveys/messages/board/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Me } from "../../../surveys/wire/account.ts";
import type { ProblemDocument } from "../../../surveys/wire/problem.ts";
import type { DistrictResult, ResultsOverview } from "../../../surveys/wire/results.ts";
import { api } from "../../shared/api/client.ts";
import { CountSheetsView } from "../views/count-sheets-view.tsx";
import { FewView } from "../views/few-view.tsx";
import { NeedView } from "../views/need-view.tsx";
import { PrioritiesView } from "../views/priorities-view.tsx";
import { QuestionsView } from "../views/questions-view.tsx";
import { TopThreeView } from "../views/top-three-view.tsx";
import type { Address } from "./address.ts";
import { VIEWS } from "./address.ts";
import { AddressLink } from "./address-link.tsx";
import { call } from "./call.ts";
import { Choices } from "./choices.tsx";
import { Frame } from "./frame.tsx";
import { Failed } from "./message.tsx";
import { ReleaseButton } from "./release-button.tsx";

type District = ResultsOverview["districts"][number];
type Chosen = Address & { district: string; questionnaire: string };
type State =
  | { kind: "loading" }
  | { kind: "failed"; problem: ProblemDocument }
  | { kind: "ready"; result: DistrictResult };

/** One questionnaire in one district, in one of the four views. */
export function Board({
  me,
  overview,
  district,
  here,
}: {
  me: Me;
  overview: ResultsOverview;
  district: District;
  here: Chosen;
}) {
  const [state, setState] = useState<State>({ kind: "loading" });
  const { district: code, questionnaire, wave, view } = here;
  const load = useCallback(async () => {
    const query = { questionnaire, ...(wave !== null && { wave }) };
    const outcome = await call(api.results[":district"].$get({ param: { district: code }, query }));
    if (outcome.kind === "done") setState({ kind: "ready", result: outcome.value });
    else setState({ kind: "failed", problem: outcome.problem });
  }, [code, questionnaire, wave]);
  useEffect(() => {
    setState({ kind: "loading" });
    void load();
  }, [load]);

  useEffect(() => {
    document.title = say(BOARD_DE, "title.page", {
      view: say(BOARD_DE, `view.${view}`),
      district: district.name,
    });
  }, [view, district]);
  const isReady =
    state.kind === "ready" &&
    state.result.district.code === code &&
    state.result.questionnaire.id === questionnaire;
  const content = useHeardHeadline(`${code} ${questionnaire} ${view}`, isReady);

  return (
    <Frame
      me={me}
      tabs={
        <nav class="tabs" aria-label={say(BOARD_DE, "nav.views")}>
          {VIEWS.map(({ id }) => (
            <AddressLink
              key={id}
              to={{ ...here, view: id }}
              current={id === view ? "page" : undefined}
            >
              {say(BOARD_DE, `view.${id}`)}
            </AddressLink>
          ))}
        </nav>
      }
    >
      <div class="page" ref={content}>
        <Choices
          overview={overview}
          district={district}
          here={here}
          waves={state.kind === "ready" ? state.result.waves : []}
        >
          {me.permissions.includes("release.make") && (
            <ReleaseButton district={code} onReleased={() => void load()} />
          )}
        </Choices>
        {state.kind === "loading" && <p class="soft">{say(BOARD_DE, "loading")}</p>}
        {state.kind === "failed" && <Failed problem={state.problem} onAgain={() => void load()} />}
        {state.kind === "ready" && <Shown view={view} result={state.result} me={me} />}
        {state.kind === "ready" && showsCounts(view, state.result) && (
          <CountSheetsView result={state.result} />
        )}
      </div>
    </Frame>
  );
}

/**
 * Moves the focus to the new sentence once a page has come, so that a screen reader reads it. The first
 * page is being read already, and new numbers on the same page are told by the button that fetched them.
 *
 * @param page which page is wanted
 * @param isReady whether it is there
 * @returns goes to the element that holds the page
 */
function useHeardHeadline(page: string, isReady: boolean) {
  const content = useRef<HTMLDivElement>(null);
  const heard = useRef(page);
  useLayoutEffect(() => {
    if (!isReady || page === heard.current) return;
    content.current?.querySelector("h1")?.focus();
    heard.current = page;
  }, [page, isReady]);
  return content;
}

/** Lists of counts stand where all questions stand, and where there is nothing else yet. */
function showsCounts(view: Address["view"], { findings }: DistrictResult): boolean {
  return view === "questions" || findings.stage === "few";
}

function Shown({ view, result, me }: { view: Address["view"]; result: DistrictResult; me: Me }) {
  if (result.findings.stage === "few") return <FewView result={result} me={me} />;
  switch (view) {
    case "priorities":
      return <PrioritiesView result={result} />;
    case "need":
      return <NeedView result={result} />;
    case "first":
      return <TopThreeView result={result} />;
    case "questions":
      return <QuestionsView result={result} />;
  }
}
