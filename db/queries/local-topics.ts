import type { Insertable, Kysely, Transaction } from "kysely";
import type { Scope } from "../../surveys/wire/account.ts";
import type { LocalTopicTable, Schema } from "../schema.ts";
import { districtsNamed } from "./choices.ts";

/** The topics that a scope's districts added themselves, latest first, with the code that became one. */
export function localTopics(db: Kysely<Schema>, scope: Scope) {
  return db
    .selectFrom("local_topic")
    .innerJoin("district", "district.code", "local_topic.district")
    .leftJoin("topic_origin", "topic_origin.topic", "local_topic.id")
    .leftJoin("wave", "wave.id", "topic_origin.wave")
    .selectAll("local_topic")
    .select([
      "district.name as districtName",
      "topic_origin.name as codeName",
      "topic_origin.question as codeQuestion",
      "wave.name as codeWave",
    ])
    .$if(scope.kind === "some", (query) =>
      query.where("local_topic.district", "in", districtsNamed(scope)),
    )
    .orderBy("local_topic.created_at", "desc")
    .orderBy("local_topic.id")
    .execute();
}

/** Adds a district's own topic. @returns whether its code was free there; nothing changes where it was not */
export async function putLocalTopic(
  tx: Transaction<Schema>,
  row: Insertable<LocalTopicTable>,
): Promise<boolean> {
  const inserted = await tx
    .insertInto("local_topic")
    .values(row)
    .onConflict((oc) => oc.columns(["district", "code"]).doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}
