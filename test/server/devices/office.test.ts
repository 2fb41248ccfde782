import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Device } from "../../../surveys/wire/device.ts";
import type { TestInstallation } from "../../environment/installations.ts";
import { ENGINES, freshInstallation } from "../../environment/installations.ts";
import { later } from "../../environment/later.ts";
import type { TestPerson } from "../../environment/people.ts";
import { signedInAs } from "../../environment/people.ts";
import { newTablet, pairedTablet, pairingCode } from "../../environment/tablets.ts";

const GORBITZ = "gorbitz_library";
const PASSAGE = "gorbitz_passage";
const GRUNA = "gruna_library";

describe.each(ENGINES)("the office's tablets on %s", (engine) => {
  let installation: TestInstallation;
  let office: TestPerson;
  beforeAll(async () => {
    installation = await freshInstallation(engine);
    office = await signedInAs(installation, "staff", { kind: "some", districts: ["gorbitz"] });
  });
  afterAll(() => installation.close());

  const listed = async (person = office) =>
    v.parse(
      v.object({ devices: v.array(Device) }),
      await (await person.request("/api/devices")).json(),
    ).devices;
  const one = async (id: string) => (await listed()).find((device) => device.id === id);
  const codeOf = async (reply: Response) => (await reply.json()).code;
  const send = (method: string, path: string, json?: unknown, person = office) =>
    person.request(`/api/devices${path}`, { method, json });

  it("lists a new tablet with its site and district, until when its code can be used, and no secret", async () => {
    const { device, expiresAt } = await pairingCode(installation, {
      site: GORBITZ,
      name: "  Lesesaal  ",
      setup: { languages: ["de", "en"] },
    });
    expect(await one(device)).toMatchObject({
      name: "Lesesaal",
      site: GORBITZ,
      siteName: "Bibliothek Gorbitz",
      district: "gorbitz",
      districtName: "Gorbitz",
      state: "unpaired",
      codeExpiresAt: expiresAt,
      lastSeenAt: null,
      report: null,
      setup: { languages: ["de", "en"], questionnaires: null },
    });
    const text = JSON.stringify(await (await office.request("/api/devices")).json());
    expect(text).not.toMatch(/pin|digest|salt/i);
  });

  it("names no code that has run out", async () => {
    const { device } = await pairingCode(installation, { site: GORBITZ });
    const after = later(installation, 11);
    const person = await signedInAs(after, "staff");
    const found = (await listed(person)).find(({ id }) => id === device);
    expect(found).toMatchObject({ state: "unpaired", codeExpiresAt: null });
  });

  it("shows what a paired tablet last said of itself", async () => {
    const tablet = await pairedTablet(installation, { site: GORBITZ });
    expect(await one(tablet.id)).toMatchObject({ state: "paired", codeExpiresAt: null });
    const report = {
      appVersion: "0.4.0",
      waiting: 3,
      oldestWaiting: "2026-11-24T09:00Z",
      refused: { "seal.broken": 1 },
      voices: ["de", "en"],
      persistent: true,
    };
    const reply = await tablet.request("/api/device/report", { method: "POST", json: report });
    expect(reply.status).toBe(204);
    const said = await one(tablet.id);
    expect(said?.report).toEqual(report);
    expect(Date.now() - new Date(said?.lastSeenAt ?? 0).getTime()).toBeLessThan(60_000);
  });

  it("renames a tablet, moves it and sets it up anew, and the tablet learns it with its next bundle", async () => {
    const tablet = await pairedTablet(installation, { site: GORBITZ });
    const change = newTablet({
      site: PASSAGE,
      name: "Passage",
      setup: { timings: { idle: 300 }, languages: ["de"] },
    });
    const { pin: _, ...withoutPin } = change;
    const before = await (await tablet.request("/api/device/bundle")).json();
    expect((await send("PUT", `/${tablet.id}`, withoutPin)).status).toBe(204);
    const after = await (await tablet.request("/api/device/bundle")).json();
    expect(after).toMatchObject({
      device: { name: "Passage" },
      timings: { idle: 300, warning: 60 },
      survey: { site: { code: PASSAGE } },
    });
    expect(after.pin).toEqual(before.pin);
    await send("PUT", `/${tablet.id}`, { ...change, pin: "13579" });
    const anew = await (await tablet.request("/api/device/bundle")).json();
    expect(anew.pin).not.toEqual(before.pin);
  });

  it("revokes a tablet for good, however often it is told to", async () => {
    const tablet = await pairedTablet(installation, { site: GORBITZ, name: "Verloren" });
    for (let time = 0; time < 2; time++)
      expect((await send("POST", `/${tablet.id}/revoke`)).status).toBe(204);
    expect(await one(tablet.id)).toMatchObject({ state: "revoked" });
    for (const [method, path, json] of [
      ["GET", "/api/device/bundle"],
      ["POST", "/api/device/report", {}],
      ["PUT", "/api/device/site", {}],
      ["POST", "/api/handovers", {}],
      ["GET", "/api/handovers/some"],
    ] as const) {
      const reply = await tablet.request(path, { method, json });
      expect([reply.status, await codeOf(reply)]).toEqual([403, "device.revoked"]);
    }
    expect(await codeOf(await send("POST", `/${tablet.id}/code`))).toBe("device.revoked");
    expect(await codeOf(await send("PUT", `/${tablet.id}`, newTablet({ site: GORBITZ })))).toBe(
      "device.revoked",
    );
    const admin = await signedInAs(installation, "admin");
    const { events } = await (await admin.request("/api/audit")).json();
    const revoked = events.filter(
      ({ action, subject }: { action: string; subject: string }) =>
        action === "device.revoked" && subject === "Verloren",
    );
    expect(revoked).toHaveLength(1);
    expect(revoked[0].actor).toBe("Test staff");
  });

  it("lets no code of a revoked tablet be used", async () => {
    const { device, code } = await pairingCode(installation, { site: GORBITZ });
    await send("POST", `/${device}/revoke`);
    const reply = await installation.request("/api/pairing", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ code }),
    });
    expect(await codeOf(reply)).toBe("device.code-used");
  });

  it("keeps the tablets of other districts out of sight and out of reach", async () => {
    const tablet = await pairedTablet(installation, { site: GRUNA });
    expect(await one(tablet.id)).toBeUndefined();
    for (const [method, path, json] of [
      ["PUT", `/${tablet.id}`, newTablet({ site: GORBITZ })],
      ["POST", `/${tablet.id}/code`],
      ["POST", `/${tablet.id}/revoke`],
    ] as const)
      expect(await codeOf(await send(method, path, json))).toBe("device.unknown");
    expect((await tablet.request("/api/device/bundle")).status).toBe(200);
  });

  it("sets up no tablet, and moves none, outside the person's districts", async () => {
    const added = await send("POST", "", newTablet({ site: GRUNA }));
    expect(await codeOf(added)).toBe("access.not-permitted");
    const tablet = await pairedTablet(installation, { site: GORBITZ });
    const moved = await send("PUT", `/${tablet.id}`, newTablet({ site: GRUNA }));
    expect(await codeOf(moved)).toBe("access.not-permitted");
    expect(await codeOf(await send("POST", "", newTablet({ site: "nirgends" })))).toBe(
      "site.unknown",
    );
  });

  it.each([
    ["a PIN of three digits", { pin: "123" }],
    ["a warning that is too short for WCAG", { setup: { timings: { warning: 10 } } }],
    [
      "opening hours that end before they begin",
      {
        setup: { openingHours: Array.from({ length: 7 }, () => ({ from: "18:00", to: "09:00" })) },
      },
    ],
  ])("refuses %s", async (_, wish) => {
    const reply = await send("POST", "", newTablet({ site: GORBITZ, ...wish }));
    expect(await codeOf(reply)).toBe("request.malformed");
  });
});
