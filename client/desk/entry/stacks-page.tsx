import { ENTRY_DE } from "../../../surveys/messages/entry/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { StackSummary } from "../../../surveys/wire/stack.ts";
import { api } from "../../shared/api/client.ts";
import { useLoaded } from "../../shared/api/use-loaded.ts";
import { CountSheetsLink } from "../count-sheet/count-sheet-link.tsx";
import { PrintFormsLink } from "../print/print-links.tsx";
import { call } from "../shell/call.ts";
import { Loaded } from "../shell/loaded.tsx";
import { Said } from "../shell/said.tsx";
import { stackName } from "../stack/words.ts";
import { NewStackForm } from "./new-stack-form.tsx";

const loadStacks = () => call(api.stacks.$get());
const loadChoices = () => call(api.fieldwork.choices.$get());

/** Where typing begins: go on with a stack, or open a new one. */
export function StacksPage() {
  const [stacks, stacksAgain] = useLoaded(loadStacks);
  const [choices, choicesAgain] = useLoaded(loadChoices);
  return (
    <div class="page entry-narrow">
      <h1>{say(ENTRY_DE, "title")}</h1>
      <Said />
      <p class="buttons">
        <PrintFormsLink />
        <CountSheetsLink />
      </p>
      <Loaded state={stacks} onAgain={stacksAgain}>
        {({ stacks: all }) => (
          <>
            <StackRows
              title={say(ENTRY_DE, "stack.open-ones")}
              stacks={all.filter(({ closed }) => closed === null)}
            />
            <Loaded state={choices} onAgain={choicesAgain}>
              {(found) => <NewStackForm choices={found} />}
            </Loaded>
            <StackRows
              title={say(ENTRY_DE, "stack.closed-ones")}
              stacks={all.filter(({ closed }) => closed !== null)}
            />
          </>
        )}
      </Loaded>
    </div>
  );
}

function StackRows({ title, stacks }: { title: string; stacks: StackSummary[] }) {
  if (stacks.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul class="rows sheet stack-rows">
        {stacks.map((stack) => (
          <StackRow key={stack.id} stack={stack} />
        ))}
      </ul>
    </section>
  );
}

function StackRow({ stack }: { stack: StackSummary }) {
  const { id, closed, balance, mine } = stack;
  const name = stackName(stack);
  return (
    <li>
      <div class="what">
        <b>{name}</b>
        <span class="soft">
          {say(ENTRY_DE, "stack.counted", { declared: balance.declared })}
          {mine.sheet !== null && ` · ${say(ENTRY_DE, "stack.begun", { number: mine.sheet })}`}
        </span>
      </div>
      {closed ? (
        <span class="tag ok">{say(ENTRY_DE, "stack.closed")}</span>
      ) : (
        <span class="tag mut">{say(ENTRY_DE, "stack.open-count", { open: balance.open })}</span>
      )}
      {!closed && (
        <a class="btn primary" href={`/buero/erfassen/${id}`}>
          {say(ENTRY_DE, "stack.go-on")}
          <span class="hide"> {name}</span>
        </a>
      )}
      <a class="btn plain" href={`/buero/erfassen/${id}/stand`}>
        {say(ENTRY_DE, "stack.balance")}
        <span class="hide"> {name}</span>
      </a>
    </li>
  );
}
