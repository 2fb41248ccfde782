import type { ProblemDocument } from "../../surveys/wire/problem.ts";
import type { Speaking } from "./speaking.ts";

/** In place of results that could not be loaded: why, and the way on. */
export function Failed({
  problem,
  speaking,
  onAgain,
}: {
  problem: ProblemDocument;
  speaking: Speaking;
  onAgain: () => void;
}) {
  const unknown = problem.code === "results.unknown";
  return (
    <div role="alert">
      <p class="lead">{speaking.say(unknown ? "problem.unknown" : "problem.text")}</p>
      {!unknown && (
        <button class="btn" type="button" onClick={onAgain}>
          {speaking.say("again")}
        </button>
      )}
    </div>
  );
}
