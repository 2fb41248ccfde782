import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Paired, PairingCode } from "../../../surveys/wire/device.ts";
import type { TestInstallation } from "../../environment/installations.ts";
import { ENGINES, freshInstallation } from "../../environment/installations.ts";
import { later } from "../../environment/later.ts";
import { signedInAs } from "../../environment/people.ts";
import { pairedTablet, pairingCode } from "../../environment/tablets.ts";

const GORBITZ = "gorbitz_library";

describe.each(ENGINES)("pairing on %s", (engine) => {
  let installation: TestInstallation;
  beforeAll(async () => {
    installation = await freshInstallation(engine);
  });
  afterAll(() => installation.close());

  const post = (code: string, to = installation) =>
    to.request("/api/pairing", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ code }),
    });
  const codeOf = async (reply: Response) => (await reply.json()).code;
  const statusWith = async (key: string) =>
    (
      await installation.request("/api/device/bundle", {
        headers: { authorization: `Bearer ${key}` },
      })
    ).status;

  it("trades a code for a key that opens the tablet's own bundle", async () => {
    const { device, code } = await pairingCode(installation, { site: GORBITZ });
    const reply = await post(code);
    expect(reply.status).toBe(201);
    const paired = v.parse(Paired, await reply.json());
    expect(paired.device).toBe(device);
    expect(Buffer.from(paired.key, "base64url")).toHaveLength(32);
    expect(await statusWith(paired.key)).toBe(200);
  });

  it("shows a code in two halves, without letters that look alike, for ten minutes", async () => {
    const before = Date.now();
    const { code, expiresAt } = await pairingCode(installation, { site: GORBITZ });
    expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}$/);
    const minutes = (new Date(expiresAt).getTime() - before) / 60_000;
    expect(minutes).toBeGreaterThanOrEqual(10);
    expect(minutes).toBeLessThan(10.5);
  });

  it.each([
    ["small letters", (code: string) => code.toLowerCase()],
    ["no dash", (code: string) => code.replace("-", "")],
    ["blanks and a line's end", (code: string) => ` ${[...code].join(" ")}\n`],
  ])("takes a code that was typed with %s", async (_, typed) => {
    const { code } = await pairingCode(installation, { site: GORBITZ });
    expect((await post(typed(code))).status).toBe(201);
  });

  it("takes a code once", async () => {
    const { code } = await pairingCode(installation, { site: GORBITZ });
    await post(code);
    const again = await post(code);
    expect(again.status).toBe(410);
    expect(await codeOf(again)).toBe("device.code-used");
  });

  it("gives one key where ten tablets post the same code at once", async () => {
    const { code } = await pairingCode(installation, { site: GORBITZ });
    const replies = await Promise.all(Array.from({ length: 10 }, () => post(code)));
    const statuses = replies.map(({ status }) => status).sort();
    expect(statuses).toEqual([201, ...Array.from({ length: 9 }, () => 410)]);
  });

  it("refuses a wrong code and one that is too old", async () => {
    expect(await codeOf(await post("2222-2222"))).toBe("device.code-used");
    expect(await codeOf(await post(""))).toBe("device.code-used");
    const { code } = await pairingCode(installation, { site: GORBITZ });
    expect(await codeOf(await post(code, later(installation, 11)))).toBe("device.code-used");
    expect((await post(code, later(installation, 9))).status).toBe(201);
  });

  it("lets the old key work until the new code is used, and not after", async () => {
    const tablet = await pairedTablet(installation, { site: GORBITZ });
    const admin = await signedInAs(installation, "admin");
    const reply = await admin.request(`/api/devices/${tablet.id}/code`, { method: "POST" });
    const { code, device } = v.parse(PairingCode, await reply.json());
    expect(device).toBe(tablet.id);
    expect(await statusWith(tablet.key)).toBe(200);
    const { key } = v.parse(Paired, await (await post(code)).json());
    expect(await statusWith(tablet.key)).toBe(401);
    expect(await statusWith(key)).toBe(200);
  });

  it("lets only the newest code of a tablet work", async () => {
    const { device, code } = await pairingCode(installation, { site: GORBITZ });
    const admin = await signedInAs(installation, "admin");
    const reply = await admin.request(`/api/devices/${device}/code`, { method: "POST" });
    const newer = v.parse(PairingCode, await reply.json());
    expect(await codeOf(await post(code))).toBe("device.code-used");
    expect((await post(newer.code)).status).toBe(201);
  });

  it("keeps neither code nor key nor PIN as they are", async () => {
    const { code } = await pairingCode(installation, { site: GORBITZ, pin: "86420" });
    const tablet = await pairedTablet(installation, { site: GORBITZ, pin: "86420" });
    const rows = await installation.context.database.kysely
      .selectFrom("device")
      .selectAll()
      .execute();
    const kept = JSON.stringify(rows);
    for (const secret of [code, code.replace("-", ""), tablet.key, "86420"])
      expect(kept).not.toContain(secret);
  });

  it("writes down that a tablet was paired, and no secret", async () => {
    const { code } = await pairingCode(installation, { site: GORBITZ, name: "Lesesaal 1" });
    const { key } = await (await post(code)).json();
    const admin = await signedInAs(installation, "admin");
    const { events } = await (await admin.request("/api/audit")).json();
    expect(events[0]).toMatchObject({
      actor: null,
      action: "device.paired",
      subject: "Lesesaal 1",
    });
    expect(events[1]).toMatchObject({ action: "device.added", subject: "Lesesaal 1" });
    const log = JSON.stringify(events);
    for (const secret of [code, code.replace("-", ""), key]) expect(log).not.toContain(secret);
  });
});
