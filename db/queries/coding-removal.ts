import type { Transaction } from "kysely";
import type { Schema } from "../schema.ts";
import { pieces } from "./pieces.ts";

/** What a quote becomes when its words have to go: an empty place that says only that there was one. */
const EMPTIED = { body: "", text: null, warning: null, state: "taken-back" };

/** Takes responses' texts out of the coding, and their quotes back. */
export async function removeCodedTexts(
  tx: Transaction<Schema>,
  responses: readonly string[],
): Promise<void> {
  for (const some of pieces(responses)) {
    const rows = await tx
      .selectFrom("coded_text")
      .select("id")
      .where("response", "in", some)
      .execute();
    await removeTexts(
      tx,
      rows.map(({ id }) => id),
    );
  }
}

/** As above, of one response: only what is not written so any more. Call it once its words are replaced. */
export async function removeChangedTexts(
  tx: Transaction<Schema>,
  response: string,
  before: readonly { question: string; kind: string; body: string }[],
): Promise<void> {
  if (before.length === 0) return;
  const now = await tx
    .selectFrom("free_text")
    .select(["question", "kind", "body"])
    .where("response", "=", response)
    .execute();
  const isSame = (one: { question: string; kind: string; body: string }) =>
    now.some(
      ({ question, kind, body }) =>
        question === one.question && kind === one.kind && body === one.body,
    );
  const coded = await tx
    .selectFrom("coded_text")
    .select(["id", "question", "kind"])
    .where("response", "=", response)
    .execute();
  const changed = before.filter((one) => !isSame(one));
  await removeTexts(
    tx,
    coded
      .filter((text) =>
        changed.some(({ question, kind }) => text.question === question && text.kind === kind),
      )
      .map(({ id }) => id),
  );
}

/**
 * Erases what was made of a wave's words: codings, examples and quotes. The codes keep their names, and
 * what was published stays.
 */
export async function eraseCodings(tx: Transaction<Schema>, wave: string): Promise<void> {
  const rows = await tx
    .selectFrom("coded_text")
    .innerJoin("response", "response.id", "coded_text.response")
    .select("coded_text.id")
    .where("response.wave", "=", wave)
    .execute();
  for (const some of pieces(rows))
    await removeTexts(
      tx,
      some.map(({ id }) => id),
    );
  await tx.updateTable("quote").set(EMPTIED).where("wave", "=", wave).execute();
  await tx.updateTable("code").set({ example: "" }).where("wave", "=", wave).execute();
}

async function removeTexts(tx: Transaction<Schema>, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  // Whoever codes or quotes one of them at this moment holds it: we wait here, and find what they wrote.
  await tx.deleteFrom("coded_text").where("id", "in", ids).execute();
  await tx.updateTable("quote").set(EMPTIED).where("text", "in", ids).execute();
}
