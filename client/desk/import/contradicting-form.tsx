import { useRef, useState } from "preact/hooks";
import type { ImportForesight } from "../../../surveys/wire/import.ts";
import { RadioField } from "../form/choice-fields.tsx";
import type { Fault } from "../form/fault.ts";
import { TextField } from "../form/fields.tsx";
import { words } from "./words.ts";

type Form = ImportForesight["contradictions"][number];
type Take = "file" | "stored";

const TAKES = ["stored", "file"] as const;

/** One form that is there with other answers: both side by side, and whose count from now on. */
export function ContradictingForm({
  form,
  name,
  isFrozen,
  onDecide,
}: {
  form: Form;
  /** What people call it. */
  name: string;
  isFrozen: boolean;
  onDecide: (take: Take, reason: string) => Promise<string | undefined>;
}) {
  const { row, inSameFile, differences, decision } = form;
  const [isOpen, setOpen] = useState(decision === null);
  const heading = useRef<HTMLHeadingElement>(null);
  const decide = async (take: Take, reason: string) => {
    const problem = await onDecide(take, reason);
    if (problem !== undefined) return problem;
    setOpen(false);
    // The button that was pressed is gone.
    heading.current?.focus();
    return undefined;
  };
  const title = words("plan.other.which", { form: name, row });
  return (
    <li>
      <h3 ref={heading} tabIndex={-1}>
        {title}
      </h3>
      {inSameFile ? (
        <p>{words("plan.other.same-file")}</p>
      ) : (
        <Differences differences={differences} label={title} />
      )}
      {!inSameFile && !isFrozen && isOpen && (
        <DecisionForm form={form} name={name} onDecide={decide} />
      )}
      {decision && !isOpen && (
        <p>
          <span class="tag note-t">{words(`plan.other.${decision.take}.done`)}</span>{" "}
          {words("plan.other.because", { reason: decision.reason })}{" "}
          <button class="btn plain" type="button" onClick={() => setOpen(true)}>
            {words("plan.other.change")}
            <span class="hide"> {title}</span>
          </button>
        </p>
      )}
    </li>
  );
}

function Differences({ differences, label }: { differences: Form["differences"]; label: string }) {
  return (
    <table class="cmp" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{words("plan.other.question")}</th>
          <th scope="col">{words("plan.other.stored")}</th>
          <th scope="col">{words("plan.other.file")}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map(({ question, inFile, stored }) => (
          <tr key={question}>
            <th scope="row">{question}</th>
            <td data-label={words("plan.other.stored")}>{stored}</td>
            <td data-label={words("plan.other.file")}>{inFile}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DecisionForm({
  form: { row, decision },
  name,
  onDecide,
}: {
  form: Form;
  name: string;
  onDecide: (take: Take, reason: string) => Promise<string | undefined>;
}) {
  const [take, setTake] = useState<Take | undefined>(decision?.take);
  const [reason, setReason] = useState(decision?.reason ?? "");
  const [faults, setFaults] = useState<Fault[]>([]);
  const id = `decide-${row}`;
  const decide = async () => {
    if (take === undefined) return setFaults([{ field: id, sentence: words("plan.other.choose") }]);
    if (reason.trim() === "")
      return setFaults([{ field: `${id}-reason`, sentence: words("plan.other.reason.missing") }]);
    const problem = await onDecide(take, reason.trim());
    setFaults(problem === undefined ? [] : [{ field: id, sentence: problem }]);
  };
  return (
    <div class="decision">
      <RadioField
        id={id}
        label={words("plan.other.decide")}
        value={take}
        options={TAKES.map((one) => ({ value: one, label: words(`plan.other.${one}.take`) }))}
        faults={faults}
        onChange={setTake}
      />
      {take !== undefined && (
        <>
          <TextField
            id={`${id}-reason`}
            label={words("plan.other.reason")}
            hint={words("plan.other.reason.hint")}
            value={reason}
            faults={faults}
            onChange={setReason}
          />
          <button class="btn" type="button" onClick={() => void decide()}>
            {words("plan.other.save")}
            <span class="hide"> {name}</span>
          </button>
        </>
      )}
    </div>
  );
}
