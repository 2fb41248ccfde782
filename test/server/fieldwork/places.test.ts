import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { emptyAnswers } from "../../environment/answers.ts";
import { freshWave, post, submissionTo } from "../../environment/fieldwork.ts";
import type { TestInstallation } from "../../environment/installations.ts";
import { ENGINES, freshInstallation } from "../../environment/installations.ts";
import type { TestPerson } from "../../environment/people.ts";
import { signedInAs } from "../../environment/people.ts";

const district = {
  code: "nordstadt",
  name: "Nordstadt",
  kind: "Stadtteil",
  pilot: true,
  active: true,
};
const square = {
  code: "nordmarkt",
  district: "nordstadt",
  name: "Nordmarkt",
  kind: "public_space",
  address: "Am Markt 1",
  active: true,
};

describe.each(ENGINES)("districts and sites, on %s", (engine) => {
  let installation: TestInstallation;
  let admin: TestPerson;
  beforeEach(async () => {
    installation = await freshInstallation(engine);
    admin = await signedInAs(installation, "admin");
  });
  afterEach(() => installation.close());

  const add = (path: string, json: unknown) =>
    admin.request(`/api/fieldwork/${path}`, { method: "POST", json });
  const change = (path: string, { code, ...json }: { code: string; [key: string]: unknown }) =>
    admin.request(`/api/fieldwork/${path}/${code}`, { method: "PUT", json });
  const codeOf = async (reply: Response) => (await reply.json()).code;
  const sites = async (): Promise<{ code: string; kind: string; district: string }[]> =>
    (await (await admin.request("/api/fieldwork/sites")).json()).sites;

  it("gives a new district its one site for the internet", async () => {
    expect((await add("districts", district)).status).toBe(201);
    expect((await sites()).filter((site) => site.district === "nordstadt")).toEqual([
      expect.objectContaining({ code: "nordstadt_online", kind: "online" }),
    ]);
  });

  it("refuses a code that is taken", async () => {
    await add("districts", district);
    expect(await codeOf(await add("districts", district))).toBe("district.taken");
    await add("sites", square);
    expect(await codeOf(await add("sites", square))).toBe("site.taken");
  });

  it("refuses a second site for the internet, and to lose the one", async () => {
    await add("districts", district);
    await add("sites", square);
    const online = {
      ...square,
      code: "nordstadt_online",
      name: "Nordstadt online",
      kind: "online",
      address: null,
    };
    expect(await codeOf(await add("sites", { ...online, code: "nordnetz" }))).toBe(
      "site.second-online",
    );
    expect(await codeOf(await change("sites", { ...square, kind: "online" }))).toBe(
      "site.second-online",
    );
    expect(await codeOf(await change("sites", { ...online, kind: "event" }))).toBe(
      "site.only-online",
    );
    expect((await change("sites", { ...online, active: false })).status).toBe(200);
  });

  it("renames a district, its sites keep their codes", async () => {
    await add("districts", district);
    expect((await change("districts", { ...district, name: "Nordvorstadt" })).status).toBe(200);
    expect(await sites()).toContainEqual(
      expect.objectContaining({ code: "nordstadt_online", districtName: "Nordvorstadt" }),
    );
    expect(await codeOf(await change("districts", { ...district, code: "nirgends" }))).toBe(
      "district.unknown",
    );
  });

  it("tells whoever answers in a district what the last survey has brought there", async () => {
    const news = "Der Weg zum Brunnenfest hat jetzt eine Rampe.";
    await add("districts", district);
    await freshWave(installation.context, "sorgekultur", ["nordstadt_online", "gorbitz_online"]);
    const brought = async (site: string) =>
      (await (await installation.request(`/api/survey/sites/${site}`)).json()).brought;
    expect(await brought("nordstadt_online")).toBeUndefined();
    await change("districts", { ...district, brought: ` ${news} ` });
    expect(await brought("nordstadt_online")).toBe(news);
    expect(await brought("gorbitz_online")).toBeUndefined();
    const tooLong = await change("districts", { ...district, brought: "x".repeat(161) });
    expect(tooLong.status).toBe(400);
    await change("districts", { ...district, brought: null });
    expect(await brought("nordstadt_online")).toBeUndefined();
  });

  it("asks nowhere in a district or at a site that is switched off", async () => {
    await add("districts", district);
    await add("sites", square);
    await freshWave(installation.context, "sorgekultur", [square.code]);
    const asks = async () => {
      const bundle = await installation.request(`/api/survey/sites/${square.code}`);
      const { sites: all } = await (await installation.request("/api/survey/sites")).json();
      return [bundle.status, all.some(({ code }: { code: string }) => code === square.code)];
    };
    expect(await asks()).toEqual([200, true]);
    await change("districts", { ...district, active: false });
    expect(await asks()).toEqual([404, false]);
    await change("districts", district);
    await change("sites", { ...square, active: false });
    expect(await asks()).toEqual([404, false]);
  });

  it("moves a site to another district until there are answers for it", async () => {
    await add("districts", district);
    await add("sites", square);
    expect((await change("sites", { ...square, district: "gorbitz" })).status).toBe(200);
    const wave = await freshWave(installation.context, "sorgekultur", [square.code]);
    const submission = submissionTo(wave, emptyAnswers(wave.form), {
      id: installation.context.newResponseId(),
      site: square.code,
    });
    expect((await post(installation.request, submission)).status).toBe(201);
    expect(await codeOf(await change("sites", square))).toBe("site.in-use");
    expect(
      (await change("sites", { ...square, district: "gorbitz", name: "Am Markt" })).status,
    ).toBe(200);
  });

  it("writes down who did it", async () => {
    await add("districts", district);
    const log = await (await admin.request("/api/audit")).json();
    expect(log.events[0]).toMatchObject({
      actor: "Test admin",
      action: "district.added",
      subject: "Nordstadt",
    });
  });
});
