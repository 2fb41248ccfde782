import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freeze } from "../../../server/freeze-wave.ts";
import { recount } from "../../../server/operations/recount.ts";
import { releaseRound } from "../../../server/release-round.ts";
import { CountSheetResult } from "../../../surveys/wire/count-sheet-result.ts";
import { letAnswer } from "../../environment/crowds.ts";
import type { TestWave } from "../../environment/fieldwork.ts";
import { freshWave } from "../../environment/fieldwork.ts";
import type { TestInstallation } from "../../environment/installations.ts";
import { ENGINES, freshInstallation } from "../../environment/installations.ts";
import type { TestPerson } from "../../environment/people.ts";
import { signedInAs } from "../../environment/people.ts";
import { problemIn } from "../stacks/paper-room.ts";
import { countingRoom, marks } from "./counting-room.ts";

const SITE = "gorbitz_library";
const OTHER = "gruna_library";

describe.each(ENGINES)("lists of counts on %s", (engine) => {
  let installation: TestInstallation;
  let staff: TestPerson;
  let wave: TestWave;
  beforeAll(async () => {
    installation = await freshInstallation(engine);
    staff = await signedInAs(installation, "staff");
  });
  afterAll(() => installation?.close());

  const freshRoom = async (person = staff) => {
    wave = await freshWave(installation.context, "sorgekultur", [SITE, OTHER]);
    return countingRoom(installation, person, { wave: wave.id, site: SITE });
  };
  const round = () => releaseRound(installation.context, { wave: wave.id, actor: null });
  const events = async () => {
    const rows = await installation.context.database.kysely
      .selectFrom("audit_event")
      .select(["action", "detail"])
      .where("action", "like", "count-sheet.%")
      .orderBy("id")
      .execute();
    return rows.filter(({ detail }) => detail.includes(wave.id)).map(({ action }) => action);
  };
  /** Every number that rests on persons, as the tables hold it. */
  const personLevel = async () => {
    const { kysely } = installation.context.database;
    return JSON.stringify([
      await kysely.selectFrom("tally").selectAll().orderBy("wave").orderBy("site").execute(),
      await kysely.selectFrom("tally_margin").selectAll().orderBy("wave").execute(),
      await kysely.selectFrom("release").selectAll().orderBy("id").execute(),
    ]);
  };
  const network = (several: number, people: number | null = null) =>
    marks("help_network", { several, one: 2 }, people);

  it("keeps a list once, however often it is sent", async () => {
    const room = await freshRoom();
    const json = room.list([network(9, 12), marks("help_sources", { family: 8, friends: 5 })]);
    expect((await room.post(json)).status).toBe(201);
    expect((await room.post(json)).status).toBe(200);
    const again = await room.post({ ...json, id: installation.context.newId() });
    expect(await problemIn(again)).toMatchObject({
      status: 409,
      code: "count-sheet.already-there",
    });
    const other = await room.post({ ...json, countedBy: "jemand anderes" });
    expect((await problemIn(other)).code).toBe("count-sheet.conflict");
    const own = (await room.all()).filter((sheet) => sheet.wave.id === wave.id);
    expect(own).toMatchObject([
      { countedBy: "Team Wochenmarkt", questions: 2, people: 11, marks: 24, withdrawn: null },
    ]);
    expect(await events()).toEqual(["count-sheet.entered"]);
  });

  it("refuses what cannot be true", async () => {
    const room = await freshRoom();
    const more = await room.post(room.list([network(9, 10)]));
    expect(await problemIn(more)).toEqual({
      status: 422,
      code: "count-sheet.more-than-people",
      where: ["1", "11", "10"],
    });
    const future = await room.post(room.list([network(9)], { day: "2099-01-01" }));
    expect((await problemIn(future)).code).toBe("submission.day-in-future");
    const elsewhere = await room.post(room.list([network(9)], { site: "gorbitz_sachsenforum" }));
    expect((await problemIn(elsewhere)).code).toBe("submission.unknown-site");
    expect((await room.all()).filter((sheet) => sheet.wave.id === wave.id)).toEqual([]);
  });

  it("keeps what a list said before a correction, with who, when and why", async () => {
    const room = await freshRoom();
    const id = await room.entered([network(9)]);
    expect((await problemIn(await room.correct(id, 1, [network(9)]))).code).toBe(
      "count-sheet.unchanged",
    );
    expect((await room.correct(id, 1, [network(12)], "Spalte verrutscht")).status).toBe(200);
    // Somebody who still looks at the first version learns that there is a second.
    expect((await problemIn(await room.correct(id, 1, [network(15)]))).code).toBe(
      "count-sheet.changed-meanwhile",
    );
    expect(await room.sheet(id)).toMatchObject({
      summary: { revision: 2, marks: 14 },
      counts: [network(12)],
      earlier: [
        { revision: 1, counts: [network(9)], by: "Test staff", reason: "Spalte verrutscht" },
      ],
    });
    expect(await events()).toEqual(["count-sheet.entered", "count-sheet.corrected"]);
  });

  it("withdraws a list for a reason; the same list can come in again", async () => {
    const room = await freshRoom();
    const json = room.list([network(20)]);
    await room.post(json);
    expect((await room.withdraw(json.id)).status).toBe(200);
    expect((await room.sheet(json.id)).summary.withdrawn).toMatchObject({
      by: "Test staff",
      reason: "Doppelt gezählt",
    });
    expect((await problemIn(await room.withdraw(json.id))).code).toBe("count-sheet.withdrawn");
    expect((await problemIn(await room.correct(json.id, 1, [network(3)]))).code).toBe(
      "count-sheet.withdrawn",
    );
    const again = await room.post({ ...json, id: installation.context.newId() });
    expect(again.status).toBe(201);
    expect(await events()).toEqual([
      "count-sheet.entered",
      "count-sheet.withdrawn",
      "count-sheet.entered",
    ]);
  });

  it("changes nothing in a frozen wave", async () => {
    const room = await freshRoom();
    const id = await room.entered([network(20)]);
    await freeze(installation.context, wave.id, null);
    for (const reply of [
      await room.post(room.list([network(5)])),
      await room.correct(id, 1, [network(5)]),
      await room.withdraw(id),
    ])
      expect((await problemIn(reply)).code).toBe("wave.frozen");
    // The freeze has published what was counted until then.
    expect((await room.published()).base).toEqual({ lists: 1, people: 22 });
  });

  it("shows a person the lists of their districts alone", async () => {
    const room = await freshRoom();
    const id = await room.entered([network(20)]);
    const stranger = await signedInAs(installation, "staff", {
      kind: "some",
      districts: ["blasewitz"],
    });
    const theirs = countingRoom(installation, stranger, { wave: wave.id, site: SITE });
    expect(await theirs.all()).toEqual([]);
    for (const reply of [
      await theirs.send(`/${id}`),
      await theirs.correct(id, 1, [network(5)]),
      await theirs.withdraw(id),
    ])
      expect((await problemIn(reply)).code).toBe("count-sheet.unknown");
    expect((await theirs.post(theirs.list([network(5)]))).status).toBe(403);
  });

  it("never touches a number that rests on persons", async () => {
    const room = await freshRoom();
    await letAnswer(installation.context, wave, 12, 1, { site: SITE });
    await round();
    const before = await personLevel();
    const result = await installation.request(
      "/api/public/results/gorbitz?questionnaire=sorgekultur",
    );
    const shown = await result.text();

    const id = await room.entered([network(40), marks("top_three", { not_alone: 30 }, null, 1)]);
    await room.entered([network(25)], { site: OTHER });
    await round();
    await room.correct(id, 1, [network(60)]);
    await round();
    await room.withdraw(id);
    await round();

    expect(await personLevel()).toBe(before);
    expect((await recount(installation.context)).differences).toEqual([]);
    const after = await installation.request(
      "/api/public/results/gorbitz?questionnaire=sorgekultur",
    );
    expect(await after.text()).toBe(shown);
  });

  it("publishes nothing of fewer than k people, and no two sums that differ by fewer", async () => {
    const room = await freshRoom();
    await room.entered([network(6)]);
    expect(await round()).toEqual([]);
    expect(await room.published()).toMatchObject({ base: null, questions: [], releases: [] });

    const care = marks("shared_care", { neighbours: 9, city: 6 }, 11);
    const second = await room.entered([network(7), marks("known_places", { none: 7 }), care]);
    expect(await round()).toEqual([
      { wave: wave.id, district: "gorbitz", number: 1, of: "countSheets" },
    ]);
    const first = await room.published();
    // On each list the people of its fullest question: 8, and 11.
    expect(first.base).toEqual({ lists: 2, people: 19 });
    const shown = first.questions.find(({ question }) => question.id === "shared_care");
    expect(shown).toMatchObject({ people: 11, marks: 15 });
    expect(shown?.options.map(({ count }) => count)).toEqual([0, 9, 0, 0, 6, 0, 0]);
    // Seven people's marks at this question are too few, though the lists together are not.
    expect(first.few.map(({ id }) => id)).toContain("known_places");

    await room.entered([network(3)]);
    expect(await round()).toEqual([]);
    await room.correct(second, 1, [network(8), marks("known_places", { none: 7 }), care]);
    expect(await round()).toEqual([]);
    expect(await room.published()).toEqual(first);

    await room.entered([network(4)]);
    expect(await round()).toHaveLength(1);
    expect((await room.published()).base).toEqual({ lists: 4, people: 30 });
  });

  it("tells a sensitive question by bounds, and not at all of one of several waves", async () => {
    for (const _wave of [1, 2]) {
      const room = await freshRoom();
      await room.entered([network(40)]);
      await round();
    }
    const sheets = async (query: string) => {
      const path = "/api/public/results/gorbitz/count-sheets?questionnaire=sorgekultur";
      const reply = await installation.request(`${path}${query}`);
      return v.parse(CountSheetResult, await reply.json());
    };
    const all = await sheets("");
    const question = all.questions.find((one) => one.question.id === "help_network");
    expect(question?.options).toMatchObject([
      {},
      {},
      { code: "unsure", count: { kind: "bound", side: "under" } },
      { code: "nobody", count: { kind: "bound", side: "under" } },
    ]);
    expect(question?.options.some(({ count }) => typeof count === "number")).toBe(false);
    const one = await sheets(`&wave=${wave.id}`);
    expect(one.questions).toEqual([]);
    expect(one.sensitive).toMatchObject([{ id: "help_network" }]);
  });

  it("are published in other districts where one fails, and the failure is told", async () => {
    const room = await freshRoom();
    await room.entered([network(30, 32)]);
    const broken = await room.entered([network(30, 32)], { site: OTHER });
    await installation.context.database.kysely
      .updateTable("count_sheet")
      .set({ counts: "broken" })
      .where("id", "=", broken)
      .execute();
    await expect(round()).rejects.toThrow(SyntaxError);
    expect((await room.published()).base).toEqual({ lists: 1, people: 32 });
  });

  it("says at the board's button that lists alone were published", async () => {
    const room = await freshRoom();
    const facilitator = await signedInAs(installation, "facilitator");
    const ask = (method: string, path: string, json?: unknown) =>
      facilitator.request(path, { method, ...(json !== undefined && { json }) });
    await room.entered([marks("shared_care", { neighbours: 20, city: 15 }, 32)]);
    const json = { district: "gorbitz", wave: wave.id };
    expect((await ask("POST", "/api/releases", json)).status).toBe(201);
    expect((await problemIn(await ask("POST", "/api/releases", json))).code).toBe(
      "release.nothing-new",
    );
    const path = `/api/results/gorbitz/count-sheets?questionnaire=sorgekultur&wave=${wave.id}`;
    const reply = v.parse(
      v.object({ questions: v.array(v.object({ people: v.nullable(v.number()) })) }),
      await (await ask("GET", path)).json(),
    );
    expect(reply.questions).toEqual([{ people: 32 }]);
  });

  it("keeps a site with lists in its wave and district", async () => {
    const room = await freshRoom();
    await room.entered([network(20)]);
    const admin = await signedInAs(installation, "admin");
    const reply = await admin.request(`/api/fieldwork/waves/${wave.id}`, {
      method: "PUT",
      json: {
        name: "Testwelle",
        startsOn: "2026-01-01",
        endsOn: "2099-12-31",
        sites: [{ site: OTHER, target: null }],
      },
    });
    expect((await problemIn(reply)).code).toBe("wave.in-use");
  });
});
