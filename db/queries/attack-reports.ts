import type { Kysely } from "kysely";
import type { AttackReportTable, Schema } from "../schema.ts";

/** Files a report. */
export async function putAttackReport(db: Kysely<Schema>, row: AttackReportTable): Promise<void> {
  await db.insertInto("attack_report").values(row).execute();
}

/** The filed reports with the names of those who asked for them, newest first. */
export function attackReports(db: Kysely<Schema>, limit: number) {
  return db
    .selectFrom("attack_report")
    .innerJoin("account", "account.id", "attack_report.made_by")
    .select(["attack_report.id", "attack_report.made_at", "attack_report.report", "account.name"])
    .orderBy("attack_report.made_at", "desc")
    .orderBy("attack_report.id", "desc")
    .limit(limit)
    .execute();
}
