import { useEffect, useState } from "preact/hooks";
import type { ImportSummary } from "../../../surveys/wire/import.ts";
import { api } from "../../shared/api/client.ts";
import { call } from "../shell/call.ts";

const EVERY = 700;

/**
 * Follows an import while something happens to it. A lost connection is waited out.
 *
 * @returns how it stands, and the way to follow it again after something was begun
 */
export function useProgress(first: ImportSummary): [ImportSummary, () => void] {
  const [summary, setSummary] = useState(first);
  const [round, setRound] = useState(isMoving(first) ? 1 : 0);
  const { id } = first;
  useEffect(() => {
    if (round === 0) return;
    let current = true;
    const timer = setTimeout(async () => {
      const outcome = await call(api.imports[":id"].$get({ param: { id } }));
      if (!current) return;
      if (outcome.kind === "done") setSummary(outcome.value);
      const goesOn = outcome.kind === "problem" || isMoving(outcome.value);
      setRound((before) => (goesOn ? before + 1 : 0));
    }, EVERY);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [id, round]);
  return [summary, () => setRound(1)];
}

function isMoving({ state }: ImportSummary): boolean {
  return state === "importing" || state === "undoing" || state === "planned";
}
