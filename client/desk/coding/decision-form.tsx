import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { standing, standingCodes } from "../../../surveys/coding/codes.ts";
import { CODING_DE } from "../../../surveys/messages/coding/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Book, Differing } from "../../../surveys/wire/coding.ts";
import { TextDecision } from "../../../surveys/wire/coding.ts";
import { api } from "../../shared/api/client.ts";
import { CheckGroup, RadioField } from "../form/choice-fields.tsx";
import { ErrorSummary } from "../form/error-summary.tsx";
import { TextField } from "../form/fields.tsx";
import { useSubmit } from "../form/use-submit.ts";
import { tell } from "../shell/call.ts";
import { checkedOf, idOf } from "./checked-of.ts";
import { saidInWords } from "./words.ts";

type Choice = "first" | "second" | "other" | "none" | "unclear";

/** What counts of a text that two people read differently, who says so, and why. */
export function DecisionForm({
  book,
  differing: { id, first, second, decided, isThird },
  onDone,
  onBack,
}: {
  book: Book;
  differing: Differing;
  onDone: () => void;
  onBack: () => void;
}) {
  const { codes, wave, book: name } = book;
  const stands = standing(codes);
  const today = {
    first: standingCodes(first, stands),
    second: standingCodes(second, stands),
  };
  const [choice, setChoice] = useState<Choice>("first");
  const [other, setOther] = useState(() => [...new Set([...today.first, ...today.second])]);
  const [how, setHow] = useState<TextDecision["how"]>(isThird ? "third" : "both");
  const [reason, setReason] = useState(decided?.reason ?? "");
  const form = useSubmit();
  const start = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => start.current?.querySelector("input")?.focus(), []);
  const saidOf = {
    first: { state: first.state, codes: today.first },
    second: { state: second.state, codes: today.second },
    other: { state: "coded" as const, codes: other },
    none: { state: "none" as const, codes: [] },
    unclear: { state: "unclear" as const, codes: [] },
  };
  const codesField = idOf(id, "codes");
  const check = () => {
    const result = checkedOf(
      id,
      TextDecision,
      { ...saidOf[choice], how, reason },
      { reason: say(CODING_DE, "reason.missing") },
    );
    if (result.kind === "fits") return result;
    const sentence = say(CODING_DE, "differing.other.missing");
    return saidOf[choice].state === "coded" && saidOf[choice].codes.length === 0
      ? { ...result, faults: [{ field: codesField, sentence }, ...result.faults] }
      : result;
  };
  const taken = (["first", "second"] as const).map((value) => ({
    value,
    label: `${say(CODING_DE, `differing.take-${value}`)}: ${saidInWords(saidOf[value], codes)}`,
  }));
  return (
    <form
      class="form"
      noValidate
      ref={start}
      onSubmit={(event) =>
        void form.submit(
          event,
          check,
          (json) =>
            tell(
              api.coding[":wave"][":book"].texts[":text"].decision.$put({
                param: { wave: wave.id, book: name, text: id },
                json,
              }),
            ),
          onDone,
        )
      }
      onKeyDown={(event) => {
        if (event.key === "Escape") onBack();
      }}
    >
      <ErrorSummary faults={form.faults} general={form.general} />
      <RadioField<Choice>
        id={idOf(id, "choice")}
        label={say(CODING_DE, "differing.choose")}
        options={[
          ...taken,
          { value: "other", label: say(CODING_DE, "differing.take-other") },
          { value: "none", label: say(CODING_DE, "read.none") },
          { value: "unclear", label: say(CODING_DE, "read.unclear") },
        ]}
        value={choice}
        faults={form.faults}
        onChange={setChoice}
      />
      {choice === "other" && (
        <CheckGroup
          id={codesField}
          label={say(CODING_DE, "differing.other")}
          options={codes
            .filter(({ mergedInto }) => mergedInto === null)
            .map((code) => ({ value: code.id, label: code.name }))}
          values={other}
          faults={form.faults}
          onChange={setOther}
        />
      )}
      <RadioField<TextDecision["how"]>
        id={idOf(id, "how")}
        label={say(CODING_DE, "differing.how")}
        options={(isThird ? (["third", "both"] as const) : (["both"] as const)).map((value) => ({
          value,
          label: say(CODING_DE, `how.${value}`),
        }))}
        value={how}
        faults={form.faults}
        onChange={setHow}
      />
      <TextField
        id={idOf(id, "reason")}
        label={say(CODING_DE, "reason")}
        value={reason}
        maxLength={300}
        faults={form.faults}
        onChange={setReason}
      />
      <p class="buttons">
        <button class="btn primary" type="submit" disabled={form.busy}>
          {say(CODING_DE, "differing.save")}
        </button>
        <button class="btn plain" type="button" onClick={onBack}>
          {say(CODING_DE, "code.cancel")}
        </button>
      </p>
    </form>
  );
}
