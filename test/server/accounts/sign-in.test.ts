import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { addAccount } from "../../../server/access/add-account.ts";
import { app } from "../../../server/app.ts";
import { ROLES } from "../../../surveys/wire/account.ts";
import type { TestInstallation } from "../../environment/installations.ts";
import { ENGINES, freshInstallation } from "../../environment/installations.ts";

const EMAIL = "anna@stadt.invalid";
const PASSWORD = "vier kurze gute worte";

describe.each(ENGINES)("signing in, on %s", (engine) => {
  let installation: TestInstallation;
  let at: Date;
  let server: ReturnType<typeof app>;

  beforeEach(async () => {
    installation = await freshInstallation(engine);
    at = new Date("2026-05-12T10:00:00Z");
    const context = { ...installation.context, now: () => at };
    server = app(context);
    await addAccount(context, {
      email: EMAIL,
      name: "Anna",
      role: "staff",
      scope: { kind: "some", districts: ["gorbitz"] },
      password: PASSWORD,
    });
  });
  afterEach(() => installation.close());

  const signIn = (password: string, email = EMAIL) =>
    send("POST", "/api/session", { email, password });
  const send = async (method: string, path: string, json?: unknown, cookie = "") =>
    server.request(path, {
      method,
      headers: { "content-type": "application/json", cookie },
      ...(json !== undefined && { body: JSON.stringify(json) }),
    });
  const cookieOf = (reply: Response) => reply.headers.get("set-cookie")?.split(";")[0] ?? "";
  const codeOf = async (reply: Response) => (await reply.json()).code;

  it("lets the right password in and says who that is and what they may do", async () => {
    const reply = await signIn(PASSWORD);
    expect(reply.status).toBe(201);
    expect(reply.headers.get("set-cookie")).toMatch(/HttpOnly; SameSite=Strict/i);
    const me = await (await send("GET", "/api/session", undefined, cookieOf(reply))).json();
    expect(me).toMatchObject({
      name: "Anna",
      role: "staff",
      scope: { kind: "some", districts: ["gorbitz"] },
      permissions: expect.arrayContaining(["paper.enter"]),
      demo: false,
    });
    expect(me.permissions).not.toContain("account.manage");
  });

  it("takes the address in any spelling of its letters", async () => {
    expect((await signIn(PASSWORD, " Anna@Stadt.invalid")).status).toBe(201);
  });

  it("answers a wrong password and an unknown address alike", async () => {
    const wrong = await signIn("falsch");
    const unknown = await signIn(PASSWORD, "niemand@stadt.invalid");
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(await wrong.json()).toEqual(await unknown.json());
  });

  it("rests for a minute after five wrong passwords, twice as long after the next, at most an hour", async () => {
    for (let guess = 1; guess <= 5; guess++) expect((await signIn("falsch")).status).toBe(401);
    const locked = await signIn(PASSWORD);
    expect(locked.status).toBe(429);
    expect((await locked.json()).where).toEqual(["12:01"]);

    for (const minutes of [1, 2, 4, 8, 16, 32, 60, 60]) {
      at = new Date(at.getTime() + minutes * 60_000 - 1000);
      expect(await codeOf(await signIn(PASSWORD))).toBe("access.locked");
      at = new Date(at.getTime() + 1000);
      expect(await codeOf(await signIn("falsch"))).toBe("access.wrong-sign-in");
    }
    at = new Date(at.getTime() + 3_600_000);
    expect((await signIn(PASSWORD)).status).toBe(201);
    for (let guess = 1; guess <= 4; guess++) expect((await signIn("falsch")).status).toBe(401);
    expect((await signIn(PASSWORD)).status).toBe(201);
  });

  it("counts guesses that arrive together one by one", async () => {
    const replies = await Promise.all(Array.from({ length: 20 }, () => signIn("falsch")));
    expect(replies.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(replies.filter(({ status }) => status === 429)).toHaveLength(15);
  });

  it("ends a session on the server when its person signs out", async () => {
    const cookie = cookieOf(await signIn(PASSWORD));
    expect((await send("DELETE", "/api/session", undefined, cookie)).status).toBe(200);
    expect((await send("GET", "/api/session", undefined, cookie)).status).toBe(401);
  });

  it("ends a session after twelve hours", async () => {
    const cookie = cookieOf(await signIn(PASSWORD));
    at = new Date(at.getTime() + 12 * 3_600_000 - 1);
    expect((await send("GET", "/api/session", undefined, cookie)).status).toBe(200);
    at = new Date(at.getTime() + 1);
    expect((await send("GET", "/api/session", undefined, cookie)).status).toBe(401);
  });

  it("ends all other sessions when the password changes, and keeps this one", async () => {
    const elsewhere = cookieOf(await signIn(PASSWORD));
    const here = cookieOf(await signIn(PASSWORD));
    const next = "ein ganz neues passwort";
    const change = (current: string, cookie: string) =>
      send("PUT", "/api/session/password", { current, password: next }, cookie);

    expect(await codeOf(await change("falsch", here))).toBe("access.wrong-sign-in");
    const changed = await change(PASSWORD, here);
    expect(changed.status).toBe(200);
    expect((await send("GET", "/api/session", undefined, elsewhere)).status).toBe(401);
    expect((await send("GET", "/api/session", undefined, here)).status).toBe(401);
    expect((await send("GET", "/api/session", undefined, cookieOf(changed))).status).toBe(200);
    expect((await signIn(PASSWORD)).status).toBe(401);
    expect((await signIn(next)).status).toBe(201);
  });

  it("keeps neither the token nor the password, only what cannot be turned back", async () => {
    const cookie = cookieOf(await signIn(PASSWORD));
    const token = cookie.slice(cookie.indexOf("=") + 1);
    const { kysely } = installation.context.database;
    const [session] = await kysely.selectFrom("session").selectAll().execute();
    const [account] = await kysely.selectFrom("account").selectAll().execute();
    expect(JSON.stringify(session)).not.toContain(token);
    expect(account?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it("names no demo sign-ins outside a demo", async () => {
    expect(await (await send("GET", "/api/session/demo")).json()).toEqual({
      demo: false,
      signIns: [],
    });
  });
});

describe("the demo's sign-ins", () => {
  it("are named, let every role in, and exist in a demo alone", async () => {
    const installation = await freshInstallation("sqlite", { demo: true });
    const { demo, signIns } = await (await installation.request("/api/session/demo")).json();
    expect(demo).toBe(true);
    expect(new Set(signIns.map(({ role }: { role: string }) => role))).toEqual(new Set(ROLES));
    for (const { email, password } of signIns) {
      const reply = await installation.request("/api/session", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ email, password }),
      });
      expect(reply.status).toBe(201);
    }
    await installation.close();
  });
});
