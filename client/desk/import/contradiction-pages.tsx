import { useState } from "preact/hooks";
import type { ImportForesight } from "../../../surveys/wire/import.ts";
import { CONTRADICTIONS_A_PAGE } from "../../../surveys/wire/import.ts";
import { number, words } from "./words.ts";

/** Leafs through forms with other answers: which of them are shown, and the ways on and back. */
export function ContradictionPages({
  foresight: { contradictions, contradictionsBefore: before },
  all,
  onPage,
}: {
  foresight: ImportForesight;
  all: number;
  onPage: (from: number) => Promise<string | undefined>;
}) {
  const [isTurning, setTurning] = useState(false);
  const [problem, setProblem] = useState<string>();
  const after = before + contradictions.length;
  const turn = async (from: number) => {
    setTurning(true);
    setProblem(await onPage(from));
    setTurning(false);
  };
  return (
    <>
      <p class="soft">
        {words("plan.other.page", {
          from: number(before + 1),
          to: number(after),
          count: number(all),
        })}{" "}
        {words("plan.other.rest")}
      </p>
      {problem !== undefined && (
        <p class="fault" role="alert">
          {problem}
        </p>
      )}
      <p class="buttons">
        {before > 0 && (
          <button
            class="btn"
            type="button"
            disabled={isTurning}
            onClick={() => void turn(Math.max(0, before - CONTRADICTIONS_A_PAGE))}
          >
            {words("plan.other.before")}
          </button>
        )}
        {after < all && (
          <button class="btn" type="button" disabled={isTurning} onClick={() => void turn(after)}>
            {words("plan.other.next")}
          </button>
        )}
      </p>
    </>
  );
}
