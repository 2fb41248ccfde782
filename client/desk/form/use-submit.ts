import { useState } from "preact/hooks";
import { PROBLEMS_DE } from "../../../surveys/messages/problems/de.ts";
import { problemSentence } from "../../../surveys/messages/problems/sentence.ts";
import type { ProblemCode } from "../../../surveys/problem.ts";
import type { Outcome } from "../../shared/api/outcome.ts";
import type { Checked, Fault } from "./fault.ts";

/**
 * The way of a form to the server: check, send once, say what stands in the way.
 *
 * @example
 * const form = useSubmit({ "district.taken": "code" });
 * <form onSubmit={(event) => form.submit(event, () => checked(…), (value) => call(…), onDone)}>
 *   <ErrorSummary faults={form.faults} general={form.general} />
 *
 * @param places problems of the server that belong to one field
 */
export function useSubmit(places: Partial<Record<ProblemCode, string>> = {}) {
  const [faults, setFaults] = useState<Fault[]>([]);
  const [general, setGeneral] = useState<string>();
  const [busy, setBusy] = useState(false);

  async function submit<Value, Result>(
    event: Event,
    check: () => Checked<Value>,
    send: (value: Value) => Promise<Outcome<Result>>,
    onDone: (result: Result) => void,
  ): Promise<void> {
    event.preventDefault();
    if (busy) return;
    const result = check();
    setGeneral(undefined);
    setFaults(result.kind === "faulty" ? result.faults : []);
    if (result.kind === "faulty") return;
    setBusy(true);
    const outcome = await send(result.value);
    setBusy(false);
    if (outcome.kind === "done") return onDone(outcome.value);
    const sentence = problemSentence(PROBLEMS_DE, outcome.problem);
    const field = places[outcome.problem.code];
    if (field === undefined) setGeneral(sentence);
    else setFaults([{ field, sentence }]);
  }

  return { faults, general, busy, submit };
}
