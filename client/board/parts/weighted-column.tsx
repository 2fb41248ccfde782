import "./weighted-column.css";
import { useState } from "preact/hooks";
import { BOARD_DE } from "../../../surveys/messages/board/de.ts";
import { PEOPLE_DE } from "../../../surveys/messages/board/people-de.ts";
import { PROBLEMS_DE } from "../../../surveys/messages/problems/de.ts";
import { problemSentence } from "../../../surveys/messages/problems/sentence.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { RatedTopic } from "../../../surveys/wire/findings.ts";
import type { DistrictResult } from "../../../surveys/wire/results.ts";
import type { Weighted, WeightingRefusal } from "../../../surveys/wire/weighted.ts";
import { api } from "../../shared/api/client.ts";
import { call } from "../shell/call.ts";
import type { MoreColumn } from "./share-table.tsx";
import { FORMAT } from "./words.ts";

/** What stands beside the unweighted shares; null while nobody wants it. */
type Shown = Weighted | null;

/** The column of weighted shares; none where they are not wanted, or are refused. */
export function weightedColumn(weighted: Shown): MoreColumn<RatedTopic>[] {
  if (weighted?.kind !== "weighted") return [];
  return [
    {
      title: say(PEOPLE_DE, "weighted.column"),
      cell: ({ topic }) => {
        const share = weighted.topics.find(({ code }) => code === topic.code)?.share;
        if (!share) return "–";
        return (
          <span class="weighted">
            <b>{FORMAT.percent(share.percent)}</b>{" "}
            <span class="soft">{say(BOARD_DE, "range.text", share)}</span>
          </span>
        );
      },
    },
  ];
}

/** Switches the weighted column on and off, and says what it rests on or why there is none. */
export function WeightedSwitch({
  result,
  weighted,
  onChange,
}: {
  result: DistrictResult;
  weighted: Shown;
  onChange: (weighted: Shown) => void;
}) {
  const [said, setSaid] = useState("");
  const isShown = weighted?.kind === "weighted";
  const toggle = async () => {
    setSaid("");
    if (isShown) return onChange(null);
    const { district, questionnaire, wave } = result;
    const query = { questionnaire: questionnaire.id, ...(wave !== null && { wave }) };
    const outcome = await call<Weighted>(
      api.results[":district"].weighted.$get({ param: { district: district.code }, query }),
    );
    if (outcome.kind === "done") onChange(outcome.value);
    else setSaid(problemSentence(PROBLEMS_DE, outcome.problem));
  };
  return (
    <section class="sheet">
      <h2>{say(PEOPLE_DE, "weighted.title")}</h2>
      <button class="btn plain" type="button" onClick={() => void toggle()}>
        {say(PEOPLE_DE, isShown ? "weighted.hide" : "weighted.show")}
      </button>
      <div role="status">
        {said && <p>{said}</p>}
        {weighted?.kind === "weighted" && (
          <>
            <p>
              {say(PEOPLE_DE, "weighted.about", { n: weighted.n, effective: weighted.effective })}
            </p>
            <p>{say(PEOPLE_DE, "weighted.limit")}</p>
            <p class="soft">{say(PEOPLE_DE, "weighted.modes")}</p>
          </>
        )}
        {weighted?.kind === "refused" && (
          <>
            <p>{say(PEOPLE_DE, "refused.title")}</p>
            <ul class="refusals">
              {weighted.refusals.map((refusal) => (
                <li key={refusal.kind}>{reasonOf(refusal)}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </section>
  );
}

function reasonOf(refusal: WeightingRefusal): string {
  switch (refusal.kind) {
    case "no-city-figures":
    case "not-published":
      return say(PEOPLE_DE, `refused.${refusal.kind}`);
    case "empty-category":
    case "small-category":
      return say(PEOPLE_DE, `refused.${refusal.kind}`, { groups: refusal.labels.join(", ") });
    case "unknown":
      return say(PEOPLE_DE, "refused.unknown", { percent: FORMAT.percent(refusal.percent) });
    case "few-people":
      return say(PEOPLE_DE, "refused.few-people", refusal);
    case "uncertain":
      return say(PEOPLE_DE, "refused.uncertain", refusal);
    case "margins-missed":
      return say(PEOPLE_DE, "refused.margins-missed", refusal);
  }
}
