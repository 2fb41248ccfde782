import { DESK_DE } from "../../../surveys/messages/desk/de.ts";
import { PROBLEMS_DE } from "../../../surveys/messages/problems/de.ts";
import { problemSentence } from "../../../surveys/messages/problems/sentence.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Problem } from "../../../surveys/problem.ts";

/** In place of a page that could not be loaded: why, and the way on. */
export function FailedPage({
  problem,
  onAgain,
}: {
  problem: Pick<Problem, "code" | "where">;
  onAgain: () => void;
}) {
  return (
    <div class="page narrow" role="alert">
      <p class="lead">{problemSentence(PROBLEMS_DE, problem)}</p>
      <button class="btn" type="button" onClick={onAgain}>
        {say(DESK_DE, "again")}
      </button>
    </div>
  );
}
