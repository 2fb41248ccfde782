import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { publishCoded } from "../../../db/queries/coded-releases.ts";
import { publishCounts } from "../../../db/queries/count-sheet-releases.ts";
import { publishViews } from "../../../db/queries/release-views.ts";
import { publishRelease } from "../../../db/queries/releases.ts";
import { hash } from "../../../server/hash.ts";
import { releaseRound } from "../../../server/release-round.ts";
import { chanceFrom } from "../../../server/seed/chance.ts";
import { countLayout, sumCounts } from "../../../surveys/count-sheet/count-layout.ts";
import { judge } from "../../../surveys/response/judge.ts";
import { applyIncrements, noCounts } from "../../../surveys/tally/counts.ts";
import { AttackReport, AttackReports } from "../../../surveys/wire/attack.ts";
import { letAnswer } from "../../environment/crowds.ts";
import type { TestWave } from "../../environment/fieldwork.ts";
import { freshWave } from "../../environment/fieldwork.ts";
import type { TestInstallation } from "../../environment/installations.ts";
import { ENGINES, freshInstallation } from "../../environment/installations.ts";
import type { TestPerson } from "../../environment/people.ts";
import { signedInAs } from "../../environment/people.ts";
import { randomSubmission } from "../../environment/respondents.ts";

const SITE = "gorbitz_library";

describe.each(ENGINES)("Angriff prüfen on %s", (engine) => {
  let installation: TestInstallation;
  let wave: TestWave;
  let officer: TestPerson;
  beforeAll(async () => {
    installation = await freshInstallation(engine);
    wave = await freshWave(installation.context, "nachbarschaftshilfe", [SITE]);
    await installation.context.database.kysely
      .updateTable("wave")
      .set({ dimensions: JSON.stringify(["age_group", "gender"]) })
      .where("id", "=", wave.id)
      .execute();
    officer = await signedInAs(installation, "dpo");
  });
  afterAll(() => installation?.close());

  const check = async () => {
    const reply = await officer.request("/api/attacks", { method: "POST" });
    expect(reply.status).toBe(201);
    return v.parse(AttackReport, await reply.json());
  };
  /** What some people's forms add up to. */
  const sumsOf = (people: number) => {
    const chance = chanceFrom(9);
    const sums = noCounts(wave.form.layout.size);
    for (let person = 0; person < people; person++) {
      const sent = randomSubmission(wave.form, chance, { wave: wave.id, site: SITE });
      const verdict = judge(wave.form.questionnaire, sent, hash);
      if (verdict.kind === "unfit") throw new Error(verdict.problem.code);
      applyIncrements(sums, wave.form.counter.count(verdict.sheet.answers), 1);
    }
    return sums;
  };

  it("finds nothing in what rounds of release have published, groups included", async () => {
    for (const seed of [1, 2]) {
      await letAnswer(installation.context, wave, 60, seed, { site: SITE });
      await releaseRound(installation.context, { actor: null });
    }
    const [place, ...others] = (await check()).places;
    expect(others).toEqual([]);
    expect(place).toMatchObject({
      district: "Gorbitz",
      releases: 2,
      complete: true,
      exposures: [],
    });
    expect(place?.numbers).toBeGreaterThan(1000);
  });

  it("names a planted leak: everybody, and all but three of them by age, with the way to it", async () => {
    const planted = { wave: wave.id, district: "blasewitz" };
    const { context } = installation;
    await context.database.kysely.transaction().execute(async (tx) => {
      await publishRelease(tx, {
        id: context.newId(),
        ...planted,
        number: 1,
        made_at: context.now().toISOString(),
        made_by: null,
        fingerprint: "planted",
        not_counted: null,
        round: 1,
        people_left: 0,
        least_group: 43,
        responses: 43,
        sums: sumsOf(43),
      });
      const filter = { age_group: "65_74" };
      await publishViews(tx, { ...planted, number: 1 }, [
        { filter, responses: 40, sums: sumsOf(40) },
      ]);
    });
    const report = await check();
    const place = report.places.find(({ district }) => district === "Blasewitz");
    const found = place?.exposures.find(
      ({ by, people, questions }) => by === "combination" && people === 3 && questions.length === 1,
    );
    expect(found?.filter).toEqual([]);
    expect(found?.from.length).toBeGreaterThan(0);
    expect(found?.from.every(({ release }) => release === 1)).toBe(true);
    expect(report.places.find(({ district }) => district === "Gorbitz")?.exposures).toEqual([]);
  });

  it("names a planted leak over time: in lists of counts, and in codes of texts", async () => {
    const { context } = installation;
    const row = (number: number) => ({
      id: context.newId(),
      wave: wave.id,
      district: "schoenfeld_weissig",
      number,
      made_at: context.now().toISOString(),
      made_by: null,
      fingerprint: "planted",
    });
    const layout = countLayout(wave.form.questionnaire);
    const question = layout.parts[0]?.question.id ?? "";
    const text = wave.form.questionnaire.pages
      .flatMap(({ questions }) => questions)
      .find(({ type }) => type === "text");
    if (!text) throw new Error("no question with text");
    const listOf = (marks: number) => {
      const option = layout.parts[0]?.cells[0]?.option ?? "";
      return { question, people: marks, options: [{ option, place: null, count: marks }] };
    };
    await context.database.kysely.transaction().execute(async (tx) => {
      await publishCounts(tx, { ...row(1), sums: sumCounts(layout, [[listOf(20)]]) });
      await publishCounts(tx, { ...row(2), sums: sumCounts(layout, [[listOf(23)]]) });
      await tx
        .insertInto("code")
        .values({
          id: "planted-code",
          wave: wave.id,
          question: text.id,
          kind: "answer",
          name: "Bänke",
          belongs: "",
          not_belongs: "",
          example: "",
          merged_into: null,
          retired: 0,
          taken_from: null,
          created_by: null,
          created_at: context.now().toISOString(),
        })
        .execute();
      await publishCoded(tx, {
        ...row(1),
        question: text.id,
        kind: "answer",
        sums: { people: 40, codes: new Map([["planted-code", 4]]) },
        order: ["planted-code"],
      });
    });
    const found = (await check()).places.filter(({ district }) => district.startsWith("Schönfeld"));
    expect(found).toMatchObject([
      { questionnaire: expect.stringContaining("(Strichlisten)"), releases: 2 },
      { questionnaire: expect.stringContaining("(Freitexte)"), releases: 1, numbers: 2 },
    ]);
    // All people of the lists, and the question that they marked.
    expect(found[0]?.exposures).toMatchObject([
      { by: "combination", people: 3, questions: ["Menschen auf allen Strichlisten"] },
      {
        people: 3,
        from: [
          { release: 2, times: "1" },
          { release: 1, times: "-1" },
        ],
      },
    ]);
    expect(found[1]?.exposures).toMatchObject([
      { people: 4, questions: [expect.stringMatching(/: Bänke$/)], from: [{ release: 1 }] },
    ]);
  });

  it("files every check, and writes down who asked for it", async () => {
    const { reports } = v.parse(
      AttackReports,
      await (await officer.request("/api/attacks")).json(),
    );
    expect(reports.map(({ places }) => places.length)).toEqual([4, 2, 1]);
    const events = await installation.context.database.kysely
      .selectFrom("audit_event")
      .select("actor")
      .where("action", "=", "attack.checked")
      .execute();
    expect(events).toEqual(reports.map(() => ({ actor: officer.id })));
  });
});
