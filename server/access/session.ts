import type { Context as HonoContext, MiddlewareHandler } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { Kysely } from "kysely";
import * as v from "valibot";
import { closeSession, openSession, sessionAccount } from "../../db/queries/sessions.ts";
import type { Schema } from "../../db/schema.ts";
import { ROLES } from "../../surveys/wire/account.ts";
import type { Context } from "../context.ts";
import { ProblemError } from "../problem-response.ts";
import type { Person, SignedIn } from "./person.ts";

/** The cookie that holds a session's token. */
export const SESSION_COOKIE = "nachbarstimme_session";
const HOURS = 12;

/** Reads who is signed in from the session cookie; nobody signed in is a problem. */
export function signedIn(context: Context): MiddlewareHandler<SignedIn> {
  return async (c, next) => {
    const token = getCookie(c, SESSION_COOKIE);
    const person = token ? await personOf(context, token) : undefined;
    if (!person) throw new ProblemError("access.sign-in-needed");
    c.set("person", person);
    await next();
  };
}

/** The active person behind a session's token, while the session lasts. */
export async function personOf(context: Context, token: string): Promise<Person | undefined> {
  const now = context.now().toISOString();
  const account = await sessionAccount(context.database.kysely, context.hashSecret(token), now);
  if (!account) return undefined;
  return {
    id: account.id,
    name: account.name,
    email: account.email,
    role: v.parse(v.picklist(ROLES), account.role),
    scope: account.allDistricts ? { kind: "all" } : { kind: "some", districts: account.districts },
  };
}

/**
 * Opens a session and hands its token to the browser, where no script can read it. A browser has one
 * session: an earlier one ends.
 */
export async function startSession(
  context: Context,
  db: Kysely<Schema>,
  c: HonoContext,
  account: string,
): Promise<void> {
  const earlier = getCookie(c, SESSION_COOKIE);
  if (earlier) await closeSession(db, context.hashSecret(earlier));
  const token = context.newSecret();
  const now = context.now();
  const expires = new Date(now.getTime() + HOURS * 3_600_000);
  await openSession(db, {
    token_digest: context.hashSecret(token),
    account,
    created_at: now.toISOString(),
    expires_at: expires.toISOString(),
  });
  setCookie(c, SESSION_COOKIE, token, {
    httpOnly: true,
    sameSite: "Strict",
    path: "/",
    expires,
    secure: isHttps(c),
  });
}

/** Ends this session, on the server and in the browser. */
export async function endSession(context: Context, c: HonoContext): Promise<void> {
  const token = getCookie(c, SESSION_COOKIE);
  if (token) await closeSession(context.database.kysely, context.hashSecret(token));
  deleteCookie(c, SESSION_COOKIE, { path: "/", secure: isHttps(c) });
}

/** Behind a proxy the request itself is http; the header can only make the cookie stricter. */
function isHttps(c: HonoContext): boolean {
  return new URL(c.req.url).protocol === "https:" || c.req.header("x-forwarded-proto") === "https";
}
