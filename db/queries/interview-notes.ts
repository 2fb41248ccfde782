import type { Insertable, Kysely, Transaction } from "kysely";
import type { Scope } from "../../surveys/wire/account.ts";
import type { InterviewNoteTable, Schema } from "../schema.ts";
import { districtsNamed } from "./choices.ts";

/**
 * Keeps others from freezing a wave until the end of the transaction.
 * @returns whether it is still open to notes
 */
export async function holdUnfrozenWave(tx: Transaction<Schema>, wave: string): Promise<boolean> {
  const held = await tx
    .updateTable("wave")
    .set((eb) => ({ name: eb.ref("name") }))
    .where("id", "=", wave)
    .where("frozen_at", "is", null)
    .executeTakeFirst();
  return held.numUpdatedRows === 1n;
}

/** Keeps a note. Safe to repeat: the interviewer's device makes the id. */
export async function putInterviewNote(
  tx: Transaction<Schema>,
  note: Insertable<InterviewNoteTable>,
): Promise<"stored" | "repeated"> {
  const inserted = await tx
    .insertInto("interview_note")
    .values(note)
    .onConflict((oc) => oc.column("id").doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n ? "stored" : "repeated";
}

/**
 * The notes within a scope's districts, latest day first. Within a day by id, which is chance: the order
 * of arrival would lay them beside the responses.
 */
export function interviewNotesWithin(db: Kysely<Schema>, scope: Scope) {
  return db
    .selectFrom("interview_note")
    .innerJoin("site", "site.code", "interview_note.site")
    .innerJoin("wave", "wave.id", "interview_note.wave")
    .selectAll("interview_note")
    .select(["site.name as siteName", "wave.name as waveName"])
    .$if(scope.kind === "some", (query) =>
      query.where("site.district", "in", districtsNamed(scope)),
    )
    .orderBy("interview_note.day", "desc")
    .orderBy("interview_note.id")
    .execute();
}

/** Deletes a note within a scope's districts. @returns where it was taken, or undefined where none is */
export async function deleteInterviewNote(
  tx: Transaction<Schema>,
  id: string,
  scope: Scope,
): Promise<{ wave: string; site: string; day: string } | undefined> {
  const note = await tx
    .selectFrom("interview_note")
    .innerJoin("site", "site.code", "interview_note.site")
    .select(["interview_note.wave", "interview_note.site", "interview_note.day"])
    .where("interview_note.id", "=", id)
    .$if(scope.kind === "some", (query) =>
      query.where("site.district", "in", districtsNamed(scope)),
    )
    .executeTakeFirst();
  if (!note) return undefined;
  const deleted = await tx.deleteFrom("interview_note").where("id", "=", id).executeTakeFirst();
  return deleted.numDeletedRows === 1n ? note : undefined;
}
