import { Hono } from "hono";
import { auditEvents } from "../../db/queries/audit.ts";
import type { AuditPage } from "../../surveys/wire/audit.ts";
import type { SignedIn } from "../access/person.ts";
import { needs } from "../access/person.ts";
import { signedIn } from "../access/session.ts";
import type { Context } from "../context.ts";

const PAGE = 50;

/** What was done in this installation, newest first. Read it on with `?before=` the last id seen. */
export const audit = (context: Context) =>
  new Hono<SignedIn>().use(signedIn(context), needs("audit.read")).get("/", async (c) => {
    const before = c.req.query("before");
    const events = await auditEvents(context.database.kysely, {
      limit: PAGE + 1,
      ...(before !== undefined && { before }),
    });
    return c.json({
      events: events.slice(0, PAGE).map(({ id, at, actorName, action, subject, detail }) => ({
        id,
        at,
        actor: actorName,
        action,
        subject,
        detail,
      })),
      more: events.length > PAGE,
    } satisfies AuditPage);
  });
