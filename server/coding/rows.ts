import * as v from "valibot";
import type { codeChanges } from "../../db/queries/codebooks.ts";
import type { CodingTable } from "../../db/schema.ts";
import { CODING_STATES, KeptCodes } from "../../surveys/coding/codes.ts";
import type { CodeChange } from "../../surveys/wire/coding.ts";

const State = v.picklist(CODING_STATES);
const Change = v.picklist(["added", "changed", "merged", "split", "retired", "restored"]);
const Before = v.nullable(v.pipe(v.string(), v.parseJson(), v.object({ name: v.string() })));

/** What a kept coding says. */
export function saidIn({ state, codes }: Pick<CodingTable, "state" | "codes">) {
  return { state: v.parse(State, state), codes: v.parse(KeptCodes, codes) };
}

/** A line of a code's trail, for people. */
export function changeOf(
  { change, other, before, reason, actorName, at }: Awaited<ReturnType<typeof codeChanges>>[number],
  names: ReadonlyMap<string, string>,
): CodeChange {
  return {
    change: v.parse(Change, change),
    other: other === null ? null : (names.get(other) ?? null),
    before: v.parse(Before, before)?.name ?? null,
    reason,
    by: actorName,
    at,
  };
}
