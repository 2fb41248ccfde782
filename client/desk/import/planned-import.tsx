import { useCallback, useState } from "preact/hooks";
import * as v from "valibot";
import { PROBLEMS_DE } from "../../../surveys/messages/problems/de.ts";
import { problemSentence } from "../../../surveys/messages/problems/sentence.ts";
import { ImportReading } from "../../../surveys/wire/import.ts";
import { api } from "../../shared/api/client.ts";
import type { Outcome } from "../../shared/api/outcome.ts";
import { useLoaded } from "../../shared/api/use-loaded.ts";
import { call } from "../shell/call.ts";
import { useUnsaved } from "../shell/dropped-file.ts";
import { Loaded } from "../shell/loaded.tsx";
import { navigate } from "../shell/navigation.ts";
import { ColumnsStep } from "./columns-step.tsx";
import type { PlanActions } from "./plan-actions.ts";
import { PlanStep } from "./plan-step.tsx";
import { ReadingStep } from "./reading-step.tsx";
import type { Step } from "./steps.tsx";
import { words } from "./words.ts";

const param = (id: string) => ({ param: { id } });
const load = async (id: string): Promise<Outcome<ImportReading>> =>
  parsed(await call<unknown>(api.imports[":id"].reading.$get(param(id))));

/** An import that is looked at before it begins. Nothing is stored yet. */
export function PlannedImport({ id, onRunning }: { id: string; onRunning: () => void }) {
  useUnsaved();
  const [state, again] = useLoaded(useCallback(() => load(id), [id]));
  return (
    <Loaded state={state} onAgain={again}>
      {(reading) => <Planning id={id} first={reading} onRunning={onRunning} />}
    </Loaded>
  );
}

function Planning({
  id,
  first,
  onRunning,
}: {
  id: string;
  first: ImportReading;
  onRunning: () => void;
}) {
  const [reading, setReading] = useState(first);
  const [step, setStep] = useState<Step>("reading");
  const [hasMoved, setMoved] = useState(false);
  const actions: PlanActions = {
    async change(change) {
      const { day, survey, dateOrder } = reading;
      const json = { columns: [], day, survey, dateOrder, ...change };
      const outcome = parsed(
        await call<unknown>(api.imports[":id"].plan.$put({ ...param(id), json })),
      );
      if (outcome.kind === "problem") return problemSentence(PROBLEMS_DE, outcome.problem);
      setReading(outcome.value);
      return undefined;
    },
    goTo(next) {
      setMoved(true);
      setStep(next);
    },
    hasMoved,
    discard() {
      void call(api.imports[":id"].$delete(param(id))).then((outcome) =>
        navigate("/buero/einlesen", outcome.kind === "done" ? words("discarded") : undefined),
      );
    },
  };
  if (step === "columns") return <ColumnsStep reading={reading} actions={actions} />;
  if (step === "plan")
    return <PlanStep id={id} reading={reading} actions={actions} onRunning={onRunning} />;
  return <ReadingStep reading={reading} actions={actions} />;
}

function parsed(outcome: Outcome<unknown>): Outcome<ImportReading> {
  return outcome.kind === "problem"
    ? outcome
    : { kind: "done", value: v.parse(ImportReading, outcome.value) };
}
