import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { releaseRound } from "../../../server/release-round.ts";
import { districtResult } from "../../../server/results/district-result.ts";
import { Participation } from "../../../surveys/wire/participation.ts";
import { DistrictResult } from "../../../surveys/wire/results.ts";
import { Weighted } from "../../../surveys/wire/weighted.ts";
import { letAnswer } from "../../environment/crowds.ts";
import type { TestWave } from "../../environment/fieldwork.ts";
import { freshWave } from "../../environment/fieldwork.ts";
import type { TestInstallation } from "../../environment/installations.ts";
import { ENGINES, freshInstallation } from "../../environment/installations.ts";
import type { TestPerson } from "../../environment/people.ts";
import { signedInAs } from "../../environment/people.ts";

const QUESTIONNAIRE = "sorgekultur";
const SITE = "gorbitz_library";
/** Residents of a city that has as many of each age and gender as the crowd below has people, times ten. */
const RESIDENTS = {
  year: 2025,
  source: "Beispiel",
  populationByAgeGender: {
    "65_74": { female: 400, male: 200 },
    "75_84": { female: 400, male: 200 },
  },
};

describe.each(ENGINES)("results by group on %s", (engine) => {
  let installation: TestInstallation;
  let wave: TestWave;
  let facilitator: TestPerson;
  const path = (query: string, of = "") =>
    `/api/results/gorbitz${of}?questionnaire=${QUESTIONNAIRE}${query}`;
  const resultOf = async (query = "") => {
    const reply = await facilitator.request(path(query));
    expect(reply.status).toBe(200);
    return v.parse(DistrictResult, await reply.json());
  };
  const participation = async () =>
    v.parse(Participation, await (await facilitator.request(path("", "/participation"))).json());
  const weighted = async () =>
    v.parse(Weighted, await (await facilitator.request(path("", "/weighted"))).json());
  const answer = (people: number, seed: number, age: string, gender: string) =>
    letAnswer(installation.context, wave, people, seed, {
      site: SITE,
      same: { age_group: age, gender, help_network: "several" },
    });
  const supply = (population: unknown) =>
    installation.context.database.kysely
      .updateTable("district")
      .set({ population: JSON.stringify(population) })
      .where("code", "=", "gorbitz")
      .execute();

  beforeAll(async () => {
    installation = await freshInstallation(engine);
    wave = await freshWave(installation.context, QUESTIONNAIRE, [SITE]);
    await installation.context.database.kysely
      .updateTable("wave")
      .set({ dimensions: JSON.stringify(["age_group", "gender"]) })
      .where("id", "=", wave.id)
      .execute();
    facilitator = await signedInAs(installation, "facilitator");
    await answer(40, 1, "65_74", "female");
    await answer(20, 2, "65_74", "male");
    await answer(40, 3, "75_84", "female");
    await answer(19, 4, "75_84", "male");
    await answer(9, 5, "85_plus", "female");
    await answer(1, 6, "85_plus", "diverse");
    await releaseRound(installation.context, { actor: null });
  });
  afterAll(() => installation?.close());

  it("offers only groups of at least k people", async () => {
    const { breakdown, threshold } = await resultOf();
    const offered = breakdown.choices.flatMap(({ question, options }) =>
      options.map(({ code, responses }) => ({ group: `${question}:${code}`, responses })),
    );
    expect(offered.every(({ responses }) => responses >= threshold)).toBe(true);
    expect(offered.map(({ group }) => group)).toEqual([
      "age_group:65_74",
      "age_group:75_84",
      "age_group:85_plus",
      "gender:female",
      "gender:male",
    ]);
    const old = await resultOf("&filter=age_group:85_plus");
    expect(old.breakdown.choices.find(({ question }) => question === "gender")?.options).toEqual(
      [],
    );
  });

  it("adds up: what groups show, and who is not broken down, is the whole", async () => {
    const whole = await resultOf();
    const groups = ["65_74", "75_84", "85_plus"];
    const parts = await Promise.all(groups.map((code) => resultOf(`&filter=age_group:${code}`)));
    const shown = parts.reduce((sum, { findings }) => sum + (findings.responses ?? 0), 0);
    for (const { breakdown } of parts) {
      expect(breakdown.all).toBe(whole.findings.responses);
      expect(breakdown.notBrokenDown).toBe(breakdown.all - shown);
    }
    expect(parts.map(({ findings }) => findings.responses)).toEqual([60, 59, 10]);
  });

  it("answers for nobody as for nine, and knows no answer that is not asked", async () => {
    const empty = await resultOf("&filter=age_group:18_24");
    const nine = await resultOf("&filter=age_group:85_plus,gender:female");
    const one = await resultOf("&filter=age_group:85_plus,gender:diverse");
    const none = await resultOf("&filter=age_group:25_44");
    expect(empty.findings).toMatchObject({ stage: "few", responses: null });
    for (const other of [nine, one, none]) expect(other.findings).toEqual(empty.findings);
    expect({ ...one, breakdown: null }).toEqual({ ...nine, breakdown: null });
    expect({ ...none, breakdown: null }).toEqual({ ...empty, breakdown: null });
    const unknown = await facilitator.request(path("&filter=age_group:120_plus"));
    expect(unknown.status).toBe(404);
    expect(await unknown.json()).toMatchObject({ code: "results.unknown" });
    expect((await facilitator.request(path("&filter=Frauen über 80"))).status).toBe(400);
  });

  it("shows sensitive questions of everybody alone, and what nearly nobody says only as a bound", async () => {
    const { findings } = await resultOf();
    const network = findings.questions.find(({ question }) => question.id === "help_network");
    if (network?.kind !== "choice") throw new Error("help_network is not shown");
    const [several, ...others] = network.options;
    expect(several).toMatchObject({ code: "several", share: { kind: "bound", side: "over" } });
    expect(others.length).toBeGreaterThan(1);
    for (const { share } of others) expect(share).toMatchObject({ kind: "bound", side: "under" });
    expect(JSON.stringify(network.options)).not.toContain('"count"');
    const part = await resultOf("&filter=gender:female");
    for (const id of ["help_network", "help_barriers", "help_sources", "support_needed"])
      expect(part.findings.questions.find(({ question }) => question.id === id)).toMatchObject({
        kind: "few",
        sensitive: true,
      });
    expect(
      part.findings.questions.find(({ question }) => question.id === "known_places")?.kind,
    ).toBe("choice");
  });

  it("tells who answered by sums of groups, and nothing of the city where nothing was supplied", async () => {
    const { dimensions, cross, city, responses } = await participation();
    expect(city).toBeNull();
    const age = dimensions.find(({ question }) => question === "age_group");
    expect(age?.rows.every((row) => row.city === null)).toBe(true);
    expect(age?.rows.map(({ people }) => people)).toEqual([
      null,
      null,
      null,
      null,
      null,
      60,
      59,
      10,
      null,
    ]);
    expect(age?.notBrokenDown).toBe((responses ?? 0) - 129);
    for (const { cells, rest, total } of cross?.lines ?? [])
      expect(cells.reduce<number>((sum, cell) => sum + (cell ?? 0), rest)).toBe(total ?? 0);
    expect(await weighted()).toEqual({ kind: "refused", refusals: [{ kind: "no-city-figures" }] });
  });

  it("holds who answered beside the city's figures, and says what surely differs", async () => {
    await supply({
      ...RESIDENTS,
      populationByAgeGender: {
        ...RESIDENTS.populationByAgeGender,
        u18: { female: 900, male: 900 },
      },
    });
    const { dimensions, city } = await participation();
    expect(city).toEqual({ year: 2025, source: "Beispiel" });
    const rows = dimensions.find(({ question }) => question === "age_group")?.rows ?? [];
    const presence = (code: string) => rows.find((row) => row.code === code)?.city?.presence;
    expect(presence("65_74")).toBe("more");
    expect(presence("u18")).toBe("fewer");
    expect(presence("85_plus")).toBeUndefined();
  });

  it("weighs where the city's figures allow it, and says every reason where they do not", async () => {
    await supply(RESIDENTS);
    const even = await weighted();
    if (even.kind !== "weighted") throw new Error(JSON.stringify(even));
    expect(even.n).toBe(119);
    const { findings } = await resultOf();
    expect(even.topics.map(({ code }) => code).sort()).toEqual(
      findings.importance?.topics.map(({ topic }) => topic.code).sort(),
    );
    await supply({
      populationByAgeGender: {
        "65_74": { female: 1, male: 900 },
        "75_84": { female: 1, male: 900 },
        u18: { female: 900 },
      },
    });
    const uneven = await weighted();
    expect(uneven).toMatchObject({
      kind: "refused",
      refusals: [{ kind: "empty-category", labels: ["unter 18 Jahre"] }],
    });
  });

  it("shows a release whole once the threshold was raised above its smallest group", async () => {
    const { context } = installation;
    const request = { district: "gorbitz", questionnaire: QUESTIONNAIRE };
    const before = await districtResult(context, request);
    const largest = Math.max(
      ...(before?.value.breakdown.choices ?? []).flatMap(({ options }) =>
        options.map(({ responses }) => responses),
      ),
    );
    expect(largest).toBeGreaterThan(context.settings.disclosureThreshold + 1);
    const settings = { ...context.settings, disclosureThreshold: largest };
    const raised = await districtResult({ ...context, settings }, request);
    expect(raised?.value.breakdown.choices).toEqual([]);
    expect(raised?.value.findings.responses).toBe(before?.value.findings.responses);
  });
});
