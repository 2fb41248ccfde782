import "./stack-page.css";
import { useCallback, useState } from "preact/hooks";
import { ENTRY_DE } from "../../../surveys/messages/entry/de.ts";
import { PROBLEMS_DE } from "../../../surveys/messages/problems/de.ts";
import { problemSentence } from "../../../surveys/messages/problems/sentence.ts";
import { say } from "../../../surveys/messages/say.ts";
import { formsIn, isBalanced } from "../../../surveys/paper/stack-balance.ts";
import type { Stack } from "../../../surveys/wire/stack.ts";
import { api } from "../../shared/api/client.ts";
import type { Outcome } from "../../shared/api/outcome.ts";
import { useLoaded } from "../../shared/api/use-loaded.ts";
import { ErrorSummary } from "../form/error-summary.tsx";
import { CoverLink } from "../print/print-links.tsx";
import { call } from "../shell/call.ts";
import { momentInWords } from "../shell/day.ts";
import { Loaded } from "../shell/loaded.tsx";
import { navigate } from "../shell/navigation.ts";
import { BalanceBar } from "./balance-bar.tsx";
import { ExplainForm } from "./explain-form.tsx";
import { FilesOfStack } from "./files-of-stack.tsx";
import { NumberList } from "./number-list.tsx";
import { RecountForm } from "./recount-form.tsx";
import { numberOnPaper, restInWords, stackName } from "./words.ts";

const load = (id: string) => call(api.stacks[":id"].$get({ param: { id } }));

/** How a stack stands: every counted form, and what became of it. */
export function StackPage({ id }: { id: string }) {
  const [state, again] = useLoaded(useCallback(() => load(id), [id]));
  return (
    <Loaded state={state} onAgain={again}>
      {(stack) => <OneStack first={stack} />}
    </Loaded>
  );
}

/** What a change on this page does: send it, show the stack as it is afterwards, or what stands in the way. */
export type Change = (request: Promise<Outcome<Stack>>) => Promise<boolean>;

function OneStack({ first }: { first: Stack }) {
  const [stack, setStack] = useState(first);
  const [problem, setProblem] = useState<string>();
  const { summary } = stack;
  const { balance, closed } = summary;
  const isOpen = closed === null && !summary.wave.frozen;
  const id = summary.id;
  const change: Change = async (request) => {
    setProblem(undefined);
    const outcome = await request;
    if (outcome.kind === "done") setStack(outcome.value);
    else setProblem(problemSentence(PROBLEMS_DE, outcome.problem));
    return outcome.kind === "done";
  };
  const remove = async () => {
    const outcome = await call(api.stacks[":id"].$delete({ param: { id } }));
    if (outcome.kind === "problem") setProblem(problemSentence(PROBLEMS_DE, outcome.problem));
    else navigate("/buero/erfassen", say(ENTRY_DE, "stack.removed"));
  };
  return (
    <div class="page stack-page">
      <h1>{stackName(summary)}</h1>
      <p class="lead">{lead(stack)}</p>
      <ErrorSummary faults={[]} general={problem} />
      <section class="sheet" aria-labelledby="balance">
        <h2 id="balance">{say(ENTRY_DE, "stack.balance")}</h2>
        <p class="soft">{say(ENTRY_DE, "stack.counted", { declared: balance.declared })}</p>
        <BalanceBar balance={balance} />
        <p>
          {say(ENTRY_DE, "stack.sum", {
            declared: balance.declared,
            counted: formsIn(balance),
            void: balance.void,
            missing: balance.missing + balance.withdrawn,
            open: balance.open,
          })}
        </p>
        {balance.collisions > 0 && (
          <p>{say(ENTRY_DE, "stack.collisions", { count: balance.collisions })}</p>
        )}
        {stack.withoutThird > 0 && (
          <p>
            {stack.withoutThird === 1
              ? say(ENTRY_DE, "second.by-typist.decided.one")
              : say(ENTRY_DE, "second.by-typist.decided", { count: stack.withoutThird })}
          </p>
        )}
        {balance.over > 0 && (
          <p class="note">{say(ENTRY_DE, "stack.over", { count: balance.over })}</p>
        )}
        {balance.open > 0 && stack.likelyMissing.length > 0 && (
          <p>
            {say(ENTRY_DE, "stack.likely", {
              numbers: stack.likelyMissing.map(numberOnPaper).join(", "),
            })}
          </p>
        )}
        <p class="buttons">
          {isOpen && (
            <>
              <a class="btn primary" href={`/buero/erfassen/${id}`}>
                {say(ENTRY_DE, "stack.go-on")}
              </a>
              <button
                class="btn"
                type="button"
                onClick={() => void change(call(api.stacks[":id"].close.$post({ param: { id } })))}
              >
                {say(ENTRY_DE, "stack.close")}
              </button>
            </>
          )}
          {isOpen && balance.typed > 0 && (
            <a class="btn" href={`/buero/erfassen/${id}/zweite`}>
              {say(ENTRY_DE, "second.link")}
            </a>
          )}
          {isOpen && stack.sheets.length === 0 && (
            <button class="btn quiet" type="button" onClick={() => void remove()}>
              {say(ENTRY_DE, "stack.remove")}
            </button>
          )}
          {closed !== null && !summary.wave.frozen && (
            <button
              class="btn"
              type="button"
              onClick={() => void change(call(api.stacks[":id"].reopen.$post({ param: { id } })))}
            >
              {say(ENTRY_DE, "stack.reopen")}
            </button>
          )}
          <CoverLink stack={id} />
        </p>
      </section>
      {isOpen && <ExplainForm stack={stack} onChange={change} />}
      <FilesOfStack stack={stack} isOpen={isOpen} onChange={change} />
      {isOpen && <RecountForm stack={stack} onChange={change} />}
      <NumberList stack={stack} isOpen={isOpen} onChange={change} />
    </div>
  );
}

function lead({ summary }: Stack): string {
  if (summary.closed === null)
    return isBalanced(summary.balance) ? say(ENTRY_DE, "stack.balances") : restInWords(summary);
  const { at, by } = summary.closed;
  return by === null
    ? say(ENTRY_DE, "stack.closed.at", { at: momentInWords(at) })
    : say(ENTRY_DE, "stack.closed.by", { at: momentInWords(at), by });
}
