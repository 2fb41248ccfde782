import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { BreakOff } from "../../surveys/wire/submission.ts";
import type { TestWave } from "../environment/fieldwork.ts";
import { freshWave } from "../environment/fieldwork.ts";
import type { TestInstallation } from "../environment/installations.ts";
import { ENGINES, freshInstallation } from "../environment/installations.ts";
import { signedInAs } from "../environment/people.ts";

const GORBITZ = "gorbitz_library";
const GRUNA = "gruna_library";

describe.each(ENGINES)("break-offs on %s", (engine) => {
  let installation: TestInstallation;
  let wave: TestWave;
  beforeAll(async () => {
    installation = await freshInstallation(engine);
  });
  afterAll(() => installation?.close());
  beforeEach(async () => {
    wave = await freshWave(installation.context, "sorgekultur", [GORBITZ, GRUNA]);
  });

  const breakOff = (more: Partial<BreakOff> = {}): BreakOff => ({
    form: "breakOff",
    id: installation.context.newResponseId(),
    wave: wave.id,
    site: GORBITZ,
    mode: "web",
    day: "2026-05-12",
    question: "gender",
    ...more,
  });
  const send = (one: object) =>
    installation.request("/api/submissions", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(one),
    });
  const rows = () =>
    installation.context.database.kysely
      .selectFrom("break_off")
      .selectAll()
      .where("wave", "=", wave.id)
      .execute();

  it("are kept once, however often they are sent", async () => {
    const one = breakOff();
    const first = await send(one);
    expect(first.status).toBe(201);
    expect(await first.json()).toEqual({ id: one.id, outcome: "stored" });
    const again = await Promise.all([send(one), send(one), send(one)]);
    for (const reply of again) {
      expect(reply.status).toBe(200);
      expect(await reply.json()).toEqual({ id: one.id, outcome: "repeated" });
    }
    expect(await rows()).toHaveLength(1);
  });

  it("say where somebody stopped and on which day, and nothing else", async () => {
    const { form: _, ...one } = breakOff();
    await send({ form: "breakOff", ...one });
    expect(await rows()).toEqual([one]);
    expect((await send({ ...breakOff(), device: "t" })).status).toBe(400);
    expect((await send({ ...breakOff(), answers: { gender: "female" } })).status).toBe(400);
  });

  it.each([
    ["an unknown wave", { wave: "nowhere" }, "submission.unknown-wave"],
    ["a site outside the wave", { site: "weissig_library" }, "submission.unknown-site"],
    ["a question of another questionnaire", { question: "nothing" }, "answer.unknown-question"],
    ["a day far ahead", { day: "2062-05-12" }, "submission.day-in-future"],
  ])("are refused for %s", async (_name, wrong, code) => {
    const reply = await send(breakOff(wrong));
    expect(reply.status).toBe(422);
    expect(await reply.json()).toMatchObject({ code });
    expect(await rows()).toEqual([]);
  });

  it("are no answers: nothing is counted, and the office sees their number per site", async () => {
    await send(breakOff());
    await send(breakOff());
    await send(breakOff({ site: GRUNA }));
    const staff = await signedInAs(installation, "staff");
    const sitesOf = async (person = staff) => {
      const status = await (await person.request("/api/fieldwork/status")).json();
      return status.waves.find(({ id }: { id: string }) => id === wave.id).sites;
    };
    expect(await sitesOf()).toMatchObject([
      { code: GORBITZ, forms: 0, brokenOff: 2, modes: [] },
      { code: GRUNA, forms: 0, brokenOff: 1, modes: [] },
    ]);
    const scope = { kind: "some" as const, districts: ["gorbitz"] };
    const inGorbitz = await signedInAs(installation, "staff", scope);
    expect(await sitesOf(inGorbitz)).toMatchObject([{ code: GORBITZ, brokenOff: 2 }]);
  });
});
