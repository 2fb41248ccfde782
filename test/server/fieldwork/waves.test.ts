import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { accept } from "../../../server/intake-door.ts";
import { DEFAULT_WAVE_RULES } from "../../../surveys/wire/fieldwork.ts";
import { emptyAnswers } from "../../environment/answers.ts";
import type { TestWave } from "../../environment/fieldwork.ts";
import { post, submissionTo } from "../../environment/fieldwork.ts";
import type { TestInstallation } from "../../environment/installations.ts";
import { ENGINES, freshInstallation } from "../../environment/installations.ts";
import type { TestPerson } from "../../environment/people.ts";
import { signedInAs } from "../../environment/people.ts";

const spring = {
  name: "Frühjahr",
  questionnaire: "sorgekultur",
  version: 1,
  startsOn: "2026-01-01",
  endsOn: "2099-06-30",
  sites: [
    { site: "gorbitz_library", target: 100 },
    { site: "gruna_library", target: null },
  ],
  rules: DEFAULT_WAVE_RULES,
  dimensions: ["age_group", "gender"],
};

describe.each(ENGINES)("waves, on %s", (engine) => {
  let installation: TestInstallation;
  let admin: TestPerson;
  beforeEach(async () => {
    installation = await freshInstallation(engine);
    admin = await signedInAs(installation, "admin");
  });
  afterEach(() => installation.close());

  const add = (json: unknown) => admin.request("/api/fieldwork/waves", { method: "POST", json });
  const change = (id: string, json: unknown) =>
    admin.request(`/api/fieldwork/waves/${id}`, { method: "PUT", json });
  const freeze = (id: string) =>
    admin.request(`/api/fieldwork/waves/${id}/freeze`, { method: "POST" });
  const problemOf = async (reply: Response) => {
    const { code, where } = await reply.json();
    return [code, ...where];
  };
  const fielded = async (wave = spring): Promise<TestWave> => {
    const { id } = await (await add(wave)).json();
    const form = await installation.context.waves.formOf(id);
    if (!form) throw new Error("the wave has no form");
    return { id, form };
  };
  const sheet = (wave: TestWave, more: { site?: string; trace?: { seconds: number } } = {}) =>
    submissionTo(wave, emptyAnswers(wave.form), {
      id: installation.context.newResponseId(),
      site: "gorbitz_library",
      ...more,
    });

  it("asks at its sites from the moment it is added", async () => {
    const { id } = await fielded();
    const bundle = await (await installation.request("/api/survey/sites/gorbitz_library")).json();
    expect(bundle.offers).toMatchObject([{ wave: { id, name: "Frühjahr" } }]);
    const elsewhere = await (
      await installation.request("/api/survey/sites/gorbitz_passage")
    ).json();
    expect(elsewhere.offers).toEqual([]);
  });

  it.each([
    [
      "days in the wrong order",
      { startsOn: "2026-07-01", endsOn: "2026-06-30" },
      "wave.dates-reversed",
    ],
    ["a version that nobody has", { version: 99 }, "wave.unknown-questionnaire"],
    ["a site that does not exist", { sites: [{ site: "nirgends", target: null }] }, "site.unknown"],
    ["a question that is no dimension", { dimensions: ["help_network"] }, "wave.unknown-dimension"],
    ["no site at all", { sites: [] }, "request.malformed"],
    [
      "more than three dimensions",
      { dimensions: ["age_group", "gender", "household", "years_in_district"] },
      "request.malformed",
    ],
  ])("refuses %s", async (_, fault, code) => {
    expect((await problemOf(await add({ ...spring, ...fault })))[0]).toBe(code);
    const { waves } = await (await admin.request("/api/fieldwork/waves")).json();
    expect(waves).toEqual([]);
  });

  it("takes a site out as long as it has no answers, and not afterwards", async () => {
    const wave = await fielded();
    const { name, startsOn, endsOn } = spring;
    const [library, gruna] = spring.sites;
    expect((await post(installation.request, sheet(wave))).status).toBe(201);
    expect((await change(wave.id, { name, startsOn, endsOn, sites: [library] })).status).toBe(200);
    expect(
      await problemOf(await change(wave.id, { name, startsOn, endsOn, sites: [gruna] })),
    ).toEqual(["wave.in-use", "gorbitz_library"]);
    const { waves } = await (await admin.request("/api/fieldwork/waves")).json();
    expect(waves[0].sites).toEqual([{ site: "gorbitz_library", target: 100, hasResponses: true }]);
  });

  it("changes neither questionnaire nor dimensions of a wave", async () => {
    const { id } = await fielded();
    const { name, startsOn, endsOn, sites } = spring;
    const reply = await change(id, { name, startsOn, endsOn, sites, dimensions: [] });
    expect((await problemOf(reply))[0]).toBe("request.malformed");
  });

  it("cuts every link and deletes every trace of a wave when it is frozen, and of no other", async () => {
    const wave = await fielded();
    const other = await fielded({ ...spring, name: "Herbst" });
    const { context } = installation;
    for (const [index, of] of [wave, wave, other].entries())
      await accept(context, sheet(of, { trace: { seconds: 90 } }), {
        source: "form",
        externalId: `000${index}`,
        batch: null,
      });
    expect((await freeze(wave.id)).status).toBe(200);

    const { kysely } = context.database;
    const identities = await kysely.selectFrom("identity").select("wave").execute();
    expect(identities).toEqual([{ wave: other.id }]);
    const traces = await kysely
      .selectFrom("trace")
      .innerJoin("response", "response.id", "trace.response")
      .select("response.wave")
      .execute();
    expect(traces).toEqual([{ wave: other.id }]);
    expect(await kysely.selectFrom("response").select("id").execute()).toHaveLength(3);

    const log = await (await admin.request("/api/audit")).json();
    expect(log.events[0]).toMatchObject({
      action: "wave.frozen",
      detail: { identities: 2, traces: 2 },
    });
  });

  it("freezes no wave into which a file is being read: half of it would stay uncounted", async () => {
    const { id } = await fielded();
    const { kysely } = installation.context.database;
    const batch = installation.context.newId();
    await kysely
      .insertInto("batch")
      .values({
        id: batch,
        kind: "import",
        wave: id,
        site: "gorbitz_library",
        mode: "paper",
        source: "form",
        file_name: "bögen.csv",
        file_digest: "digest",
        plan: "{}",
        state: "importing",
        position: 2000,
        rows_read: 2000,
        accepted: 2000,
        already_there: 0,
        contradicting: 0,
        rejected: 0,
        created_by: null,
        created_at: installation.context.now().toISOString(),
        finished_at: null,
        undone_at: null,
      })
      .execute();
    expect((await problemOf(await freeze(id)))[0]).toBe("wave.import-running");
    await kysely.updateTable("batch").set({ state: "done" }).where("id", "=", batch).execute();
    expect((await freeze(id)).status).toBe(200);
  });

  it("changes nothing about a frozen wave any more", async () => {
    const { id } = await fielded();
    const { name, startsOn, endsOn, sites } = spring;
    await freeze(id);
    expect((await problemOf(await freeze(id)))[0]).toBe("wave.frozen");
    expect((await problemOf(await change(id, { name, startsOn, endsOn, sites })))[0]).toBe(
      "wave.frozen",
    );
  });

  it("counts what came in per site and mode, and apart what came after the freeze", async () => {
    const wave = await fielded();
    await post(installation.request, sheet(wave));
    await post(installation.request, sheet(wave));
    await accept(installation.context, { ...sheet(wave), mode: "tablet" });
    await freeze(wave.id);
    await post(installation.request, sheet(wave));

    const staff = await signedInAs(installation, "staff");
    const status = await (await staff.request("/api/fieldwork/status")).json();
    expect(status.waves).toMatchObject([
      {
        id: wave.id,
        frozen: true,
        states: { received: 4, checked: 3, counted: 3, notCounted: 0, late: 1 },
        sites: [
          {
            code: "gorbitz_library",
            district: "gorbitz",
            target: 100,
            forms: 3,
            modes: [
              { mode: "tablet", forms: 1 },
              { mode: "web", forms: 2 },
            ],
          },
          { code: "gruna_library", target: null, forms: 0, modes: [] },
        ],
      },
    ]);
  });

  it("shows somebody of one district nothing of another", async () => {
    const wave = await fielded();
    await post(installation.request, sheet(wave, { site: "gruna_library" }));
    await freeze(wave.id);
    await post(installation.request, sheet(wave, { site: "gruna_library" }));
    const scope = { kind: "some" as const, districts: ["gorbitz"] };
    const staff = await signedInAs(installation, "staff", scope);

    const status = await (await staff.request("/api/fieldwork/status")).json();
    expect(status.waves).toMatchObject([
      { states: { late: 0 }, sites: [{ code: "gorbitz_library" }] },
    ]);
    expect(status.waves[0].sites).toHaveLength(1);
    const choices = await (await staff.request("/api/fieldwork/choices")).json();
    expect(choices.districts).toEqual([{ code: "gorbitz", name: "Gorbitz" }]);
    expect(new Set(choices.sites.map((site: { district: string }) => site.district))).toEqual(
      new Set(["gorbitz"]),
    );
    expect(choices.waves).toMatchObject([{ id: wave.id, sites: ["gorbitz_library"] }]);

    const nobody = await signedInAs(installation, "staff", { kind: "some", districts: [] });
    const nothing = await (await nobody.request("/api/fieldwork/choices")).json();
    expect(nothing).toEqual({ districts: [], sites: [], waves: [] });
  });
});

describe.each(ENGINES)("a district's own topics, on %s", (engine) => {
  let installation: TestInstallation;
  beforeEach(async () => {
    installation = await freshInstallation(engine);
  });
  afterEach(() => installation.close());

  const topic = {
    district: "gorbitz",
    code: "fahrradwerkstatt",
    label: "Fahrradwerkstatt",
    description: null,
    origin: "hall",
  };

  it("are added and seen within one's districts alone", async () => {
    const scope = { kind: "some" as const, districts: ["gorbitz"] };
    const mira = await signedInAs(installation, "facilitator", scope);
    const editor = await signedInAs(installation, "editor", {
      kind: "some",
      districts: ["blasewitz"],
    });
    const add = (json: unknown) => mira.request("/api/fieldwork/topics", { method: "POST", json });
    expect((await add(topic)).status).toBe(201);
    expect((await add({ ...topic, district: "blasewitz" })).status).toBe(403);
    const seen = async ({ request }: TestPerson) =>
      (await (await request("/api/fieldwork/topics")).json()).topics;
    expect(await seen(mira)).toMatchObject([{ label: "Fahrradwerkstatt", origin: "hall" }]);
    expect(await seen(editor)).toEqual([]);
  });

  it("cannot take the code of a topic that all questionnaires share, or of one's own", async () => {
    const editor = await signedInAs(installation, "editor");
    const [shared] = installation.context.catalogue.topics.topics;
    const add = async (code = topic.code) =>
      (await editor.request("/api/fieldwork/topics", { method: "POST", json: { ...topic, code } }))
        .status;
    expect(await add(shared?.code)).toBe(409);
    expect(await add()).toBe(201);
    expect(await add()).toBe(409);
  });
});
