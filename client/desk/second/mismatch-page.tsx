import "../stack/stack-page.css";
import "../entry/entry.css";
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import * as v from "valibot";
import { ENTRY_DE } from "../../../surveys/messages/entry/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import { Mismatches } from "../../../surveys/wire/second-entry.ts";
import { StackDesk } from "../../../surveys/wire/stack.ts";
import { api } from "../../shared/api/client.ts";
import type { Outcome } from "../../shared/api/outcome.ts";
import { useLoaded } from "../../shared/api/use-loaded.ts";
import type { TypingForm } from "../entry/session.ts";
import { typingForm } from "../entry/typing-form.ts";
import { call } from "../shell/call.ts";
import { Loaded } from "../shell/loaded.tsx";
import { Said } from "../shell/said.tsx";
import { MismatchForm } from "./mismatch-form.tsx";
import { NobodyElse } from "./nobody-else.tsx";

type Found = { mismatches: Mismatches["forms"]; form: TypingForm };

/** Forms that were read in two ways: a person takes the paper and says what stands on it. */
export function MismatchPage({ id }: { id: string }) {
  const [state, again] = useLoaded(useCallback(() => load(id), [id]));
  return (
    <Loaded state={state} onAgain={again}>
      {(found) => <Readings id={id} {...found} onDecided={again} />}
    </Loaded>
  );
}

function Readings({
  id,
  mismatches,
  form,
  onDecided,
}: Found & { id: string; onDecided: () => void }) {
  const [nobodyElse, setNobodyElse] = useState<string>();
  const heading = useRef<HTMLHeadingElement>(null);
  const mine = mismatches.filter(({ eyes }) => eyes !== "others");
  const [next] = nobodyElse === undefined ? mine : [...mine, ...mismatches];
  const others = nobodyElse === undefined ? mismatches.length - mine.length : 0;
  const isDone = next === undefined;
  const wasDone = useRef(isDone);
  // The last form left with the button that held the focus.
  useEffect(() => {
    if (isDone && !wasDone.current) heading.current?.focus();
    wasDone.current = isDone;
  }, [isDone]);
  return (
    <div class="page stack-page">
      <h1 ref={heading} tabIndex={-1}>
        {say(ENTRY_DE, "mismatch.title")}
      </h1>
      <Said />
      <p class="lead">{say(ENTRY_DE, leadOf(next, others))}</p>
      {others > 0 && (
        <p class="note">
          {others === 1
            ? say(ENTRY_DE, "mismatch.others.one")
            : say(ENTRY_DE, "mismatch.others", { count: others })}
        </p>
      )}
      {next?.eyes === "alone" && <p class="note">{say(ENTRY_DE, "mismatch.alone")}</p>}
      {next?.eyes === "others" && <p class="note">{say(ENTRY_DE, "mismatch.anyway")}</p>}
      {next === undefined && others > 0 && <NobodyElse onSaid={setNobodyElse} />}
      {next && (
        <MismatchForm
          key={`${next.number}/${next.scope}`}
          stack={id}
          form={form}
          mismatch={next}
          nobodyElse={nobodyElse}
          onDecided={onDecided}
        />
      )}
      <p>
        <a class="btn" href={`/buero/erfassen/${id}/zweite`}>
          {say(ENTRY_DE, "mismatch.back")}
        </a>
      </p>
    </div>
  );
}

function leadOf(next: unknown, others: number) {
  if (next !== undefined) return "mismatch.lead";
  return others > 0 ? "mismatch.none.yours" : "mismatch.none";
}

async function load(id: string): Promise<Outcome<Found>> {
  const found = await call<unknown>(api.stacks[":id"].desk.$get({ param: { id } }));
  if (found.kind === "problem") return found;
  const { summary } = v.parse(StackDesk, found.value);
  const form = await typingForm(summary.wave.id);
  if (form.kind === "problem") return form;
  const list = await call<unknown>(api.stacks[":id"].second.mismatches.$get({ param: { id } }));
  if (list.kind === "problem") return list;
  const { forms } = v.parse(Mismatches, list.value);
  return { kind: "done", value: { mismatches: forms, form: form.value } };
}
