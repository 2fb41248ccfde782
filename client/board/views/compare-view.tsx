import { useCallback, useRef } from "preact/hooks";
import { BESIDE_DE } from "../../../surveys/messages/board/beside-de.ts";
import { BOARD_DE } from "../../../surveys/messages/board/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { ComparedList, Comparison } from "../../../surveys/wire/comparison.ts";
import type { DistrictResult } from "../../../surveys/wire/results.ts";
import { api } from "../../shared/api/client.ts";
import type { Outcome } from "../../shared/api/outcome.ts";
import { isPercent } from "../../shared/results/numbers.ts";
import { PictureDownload } from "../charts/picture-download.tsx";
import { Change } from "../parts/change.tsx";
import { measureText } from "../parts/compared-words.ts";
import { Headline } from "../parts/headline.tsx";
import { HowCompared } from "../parts/how-compared.tsx";
import { Legend } from "../parts/legend.tsx";
import { PlainButtons } from "../parts/plain-buttons.tsx";
import { ReleaseFoot } from "../parts/release-foot.tsx";
import { SampleNote } from "../parts/sample-note.tsx";
import { SmallMultiples } from "../parts/small-multiples.tsx";
import { namesOf } from "../parts/words.ts";
import { comparisonPicture, sidesText } from "../pictures/comparison-picture.ts";
import type { Address } from "../shell/address.ts";
import { replaceWith } from "../shell/address.ts";
import { call } from "../shell/call.ts";
import { useLoadedView } from "../shell/loaded.tsx";
import { Failed } from "../shell/message.tsx";

const KINDS = ["districts", "waves", "groups"] as const;
/** More names than this make a list, not a sentence. */
const MOST_NAMES = 3;

/** Districts, waves or groups side by side, topic by topic on one scale. The address keeps what is chosen. */
export function CompareView({
  result,
  here,
  isAlone,
  onShown,
}: {
  result: DistrictResult;
  here: Address;
  /** Whether there is no other district to see: then something else comes first. */
  isAlone: boolean;
  onShown: () => void;
}) {
  const { compareList: list } = here;
  const chosen = useRef(false);
  const choose = (more: Partial<Address>) => {
    chosen.current = true;
    replaceWith({ ...here, ...more });
  };
  const dimensions = result.breakdown.choices;
  const compareBy = here.compareBy ?? firstOf(result, isAlone);
  const dimension = dimensions.find(({ question }) => question === compareBy) ?? dimensions[0];
  const shown = KINDS.find((id) => id === compareBy) ?? "groups";
  const by = shown === "groups" ? dimension?.question : shown;
  const load = useCallback(() => loadComparison(result, by, list), [result, by, list]);
  const [state, again] = useLoadedView(load, onShown);
  const comparison = state.kind === "done" ? state.value : null;
  const isAsked = comparison?.lists.includes(list) ?? true;
  const sentence = comparison
    ? sentenceOf(comparison, isAsked)
    : say(BESIDE_DE, "compare.nothing.groups");
  return (
    <>
      {state.kind === "loading" ? (
        <p class="soft">{say(BOARD_DE, "loading")}</p>
      ) : (
        <Headline sentence={sentence} findings={result.findings} />
      )}
      <PlainButtons
        label={say(BESIDE_DE, "by.label")}
        choices={KINDS.map((id) => ({ id, text: say(BESIDE_DE, `by.${id}`) }))}
        chosen={shown}
        onChoose={(id) => choose({ compareBy: id })}
      />
      {shown === "groups" && dimension && dimensions.length > 1 && (
        <PlainButtons
          label={say(BESIDE_DE, "by.group.label")}
          choices={dimensions.map(({ question, text }) => ({
            id: question,
            text: groupText(question, text),
          }))}
          chosen={dimension.question}
          onChoose={(id) => choose({ compareBy: id })}
        />
      )}
      {comparison && comparison.lists.length > 1 && comparison.sides.length > 1 && (
        <PlainButtons
          label={say(BESIDE_DE, "list.label")}
          choices={comparison.lists.map((id) => ({ id, text: say(BESIDE_DE, `list.${id}`) }))}
          chosen={list}
          onChoose={(id) => choose({ compareList: id })}
        />
      )}
      <p class="hide" role="status">
        {chosen.current && state.kind !== "loading" && sentence}
      </p>
      {state.kind === "problem" && <Failed problem={state.problem} onAgain={again} />}
      {state.kind === "done" && !comparison && (
        <p class="lead">{say(BESIDE_DE, "compare.groups.none")}</p>
      )}
      {comparison && !isAsked && <p class="lead">{say(BESIDE_DE, "compare.notAsked.text")}</p>}
      {comparison && isAsked && comparison.sides.length < 2 && <Nothing comparison={comparison} />}
      {comparison && isAsked && comparison.sides.length >= 2 && (
        <Compared comparison={comparison} result={result} sentence={sentence} />
      )}
    </>
  );
}

/** What comes first: other districts, or else what there is two of. */
function firstOf({ waves, breakdown }: DistrictResult, isAlone: boolean): string {
  if (!isAlone) return "districts";
  if (waves.length > 1) return "waves";
  return breakdown.choices.length > 0 ? "groups" : "districts";
}

/** The usual dimensions have short names; another one is called by its question. */
function groupText(question: string, text: string): string {
  if (question === "age_group" || question === "gender") return say(BESIDE_DE, `by.${question}`);
  return text;
}

/** Where nothing is published by groups, there is nothing to ask for. */
async function loadComparison(
  { district, questionnaire, wave }: DistrictResult,
  by: string | undefined,
  list: ComparedList,
): Promise<Outcome<Comparison | null>> {
  if (by === undefined) return { kind: "done", value: null };
  const query = { questionnaire: questionnaire.id, by, list, ...(wave !== null && { wave }) };
  return call<Comparison>(
    api.results[":district"].comparison.$get({ param: { district: district.code }, query }),
  );
}

function Nothing({ comparison }: { comparison: Comparison }) {
  const { by, threshold } = comparison;
  return (
    <section class="sheet">
      <p>{say(BESIDE_DE, "compare.nothing.text", { threshold })}</p>
      {by === "districts" && <p>{say(BESIDE_DE, "compare.nothing.public")}</p>}
      <Left comparison={comparison} />
    </section>
  );
}

function Compared({
  comparison,
  result,
  sentence,
}: {
  comparison: Comparison;
  result: DistrictResult;
  sentence: string;
}) {
  const { measure, topics } = comparison;
  const bars = topics.some(({ sides }) => sides.some((cell) => cell && isPercent(cell.share)));
  return (
    <>
      {comparison.modesDiffer === true && (
        <section class="note">
          <p>{say(BESIDE_DE, "how.modes")}</p>
        </section>
      )}
      <section class="sheet compared" aria-labelledby="compared">
        <h2 id="compared">
          {measure && measureText(measure)}
          <small class="soft"> {say(BESIDE_DE, "compare.section")}</small>
        </h2>
        <SmallMultiples comparison={comparison} />
        <Left comparison={comparison} />
        <ReleaseFoot result={result}>{sidesText(comparison)}</ReleaseFoot>
        <PictureDownload
          name={`vergleich-${comparison.by}-${measure?.list ?? ""}`}
          title={sentence}
          draw={(shown) => comparisonPicture(shown, comparison, sentence)}
        />
      </section>
      <Change comparison={comparison} sentence={sentence} />
      <div class="compared-notes">
        <HowCompared comparison={comparison} />
        {bars && <Legend order={null} bars />}
        <SampleNote />
      </div>
    </>
  );
}

function Left({ comparison: { by, left, threshold } }: { comparison: Comparison }) {
  const isGroups = by !== "districts" && by !== "waves";
  const reasons = ["few", "not-released", "asked-otherwise"] as const;
  return (
    <>
      {reasons.map((reason) => {
        const labels = left.filter((one) => one.reason === reason).map(({ label }) => label);
        return (
          labels.length > 0 && (
            <p key={reason} class="few-topics soft">
              {say(BESIDE_DE, reason === "few" && isGroups ? "left.few.groups" : `left.${reason}`, {
                threshold,
                labels: labels.join(", "),
              })}
            </p>
          )
        );
      })}
    </>
  );
}

/** What the picture says, in a sentence. */
function sentenceOf({ by, sides, topics, tested }: Comparison, isAsked: boolean): string {
  if (!isAsked) return say(BESIDE_DE, "compare.notAsked");
  if (sides.length < 2) {
    const kind = by === "districts" || by === "waves" ? by : "groups";
    return say(BESIDE_DE, `compare.nothing.${kind}`);
  }
  if (tested === 0) return say(BESIDE_DE, "compare.untested");
  const clear = topics.filter((topic) =>
    topic.sides.some((cell) => cell?.difference.verdict === "clear"),
  );
  if (clear.length === 0) return say(BESIDE_DE, "compare.none");
  return clear.length <= MOST_NAMES
    ? say(BESIDE_DE, "compare.clear", { topics: namesOf(clear.map(({ topic }) => topic)) })
    : say(BESIDE_DE, "compare.clear.many", { count: clear.length, total: topics.length });
}
