import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestInstallation } from "../../environment/installations.ts";
import { ENGINES, freshInstallation } from "../../environment/installations.ts";
import { later } from "../../environment/later.ts";
import { signedInAs } from "../../environment/people.ts";
import type { TestTablet } from "../../environment/tablets.ts";
import { newTablet, pairedTablet, TEST_PIN } from "../../environment/tablets.ts";

const GORBITZ = "gorbitz_library";
const PASSAGE = "gorbitz_passage";
const GRUNA = "gruna_library";
const WRONG = "0000";

describe.each(ENGINES)("a tablet that is carried to another site, on %s", (engine) => {
  let installation: TestInstallation;
  beforeAll(async () => {
    installation = await freshInstallation(engine);
  });
  afterAll(() => installation.close());

  const move = (tablet: TestTablet, site: string, pin = TEST_PIN, to = installation) =>
    to.request("/api/device/site", {
      method: "PUT",
      headers: { "content-type": "application/json", ...tablet.headers },
      body: JSON.stringify({ site, pin }),
    });
  const codeOf = async (reply: Response) => (await reply.json()).code;
  const sitesOf = async ({ id }: TestTablet) =>
    (
      await installation.context.database.kysely
        .selectFrom("device_site")
        .select("site")
        .where("device", "=", id)
        .orderBy("site")
        .execute()
    ).map(({ site }) => site);

  it("stands there from then on, and its old site is remembered", async () => {
    const tablet = await pairedTablet(installation, { site: GORBITZ, name: "Wandernd" });
    expect((await move(tablet, PASSAGE)).status).toBe(204);
    const bundle = await (await tablet.request("/api/device/bundle")).json();
    expect(bundle.survey.site.code).toBe(PASSAGE);
    expect(await sitesOf(tablet)).toEqual([GORBITZ, PASSAGE]);
    const admin = await signedInAs(installation, "admin");
    const { events } = await (await admin.request("/api/audit")).json();
    expect(events[0]).toMatchObject({ actor: null, action: "device.moved", subject: "Wandernd" });
    expect((await move(tablet, GORBITZ)).status).toBe(204);
    expect(await sitesOf(tablet)).toEqual([GORBITZ, PASSAGE]);
  });

  it("goes to no other district and to no site that is nowhere", async () => {
    const tablet = await pairedTablet(installation, { site: GORBITZ });
    expect(await codeOf(await move(tablet, GRUNA))).toBe("site.unknown");
    expect(await codeOf(await move(tablet, "nirgends"))).toBe("site.unknown");
    expect(await sitesOf(tablet)).toEqual([GORBITZ]);
  });

  it("stays where it is for somebody who does not know the PIN", async () => {
    const tablet = await pairedTablet(installation, { site: GORBITZ });
    const reply = await move(tablet, PASSAGE, WRONG);
    expect([reply.status, await codeOf(reply)]).toEqual([403, "device.wrong-pin"]);
    expect(await sitesOf(tablet)).toEqual([GORBITZ]);
  });

  it("listens to no PIN for a quarter of an hour after five wrong ones", async () => {
    const tablet = await pairedTablet(installation, { site: GORBITZ });
    for (let guess = 0; guess < 5; guess++)
      expect(await codeOf(await move(tablet, PASSAGE, WRONG))).toBe("device.wrong-pin");
    const locked = await move(tablet, PASSAGE);
    expect([locked.status, await codeOf(locked)]).toEqual([429, "device.pin-locked"]);
    const soon = later(installation, 14);
    expect(await codeOf(await move(tablet, PASSAGE, TEST_PIN, soon))).toBe("device.pin-locked");
    const afterwards = later(installation, 16);
    expect((await move(tablet, PASSAGE, TEST_PIN, afterwards)).status).toBe(204);
    expect(await codeOf(await move(tablet, GORBITZ, WRONG))).toBe("device.wrong-pin");
  });

  it("hears at most five of twenty guesses that arrive together", async () => {
    const tablet = await pairedTablet(installation, { site: GORBITZ });
    const replies = await Promise.all(
      Array.from({ length: 20 }, () => move(tablet, PASSAGE, WRONG)),
    );
    const heard = replies.filter(({ status }) => status === 403);
    expect(heard).toHaveLength(5);
  });

  it("forgets wrong PINs with the right one, and with a new one from the office", async () => {
    const tablet = await pairedTablet(installation, { site: GORBITZ });
    for (let guess = 0; guess < 4; guess++) await move(tablet, PASSAGE, WRONG);
    await move(tablet, PASSAGE);
    for (let guess = 0; guess < 5; guess++)
      expect(await codeOf(await move(tablet, GORBITZ, WRONG))).toBe("device.wrong-pin");
    expect(await codeOf(await move(tablet, GORBITZ))).toBe("device.pin-locked");
    const admin = await signedInAs(installation, "admin");
    const json = newTablet({ site: PASSAGE, pin: "97531" });
    await admin.request(`/api/devices/${tablet.id}`, { method: "PUT", json });
    expect((await move(tablet, GORBITZ, "97531")).status).toBe(204);
  });
});
