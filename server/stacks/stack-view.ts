import * as v from "valibot";
import { deskOf } from "../../db/queries/sheet-drafts.ts";
import { sheetByNumber } from "../../db/queries/sheets.ts";
import { filesOfStack, filesWithoutStack } from "../../db/queries/stack-files.ts";
import { balanceOfStack, sheetsOfStack } from "../../db/queries/stack-sheets.ts";
import type { NamedStack } from "../../db/queries/stacks.ts";
import { secondsPerForm } from "../../surveys/paper/pace.ts";
import { readSheetNumber } from "../../surveys/paper/sheet-number.ts";
import { likelyMissing } from "../../surveys/paper/stack-balance.ts";
import type { Stack, StackDesk, StackSummary } from "../../surveys/wire/stack.ts";
import { SheetDraft } from "../../surveys/wire/stack.ts";
import type { Person } from "../access/person.ts";
import type { Context } from "../context.ts";
import { secondStateOf } from "./second-state.ts";

/** How many numbers to name as possibly missing. */
const MOST_NAMED = 10;

/** A stack as lists show it, with what belongs to this person alone. */
export async function stackSummary(
  { database: { kysely } }: Context,
  stack: NamedStack,
  person: Person,
): Promise<StackSummary> {
  const { draft, pace } = await deskOf(kysely, stack.id, person.id);
  return {
    id: stack.id,
    wave: { id: stack.wave, name: stack.waveName, frozen: stack.frozenAt !== null },
    site: { code: stack.site, name: stack.siteName, district: stack.districtName },
    day: stack.day,
    language: stack.language,
    opened: { at: stack.opened_at, by: stack.openedByName },
    closed: stack.closed_at === null ? null : { at: stack.closed_at, by: stack.closedByName },
    balance: await balanceOfStack(kysely, stack),
    mine: {
      sheet: draft === null ? null : v.parse(SheetDraft, JSON.parse(draft)).digits,
      seconds: secondsPerForm(pace) ?? null,
    },
  };
}

/** A stack with every number, and what became of it. */
export async function stackDetail(
  context: Context,
  stack: NamedStack,
  person: Person,
): Promise<Stack> {
  const { kysely } = context.database;
  const summary = await stackSummary(context, stack, person);
  const sheets = await sheetsOfStack(kysely, stack);
  const { byTypists } = await secondStateOf(kysely, stack);
  const mayTakeFiles = summary.closed === null && !summary.wave.frozen;
  return {
    summary,
    sheets,
    withoutThird: byTypists.decided,
    likelyMissing: likelyMissing(sheets, summary.balance.open, MOST_NAMED),
    files: await filesOfStack(kysely, stack.id),
    otherFiles: mayTakeFiles ? await filesWithoutStack(kysely, stack.wave, person.scope) : [],
  };
}

/** The desk as a person left it. A draft that came late behind its own sheet is none. */
export async function stackDesk(
  context: Context,
  stack: NamedStack,
  person: Person,
): Promise<StackDesk> {
  const { kysely } = context.database;
  const { draft } = await deskOf(kysely, stack.id, person.id);
  const summary = await stackSummary(context, stack, person);
  if (draft === null) return { summary, draft: null };
  const sheet = v.parse(SheetDraft, JSON.parse(draft));
  const read = readSheetNumber(sheet.digits);
  const there =
    read.kind === "number" ? await sheetByNumber(kysely, stack.wave, read.externalId) : undefined;
  return there?.response === sheet.response
    ? { summary: { ...summary, mine: { ...summary.mine, sheet: null } }, draft: null }
    : { summary, draft: sheet };
}
