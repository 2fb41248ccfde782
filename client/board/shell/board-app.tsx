import { useCallback, useEffect, useState } from "preact/hooks";
import { BOARD_DE } from "../../../surveys/messages/board/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Me } from "../../../surveys/wire/account.ts";
import type { ProblemDocument } from "../../../surveys/wire/problem.ts";
import type { ResultsOverview } from "../../../surveys/wire/results.ts";
import { api } from "../../shared/api/client.ts";
import { useAddress } from "./address.ts";
import { Board } from "./board.tsx";
import { call } from "./call.ts";
import { Frame } from "./frame.tsx";
import { Failed, Message } from "./message.tsx";

type State =
  | { kind: "loading" }
  | { kind: "failed"; problem: ProblemDocument }
  | { kind: "ready"; me: Me; overview: ResultsOverview };

/** The board: who looks at it, and which districts and questionnaires there are to choose from. */
export function BoardApp() {
  const address = useAddress();
  const [state, setState] = useState<State>({ kind: "loading" });
  const load = useCallback(async () => {
    setState({ kind: "loading" });
    const me = await call(api.session.$get());
    const overview = me.kind === "done" ? await call(api.results.$get({ query: {} })) : me;
    if (me.kind === "done" && overview.kind === "done")
      setState({ kind: "ready", me: me.value, overview: overview.value });
    // The sign-in is on its way: until it comes, this is still loading.
    else if (overview.kind === "problem" && overview.problem.code !== "access.sign-in-needed")
      setState({ kind: "failed", problem: overview.problem });
  }, []);
  useEffect(() => void load(), [load]);

  if (state.kind === "loading")
    return (
      <Frame>
        <p class="page soft">{say(BOARD_DE, "loading")}</p>
      </Frame>
    );
  if (state.kind === "failed")
    return (
      <Frame>
        <div class="page">
          {state.problem.code === "access.not-permitted" ? (
            <Message title="closed.title" text="closed.text" />
          ) : (
            <Failed problem={state.problem} onAgain={() => void load()} />
          )}
        </div>
      </Frame>
    );
  const { me, overview } = state;
  const district =
    overview.districts.find(({ code }) => code === address.district) ?? overview.districts[0];
  const questionnaire =
    district?.questionnaires.find(({ id }) => id === address.questionnaire) ??
    district?.questionnaires[0];
  if (!district || !questionnaire)
    return (
      <Frame me={me}>
        <div class="page">
          <Message title="nothing.title" text="nothing.text" />
        </div>
      </Frame>
    );
  const here = { ...address, district: district.code, questionnaire: questionnaire.id };
  return <Board me={me} overview={overview} district={district} here={here} />;
}
