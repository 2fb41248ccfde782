import type { BoardKey } from "../../../surveys/messages/board/de.ts";
import { BOARD_DE } from "../../../surveys/messages/board/de.ts";
import { PROBLEMS_DE } from "../../../surveys/messages/problems/de.ts";
import { problemSentence } from "../../../surveys/messages/problems/sentence.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { ProblemDocument } from "../../../surveys/wire/problem.ts";

/** A page that only says something. */
export function Message({ title, text }: { title: BoardKey; text: BoardKey }) {
  return (
    <>
      <h1>{BOARD_DE[title]}</h1>
      <p class="lead">{BOARD_DE[text]}</p>
    </>
  );
}

/** In place of what could not be loaded: why, and the way on. */
export function Failed({ problem, onAgain }: { problem: ProblemDocument; onAgain: () => void }) {
  return (
    <div role="alert">
      <p class="lead">{problemSentence(PROBLEMS_DE, problem)}</p>
      <button class="btn" type="button" onClick={onAgain}>
        {say(BOARD_DE, "again")}
      </button>
    </div>
  );
}
