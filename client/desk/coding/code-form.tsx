import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { similarCodes } from "../../../surveys/coding/similar-codes.ts";
import { CODING_DE } from "../../../surveys/messages/coding/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Book, Code } from "../../../surveys/wire/coding.ts";
import { NewCode } from "../../../surveys/wire/coding.ts";
import { api } from "../../shared/api/client.ts";
import { ErrorSummary } from "../form/error-summary.tsx";
import { TextField } from "../form/fields.tsx";
import { useSubmit } from "../form/use-submit.ts";
import { call, tell } from "../shell/call.ts";
import { checkedOf, idOf } from "./checked-of.ts";

/**
 * A new code, or one that is changed. While its name is typed, codes that resemble it are named: a hint,
 * before there are two for one thing.
 */
export function CodeForm({
  book: { wave, book, codes },
  code,
  onDone,
  onBack,
}: {
  book: Book;
  code?: Code;
  onDone: (id: string, name: string) => void;
  onBack: () => void;
}) {
  const [values, setValues] = useState<NewCode>({
    name: code?.name ?? "",
    belongs: code?.belongs ?? "",
    notBelongs: code?.notBelongs ?? "",
    example: code?.example ?? "",
  });
  const owner = code?.id ?? "new-code";
  const form = useSubmit({ "coding.name-taken": idOf(owner, "name") });
  const start = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => start.current?.querySelector("input")?.focus(), []);
  const others = codes.filter(({ id, mergedInto }) => mergedInto === null && id !== code?.id);
  const similar = values.name.trim() === "" ? [] : similarCodes(values.name, others);
  const check = () =>
    checkedOf(owner, NewCode, values, {
      name: say(CODING_DE, values.name.trim() === "" ? "code.name.missing" : "code.name.long"),
      belongs: say(CODING_DE, "code.explanation.long"),
      notBelongs: say(CODING_DE, "code.explanation.long"),
      example: say(CODING_DE, "code.explanation.long"),
    });
  const param = { wave: wave.id, book };
  const routes = api.coding[":wave"][":book"].codes;
  const send = async (json: NewCode) => {
    if (!code) return call(routes.$post({ param, json }));
    const outcome = await tell(routes[":code"].$put({ param: { ...param, code: code.id }, json }));
    return outcome.kind === "done" ? { kind: "done" as const, value: { id: code.id } } : outcome;
  };
  const field = (key: "belongs" | "notBelongs" | "example", label: string, hint?: string) => (
    <TextField
      id={idOf(owner, key)}
      label={label}
      {...(hint !== undefined && { hint })}
      value={values[key]}
      faults={form.faults}
      onChange={(value) => setValues({ ...values, [key]: value })}
    />
  );
  return (
    <form
      class="form"
      noValidate
      ref={start}
      onSubmit={(event) =>
        void form.submit(event, check, send, ({ id }) => onDone(id, values.name.trim()))
      }
      onKeyDown={(event) => {
        if (event.key === "Escape") onBack();
      }}
    >
      <ErrorSummary faults={form.faults} general={form.general} />
      <div>
        <TextField
          id={idOf(owner, "name")}
          label={say(CODING_DE, "code.name")}
          value={values.name}
          faults={form.faults}
          onChange={(name) => setValues({ ...values, name })}
        />
        <p class="soft small similar" role="status">
          {similar.length > 0 &&
            say(CODING_DE, "code.similar", {
              names: similar.map(({ name }) => `„${name}“`).join(", "),
            })}
        </p>
      </div>
      {field("belongs", say(CODING_DE, "code.belongs"))}
      {field("notBelongs", say(CODING_DE, "code.not-belongs"))}
      {field("example", say(CODING_DE, "code.example"), say(CODING_DE, "code.example.hint"))}
      <p class="buttons">
        <button class="btn primary" type="submit" disabled={form.busy}>
          {say(CODING_DE, "code.save")}
        </button>
        <button class="btn plain" type="button" onClick={onBack}>
          {say(CODING_DE, "code.cancel")}
        </button>
      </p>
    </form>
  );
}
