import { pbkdf2Sync } from "node:crypto";
import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DeviceBundle } from "../../../surveys/wire/device.ts";
import { SurveyBundle } from "../../../surveys/wire/survey.ts";
import { freshWave } from "../../environment/fieldwork.ts";
import type { TestInstallation } from "../../environment/installations.ts";
import { ENGINES, freshInstallation } from "../../environment/installations.ts";
import type { TestPerson } from "../../environment/people.ts";
import { signedInAs } from "../../environment/people.ts";
import type { TestTablet } from "../../environment/tablets.ts";
import { pairedTablet, TEST_PIN } from "../../environment/tablets.ts";

const GORBITZ = "gorbitz_library";
const PASSAGE = "gorbitz_passage";
const FORUM = "gorbitz_sachsenforum";
const GRUNA = "gruna_library";

describe.each(ENGINES)("the tablet's bundle on %s", (engine) => {
  let installation: TestInstallation;
  let admin: TestPerson;
  beforeAll(async () => {
    installation = await freshInstallation(engine);
    admin = await signedInAs(installation, "admin");
    const { context } = installation;
    await freshWave(context, "sorgekultur", [GORBITZ, PASSAGE, GRUNA, "gorbitz_online"]);
    await freshWave(context, "nachbarschaftshilfe", [GORBITZ]);
    await freshWave(context, "fachkraefte", [GORBITZ]);
  });
  afterAll(() => installation.close());

  const bundleOf = async (tablet: TestTablet) =>
    v.parse(DeviceBundle, await (await tablet.request("/api/device/bundle")).json());
  const offersOf = ({ survey }: DeviceBundle) =>
    survey.offers.map(({ questionnaire }) => questionnaire.id).sort();
  const languagesOf = ({ survey }: DeviceBundle) => [
    ...new Set(survey.offers.flatMap(({ wordings }) => wordings.map(({ language }) => language))),
  ];

  it("holds what any resident would be asked at its site", async () => {
    const { survey } = await bundleOf(await pairedTablet(installation, { site: GORBITZ }));
    const open = await (await installation.request(`/api/survey/sites/${GORBITZ}`)).json();
    expect(JSON.parse(JSON.stringify(survey))).toMatchObject({
      site: open.site,
      sealing: open.sealing,
      icons: open.icons,
    });
    const forResidents = v
      .parse(SurveyBundle, open)
      .offers.filter(({ questionnaire }) => questionnaire.audience === "residents");
    expect(survey.offers).toEqual(forResidents);
  });

  it("asks professionals only where the office has chosen that", async () => {
    const chosen = await pairedTablet(installation, {
      site: GORBITZ,
      setup: { questionnaires: ["fachkraefte"] },
    });
    expect(offersOf(await bundleOf(chosen))).toEqual(["fachkraefte"]);
    const usual = await pairedTablet(installation, { site: GORBITZ });
    expect(offersOf(await bundleOf(usual))).not.toContain("fachkraefte");
  });

  it("offers the questionnaires and languages that the office chose, and no other", async () => {
    const all = await bundleOf(await pairedTablet(installation, { site: GORBITZ }));
    expect(offersOf(all)).toEqual(["nachbarschaftshilfe", "sorgekultur"]);
    expect(languagesOf(all)).toEqual(expect.arrayContaining(["de", "de-simple", "en"]));
    const some = await pairedTablet(installation, {
      site: GORBITZ,
      setup: { questionnaires: ["sorgekultur"], languages: ["de", "en"] },
    });
    expect(offersOf(await bundleOf(some))).toEqual(["sorgekultur"]);
    expect(languagesOf(await bundleOf(some))).toEqual(["de", "en"]);
    const none = await pairedTablet(installation, {
      site: GORBITZ,
      setup: { languages: ["xx"] },
    });
    expect(offersOf(await bundleOf(none))).toEqual([]);
  });

  it("names the other sites of its district where something is asked today", async () => {
    const { otherSites } = await bundleOf(await pairedTablet(installation, { site: GORBITZ }));
    expect(otherSites.map(({ code }) => code)).toEqual([PASSAGE]);
  });

  it("lets the tablet check its PIN without a network", async () => {
    const { pin } = await bundleOf(await pairedTablet(installation, { site: GORBITZ }));
    const derived = pbkdf2Sync(
      TEST_PIN,
      Buffer.from(pin.salt, "base64url"),
      pin.rounds,
      32,
      "sha256",
    );
    expect(pin.hash).toBe(derived.toString("base64url"));
    expect(pin.rounds).toBeGreaterThanOrEqual(200_000);
  });

  it("is not sent again while it is the same", async () => {
    const tablet = await pairedTablet(installation, { site: GORBITZ });
    const first = await tablet.request("/api/device/bundle");
    const etag = first.headers.get("etag") ?? "";
    const ask = (tag: string) =>
      tablet.request("/api/device/bundle", { headers: { "if-none-match": tag } });
    const same = await ask(etag);
    expect([same.status, await same.text()]).toEqual([304, ""]);
    expect((await ask('W/"another"')).status).toBe(200);
    await admin.request(`/api/fieldwork/sites/${GORBITZ}`, {
      method: "PUT",
      json: { district: "gorbitz", name: "Bücherei", kind: "library", address: null, active: true },
    });
    const changed = await ask(etag);
    expect(changed.status).toBe(200);
    expect(changed.headers.get("etag")).not.toBe(etag);
  });

  it("asks nothing where its site is switched off, and everything again afterwards", async () => {
    const tablet = await pairedTablet(installation, { site: PASSAGE, name: "Passage" });
    const change = (active: boolean) =>
      admin.request(`/api/fieldwork/sites/${PASSAGE}`, {
        method: "PUT",
        json: { district: "gorbitz", name: "Passage", kind: "centre", address: null, active },
      });
    expect((await change(false)).status).toBe(200);
    expect(offersOf(await bundleOf(tablet))).toEqual([]);
    const { events } = await (await admin.request("/api/audit")).json();
    expect(events[0]).toMatchObject({ action: "site.changed", detail: { tablets: ["Passage"] } });
    await change(true);
    expect(offersOf(await bundleOf(tablet))).toEqual(["sorgekultur"]);
  });

  it("keeps a site in its district while a tablet stands there", async () => {
    const tablet = await pairedTablet(installation, { site: FORUM, name: "Forum 1" });
    const move = () =>
      admin.request(`/api/fieldwork/sites/${FORUM}`, {
        method: "PUT",
        json: {
          district: "blasewitz",
          name: "Sachsenforum",
          kind: "public_space",
          address: null,
          active: true,
        },
      });
    expect(await (await move()).json()).toMatchObject({
      code: "site.has-tablet",
      where: ["Forum 1"],
    });
    await admin.request(`/api/devices/${tablet.id}/revoke`, { method: "POST" });
    expect((await move()).status).toBe(200);
  });

  it.each([
    ["no key", {}],
    ["a key of its own making", { authorization: "Bearer selbst-gemacht" }],
    ["a key of another scheme", { authorization: "Basic YTpi" }],
  ])("is given to nobody with %s", async (_, headers) => {
    const reply = await installation.request("/api/device/bundle", { headers });
    expect([reply.status, (await reply.json()).code]).toEqual([401, "device.key-needed"]);
  });
});
