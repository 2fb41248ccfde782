import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { BOARD_DE } from "../../../surveys/messages/board/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Me } from "../../../surveys/wire/account.ts";
import type { ProblemDocument } from "../../../surveys/wire/problem.ts";
import type { DistrictResult, ResultsOverview } from "../../../surveys/wire/results.ts";
import { api } from "../../shared/api/client.ts";
import { ShownResult } from "../charts/shown-result.ts";
import { BoardDownloads } from "../downloads/board-downloads.tsx";
import { OlderRelease } from "../downloads/older-release.tsx";
import { Hall } from "../hall/hall.tsx";
import { HallButton } from "../hall/hall-button.tsx";
import { OnlySome } from "../parts/only-some.ts";
import { BackToEverybody, TooFewInGroup } from "../parts/too-few-in-group.tsx";
import { CompareView } from "../views/compare-view.tsx";
import { CountSheetsView } from "../views/count-sheets-view.tsx";
import { EvidenceView } from "../views/evidence-view.tsx";
import { FewView } from "../views/few-view.tsx";
import { NeedView } from "../views/need-view.tsx";
import { PeopleView } from "../views/people-view.tsx";
import { PrioritiesView } from "../views/priorities-view.tsx";
import { QuestionsView } from "../views/questions-view.tsx";
import { ReleasesView } from "../views/releases-view.tsx";
import { ThemesView } from "../views/themes-view.tsx";
import { TopThreeView } from "../views/top-three-view.tsx";
import { TopicsView } from "../views/topics-view.tsx";
import type { Address } from "./address.ts";
import { OF_GROUPS } from "./address.ts";
import { call } from "./call.ts";
import { Choices } from "./choices.tsx";
import { Frame } from "./frame.tsx";
import { GroupChooser } from "./group-chooser.tsx";
import { Failed } from "./message.tsx";
import { ReleaseButton } from "./release-button.tsx";
import { FurtherViews, ViewTabs } from "./view-links.tsx";

type District = ResultsOverview["districts"][number];
type Chosen = Address & { district: string; questionnaire: string };
type State =
  | { kind: "loading" }
  | { kind: "failed"; problem: ProblemDocument }
  | { kind: "ready"; result: DistrictResult };

/** One questionnaire in one district, in one of its views. */
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
  const filter = OF_GROUPS.includes(view) ? here.filter : "";
  const release = OF_GROUPS.includes(view) ? here.release : null;
  const latest = useRef<object | null>(null);
  const load = useCallback(
    async (whereFails: "say" | "keep" = "say") => {
      const mine = {};
      latest.current = mine;
      const query = {
        questionnaire,
        ...(wave !== null && { wave }),
        ...(release !== null && { release: String(release) }),
        ...(filter && { filter }),
      };
      const outcome = await call(
        api.results[":district"].$get({ param: { district: code }, query }),
      );
      if (latest.current !== mine) return false;
      if (outcome.kind === "done") setState({ kind: "ready", result: outcome.value });
      else if (whereFails === "say") setState({ kind: "failed", problem: outcome.problem });
      return outcome.kind === "done";
    },
    [code, questionnaire, wave, release, filter],
  );
  // A picture stays until the one of another group is there: each says itself whom it shows.
  useEffect(() => setState({ kind: "loading" }), [code, questionnaire, wave, release]);
  useEffect(() => void load(), [load]);

  const { hall } = here;
  useEffect(() => {
    if (hall !== null) return;
    document.title = say(BOARD_DE, "title.page", {
      view: say(BOARD_DE, `view.${view}`),
      district: district.name,
    });
  }, [view, district, hall]);
  // A group that the questionnaire does not know is none, like one of too few.
  const isNoGroup =
    state.kind === "failed" && filter !== "" && state.problem.code === "results.unknown";
  const isReady =
    state.kind === "ready" &&
    state.result.district.code === code &&
    state.result.questionnaire.id === questionnaire;
  const { content, hear } = useHeardHeadline(`${code} ${questionnaire} ${view}`, isReady);

  if (hall !== null && state.kind === "ready")
    return <Hall result={state.result} here={here} theme={hall} onReload={() => load("keep")} />;
  return (
    <Frame me={me} tabs={<ViewTabs here={here} />}>
      <div class="page" ref={content}>
        <FurtherViews here={here} />
        <Choices
          overview={overview}
          district={district}
          here={here}
          waves={state.kind === "ready" ? state.result.waves : []}
          group={
            state.kind === "ready" &&
            showsGroups(here, state.result) && (
              <GroupChooser here={here} breakdown={state.result.breakdown} />
            )
          }
        >
          {state.kind === "ready" && <HallButton here={here} />}
          {me.permissions.includes("release.make") && (
            <ReleaseButton district={code} onReleased={() => void load()} />
          )}
          {state.kind === "ready" && OF_GROUPS.includes(view) && (
            <BoardDownloads result={state.result} release={release} />
          )}
        </Choices>
        {state.kind === "ready" && release !== null && (
          <OlderRelease result={state.result} here={here} />
        )}
        {state.kind === "loading" && <p class="soft">{say(BOARD_DE, "loading")}</p>}
        {state.kind === "failed" && !isNoGroup && (
          <>
            <Failed problem={state.problem} onAgain={() => void load()} />
            {filter !== "" && <BackToEverybody here={here} />}
          </>
        )}
        {isNoGroup && <TooFewInGroup here={here} />}
        {state.kind === "ready" && isTooFew(state.result) && <TooFewInGroup here={here} />}
        {state.kind === "ready" && !isTooFew(state.result) && (
          <OnlySome.Provider value={state.result.breakdown}>
            <ShownResult.Provider value={state.result}>
              <Shown
                here={here}
                result={state.result}
                me={me}
                isAlone={overview.districts.length === 1}
                onShown={hear}
              />
            </ShownResult.Provider>
          </OnlySome.Provider>
        )}
        {state.kind === "ready" && filter === "" && showsCounts(view, state.result) && (
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
 * @returns goes to the element that holds the page, and what a view calls whose sentence comes later
 */
function useHeardHeadline(page: string, isReady: boolean) {
  const content = useRef<HTMLDivElement>(null);
  const heard = useRef(page);
  const hear = useCallback(() => {
    const headline = content.current?.querySelector("h1");
    if (!isReady || !headline || page === heard.current) return;
    headline.focus();
    heard.current = page;
  }, [page, isReady]);
  useLayoutEffect(hear, [hear]);
  return { content, hear };
}

/** Whether a group was asked for that is none. */
function isTooFew({ breakdown, findings }: DistrictResult): boolean {
  return breakdown.filter.length > 0 && findings.stage === "few";
}

/** Where nothing is published of everybody, there is no group to show. */
function showsGroups({ view, filter }: Address, { findings }: DistrictResult): boolean {
  return OF_GROUPS.includes(view) && (filter !== "" || findings.stage !== "few");
}

/** Lists of counts stand where all questions stand, and where there is nothing else yet. */
function showsCounts(view: Address["view"], { findings }: DistrictResult): boolean {
  return view === "questions" || findings.stage === "few";
}

function Shown({
  here,
  result,
  me,
  isAlone,
  onShown,
}: {
  here: Address;
  result: DistrictResult;
  me: Me;
  /** Whether there is no other district to see. */
  isAlone: boolean;
  onShown: () => void;
}) {
  const { view } = here;
  if (view === "releases")
    return <ReleasesView district={result.district} here={here} onShown={onShown} />;
  if (view === "topics") return <TopicsView district={result.district.code} onShown={onShown} />;
  if (view === "themes") return <ThemesView result={result} onShown={onShown} />;
  if (result.findings.stage === "few") return <FewView result={result} me={me} />;
  switch (view) {
    case "priorities":
      return <PrioritiesView result={result} canWeigh={here.release === null} />;
    case "need":
      return <NeedView result={result} />;
    case "first":
      return <TopThreeView result={result} />;
    case "questions":
      return <QuestionsView result={result} />;
    case "people":
      return <PeopleView result={result} onShown={onShown} />;
    case "compare":
      return <CompareView result={result} here={here} isAlone={isAlone} onShown={onShown} />;
    case "evidence":
      return <EvidenceView result={result} onShown={onShown} />;
  }
}
