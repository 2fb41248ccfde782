import { useState } from "preact/hooks";
import * as v from "valibot";
import { ENTRY_DE } from "../../../surveys/messages/entry/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import { LONGEST_REASON, Reason } from "../../../surveys/wire/stack.ts";
import { RadioField } from "../form/choice-fields.tsx";
import { ErrorSummary } from "../form/error-summary.tsx";
import type { Fault } from "../form/fault.ts";
import { TextField } from "../form/fields.tsx";

const REASONS = ["leave", "today", "own"] as const;

/** Asks somebody who goes on with their own forms why nobody else can. Without a reason they do not. */
export function NobodyElse({ onSaid }: { onSaid: (reason: string) => void }) {
  const [reason, setReason] = useState<(typeof REASONS)[number]>();
  const [words, setWords] = useState("");
  const [faults, setFaults] = useState<Fault[]>([]);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (reason === undefined)
      setFaults([{ field: "nobody-else", sentence: say(ENTRY_DE, "nobody-else.choose") }]);
    else if (reason !== "own") onSaid(say(ENTRY_DE, `nobody-else.${reason}`));
    else {
      const own = v.safeParse(Reason, words);
      if (own.success) onSaid(own.output);
      else setFaults([{ field: "nobody-else-words", sentence: say(ENTRY_DE, "nobody-else.say") }]);
    }
  };
  return (
    <form class="sheet form" noValidate onSubmit={submit}>
      <h2>{say(ENTRY_DE, "nobody-else")}</h2>
      <p>{say(ENTRY_DE, "nobody-else.about")}</p>
      <ErrorSummary faults={faults} />
      <RadioField
        id="nobody-else"
        label={say(ENTRY_DE, "nobody-else.why")}
        value={reason}
        options={REASONS.map((value) => ({ value, label: say(ENTRY_DE, `nobody-else.${value}`) }))}
        faults={faults}
        onChange={setReason}
      />
      {reason === "own" && (
        <TextField
          id="nobody-else-words"
          label={say(ENTRY_DE, "nobody-else.words")}
          hint={say(ENTRY_DE, "nobody-else.words.hint")}
          value={words}
          maxLength={LONGEST_REASON}
          faults={faults}
          onChange={setWords}
        />
      )}
      <button class="btn primary" type="submit">
        {say(ENTRY_DE, "nobody-else.go-on")}
      </button>
    </form>
  );
}
