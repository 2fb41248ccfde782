import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ensureSetupLink } from "../../../server/access/setup-link.ts";
import { app } from "../../../server/app.ts";
import type { Role } from "../../../surveys/wire/account.ts";
import type { TestInstallation } from "../../environment/installations.ts";
import { ENGINES, freshInstallation } from "../../environment/installations.ts";
import type { TestPerson } from "../../environment/people.ts";
import { signedInAs } from "../../environment/people.ts";

const PASSWORD = "vier kurze gute worte";
const emil = {
  email: "emil@stadt.invalid",
  name: "Emil",
  role: "staff",
  scope: { kind: "some", districts: ["gorbitz", "blasewitz"] },
  password: PASSWORD,
};

describe.each(ENGINES)("accounts, on %s", (engine) => {
  let installation: TestInstallation;
  let admin: TestPerson;
  beforeEach(async () => {
    installation = await freshInstallation(engine);
    admin = await signedInAs(installation, "admin");
  });
  afterEach(() => installation.close());

  const send = (method: string, path: string, json: unknown, as = admin) =>
    as.request(`/api/accounts${path}`, { method, json });
  const signIn = (password = PASSWORD) =>
    installation.request("/api/session", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ email: emil.email, password }),
    });
  const codeOf = async (reply: Response) => (await reply.json()).code;
  const add = async (account: unknown = emil): Promise<string> =>
    (await (await send("POST", "", account)).json()).id;
  const changed = (person: TestPerson, role: Role, active: boolean) => ({
    email: person.email,
    name: "Test",
    role,
    scope: { kind: "all" },
    active,
  });

  it("are added with their districts and can sign in at once", async () => {
    const id = await add();
    const { accounts } = await (await admin.request("/api/accounts")).json();
    expect(accounts).toContainEqual({
      id,
      email: emil.email,
      name: "Emil",
      role: "staff",
      scope: { kind: "some", districts: ["blasewitz", "gorbitz"] },
      active: true,
      createdAt: expect.any(String),
    });
    expect((await signIn()).status).toBe(201);
  });

  it("refuse an address that is taken, in any spelling, and a district that does not exist", async () => {
    await add();
    expect(await codeOf(await send("POST", "", { ...emil, email: "EMIL@stadt.invalid" }))).toBe(
      "account.email-taken",
    );
    const nowhere = { kind: "some", districts: ["nirgends"] };
    expect(
      await codeOf(await send("POST", "", { ...emil, email: "e@s.invalid", scope: nowhere })),
    ).toBe("district.unknown");
  });

  it("refuse a short password and an admin of one district", async () => {
    expect((await send("POST", "", { ...emil, password: "zu kurz" })).status).toBe(400);
    expect((await send("POST", "", { ...emil, role: "admin" })).status).toBe(400);
  });

  it("lose their rights at once when their role changes", async () => {
    const editor = await signedInAs(installation, "editor");
    expect((await editor.request("/api/fieldwork/topics")).status).toBe(200);
    await send("PUT", `/${editor.id}`, changed(editor, "staff", true));
    expect((await editor.request("/api/fieldwork/topics")).status).toBe(403);
  });

  it("are out at once when they are switched off, and back when switched on", async () => {
    const id = await add();
    const staff = await signedInAs(installation, "staff");
    await send("PUT", `/${staff.id}`, changed(staff, "staff", false));
    expect((await staff.request("/api/session")).status).toBe(401);
    const { password: _, ...change } = emil;
    await send("PUT", `/${id}`, { ...change, active: false });
    expect((await signIn()).status).toBe(401);
    await send("PUT", `/${id}`, { ...change, active: true });
    expect((await signIn()).status).toBe(201);
  });

  it("get a new password that ends what the old one opened and forgets wrong guesses", async () => {
    const id = await add();
    for (let guess = 1; guess <= 5; guess++) await signIn("falsch");
    expect((await signIn()).status).toBe(429);
    const password = "ein ganz neues passwort";
    expect((await send("PUT", `/${id}/password`, { password })).status).toBe(200);
    expect((await signIn(password)).status).toBe(201);
    expect((await signIn()).status).toBe(401);
    expect(await codeOf(await send("PUT", "/nobody/password", { password }))).toBe(
      "account.unknown",
    );
  });

  it("keep the last active admin", async () => {
    const remove = (who: TestPerson) => send("PUT", `/${who.id}`, changed(who, "admin", false));
    expect(await codeOf(await remove(admin))).toBe("account.last-admin");
    expect(await codeOf(await send("PUT", `/${admin.id}`, changed(admin, "staff", true)))).toBe(
      "account.last-admin",
    );
    const second = await signedInAs(installation, "admin");
    expect((await remove(second)).status).toBe(200);
    expect(await codeOf(await remove(admin))).toBe("account.last-admin");
  });

  it("keep one of two admins who switch each other off at the same moment", async () => {
    const other = await signedInAs(installation, "admin");
    const replies = await Promise.all([
      send("PUT", `/${other.id}`, changed(other, "admin", false), admin),
      send("PUT", `/${admin.id}`, changed(admin, "admin", false), other),
    ]);
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it("leave no secret in the log", async () => {
    const id = await add();
    await send("PUT", `/${id}/password`, { password: "ein ganz neues passwort" });
    const log = await (await admin.request("/api/audit")).text();
    expect(JSON.parse(log).events.map(({ action }: { action: string }) => action)).toEqual([
      "account.password-set",
      "account.added",
    ]);
    expect(log).not.toMatch(/worte|neues|argon2/);
  });

  it("read the log on page by page", async () => {
    for (let index = 0; index < 60; index++)
      await send("PUT", `/${admin.id}`, {
        ...changed(admin, "admin", true),
        name: `Name ${index}`,
      });
    const first = await (await admin.request("/api/audit")).json();
    expect([first.events.length, first.more]).toEqual([50, true]);
    const rest = await (await admin.request(`/api/audit?before=${first.events[49].id}`)).json();
    expect([rest.events.length, rest.more]).toEqual([10, false]);
    const ids = [...first.events, ...rest.events].map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(60);
  });
});

describe.each(ENGINES)("the setup link, on %s", (engine) => {
  let installation: TestInstallation;
  beforeEach(async () => {
    installation = await freshInstallation(engine);
  });
  afterEach(() => installation.close());

  const link = async () => {
    const path = await ensureSetupLink(installation.context);
    return path?.split("#")[1] ?? "";
  };
  const setUp = (token: string, email = "ada@stadt.invalid", server = installation.request) =>
    server("/api/setup", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ token, email, name: "Ada", password: PASSWORD }),
    });

  it("carries its token in the fragment, where no log sees it", async () => {
    expect(await ensureSetupLink(installation.context)).toMatch(/^\/buero\/einrichtung#[\w-]{43}$/);
  });

  it("makes the first admin, signs them in, and works once", async () => {
    const token = await link();
    const reply = await setUp(token);
    expect(reply.status).toBe(201);
    const cookie = reply.headers.get("set-cookie")?.split(";")[0] ?? "";
    const me = await installation.request("/api/session", { headers: { cookie } });
    expect(await me.json()).toMatchObject({ name: "Ada", role: "admin" });
    expect((await setUp(token, "eva@stadt.invalid")).status).toBe(410);
    expect(await ensureSetupLink(installation.context)).toBeUndefined();
  });

  it("makes one admin even where two links are used at the same moment", async () => {
    const tokens = [await link(), await link()];
    const replies = await Promise.all(
      tokens.map((token, index) => setUp(token, `admin${index}@stadt.invalid`)),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 410]);
  });

  it("runs out after a day, and a wrong one opens nothing", async () => {
    const token = await link();
    expect((await setUp(`${token}x`)).status).toBe(410);
    const later = new Date(installation.context.now().getTime() + 24 * 3_600_000);
    const server = app({ ...installation.context, now: () => later });
    const reply = await setUp(token, "ada@stadt.invalid", async (path, init) =>
      server.request(path, init),
    );
    expect(reply.status).toBe(410);
  });
});
