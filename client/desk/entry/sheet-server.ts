import type { Stack, StackPulse } from "../../../surveys/wire/stack.ts";
import { api } from "../../shared/api/client.ts";
import type { Outcome } from "../../shared/api/outcome.ts";
import { call } from "../shell/call.ts";
import type { SheetServer } from "./desk-state.ts";

const stacks = api.stacks[":id"];

/** The server of this page. */
export const sheetServer: SheetServer = {
  look: (wave, number) =>
    call(api.paper.sheets[":wave"][":number"].$get({ param: { wave, number } })),
  save: (sheet) => call(api.paper.sheets.$post({ json: sheet })),
  keep: (id, draft) =>
    draft === null
      ? call<unknown>(stacks.draft.$delete({ param: { id } }))
      : call<unknown>(stacks.draft.$put({ param: { id }, json: draft })),
  note: async (id, number, note) =>
    pulseIn(await call(stacks.sheets[":number"].$put({ param: { id, number }, json: note }))),
  takeBack: async (id, number) =>
    pulseIn(await call(stacks.sheets[":number"].$delete({ param: { id, number } }))),
};

function pulseIn(outcome: Outcome<Stack>): Outcome<StackPulse> {
  if (outcome.kind === "problem") return outcome;
  const { balance, mine } = outcome.value.summary;
  const { declared, open } = balance;
  return { kind: "done", value: { declared, open, seconds: mine.seconds } };
}
