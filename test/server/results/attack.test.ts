import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { releaseRound } from "../../../server/release-round.ts";
import { Participation } from "../../../surveys/wire/participation.ts";
import { DistrictResult } from "../../../surveys/wire/results.ts";
import { letAnswer } from "../../environment/crowds.ts";
import type { TestWave } from "../../environment/fieldwork.ts";
import { freshWave } from "../../environment/fieldwork.ts";
import type { TestInstallation } from "../../environment/installations.ts";
import { freshInstallation } from "../../environment/installations.ts";
import type { TestPerson } from "../../environment/people.ts";
import { signedInAs } from "../../environment/people.ts";

// STATISTICS.md, section 2, checks 1, 3 and 5 of the attack, with replies of the real routes.
const THRESHOLD = 10;
const SITE = "gorbitz_library";
const QUESTIONNAIRE = "sorgekultur";
const RARE = "carer_relief";
const AGES = ["25_44", "65_74", "75_84", "85_plus"];
const GENDERS = ["female", "male", "diverse"];
const FILTERS = [
  "",
  ...AGES.map((age) => `age_group:${age}`),
  ...GENDERS.map((gender) => `gender:${gender}`),
  ...AGES.flatMap((age) => GENDERS.map((gender) => `age_group:${age},gender:${gender}`)),
];
/** Each filter by one of the two doors and in one of the languages. */
const ROUTES = FILTERS.map((filter, at) => ({
  filter,
  path:
    at % 2 === 0
      ? `/api/results/gorbitz?questionnaire=${QUESTIONNAIRE}&filter=${filter}&language=de`
      : `/api/public/results/gorbitz?questionnaire=${QUESTIONNAIRE}&filter=${filter}&language=en`,
}));
const PEOPLE_ROUTE = `/api/results/gorbitz/participation?questionnaire=${QUESTIONNAIRE}`;

/** Every number of people that a reply rests something on, by what it stands at. */
function basesOf({ findings, breakdown }: DistrictResult): Map<string, number> {
  const bases = new Map([["responses", findings.responses ?? 0]]);
  for (const { topic, n } of findings.importance?.topics ?? [])
    bases.set(`importance ${topic.code}`, n);
  for (const { topic, n } of findings.need?.topics ?? []) bases.set(`need ${topic.code}`, n);
  if (findings.topThree?.kind === "ranked") bases.set("first", findings.topThree.n);
  for (const question of findings.questions)
    if ("n" in question) bases.set(question.question.id, question.n);
  for (const { question, options } of breakdown.choices)
    for (const { code, responses } of options) bases.set(`${question} ${code}`, responses);
  return bases;
}

type Look = { filter: string; bases: ReadonlyMap<string, number> };

/** Whether everybody inside one filter is inside the other. */
function isWithin(inner: string, outer: string): boolean {
  return outer === "" || outer.split(",").every((one) => inner.split(",").includes(one));
}

/** Where the bases of two nested looks differ by some, but fewer than k people. */
function tooClose(inner: Look, outer: Look): string[] {
  const close: string[] = [];
  for (const [place, n] of inner.bases) {
    const others = Math.abs((outer.bases.get(place) ?? n) - n);
    if (others > 0 && others < THRESHOLD)
      close.push(`${others} at ${place} between "${inner.filter}" and "${outer.filter}"`);
  }
  return close;
}

function nestedTooClosely(looks: readonly Look[], laters: (at: number) => readonly Look[]) {
  return looks.flatMap((inner, at) =>
    laters(at).flatMap((outer) =>
      isWithin(inner.filter, outer.filter) ? tooClose(inner, outer) : [],
    ),
  );
}

describe("an onlooker who asks every route after every event", () => {
  let installation: TestInstallation;
  let wave: TestWave;
  let facilitator: TestPerson;
  const replies = new Map<string, { body: string; tag: string | null }>();
  const looks: Look[] = [];

  const ask = async (path: string) => {
    const reply = await facilitator.request(path);
    expect(reply.status, path).toBe(200);
    return { body: await reply.text(), tag: reply.headers.get("etag") };
  };
  const lookAtAll = async (): Promise<Look[]> => {
    const seen: Look[] = [];
    for (const { path, filter } of ROUTES) {
      const reply = await ask(path);
      replies.set(path, reply);
      const bases = basesOf(v.parse(DistrictResult, JSON.parse(reply.body)));
      const small = [...bases].filter(([, n]) => n !== 0 && n < THRESHOLD);
      expect(small, path).toEqual([]);
      seen.push({ filter, bases });
    }
    const people = await ask(PEOPLE_ROUTE);
    replies.set(PEOPLE_ROUTE, people);
    const { dimensions, cross } = v.parse(Participation, JSON.parse(people.body));
    const shown = [
      ...dimensions.flatMap(({ rows }) => rows.map((row) => row.people)),
      ...(cross?.lines ?? []).flatMap(({ cells, rest, total }) => [...cells, rest, total]),
    ];
    for (const number of shown)
      if (number !== null && number !== 0) expect(number).toBeGreaterThanOrEqual(THRESHOLD);
    expect(nestedTooClosely(seen, () => seen)).toEqual([]);
    return seen;
  };
  /** A round; where it published nothing, some of the routes are asked, each time others. */
  const round = async (event: number, patient = true) => {
    const made = await releaseRound(installation.context, { actor: null, patient });
    if (made.length > 0) return lookAtAll();
    const some = [PEOPLE_ROUTE, ...ROUTES.map(({ path }) => path)].filter(
      (_, at) => (at + event) % 8 === 0,
    );
    for (const path of some) expect(await ask(path), path).toEqual(replies.get(path));
    return [];
  };

  beforeAll(async () => {
    installation = await freshInstallation("sqlite");
    wave = await freshWave(installation.context, QUESTIONNAIRE, [SITE]);
    await installation.context.database.kysely
      .updateTable("wave")
      .set({ dimensions: JSON.stringify(["age_group", "gender"]) })
      .where("id", "=", wave.id)
      .execute();
    facilitator = await signedInAs(installation, "facilitator");
    await lookAtAll();
  });
  afterAll(() => installation?.close());

  it("finds no number of fewer than k people, no difference of fewer, and no sign of who just came", async () => {
    for (let event = 0; event < 12; event++) {
      // A lone old man and one "divers" person; of the others now and then many at once.
      const age = event === 5 ? "85_plus" : (AGES[1 + (event % 2)] ?? "");
      const gender = event === 7 ? "diverse" : (GENDERS[event % 3 === 0 ? 0 : 1] ?? "");
      await letAnswer(installation.context, wave, event % 3 === 0 ? 12 : 1, event, {
        site: SITE,
        rare: [RARE],
        same: { age_group: age, gender },
      });
      looks.push(...(await round(event)));
    }
    // Until here nobody left: who was inside a filter stays inside it, and all times are nested.
    expect(nestedTooClosely(looks, (at) => looks.slice(at))).toEqual([]);
    expect(new Set(looks.map(({ filter }) => filter)).size).toBe(FILTERS.length);
    const seen = (filter: string) =>
      looks.some((look) => look.filter === filter && look.bases.get("responses") !== 0);
    expect(seen("age_group:65_74,gender:female")).toBe(true);
    expect(seen("age_group:85_plus")).toBe(false);
    expect(seen("gender:diverse")).toBe(false);
  });

  it("finds nothing when somebody withdraws, nor when nobody waits any longer", async () => {
    const officer = await signedInAs(installation, "dpo");
    const { kysely } = installation.context.database;
    const grouped = await kysely
      .selectFrom("response")
      .select("id")
      .where("wave", "=", wave.id)
      .orderBy("id")
      .executeTakeFirstOrThrow();
    await kysely
      .insertInto("identity")
      .values({
        wave: wave.id,
        source: "form",
        external_id: "1",
        response: grouped.id,
        batch: null,
        answers_digest: "",
      })
      .execute();
    const json = { wave: wave.id, sheetNumber: "1", reason: "Auf Wunsch" };
    const withdrawn = await officer.request("/api/withdrawals", { method: "POST", json });
    expect(withdrawn.status).toBe(200);
    await round(0);
    await letAnswer(installation.context, wave, 12, 500, {
      site: SITE,
      same: { age_group: "75_84", gender: "female" },
    });
    await round(1);
    await round(2, false);
  });
});
