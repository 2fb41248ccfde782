import type { Kysely, Transaction } from "kysely";
import { SHEET_SOURCE } from "../../surveys/paper/sheet-number.ts";
import type { Scope } from "../../surveys/wire/account.ts";
import type { Schema } from "../schema.ts";
import { districtsNamed } from "./choices.ts";

type StackFile = { id: string; fileName: string; at: string };

/** The files whose forms lie in a stack, in the order they came. */
export function filesOfStack(db: Kysely<Schema>, stack: string): Promise<StackFile[]> {
  return db
    .selectFrom("stack_file")
    .innerJoin("batch", "batch.id", "stack_file.batch")
    .select(["batch.id", "batch.file_name as fileName", "batch.created_at as at"])
    .where("stack_file.stack", "=", stack)
    .orderBy("batch.id")
    .execute();
}

/** Files of a wave that came with sheet numbers and belong to no stack yet. */
export function filesWithoutStack(
  db: Kysely<Schema>,
  wave: string,
  scope: Scope,
): Promise<StackFile[]> {
  return db
    .selectFrom("batch")
    .innerJoin("site", "site.code", "batch.site")
    .leftJoin("stack_file", "stack_file.batch", "batch.id")
    .select(["batch.id", "batch.file_name as fileName", "batch.created_at as at"])
    .where("batch.wave", "=", wave)
    .where("batch.source", "=", SHEET_SOURCE)
    .where("batch.state", "in", ["importing", "done"])
    .where("stack_file.stack", "is", null)
    .$if(scope.kind === "some", (query) =>
      query.where("site.district", "in", districtsNamed(scope)),
    )
    .orderBy("batch.id")
    .execute();
}

/**
 * Puts a file into a stack.
 *
 * @returns other-stack: it lies in another one · unknown: no such file in this wave and these districts
 */
export async function putFileIntoStack(
  tx: Transaction<Schema>,
  stack: { id: string; wave: string },
  batch: string,
  scope: Scope,
): Promise<"put" | "other-stack" | "unknown"> {
  const file = await tx
    .selectFrom("batch")
    .innerJoin("site", "site.code", "batch.site")
    .leftJoin("stack_file", "stack_file.batch", "batch.id")
    .select("stack_file.stack")
    .where("batch.id", "=", batch)
    .where("batch.wave", "=", stack.wave)
    .$if(scope.kind === "some", (query) =>
      query.where("site.district", "in", districtsNamed(scope)),
    )
    .executeTakeFirst();
  if (!file) return "unknown";
  if (file.stack === stack.id) return "put";
  if (file.stack !== null) return "other-stack";
  await tx.insertInto("stack_file").values({ batch, stack: stack.id }).execute();
  return "put";
}

/** Takes a file out of a stack; its forms stay in the wave. */
export async function takeFileOut(
  tx: Transaction<Schema>,
  stack: string,
  batch: string,
): Promise<void> {
  await tx.deleteFrom("stack_file").where("stack", "=", stack).where("batch", "=", batch).execute();
}

/** What a file that is taken back leaves in stacks: nothing. The stack it lay in is open again. */
export async function forgetFileOfStack(tx: Transaction<Schema>, batch: string): Promise<void> {
  await tx
    .updateTable("stack")
    .set({ closed_at: null, closed_by: null })
    .where("id", "in", (eb) =>
      eb.selectFrom("stack_file").select("stack").where("batch", "=", batch),
    )
    .execute();
  await tx.deleteFrom("stack_file").where("batch", "=", batch).execute();
  await tx.deleteFrom("repeated_sheet").where("batch", "=", batch).execute();
}
