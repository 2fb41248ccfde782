import type { Context as HonoContext } from "hono";
import { getCookie } from "hono/cookie";
import { deviceByKey, handoverByTicket } from "../../db/queries/presenters.ts";
import type { Context } from "../context.ts";
import { ProblemError } from "../problem-response.ts";
import type { Person } from "./person.ts";
import { personOf, SESSION_COOKIE } from "./session.ts";

/** A phone that went on with a tablet's answers may lie in a drawer for so many days. */
export const TICKET_DAYS = 7;

/** Who hands something in. */
export type Presenter =
  | { kind: "anybody" }
  /** A paired tablet, with the site where it stands today. */
  | { kind: "device"; id: string; site: string }
  /** A phone that goes on with what somebody began at a tablet: for this one response. */
  | { kind: "ticket"; handover: string; device: string; response: string }
  | { kind: "person"; person: Person };

/**
 * Reads who hands something in: the key of a tablet or the ticket of a phone (`Authorization: Bearer`),
 * else whoever is signed in, else anybody. One indexed look-up; none where nothing is shown.
 *
 * @throws {ProblemError} device.key-needed for a key that nobody was given, device.revoked for one taken back
 */
export async function presenterOf(context: Context, c: HonoContext): Promise<Presenter> {
  const secret = bearer(c.req.header("authorization"));
  if (secret !== undefined) return bearerPresenter(context, secret);
  const token = getCookie(c, SESSION_COOKIE);
  const person = token ? await personOf(context, token) : undefined;
  return person ? { kind: "person", person } : { kind: "anybody" };
}

async function bearerPresenter(context: Context, secret: string): Promise<Presenter> {
  const { kysely } = context.database;
  const digest = context.hashSecret(secret);
  const device = await deviceByKey(kysely, digest);
  if (device) {
    if (device.revoked_at !== null) throw new ProblemError("device.revoked");
    return { kind: "device", id: device.id, site: device.site };
  }
  const since = new Date(context.now().getTime() - TICKET_DAYS * 86_400_000).toISOString();
  const handover = await handoverByTicket(kysely, digest, since);
  if (!handover) throw new ProblemError("device.key-needed");
  const { id, device: from, response } = handover;
  return { kind: "ticket", handover: id, device: from, response };
}

function bearer(header: string | undefined): string | undefined {
  return header === undefined ? undefined : /^Bearer +(\S+) *$/i.exec(header)?.[1];
}
