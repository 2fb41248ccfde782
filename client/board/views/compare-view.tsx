import { useCallback, useState } from "preact/hooks";
import { BESIDE_DE } from "../../../surveys/messages/board/beside-de.ts";
import { BOARD_DE } from "../../../surveys/messages/board/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Comparison } from "../../../surveys/wire/comparison.ts";
import type { DistrictResult } from "../../../surveys/wire/results.ts";
import { api } from "../../shared/api/client.ts";
import { isPercent } from "../../shared/results/numbers.ts";
import { PictureDownload } from "../charts/picture-download.tsx";
import { Headline } from "../parts/headline.tsx";
import { HowCompared } from "../parts/how-compared.tsx";
import { Legend } from "../parts/legend.tsx";
import { PlainButtons } from "../parts/plain-buttons.tsx";
import { ReleaseFoot } from "../parts/release-foot.tsx";
import { SampleNote } from "../parts/sample-note.tsx";
import { SmallMultiples } from "../parts/small-multiples.tsx";
import { namesOf } from "../parts/words.ts";
import { comparisonPicture } from "../pictures/comparison-picture.ts";
import type { Outcome } from "../shell/call.ts";
import { call } from "../shell/call.ts";
import { useLoaded } from "../shell/loaded.tsx";
import { Failed } from "../shell/message.tsx";

const KINDS = ["districts", "waves", "groups"] as const;
type Kind = (typeof KINDS)[number];
/** More names than this make a list, not a sentence. */
const MOST_NAMES = 3;

/** Districts, waves or groups side by side, topic by topic on one scale. */
export function CompareView({ result, onShown }: { result: DistrictResult; onShown: () => void }) {
  const [kind, setKind] = useState<Kind>();
  const [wanted, setWanted] = useState<string>();
  const dimensions = result.breakdown.choices;
  const dimension = dimensions.find(({ question }) => question === wanted) ?? dimensions[0];
  const shown = kind ?? "districts";
  const by = shown === "groups" ? dimension?.question : shown;
  const load = useCallback(() => loadComparison(result, by), [result, by]);
  const { outcome, again } = useLoaded(load, onShown);
  const comparison = outcome?.kind === "done" ? outcome.value : null;
  const sentence = comparison ? sentenceOf(comparison) : say(BESIDE_DE, "compare.nothing.groups");
  return (
    <>
      {outcome === undefined ? (
        <p class="soft">{say(BOARD_DE, "loading")}</p>
      ) : (
        <Headline sentence={sentence} findings={result.findings} />
      )}
      <PlainButtons
        label={say(BESIDE_DE, "by.label")}
        choices={KINDS.map((id) => ({ id, text: say(BESIDE_DE, `by.${id}`) }))}
        chosen={shown}
        onChoose={setKind}
      />
      {shown === "groups" && dimension && dimensions.length > 1 && (
        <PlainButtons
          label={say(BESIDE_DE, "by.group.label")}
          choices={dimensions.map(({ question, text }) => ({
            id: question,
            text: groupText(question, text),
          }))}
          chosen={dimension.question}
          onChoose={setWanted}
        />
      )}
      <p class="hide" role="status">
        {kind && outcome && sentence}
      </p>
      {outcome?.kind === "problem" && <Failed problem={outcome.problem} onAgain={again} />}
      {outcome?.kind === "done" && !comparison && (
        <p class="lead">{say(BESIDE_DE, "compare.groups.none")}</p>
      )}
      {comparison && comparison.sides.length < 2 && <Nothing comparison={comparison} />}
      {comparison && comparison.sides.length >= 2 && (
        <Compared comparison={comparison} result={result} />
      )}
    </>
  );
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
): Promise<Outcome<Comparison | null>> {
  if (by === undefined) return { kind: "done", value: null };
  const query = { questionnaire: questionnaire.id, by, ...(wave !== null && { wave }) };
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

function Compared({ comparison, result }: { comparison: Comparison; result: DistrictResult }) {
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
          {measure && say(BESIDE_DE, "compare.caption", measure)}
          <small class="soft"> {say(BESIDE_DE, "compare.section")}</small>
        </h2>
        <SmallMultiples comparison={comparison} />
        <Left comparison={comparison} />
        <ReleaseFoot result={result}>{peopleText(comparison)}</ReleaseFoot>
        <PictureDownload
          name={`vergleich-${comparison.by}`}
          draw={(shown) => comparisonPicture(shown, comparison, sentenceOf(comparison))}
        />
      </section>
      <div class="compared-notes">
        <HowCompared comparison={comparison} />
        {bars && <Legend order={null} bars />}
        <SampleNote />
      </div>
    </>
  );
}

/** Each side with its people, because a share without them says little. */
function peopleText({ sides }: Comparison): string {
  return sides
    .map(({ label, responses }) => say(BESIDE_DE, "compare.people", { label, responses }))
    .join(" ");
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
function sentenceOf({ by, sides, topics, tested }: Comparison): string {
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
