import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { releaseRound } from "../../../server/release-round.ts";
import { districtResult } from "../../../server/results/district-result.ts";
import { DistrictResult, ResultsOverview } from "../../../surveys/wire/results.ts";
import { letAnswer } from "../../environment/crowds.ts";
import type { TestWave } from "../../environment/fieldwork.ts";
import { freshWave } from "../../environment/fieldwork.ts";
import type { TestInstallation } from "../../environment/installations.ts";
import { ENGINES, freshInstallation } from "../../environment/installations.ts";
import type { TestPerson } from "../../environment/people.ts";
import { signedInAs } from "../../environment/people.ts";

const QUESTIONNAIRE = "nachbarschaftshilfe";
const GORBITZ = "gorbitz_library";

describe.each(ENGINES)("results on %s", (engine) => {
  let installation: TestInstallation;
  let first: TestWave;
  let second: TestWave;
  let facilitator: TestPerson;
  const gorbitz = (query = "") => `/api/results/gorbitz?questionnaire=${QUESTIONNAIRE}${query}`;
  const resultOf = async (reply: Response) => v.parse(DistrictResult, await reply.json());

  beforeAll(async () => {
    installation = await freshInstallation(engine);
    const { context } = installation;
    first = await freshWave(context, QUESTIONNAIRE, [GORBITZ, "gruna_library"]);
    second = await freshWave(context, QUESTIONNAIRE, [GORBITZ]);
    facilitator = await signedInAs(installation, "facilitator", {
      kind: "some",
      districts: ["gorbitz"],
    });
    await letAnswer(context, first, 25, 1, { site: GORBITZ });
    await letAnswer(context, second, 12, 2, { site: GORBITZ });
    await letAnswer(context, first, 9, 3, { site: "gruna_library" });
  });
  afterAll(() => installation?.close());

  it("publishes at a facilitator's wish, in her districts, and writes down who asked", async () => {
    const wish = { method: "POST", json: { district: "gorbitz" } };
    const made = await facilitator.request("/api/releases", wish);
    expect(made.status).toBe(201);
    const { released } = await made.json();
    expect(released).toHaveLength(2);
    const again = await facilitator.request("/api/releases", wish);
    expect(again.status).toBe(409);
    expect(await again.json()).toMatchObject({ code: "release.nothing-new" });
    const elsewhere = { method: "POST", json: { district: "blasewitz" } };
    expect((await facilitator.request("/api/releases", elsewhere)).status).toBe(403);
    const events = await installation.context.database.kysely
      .selectFrom("audit_event")
      .select(["actor", "detail"])
      .where("action", "=", "release.made")
      .execute();
    expect(events).toHaveLength(2);
    expect(events.every(({ actor }) => actor === facilitator.id)).toBe(true);
  });

  it("adds waves of the same meaning up, and shows one alone on request", async () => {
    const all = await resultOf(await facilitator.request(gorbitz()));
    expect(all.findings.responses).toBe(37);
    expect(all.releases.map(({ wave }) => wave.id).sort()).toEqual([first.id, second.id].sort());
    const one = await resultOf(await facilitator.request(gorbitz(`&wave=${second.id}`)));
    expect(one.findings.responses).toBe(12);
    expect(one.releases).toHaveLength(1);
  });

  it("tells everybody the same numbers", async () => {
    const { request, context } = installation;
    const board = await facilitator.request(gorbitz());
    const open = await request(`/api/public/results/gorbitz?questionnaire=${QUESTIONNAIRE}`);
    const commandLine = await districtResult(context, {
      district: "gorbitz",
      questionnaire: QUESTIONNAIRE,
    });
    const shown = await board.json();
    expect(await open.json()).toEqual(shown);
    expect(commandLine?.value).toEqual(shown);
  });

  it("says the labels in the language asked for, with the same numbers", async () => {
    const path = `/api/public/results/gorbitz?questionnaire=${QUESTIONNAIRE}&language=`;
    const english = await resultOf(await installation.request(`${path}en`));
    const german = await resultOf(await installation.request(`${path}de`));
    expect(english.questionnaire.title).not.toBe(german.questionnaire.title);
    const numbers = ({ findings }: DistrictResult) =>
      findings.importance?.topics.map(({ n, share, distribution }) => ({ n, share, distribution }));
    expect(numbers(english)).toEqual(numbers(german));
    expect((await resultOf(await installation.request(`${path}xx`))).language).toBe("de");
  });

  it("shows no number where fewer than k answered", async () => {
    await releaseRound(installation.context, { actor: null });
    const path = `/api/public/results/blasewitz?questionnaire=${QUESTIONNAIRE}`;
    const { findings, releases } = await resultOf(await installation.request(path));
    expect(releases).toEqual([]);
    expect(findings).toMatchObject({ stage: "few", responses: null });
    expect(findings.importance?.topics).toEqual([]);
    expect(findings.need?.topics).toEqual([]);
    expect(findings.topThree?.kind).toBe("few");
    expect(
      findings.questions.every((one) =>
        one.kind === "rating" ? one.topics.length === 0 : one.kind === "few",
      ),
    ).toBe(true);
  });

  it("never sends more digits than a screen shows", async () => {
    const text = await (await facilitator.request(gorbitz())).text();
    const numbers = text.match(/(?<=[:[,])-?\d+(\.\d+)?(?=[,}\]])/g) ?? [];
    expect(numbers.length).toBeGreaterThan(100);
    expect(numbers.filter((number) => /\.\d\d/.test(number))).toEqual([]);
  });

  it("keeps a facilitator in her districts, and out whoever may not read results", async () => {
    const elsewhere = `/api/results/blasewitz?questionnaire=${QUESTIONNAIRE}`;
    expect((await facilitator.request(elsewhere)).status).toBe(403);
    const staff = await signedInAs(installation, "staff");
    expect((await staff.request(gorbitz())).status).toBe(403);
    expect((await installation.request(gorbitz())).status).toBe(401);
    const overview = await facilitator.request("/api/results");
    const { districts } = v.parse(ResultsOverview, await overview.json());
    expect(districts.map(({ code }) => code)).toEqual(["gorbitz"]);
  });

  it("knows nothing of a questionnaire or a wave that is not fielded there", async () => {
    const path = "/api/public/results/gorbitz?questionnaire=";
    expect((await installation.request(`${path}unknown`)).status).toBe(404);
    expect((await installation.request(`${path}${QUESTIONNAIRE}&wave=x`)).status).toBe(404);
    expect((await installation.request("/api/public/results/gorbitz")).status).toBe(400);
  });

  it("lists for everybody where there is something to see, released last first", async () => {
    const { context, request } = installation;
    const later = await freshWave(context, "sorgekultur", [GORBITZ]);
    await letAnswer(context, later, 10, 4, { site: GORBITZ });
    await releaseRound(context, { wave: later.id, actor: null });
    const reply = await request("/api/public/districts");
    const { districts } = v.parse(ResultsOverview, await reply.json());
    const there = districts.find(({ code }) => code === "gorbitz")?.questionnaires ?? [];
    expect(there.map(({ id }) => id)).toEqual(["sorgekultur", QUESTIONNAIRE]);
  });
});
