import { useState } from "preact/hooks";
import { codeFromName } from "../../../surveys/definition/code-from-name.ts";
import { say } from "../../../surveys/messages/say.ts";
import { SETUP_DE } from "../../../surveys/messages/setup/de.ts";
import { LocalTopic, TOPIC_ORIGINS } from "../../../surveys/wire/fieldwork.ts";
import { api } from "../../shared/api/client.ts";
import { RadioField } from "../form/choice-fields.tsx";
import { checked } from "../form/fault.ts";
import { SelectField, TextField } from "../form/fields.tsx";
import { useSubmit } from "../form/use-submit.ts";
import { call } from "../shell/call.ts";
import { navigate } from "../shell/navigation.ts";
import { FormFrame } from "./form-frame.tsx";

type Values = {
  district: string;
  label: string;
  description: string;
  origin: LocalTopic["origin"];
};

/** For a topic whose letters make no code of their own. */
const ANY_CODE = "thema";

/** A topic that a district adds itself. */
export function TopicForm({
  back,
  districts,
}: {
  back: string;
  districts: readonly { code: string; name: string }[];
}) {
  const [values, setValues] = useState<Values>({
    district: districts[0]?.code ?? "",
    label: "",
    description: "",
    origin: "free_text",
  });
  const form = useSubmit({ "topic.taken": "label" });

  const check = () =>
    checked(
      LocalTopic,
      {
        ...values,
        code: codeFromName(values.label) || ANY_CODE,
        description: values.description.trim() || null,
      },
      {
        district: say(SETUP_DE, "topic.district.missing"),
        label: say(SETUP_DE, "topic.label.missing"),
        description: say(SETUP_DE, "topic.description.long"),
      },
    );
  const send = (json: LocalTopic) => call(api.fieldwork.topics.$post({ json }));
  const done = () => navigate(back, say(SETUP_DE, "added", { name: values.label }));

  return (
    <FormFrame
      title={say(SETUP_DE, "topics.add")}
      back={back}
      form={form}
      onSubmit={(event) => void form.submit(event, check, send, done)}
    >
      <SelectField
        id="district"
        label={say(SETUP_DE, "site.district")}
        value={values.district}
        options={districts.map(({ code, name }) => ({ value: code, label: name }))}
        faults={form.faults}
        onChange={(district) => setValues({ ...values, district })}
      />
      <TextField
        id="label"
        label={say(SETUP_DE, "topic.label")}
        value={values.label}
        faults={form.faults}
        onChange={(label) => setValues({ ...values, label })}
      />
      <TextField
        id="description"
        label={say(SETUP_DE, "topic.description")}
        hint={say(SETUP_DE, "topic.description.hint")}
        value={values.description}
        faults={form.faults}
        onChange={(description) => setValues({ ...values, description })}
      />
      <RadioField
        id="origin"
        label={say(SETUP_DE, "topic.origin")}
        options={TOPIC_ORIGINS.map((value) => ({
          value,
          label: say(SETUP_DE, `topic.origin.${value}`),
        }))}
        value={values.origin}
        faults={form.faults}
        onChange={(origin) => setValues({ ...values, origin })}
      />
    </FormFrame>
  );
}
