import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { releaseRound } from "../../../server/release-round.ts";
import { AllTopics } from "../../../surveys/wire/all-topics.ts";
import { Comparison } from "../../../surveys/wire/comparison.ts";
import { Evidence } from "../../../surveys/wire/evidence.ts";
import { letAnswer } from "../../environment/crowds.ts";
import type { TestWave } from "../../environment/fieldwork.ts";
import { freshWave } from "../../environment/fieldwork.ts";
import type { TestInstallation } from "../../environment/installations.ts";
import { ENGINES, freshInstallation } from "../../environment/installations.ts";
import type { TestPerson } from "../../environment/people.ts";
import { signedInAs } from "../../environment/people.ts";

const QUESTIONNAIRE = "sorgekultur";
const GORBITZ = "gorbitz_library";
const BLASEWITZ = "gruna_library";
const DIFFERS = "barrier_free";

describe.each(ENGINES)("what lies side by side on %s", (engine) => {
  let installation: TestInstallation;
  let everywhere: TestPerson;
  let onlyGorbitz: TestPerson;
  let later: TestWave;

  beforeAll(async () => {
    installation = await freshInstallation(engine);
    const { context } = installation;
    const wave = await freshWave(context, QUESTIONNAIRE, [GORBITZ, BLASEWITZ, "weissig_library"]);
    await context.database.kysely
      .updateTable("wave")
      .set({ dimensions: JSON.stringify(["gender", "age_group"]) })
      .where("id", "=", wave.id)
      .execute();
    later = await freshWave(context, QUESTIONNAIRE, [GORBITZ]);
    const staff = await freshWave(context, "fachkraefte", [GORBITZ]);
    const likes = { importance: { [DIFFERS]: 5 }, nonresponse: 0 };
    await letAnswer(context, wave, 120, 1, { site: GORBITZ, mode: "tablet", ...likes });
    await letAnswer(context, wave, 60, 2, {
      site: BLASEWITZ,
      mode: "paper",
      nonresponse: 0,
      importance: { [DIFFERS]: 2 },
    });
    await letAnswer(context, wave, 9, 3, { site: "weissig_library" });
    await letAnswer(context, later, 12, 4, { site: GORBITZ, mode: "tablet" });
    await letAnswer(context, staff, 40, 5, { site: GORBITZ, ...likes });
    await releaseRound(context, { actor: null });
    everywhere = await signedInAs(installation, "facilitator");
    onlyGorbitz = await signedInAs(installation, "facilitator", {
      kind: "some",
      districts: ["gorbitz"],
    });
  });
  afterAll(() => installation?.close());

  const path = (more: string) => `/api/results/gorbitz/${more}`;
  const compare = async (person: TestPerson, query: string) => {
    const reply = await person.request(path(`comparison?questionnaire=${QUESTIONNAIRE}&${query}`));
    expect(reply.status).toBe(200);
    return v.parse(Comparison, await reply.json());
  };

  it("holds districts against each other, and names what is too small without a number", async () => {
    const { sides, left, topics, modesDiffer } = await compare(everywhere, "by=districts");
    expect(sides.map(({ id, responses }) => [id, responses])).toEqual([
      ["gorbitz", 132],
      ["blasewitz", 60],
    ]);
    expect(left).toEqual([{ label: expect.any(String), reason: "not-released" }]);
    const differs = topics.find(({ topic }) => topic.code === DIFFERS);
    expect(differs?.sides[0]?.difference.verdict).toBe("clear");
    expect(modesDiffer).toBe(true);
    expect(JSON.stringify(topics)).not.toMatch(/tablet|paper/);
  });

  it("holds need and first places against each other with the same words", async () => {
    for (const list of ["need", "topThree"] as const) {
      const { lists, measure, topics, tested } = await compare(
        everywhere,
        `by=districts&list=${list}`,
      );
      expect(lists).toEqual(["importance", "need", "topThree"]);
      expect(measure?.list).toBe(list);
      expect(tested).toBe(topics.length);
      const differs = topics.find(({ topic }) => topic.code === DIFFERS)?.sides;
      expect(differs?.every((cell) => cell?.difference.points)).toBe(true);
    }
    const odd = path(`comparison?questionnaire=${QUESTIONNAIRE}&by=waves&list=shoes`);
    expect((await everywhere.request(odd)).status).toBe(400);
  });

  it("compares only districts of the person's own", async () => {
    const { sides, left } = await compare(onlyGorbitz, "by=districts");
    expect(sides.map(({ id }) => id)).toEqual(["gorbitz"]);
    expect(left).toEqual([]);
    for (const view of ["comparison", "evidence", "topics"]) {
      const query = `questionnaire=${QUESTIONNAIRE}&by=waves`;
      const reply = await onlyGorbitz.request(`/api/results/blasewitz/${view}?${query}`);
      expect(reply.status).toBe(403);
    }
  });

  it("lays waves side by side, and says that people may be in both", async () => {
    const { sides, overlap, modesDiffer, tested } = await compare(onlyGorbitz, "by=waves");
    expect(sides.map(({ responses }) => responses).toSorted()).toEqual([12, 120]);
    expect(overlap).toBe("same-people");
    expect(modesDiffer).toBe(false);
    expect(tested).toBe(0);
  });

  it("lays groups side by side that are published whole, and counts who is in none", async () => {
    const { sides, left, notBrokenDown, byText, threshold } = await compare(
      everywhere,
      "by=gender",
    );
    expect(byText).not.toBeNull();
    expect(sides.length).toBeGreaterThanOrEqual(2);
    for (const { responses } of sides) expect(responses).toBeGreaterThanOrEqual(threshold);
    const told = sides.reduce((sum, { responses }) => sum + responses, 0);
    expect(told + notBrokenDown).toBe(132);
    expect(sides.length + left.length).toBe(4);
  });

  it("knows no groups by a question that is not asked, and none where nothing is fielded", async () => {
    const query = `comparison?questionnaire=${QUESTIONNAIRE}`;
    expect((await everywhere.request(path(`${query}&by=shoe_size`))).status).toBe(404);
    expect((await everywhere.request(path("comparison?questionnaire=x&by=waves"))).status).toBe(
      404,
    );
    expect((await everywhere.request(path(query))).status).toBe(400);
  });

  it("lays residents beside professionals, and searches a common order only when asked", async () => {
    const ask = async (more = "") => {
      const query = `evidence?questionnaire=${QUESTIONNAIRE}${more}`;
      return v.parse(Evidence, await (await onlyGorbitz.request(path(query))).json());
    };
    const { sources, topics, commonOrder } = await ask();
    expect(sources.map(({ kind, responses }) => [kind, responses])).toEqual([
      ["residents", 132],
      ["professionals", 40],
    ]);
    expect(topics).toHaveLength(8);
    expect(commonOrder).toBeNull();
    expect((await ask("&order=common")).commonOrder).not.toBeNull();
  });

  it("lists all topics of the district, the questionnaire released last first", async () => {
    const reply = await onlyGorbitz.request(path("topics"));
    const { questionnaires } = v.parse(AllTopics, await reply.json());
    expect(questionnaires.map(({ id }) => id).toSorted()).toEqual(["fachkraefte", QUESTIONNAIRE]);
    const dates = questionnaires.map(({ releasedAt }) => releasedAt ?? "");
    expect(dates).toEqual(dates.toSorted().toReversed());
    expect(questionnaires.every(({ topics }) => topics.length > 0)).toBe(true);
  });

  it("never sends more digits than a screen shows", async () => {
    for (const view of [
      `comparison?questionnaire=${QUESTIONNAIRE}&by=districts`,
      `evidence?questionnaire=${QUESTIONNAIRE}&order=common`,
      "topics",
    ]) {
      const text = await (await everywhere.request(path(view))).text();
      const numbers = text.match(/(?<=[:[,])-?\d+(\.\d+)?(?=[,}\]])/g) ?? [];
      expect(numbers.length).toBeGreaterThan(20);
      expect(numbers.filter((number) => /\.\d\d/.test(number))).toEqual([]);
    }
  });

  it("is closed to whoever may not read results", async () => {
    const staff = await signedInAs(installation, "staff");
    for (const view of ["comparison", "evidence", "topics"]) {
      const query = `${view}?questionnaire=${QUESTIONNAIRE}&by=waves`;
      expect((await staff.request(path(query))).status).toBe(403);
      expect((await installation.request(path(query))).status).toBe(401);
    }
  });
});
