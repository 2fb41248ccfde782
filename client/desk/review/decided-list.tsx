import { useState } from "preact/hooks";
import { PROBLEMS_DE } from "../../../surveys/messages/problems/de.ts";
import { problemSentence } from "../../../surveys/messages/problems/sentence.ts";
import { REVIEWS_DE } from "../../../surveys/messages/reviews/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Decided } from "../../../surveys/wire/review.ts";
import { api } from "../../shared/api/client.ts";
import { call } from "../shell/call.ts";
import { dayInWords } from "../shell/day.ts";
import { dayOf, dayOfMoment, formsInWords, timeOf } from "./words.ts";

/** What was decided, by whom and why; each can be taken back while the wave runs. */
export function DecidedList({
  wave,
  decided,
  onDone,
}: {
  wave: string;
  decided: readonly Decided[];
  onDone: (said: string) => void;
}) {
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  if (decided.length === 0) return <p>{say(REVIEWS_DE, "decided.none")}</p>;
  const takeBack = async (id: string) => {
    if (busy) return;
    setProblem(undefined);
    setBusy(true);
    const outcome = await call(
      api.reviews[":wave"].decisions[":id"].$delete({ param: { wave, id } }),
    );
    setBusy(false);
    if (outcome.kind === "problem") setProblem(problemSentence(PROBLEMS_DE, outcome.problem));
    else onDone(say(REVIEWS_DE, "done.back", { forms: formsInWords(outcome.value.counted) }));
  };
  return (
    <>
      {problem !== undefined && (
        <p class="fault" role="alert">
          {problem}
        </p>
      )}
      <ul class="decided">
        {decided.map((one) => (
          <li key={one.id}>
            <p>
              <b>{whatOf(one)}</b>: {resultOf(one)}
            </p>
            <p class="soft">
              {[
                say(REVIEWS_DE, `reason.${one.reason}`),
                ...(one.words === null ? [] : [one.words]),
                whoOf(one),
              ].join(" · ")}
            </p>
            <button
              class="btn plain"
              type="button"
              aria-disabled={busy}
              aria-label={say(REVIEWS_DE, "decided.back.label", { what: whatOf(one) })}
              onClick={() => void takeBack(one.id)}
            >
              {say(REVIEWS_DE, "decided.back")}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function whatOf({ kind, place }: Decided): string {
  if (!place) return say(REVIEWS_DE, `decided.kind.${kind}`, EMPTY_PLACE);
  const { deviceName: tablet, siteName: site, quarter } = place;
  const day = dayInWords(dayOf(quarter));
  return say(REVIEWS_DE, `decided.kind.${kind}`, { tablet, site, day, time: timeOf(quarter) });
}

const EMPTY_PLACE = { tablet: "", site: "", day: "", time: "" };

function resultOf({ notCounted, forms }: Decided): string {
  return notCounted > 0
    ? say(REVIEWS_DE, "decided.out", { count: notCounted, forms: formsInWords(forms) })
    : say(REVIEWS_DE, "decided.belongs");
}

function whoOf({ by, at }: Decided): string {
  const day = dayOfMoment(at);
  return by === null
    ? say(REVIEWS_DE, "decided.nobody", { day })
    : say(REVIEWS_DE, "decided.who", { who: by, day });
}
