import type { Transaction } from "kysely";
import {
  changeCode,
  codesOf,
  earlierBooks,
  heldBook,
  putCode,
  putCodeChange,
  showBook,
} from "../../db/queries/codebooks.ts";
import type { CodeChangeTable, CodeTable, Schema } from "../../db/schema.ts";
import type { NewCode } from "../../surveys/wire/coding.ts";
import type { Person } from "../access/person.ts";
import { record } from "../access/record.ts";
import type { Context } from "../context.ts";
import { ProblemError } from "../problem-response.ts";
import type { CodedQuestion } from "./book.ts";
import { mustBeShowable, mustCoverWave } from "./book.ts";

/** Adds a code. @returns its id @throws {ProblemError} coding.name-taken */
export function addCode(
  context: Context,
  question: CodedQuestion,
  code: NewCode,
  by: Person,
): Promise<string> {
  return changing(context, question, async (tx, codes) => {
    mustBeFree(codes, code.name);
    const id = await put(context, tx, question, { ...code, takenFrom: null }, by);
    await note(context, tx, by, "codebook.code-added", question, { name: code.name });
    return id;
  });
}

/** Takes over the codes of an earlier wave that are not here yet. @returns how many */
export function takeOver(
  context: Context,
  question: CodedQuestion,
  wave: string,
  by: Person,
): Promise<number> {
  return changing(context, question, async (tx, codes) => {
    const waves = await earlierBooks(tx, question);
    if (!waves.some((one) => one.wave === wave)) throw new ProblemError("wave.unknown", wave);
    const there = await codesOf(tx, { ...question, wave });
    const wanted = there.filter(
      ({ merged_into, retired, name }) =>
        merged_into === null && retired === 0 && !isTaken(codes, name),
    );
    for (const { id, name, belongs, not_belongs } of wanted)
      await put(
        context,
        tx,
        question,
        { name, belongs, notBelongs: not_belongs, example: "", takenFrom: id },
        by,
      );
    if (wanted.length > 0) await note(context, tx, by, "codebook.taken-over", question, { wave });
    return wanted.length;
  });
}

/** Changes what a code says; what it said before stays on its trail. */
export async function rewriteCode(
  context: Context,
  question: CodedQuestion,
  id: string,
  { name, belongs, notBelongs, example }: NewCode,
  by: Person,
): Promise<void> {
  await mustCoverWave(context, question.wave, by);
  await changing(context, question, async (tx, codes) => {
    const code = codeIn(codes, id);
    mustBeFree(
      codes.filter((one) => one.id !== id),
      name,
    );
    await changeCode(tx, id, { name, belongs, not_belongs: notBelongs, example });
    const before = { name: code.name, belongs: code.belongs, notBelongs: code.not_belongs };
    await trail(context, tx, by, id, { change: "changed", before: JSON.stringify(before) });
    await note(context, tx, by, "codebook.code-changed", question, { name, from: code.name });
  });
}

/** Merges a code into another. Both stay with all their codings; a split brings the first one back. */
export async function mergeCodes(
  context: Context,
  question: CodedQuestion,
  id: string,
  { into, reason }: { into: string; reason: string },
  by: Person,
): Promise<void> {
  await mustCoverWave(context, question.wave, by);
  await changing(context, question, async (tx, codes) => {
    const [code, target] = [codeIn(codes, id), codeIn(codes, into)];
    if (code.merged_into !== null || target.merged_into !== null || id === into)
      throw new ProblemError("coding.merged");
    await changeCode(tx, id, { merged_into: into });
    await trail(context, tx, by, id, { change: "merged", other: into, reason });
    const detail = { name: code.name, into: target.name, reason };
    await note(context, tx, by, "codebook.codes-merged", question, detail);
  });
}

/** Undoes a merge along its trail: the code has exactly its own codings again. */
export async function splitCode(
  context: Context,
  question: CodedQuestion,
  id: string,
  reason: string,
  by: Person,
): Promise<void> {
  await mustCoverWave(context, question.wave, by);
  await changing(context, question, async (tx, codes) => {
    const code = codeIn(codes, id);
    if (code.merged_into === null) throw new ProblemError("coding.not-merged");
    await changeCode(tx, id, { merged_into: null });
    await trail(context, tx, by, id, { change: "split", other: code.merged_into, reason });
    await note(context, tx, by, "codebook.code-split", question, { name: code.name, reason });
  });
}

/** Offers a code no more, or again. What was coded with it counts as before. */
export async function retireCode(
  context: Context,
  question: CodedQuestion,
  id: string,
  retired: boolean,
  by: Person,
): Promise<void> {
  await mustCoverWave(context, question.wave, by);
  await changing(context, question, async (tx, codes) => {
    const { name } = codeIn(codes, id);
    const change = retired ? "retired" : "restored";
    await changeCode(tx, id, { retired: retired ? 1 : 0 });
    await trail(context, tx, by, id, { change });
    await note(context, tx, by, `codebook.code-${change}`, question, { name });
  });
}

/**
 * Lets rounds of release count the codes, or no more. What was shown is shown no more then.
 *
 * @throws {ProblemError} coding.sensitive
 */
export async function show(
  context: Context,
  question: CodedQuestion,
  shown: boolean,
  by: Person,
): Promise<void> {
  await mustCoverWave(context, question.wave, by);
  if (shown) mustBeShowable(question);
  await changing(context, question, async (tx) => {
    const at = context.now().toISOString();
    await showBook(tx, question, {
      shown_at: shown ? at : null,
      shown_by: shown ? by.id : null,
    });
    await note(context, tx, by, shown ? "codebook.shown" : "codebook.hidden", question, {});
  });
}

/** Changes a codebook in one transaction that holds it. */
function changing<Value>(
  { database: { kysely, engine } }: Context,
  question: CodedQuestion,
  change: (tx: Transaction<Schema>, codes: readonly CodeTable[]) => Promise<Value>,
): Promise<Value> {
  return kysely.transaction().execute(async (tx) => {
    await heldBook(tx, question, engine);
    return change(tx, await codesOf(tx, question));
  });
}

async function put(
  context: Context,
  tx: Transaction<Schema>,
  { wave, question, kind }: CodedQuestion,
  { name, belongs, notBelongs, example, takenFrom }: NewCode & { takenFrom: string | null },
  by: Person,
): Promise<string> {
  const id = context.newId();
  await putCode(tx, {
    id,
    wave,
    question,
    kind,
    name,
    belongs,
    not_belongs: notBelongs,
    example,
    merged_into: null,
    retired: 0,
    taken_from: takenFrom,
    created_by: by.id,
    created_at: context.now().toISOString(),
  });
  await trail(context, tx, by, id, { change: "added" });
  return id;
}

function trail(
  context: Context,
  tx: Transaction<Schema>,
  by: Person,
  code: string,
  line: Pick<CodeChangeTable, "change"> &
    Partial<Pick<CodeChangeTable, "other" | "before" | "reason">>,
): Promise<void> {
  return putCodeChange(tx, {
    id: context.newId(),
    code,
    other: null,
    before: null,
    reason: null,
    ...line,
    actor: by.id,
    at: context.now().toISOString(),
  });
}

function note(
  context: Context,
  tx: Transaction<Schema>,
  by: Person,
  action: string,
  { wave, head, question }: CodedQuestion,
  detail: Record<string, unknown>,
): Promise<void> {
  return record(context, tx, by.id, action, head.wave.name, { id: wave, question, ...detail });
}

function codeIn(codes: readonly CodeTable[], id: string): CodeTable {
  const code = codes.find((one) => one.id === id);
  if (!code) throw new ProblemError("coding.unknown-code", id);
  return code;
}

function isTaken(codes: readonly CodeTable[], name: string): boolean {
  const key = name.trim().toLowerCase();
  return codes.some((code) => code.merged_into === null && code.name.trim().toLowerCase() === key);
}

function mustBeFree(codes: readonly CodeTable[], name: string): void {
  if (isTaken(codes, name)) throw new ProblemError("coding.name-taken", name);
}
