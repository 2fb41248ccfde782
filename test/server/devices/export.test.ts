import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recount } from "../../../server/operations/recount.ts";
import { ExportTaken } from "../../../surveys/wire/device.ts";
import type { Delivery } from "../../../surveys/wire/submission.ts";
import { emptyAnswers } from "../../environment/answers.ts";
import type { TestWave } from "../../environment/fieldwork.ts";
import { freshWave, submissionTo } from "../../environment/fieldwork.ts";
import type { TestInstallation } from "../../environment/installations.ts";
import { ENGINES, freshInstallation } from "../../environment/installations.ts";
import type { TestPerson } from "../../environment/people.ts";
import { signedInAs } from "../../environment/people.ts";
import { sealed } from "../../environment/sealing.ts";
import type { TestTablet } from "../../environment/tablets.ts";
import { pairedTablet } from "../../environment/tablets.ts";

const GORBITZ = "gorbitz_library";
const GRUNA = "gruna_library";

describe.each(ENGINES)("a file that a tablet wrote, on %s", (engine) => {
  let installation: TestInstallation;
  let admin: TestPerson;
  let tablet: TestTablet;
  let wave: TestWave;
  beforeAll(async () => {
    installation = await freshInstallation(engine);
    admin = await signedInAs(installation, "admin");
    tablet = await pairedTablet(installation, { site: GORBITZ });
    wave = await freshWave(installation.context, "sorgekultur", [GORBITZ, GRUNA]);
  });
  afterAll(() => installation.close());

  const parcel = async (site = GORBITZ, id = installation.context.newResponseId()) =>
    sealed(
      await installation.context.keys.current(),
      submissionTo(wave, emptyAnswers(wave.form), { id, site, mode: "tablet" }),
    );
  const file = (parcels: readonly Delivery[], more: Record<string, unknown> = {}) => ({
    format: "nachbarstimme-tablet-1",
    device: tablet.id,
    name: "Lesesaal",
    parcels,
    ...more,
  });
  const take = (json: unknown, person = admin) =>
    person.request("/api/devices/export", { method: "POST", json });
  const taken = async (json: unknown, person = admin) =>
    v.parse(ExportTaken, await (await take(json, person)).json());

  it("is taken in whole, and changes nothing the second time", async () => {
    const parcels = await Promise.all(Array.from({ length: 150 }, () => parcel()));
    const json = file(parcels);
    expect(await taken(json)).toEqual({ stored: 150, repeated: 0, refused: [] });
    expect(await taken(json)).toEqual({ stored: 0, repeated: 150, refused: [] });
    expect((await recount(installation.context)).differences).toEqual([]);
  });

  it("is taken in although the tablet was revoked, and although some of it came over the network", async () => {
    const own = await pairedTablet(installation, { site: GORBITZ });
    const parcels = [await parcel(), await parcel()] as const;
    await own.request("/api/submissions", { method: "POST", json: parcels[0] });
    await admin.request(`/api/devices/${own.id}/revoke`, { method: "POST" });
    const refused = await own.request("/api/submissions", { method: "POST", json: parcels[1] });
    expect((await refused.json()).code).toBe("device.revoked");
    expect(await taken(file(parcels, { device: own.id }))).toEqual({
      stored: 1,
      repeated: 1,
      refused: [],
    });
  });

  it("names what it cannot take, each with its reason, and takes the rest", async () => {
    const good = await parcel();
    const elsewhere = await parcel(GRUNA);
    const damaged = { ...(await parcel()), box: good.box };
    const strange = { ...(await parcel()), key: "ein-anderer" };
    const result = await taken(file([elsewhere, damaged, good, strange]));
    expect(result).toMatchObject({ stored: 1, repeated: 0 });
    expect(result.refused.map(({ id, code }) => [id, code])).toEqual([
      [elsewhere.id, "device.wrong-site"],
      [damaged.id, "seal.broken"],
      [strange.id, "seal.unknown-key"],
    ]);
  });

  it("gives nobody answers of districts that are not theirs", async () => {
    const gruna = await signedInAs(installation, "staff", {
      kind: "some",
      districts: ["blasewitz"],
    });
    const { stored, refused } = await taken(file([await parcel()]), gruna);
    expect(stored).toBe(0);
    expect(refused).toMatchObject([{ code: "access.not-permitted" }]);
  });

  it("keeps what comes after the freeze, uncounted", async () => {
    const frozen = await freshWave(installation.context, "nachbarschaftshilfe", [GORBITZ]);
    const late = await sealed(
      await installation.context.keys.current(),
      submissionTo(frozen, emptyAnswers(frozen.form), {
        id: installation.context.newResponseId(),
        site: GORBITZ,
        mode: "tablet",
        trace: { device: tablet.id, seconds: 300 },
      }),
    );
    const freeze = await admin.request(`/api/fieldwork/waves/${frozen.id}/freeze`, {
      method: "POST",
    });
    expect(freeze.status).toBe(200);
    expect(await taken(file([late]))).toEqual({ stored: 1, repeated: 0, refused: [] });
    const { kysely } = installation.context.database;
    const response = await kysely
      .selectFrom("response")
      .select("status")
      .where("id", "=", late.id)
      .executeTakeFirst();
    expect(response?.status).toBe("late");
    const traces = await kysely
      .selectFrom("trace")
      .selectAll()
      .where("response", "=", late.id)
      .execute();
    expect(traces).toEqual([]);
    expect((await tablet.request("/api/device/bundle")).status).toBe(200);
  });

  it.each([
    ["something else", { answers: [] }],
    ["a later format", { format: "nachbarstimme-tablet-2" }],
    ["parcels that are none", { parcels: [{ form: "sealed" }] }],
  ])("is refused where it holds %s", async (_, more) => {
    const reply = await take(file([], more));
    expect([reply.status, (await reply.json()).code]).toEqual([422, "device.export-malformed"]);
  });

  it("is refused where it is no JSON, and where it is too large to be one", async () => {
    const send = (body: string, headers: Record<string, string> = {}) =>
      installation.request("/api/devices/export", {
        method: "POST",
        headers: { cookie: admin.cookie, "content-type": "application/json", ...headers },
        body,
      });
    expect((await (await send("PK\u0003\u0004")).json()).code).toBe("device.export-malformed");
    expect((await (await send("")).json()).code).toBe("device.export-malformed");
    const large = await send("{}", { "content-length": String(2 ** 30) });
    expect((await large.json()).code).toBe("file.too-large");
  });

  it("is written down: by whom, from which tablet, and how many", async () => {
    await taken(file([await parcel()]));
    const { events } = await (await admin.request("/api/audit")).json();
    expect(events[0]).toMatchObject({
      actor: "Test admin",
      action: "device.export-taken",
      subject: "Lesesaal",
      detail: { stored: 1, repeated: 0, refused: 0 },
    });
  });
});
