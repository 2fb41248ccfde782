import { useEffect, useRef, useState } from "preact/hooks";
import { REVIEWS_DE } from "../../../surveys/messages/reviews/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type {
  BelongsReason,
  NotCountedReason,
  SuspicionKind,
} from "../../../surveys/suspicion/review-reasons.ts";
import { BELONGS_REASONS, NOT_COUNTED_REASONS } from "../../../surveys/suspicion/review-reasons.ts";
import type { ReviewDecision } from "../../../surveys/wire/review.ts";
import { LONGEST_WORDS } from "../../../surveys/wire/review.ts";
import { api } from "../../shared/api/client.ts";
import { CheckGroup, RadioField } from "../form/choice-fields.tsx";
import { ErrorSummary } from "../form/error-summary.tsx";
import type { Fault } from "../form/fault.ts";
import { TextField } from "../form/fields.tsx";
import { useSubmit } from "../form/use-submit.ts";
import { call } from "../shell/call.ts";
import { formsInWords } from "./words.ts";

/** What is decided about, and what a person most often says about it. */
export type Deciding = {
  wave: string;
  kind: SuspicionKind;
  suspicions: readonly { subject: string; members: string }[];
  /** Forms that can be chosen one by one; empty: all together. */
  forms: readonly { label: string; isCounted: boolean }[];
  /** How many forms it is about. */
  count: number;
  usual: { out: NotCountedReason; belongs: BelongsReason };
  /** Where it can be done in one step: the usual reason is on the button. */
  inOneStep?: boolean;
  /** Unique on the page. */
  id: string;
};

type Way = "belongs" | "out";

/** "Gehört dazu" or "nicht werten", each with a reason. Nothing is done before it is saved. */
export function DecisionForm({
  deciding,
  onDone,
}: {
  deciding: Deciding;
  onDone: (said: string) => void;
}) {
  const [way, setWay] = useState<Way>();
  const left = useRef<Way | undefined>(undefined);
  const buttons = {
    belongs: useRef<HTMLButtonElement>(null),
    out: useRef<HTMLButtonElement>(null),
  };
  // Who goes back stands where they were.
  useEffect(() => {
    if (way === undefined && left.current !== undefined) buttons[left.current].current?.focus();
    left.current = way;
  }, [way]);
  const form = useSubmit();
  const { kind, suspicions, wave, usual, count, inOneStep } = deciding;
  const send = (decision: Pick<ReviewDecision, "notCounted" | "reason" | "words">) =>
    call(
      api.reviews[":wave"].decisions.$post({
        param: { wave },
        json: {
          ...decision,
          kind,
          suspicions: suspicions.map(({ subject, members }) => ({ subject, members })),
        },
      }),
    );
  const done = (isOut: boolean) => (outcome: { notCounted: number }) =>
    onDone(
      isOut
        ? say(REVIEWS_DE, "done.out", { forms: formsInWords(outcome.notCounted) })
        : say(REVIEWS_DE, "done.belongs"),
    );

  if (way === undefined)
    return (
      <div class="decision">
        <ErrorSummary faults={form.faults} general={form.general} />
        <p class="buttons">
          {(["belongs", "out"] as const).map((one) => (
            <button
              key={one}
              class="btn plain"
              type="button"
              ref={buttons[one]}
              onClick={() => setWay(one)}
            >
              {say(REVIEWS_DE, `decide.${one}`)}
            </button>
          ))}
          {inOneStep && (
            <button
              class="btn"
              type="button"
              disabled={form.busy}
              onClick={(event) =>
                void form.submit(
                  event,
                  () => ({
                    kind: "fits",
                    value: { notCounted: "all" as const, reason: usual.out, words: null },
                  }),
                  send,
                  done(true),
                )
              }
            >
              {say(REVIEWS_DE, "decide.at-once", {
                forms: formsInWords(count),
                reason: say(REVIEWS_DE, `reason.${usual.out}`),
              })}
            </button>
          )}
        </p>
      </div>
    );
  return (
    <ReasonForm
      key={way}
      way={way}
      deciding={deciding}
      send={send}
      onDone={done(way === "out")}
      onBack={() => setWay(undefined)}
    />
  );
}

function ReasonForm({
  way,
  deciding: { id, forms, count, usual },
  send,
  onDone,
  onBack,
}: {
  way: Way;
  deciding: Deciding;
  send: (
    decision: Pick<ReviewDecision, "notCounted" | "reason" | "words">,
  ) => ReturnType<typeof call<{ notCounted: number }>>;
  onDone: (outcome: { notCounted: number }) => void;
  onBack: () => void;
}) {
  const [reason, setReason] = useState<ReviewDecision["reason"]>(
    way === "out" ? usual.out : usual.belongs,
  );
  const [words, setWords] = useState("");
  const [chosen, setChosen] = useState<string[]>(() => allButTheFirst(forms));
  const form = useSubmit();
  const start = useRef<HTMLElement>(null);
  useEffect(() => start.current?.focus(), []);
  const isOut = way === "out";
  const picksForms = isOut && forms.length > 0;
  const ids = { forms: `${id}-forms`, reason: `${id}-reason`, words: `${id}-words` };
  const check = () => {
    const faults: Fault[] = [];
    if (picksForms && chosen.length === 0)
      faults.push({ field: ids.forms, sentence: say(REVIEWS_DE, "decide.need-forms") });
    if (reason === "other" && words.trim().length < 3)
      faults.push({ field: ids.words, sentence: say(REVIEWS_DE, "decide.need-words") });
    if (faults.length > 0) return { kind: "faulty" as const, faults };
    const places = picksForms ? chosen.map(Number) : ("all" as const);
    const value = { notCounted: isOut ? places : [], reason, words: words.trim() || null };
    return { kind: "fits" as const, value };
  };
  const legend = say(REVIEWS_DE, isOut ? "decide.why-out" : "decide.why-belongs");
  return (
    <form
      class="form decision"
      noValidate
      onSubmit={(event) => void form.submit(event, check, send, onDone)}
      onKeyDown={(event) => {
        if (event.key === "Escape") onBack();
      }}
    >
      <section class="form" ref={start} tabIndex={-1} aria-label={legend}>
        <ErrorSummary faults={form.faults} general={form.general} />
        {picksForms && (
          <CheckGroup
            id={ids.forms}
            label={say(REVIEWS_DE, "choose.legend")}
            hint={say(REVIEWS_DE, "choose.hint")}
            options={forms.map(({ label, isCounted }, at) => ({
              value: String(at),
              label: isCounted ? label : `${label} (${say(REVIEWS_DE, "form.out")})`,
            }))}
            values={chosen}
            faults={form.faults}
            onChange={setChosen}
          />
        )}
        <RadioField
          id={ids.reason}
          label={legend}
          options={(isOut ? NOT_COUNTED_REASONS : BELONGS_REASONS).map((value) => ({
            value,
            label: say(REVIEWS_DE, `reason.${value}`),
          }))}
          value={reason}
          faults={form.faults}
          onChange={setReason}
        />
        <TextField
          id={ids.words}
          label={say(REVIEWS_DE, "decide.words")}
          hint={say(REVIEWS_DE, "decide.words.hint")}
          value={words}
          maxLength={LONGEST_WORDS}
          faults={form.faults}
          onChange={setWords}
        />
      </section>
      <p class="buttons">
        <button class="btn primary" type="submit" disabled={form.busy}>
          {isOut
            ? say(REVIEWS_DE, "decide.save.out", {
                forms: formsInWords(picksForms ? chosen.length : count),
              })
            : say(REVIEWS_DE, "decide.save.belongs")}
        </button>
        <button class="btn plain" type="button" onClick={onBack}>
          {say(REVIEWS_DE, "decide.back")}
        </button>
      </p>
    </form>
  );
}

/** Of equal forms one usually stays: the first that is still counted. */
function allButTheFirst(forms: Deciding["forms"]): string[] {
  const first = forms.findIndex(({ isCounted }) => isCounted);
  return forms.flatMap((_, at) => (at === first ? [] : [String(at)]));
}
