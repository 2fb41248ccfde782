import { Hono } from "hono";
import * as v from "valibot";
import { attackReports, putAttackReport } from "../../db/queries/attack-reports.ts";
import type { AttackReport, AttackReports } from "../../surveys/wire/attack.ts";
import { AttackFindings } from "../../surveys/wire/attack.ts";
import type { SignedIn } from "../access/person.ts";
import { needs } from "../access/person.ts";
import { record } from "../access/record.ts";
import { signedIn } from "../access/session.ts";
import type { Context } from "../context.ts";
import { attackEverything } from "./attack-everything.ts";

const MOST_LISTED = 50;

/** "Angriff prüfen" and the reports that are filed of it. */
export const attacks = (context: Context) => {
  const { kysely } = context.database;
  let running: Promise<AttackFindings> | undefined;
  /** Whoever asks while a check is under way gets the result of that one. */
  const findings = (): Promise<AttackFindings> => {
    running ??= attackEverything(context).finally(() => {
      running = undefined;
    });
    return running;
  };
  return new Hono<SignedIn>()
    .use(signedIn(context), needs("disclosure.audit"))
    .get("/", async (c) => {
      const rows = await attackReports(kysely, MOST_LISTED);
      return c.json({
        reports: rows.map((row) => ({
          id: row.id,
          madeAt: row.made_at,
          madeBy: row.name,
          ...v.parse(AttackFindings, JSON.parse(row.report)),
        })),
      } satisfies AttackReports);
    })
    .post("/", async (c) => {
      const person = c.get("person");
      const found = await findings();
      const id = context.newId();
      const madeAt = context.now().toISOString();
      await kysely.transaction().execute(async (tx) => {
        await putAttackReport(tx, {
          id,
          made_at: madeAt,
          made_by: person.id,
          report: JSON.stringify(found),
        });
        await record(context, tx, person.id, "attack.checked", id, {
          exposures: found.places.reduce((sum, { exposures }) => sum + exposures.length, 0),
        });
      });
      return c.json({ id, madeAt, madeBy: person.name, ...found } satisfies AttackReport, 201);
    });
};
