import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { CODING_DE } from "../../../surveys/messages/coding/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Book, Code } from "../../../surveys/wire/coding.ts";
import { Merge, Split } from "../../../surveys/wire/coding.ts";
import { api } from "../../shared/api/client.ts";
import { ErrorSummary } from "../form/error-summary.tsx";
import { SelectField, TextField } from "../form/fields.tsx";
import { useSubmit } from "../form/use-submit.ts";
import { call, tell } from "../shell/call.ts";
import { checkedOf, idOf } from "./checked-of.ts";

type StepProps = {
  book: Book;
  code: Code;
  onDone: (said: string) => void;
  onBack: () => void;
};

/** Lays a code together with another, for a reason. Both stay. */
export function MergeForm({ book: { wave, book, codes }, code, onDone, onBack }: StepProps) {
  const others = codes.filter(({ id, mergedInto }) => mergedInto === null && id !== code.id);
  const [into, setInto] = useState(others[0]?.id ?? "");
  const [reason, setReason] = useState("");
  const form = useSubmit();
  const param = { wave: wave.id, book, code: code.id };
  const { name } = code;
  return (
    <StepForm
      title={say(CODING_DE, "merge.title", { name })}
      submit={say(CODING_DE, "code.merge")}
      form={form}
      onBack={onBack}
      onSubmit={(event) =>
        void form.submit(
          event,
          () =>
            checkedOf(
              code.id,
              Merge,
              { into, reason },
              { reason: say(CODING_DE, "reason.missing") },
            ),
          (json) => tell(api.coding[":wave"][":book"].codes[":code"].merge.$post({ param, json })),
          () =>
            onDone(
              say(CODING_DE, "merge.done", {
                name,
                into: others.find(({ id }) => id === into)?.name ?? "",
              }),
            ),
        )
      }
    >
      <p class="soft">{say(CODING_DE, "merge.about")}</p>
      <SelectField
        id={idOf(code.id, "into")}
        label={say(CODING_DE, "merge.into")}
        value={into}
        options={others.map(({ id, name: label }) => ({ value: id, label }))}
        faults={form.faults}
        onChange={setInto}
      />
      <Reason code={code} value={reason} form={form} onChange={setReason} />
    </StepForm>
  );
}

/** Brings a merged code back, for a reason. */
export function SplitForm({ book: { wave, book }, code, onDone, onBack }: StepProps) {
  const [reason, setReason] = useState("");
  const form = useSubmit();
  const param = { wave: wave.id, book, code: code.id };
  const { name } = code;
  return (
    <StepForm
      title={say(CODING_DE, "split.title", { name })}
      submit={say(CODING_DE, "code.split")}
      form={form}
      onBack={onBack}
      onSubmit={(event) =>
        void form.submit(
          event,
          () => checkedOf(code.id, Split, { reason }, { reason: say(CODING_DE, "reason.missing") }),
          (json) => tell(api.coding[":wave"][":book"].codes[":code"].split.$post({ param, json })),
          () => onDone(say(CODING_DE, "split.done", { name })),
        )
      }
    >
      <Reason code={code} value={reason} form={form} onChange={setReason} />
    </StepForm>
  );
}

/** Makes a code a topic of a district. */
export function TopicForm({ book: { wave, book, districts }, code, onDone, onBack }: StepProps) {
  const [district, setDistrict] = useState(districts[0]?.code ?? "");
  const form = useSubmit();
  const param = { wave: wave.id, book, code: code.id };
  const { name } = code;
  const districtName = districts.find((one) => one.code === district)?.name ?? district;
  return (
    <StepForm
      title={say(CODING_DE, "topic.title", { name })}
      submit={say(CODING_DE, "topic.save")}
      form={form}
      onBack={onBack}
      onSubmit={(event) =>
        void form.submit(
          event,
          () => ({ kind: "fits", value: { district } }),
          (json) => call(api.coding[":wave"][":book"].codes[":code"].topic.$post({ param, json })),
          () => onDone(say(CODING_DE, "topic.done", { name, district: districtName })),
        )
      }
    >
      <SelectField
        id={idOf(code.id, "district")}
        label={say(CODING_DE, "topic.district")}
        value={district}
        options={districts.map((one) => ({ value: one.code, label: one.name }))}
        faults={form.faults}
        onChange={setDistrict}
      />
    </StepForm>
  );
}

type Form = ReturnType<typeof useSubmit>;

function StepForm({
  title,
  submit,
  form,
  onSubmit,
  onBack,
  children,
}: {
  title: string;
  submit: string;
  form: Form;
  onSubmit: (event: SubmitEvent) => void;
  onBack: () => void;
  children: ComponentChildren;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <form
      class="form"
      noValidate
      onSubmit={onSubmit}
      onKeyDown={(event) => {
        if (event.key === "Escape") onBack();
      }}
    >
      <h3 tabIndex={-1} ref={heading}>
        {title}
      </h3>
      <ErrorSummary faults={form.faults} general={form.general} />
      {children}
      <p class="buttons">
        <button class="btn primary" type="submit" disabled={form.busy}>
          {submit}
        </button>
        <button class="btn plain" type="button" onClick={onBack}>
          {say(CODING_DE, "code.cancel")}
        </button>
      </p>
    </form>
  );
}

function Reason({
  code: { id },
  value,
  form,
  onChange,
}: {
  code: Code;
  value: string;
  form: Form;
  onChange: (value: string) => void;
}) {
  return (
    <TextField
      id={idOf(id, "reason")}
      label={say(CODING_DE, "reason")}
      value={value}
      maxLength={300}
      faults={form.faults}
      onChange={onChange}
    />
  );
}
