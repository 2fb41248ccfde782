import type { Kysely } from "kysely";
import { balanceOfStack } from "../../db/queries/stack-sheets.ts";
import { stacksWithin } from "../../db/queries/stacks.ts";
import type { Schema } from "../../db/schema.ts";
import { formsIn } from "../../surveys/paper/stack-balance.ts";
import type { Scope } from "../../surveys/wire/account.ts";
import type { PaperStates } from "../../surveys/wire/fieldwork-setup.ts";

/** More stacks than a city opens. */
const MOST_STACKS = 10_000;

/** How far the paper of each wave is, in a scope's districts: the sums of its stacks. */
export async function paperStates(
  db: Kysely<Schema>,
  scope: Scope,
): Promise<Map<string, PaperStates>> {
  const waves = new Map<string, PaperStates>();
  for (const stack of await stacksWithin(db, scope, MOST_STACKS)) {
    const balance = await balanceOfStack(db, stack);
    const forms = formsIn(balance);
    const sum = waves.get(stack.wave) ?? NONE;
    waves.set(stack.wave, {
      received: sum.received + balance.declared,
      open: sum.open + balance.open,
      counted: sum.counted + forms,
      checked: sum.checked + (stack.closed_at === null ? 0 : forms),
      notCounted: sum.notCounted + balance.void + balance.missing + balance.withdrawn,
    });
  }
  return waves;
}

const NONE: PaperStates = { received: 0, open: 0, counted: 0, checked: 0, notCounted: 0 };
