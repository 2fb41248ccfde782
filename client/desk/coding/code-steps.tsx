import { useState } from "preact/hooks";
import { CODING_DE } from "../../../surveys/messages/coding/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Book, Code } from "../../../surveys/wire/coding.ts";
import { Merge, Split } from "../../../surveys/wire/coding.ts";
import { api } from "../../shared/api/client.ts";
import type { Fault } from "../form/fault.ts";
import { SelectField, TextField } from "../form/fields.tsx";
import { call, tell } from "../shell/call.ts";
import { checkedOf, idOf } from "./checked-of.ts";
import { StepForm } from "./step-form.tsx";

type StepProps = {
  book: Book;
  code: Code;
  onDone: (said: string) => void;
  onBack: () => void;
};

const STEPS = api.coding[":wave"][":book"].codes[":code"];

/** Lays a code together with another, for a reason. Both stay. */
export function MergeForm({ book, code, onDone, onBack }: StepProps) {
  const others = book.codes.filter(({ id, mergedInto }) => mergedInto === null && id !== code.id);
  const [into, setInto] = useState(others[0]?.id ?? "");
  const [reason, setReason] = useState("");
  const { name } = code;
  const target = others.find(({ id }) => id === into)?.name ?? "";
  return (
    <StepForm
      title={say(CODING_DE, "merge.title", { name })}
      submit={say(CODING_DE, "code.merge")}
      check={() => checkedOf(code.id, Merge, { into, reason }, reasonMissing())}
      send={(json) => tell(STEPS.merge.$post({ param: paramOf(book, code), json }))}
      onSent={() => onDone(say(CODING_DE, "merge.done", { name, into: target }))}
      onBack={onBack}
    >
      {(faults) => (
        <>
          <p class="soft">{say(CODING_DE, "merge.about")}</p>
          <SelectField
            id={idOf(code.id, "into")}
            label={say(CODING_DE, "merge.into")}
            value={into}
            options={others.map(({ id, name: label }) => ({ value: id, label }))}
            faults={faults}
            onChange={setInto}
          />
          <Reason code={code} value={reason} faults={faults} onChange={setReason} />
        </>
      )}
    </StepForm>
  );
}

/** Brings a merged code back, for a reason. */
export function SplitForm({ book, code, onDone, onBack }: StepProps) {
  const [reason, setReason] = useState("");
  const { name } = code;
  return (
    <StepForm
      title={say(CODING_DE, "split.title", { name })}
      submit={say(CODING_DE, "code.split")}
      check={() => checkedOf(code.id, Split, { reason }, reasonMissing())}
      send={(json) => tell(STEPS.split.$post({ param: paramOf(book, code), json }))}
      onSent={() => onDone(say(CODING_DE, "split.done", { name }))}
      onBack={onBack}
    >
      {(faults) => <Reason code={code} value={reason} faults={faults} onChange={setReason} />}
    </StepForm>
  );
}

/** Makes a code a topic of a district. */
export function TopicForm({ book, code, onDone, onBack }: StepProps) {
  const { districts } = book;
  const [district, setDistrict] = useState(districts[0]?.code ?? "");
  const { name } = code;
  const districtName = districts.find((one) => one.code === district)?.name ?? district;
  return (
    <StepForm
      title={say(CODING_DE, "topic.title", { name })}
      submit={say(CODING_DE, "topic.save")}
      check={() => ({ kind: "fits", value: { district } })}
      send={(json) => call(STEPS.topic.$post({ param: paramOf(book, code), json }))}
      onSent={() => onDone(say(CODING_DE, "topic.done", { name, district: districtName }))}
      onBack={onBack}
    >
      {(faults) => (
        <SelectField
          id={idOf(code.id, "district")}
          label={say(CODING_DE, "topic.district")}
          value={district}
          options={districts.map((one) => ({ value: one.code, label: one.name }))}
          faults={faults}
          onChange={setDistrict}
        />
      )}
    </StepForm>
  );
}

function paramOf({ wave, book }: Book, code: Code) {
  return { wave: wave.id, book, code: code.id };
}

function reasonMissing() {
  return { reason: say(CODING_DE, "reason.missing") };
}

function Reason({
  code: { id },
  value,
  faults,
  onChange,
}: {
  code: Code;
  value: string;
  faults: readonly Fault[];
  onChange: (value: string) => void;
}) {
  return (
    <TextField
      id={idOf(id, "reason")}
      label={say(CODING_DE, "reason")}
      value={value}
      maxLength={300}
      faults={faults}
      onChange={onChange}
    />
  );
}
