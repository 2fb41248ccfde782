import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { up as withGroups } from "../../../db/migrations/0011-release-groups.ts";
import type { Context } from "../../../server/context.ts";
import { freeze } from "../../../server/freeze-wave.ts";
import { releaseRound } from "../../../server/release-round.ts";
import { piecesOf } from "../../../surveys/disclosure/groups/pieces.ts";
import { decodeCounts } from "../../../surveys/tally/counts.ts";
import { letAnswer } from "../../environment/crowds.ts";
import type { TestWave } from "../../environment/fieldwork.ts";
import { freshWave } from "../../environment/fieldwork.ts";
import type { TestInstallation } from "../../environment/installations.ts";
import { ENGINES, freshInstallation } from "../../environment/installations.ts";
import type { TestPerson } from "../../environment/people.ts";
import { signedInAs } from "../../environment/people.ts";
import { differencesOf } from "../../environment/recount-differences.ts";
import { importRoom } from "../../import/import-room.ts";

const SITE = "gorbitz_library";
const DISTRICT = "gorbitz";

/** A file of paper forms, numbered from 1. */
function fileOf(forms: number): Uint8Array {
  const head = "Bogennummer;Datum;gender;importance.care_guide;importance.everyday_help";
  const rows = Array.from(
    { length: forms },
    (_, row) => `${row + 1};12.05.2026;female;${1 + (row % 5)};3`,
  );
  return Buffer.from([head, ...rows].join("\n"));
}

describe.each(ENGINES)("release groups on %s", (engine) => {
  let installation: TestInstallation;
  let context: Context;
  let staff: TestPerson;
  let room: ReturnType<typeof importRoom>;
  let wave: TestWave;
  let seed = 0;
  beforeAll(async () => {
    installation = await freshInstallation(engine);
    context = installation.context;
    staff = await signedInAs(installation, "staff");
    room = importRoom(installation, staff, SITE);
  });
  afterAll(() => installation?.close());

  const begin = async () => {
    wave = await freshWave(context, "sorgekultur", [SITE]);
    // What an earlier test took back would be expected again in every wave of this questionnaire.
    await context.database.kysely.updateTable("release_place").set({ undone: 0 }).execute();
  };
  const bring = async (forms: number) => {
    const id = await room.planned(wave.id, fileOf(forms));
    await room.carryOut(id);
    return id;
  };
  const come = (people: number) => letAnswer(context, wave, people, ++seed, { site: SITE });
  const round = (own: Context = context) =>
    releaseRound(own, { wave: wave.id, district: DISTRICT, actor: null });
  /** How many responses the newest release tells of, as anybody can read it; null: of none. */
  const shown = async (): Promise<number | null> => {
    const reply = await installation.request(
      `/api/public/results/${DISTRICT}?questionnaire=sorgekultur&wave=${wave.id}`,
    );
    expect(reply.status).toBe(200);
    const { findings } = await reply.json();
    return findings.responses;
  };
  const released = async () => {
    const rows = await context.database.kysely
      .selectFrom("release")
      .select("responses")
      .where("wave", "=", wave.id)
      .orderBy("number")
      .execute();
    return rows.map(({ responses }) => responses);
  };

  it("never shows the one person more of a file that is undone, mended and read in again", async () => {
    await begin();
    const id = await bring(37);
    await round();
    expect(await shown()).toBe(37);
    await room.undo(id);
    expect(await shown()).toBe(37);
    await round();
    expect(await shown()).toBe(null);
    await bring(38);
    await come(9);
    await round();
    expect(await shown()).toBe(null);
    await come(1);
    await round();
    expect(await released()).toEqual([37, 0, 48]);
    expect(await differencesOf(context)).toEqual([]);
  });

  it("publishes what files bring after one was undone, when enough of it must be new", async () => {
    await begin();
    const first = await bring(12);
    await round();
    await room.undo(first);
    const second = await bring(21);
    await round();
    expect(await shown()).toBe(null);
    await room.undo(second);
    await bring(22);
    await round();
    expect(await shown()).toBe(22);
    expect(await differencesOf(context)).toEqual([]);
  });

  it("expects a file that was undone in another wave too, and its numbers also where they are typed", async () => {
    await begin();
    const first = await bring(12);
    await round();
    await room.undo(first);
    wave = await freshWave(context, "sorgekultur", [SITE]);
    await bring(21);
    await round();
    expect(await shown()).toBe(null);
    const { kysely } = context.database;
    await kysely.updateTable("identity").set({ batch: null }).where("wave", "=", wave.id).execute();
    await kysely
      .updateTable("response")
      .set({ release_group: null })
      .where("wave", "=", wave.id)
      .execute();
    await round();
    expect(await shown()).toBe(null);
    await come(10);
    await round();
    expect(await shown()).toBe(31);
  });

  it("keeps of a group that has left how many people it was, not what they said", async () => {
    await begin();
    await bring(20);
    await round();
    const officer = await signedInAs(installation, "dpo");
    const json = { wave: wave.id, sheetNumber: "5", reason: "Auf Wunsch" };
    await officer.request("/api/withdrawals", { method: "POST", json });
    await come(11);
    await round();
    expect(await released()).toEqual([20, 30]);
    const kept = await context.database.kysely
      .selectFrom("release_group")
      .select(["state", "sums", "newcomers"])
      .where("wave", "=", wave.id)
      .orderBy("formed_in")
      .execute();
    expect(kept.map(({ state }) => state)).toEqual(["left", "live"]);
    const pieces = piecesOf(wave.form.layout).length;
    expect(decodeCounts(kept[0]?.sums ?? new Uint8Array(), pieces)).toContain(20);
    expect(decodeCounts(kept[1]?.newcomers ?? new Uint8Array(), pieces)).toContain(11);
  });

  it("goes on with other places where one fails, and says so", async () => {
    await begin();
    await come(12);
    const broken = wave;
    await begin();
    await come(13);
    const { kysely } = context.database;
    const breakIt = (dimensions: string) =>
      kysely.updateTable("wave").set({ dimensions }).where("id", "=", broken.id).execute();
    await breakIt("{}");
    await expect(releaseRound(context, { actor: null })).rejects.toThrow();
    expect(await released()).toEqual([13]);
    await breakIt("[]");
  });

  it("publishes a withdrawal with k newcomers, and one more who might be the same again", async () => {
    await begin();
    await bring(20);
    await round();
    const officer = await signedInAs(installation, "dpo");
    const json = { wave: wave.id, sheetNumber: "5", reason: "Auf Wunsch" };
    const reply = await officer.request("/api/withdrawals", { method: "POST", json });
    expect(reply.status).toBe(200);
    await come(10);
    await round();
    expect(await released()).toEqual([20]);
    await come(1);
    await round();
    expect(await released()).toEqual([20, 30]);
    expect(await differencesOf(context)).toEqual([]);
  });

  it("publishes members alone, also when one withdraws at the moment of the round", async () => {
    await begin();
    await bring(25);
    const officer = await signedInAs(installation, "dpo");
    const json = { wave: wave.id, sheetNumber: "7", reason: "Auf Wunsch" };
    const [, reply] = await Promise.all([
      round(),
      officer.request("/api/withdrawals", { method: "POST", json }),
    ]);
    expect(reply.status).toBe(200);
    expect(await differencesOf(context)).toEqual([]);
  });

  it("leaves fewer than k out when a wave is frozen, and takes the rest in", async () => {
    await begin();
    await come(14);
    await round();
    await come(9);
    await freeze(context, wave.id, null);
    expect(await released()).toEqual([14]);
    expect(await round()).toEqual([]);

    await begin();
    await come(31);
    await freeze(context, wave.id, null);
    expect(await released()).toEqual([31]);
    expect(await differencesOf(context)).toEqual([]);
  });

  it("looks once more after the freeze, also where a clock that is ahead has looked before", async () => {
    await begin();
    await come(10);
    await round();
    await come(10);
    await context.database.kysely
      .updateTable("release_place")
      .set({ looked_at: "9999-01-01T00:00:00.000Z" })
      .where("wave", "=", wave.id)
      .execute();
    await freeze(context, wave.id, null);
    expect(await released()).toEqual([10, 20]);
  });

  it("publishes every member once, also when the freeze comes at the moment of a round", async () => {
    for (let times = 0; times < 3; times++) {
      await begin();
      await come(25);
      await Promise.all([round(), freeze(context, wave.id, null)]);
      expect(await released()).toEqual([25]);
      expect(await differencesOf(context)).toEqual([]);
    }
  });

  it("leaves nothing behind of a round that died in the middle", async () => {
    await begin();
    await come(15);
    const dying: Context = {
      ...context,
      hash() {
        throw new Error("no power");
      },
    };
    await expect(round(dying)).rejects.toThrow("no power");
    const groups = await context.database.kysely
      .selectFrom("release_group")
      .select("id")
      .where("wave", "=", wave.id)
      .execute();
    expect(groups).toEqual([]);
    expect(await released()).toEqual([]);
    await round();
    expect(await released()).toEqual([15]);
  });

  it("lets people wait for others like them by the clock, for some rounds", async () => {
    await begin();
    await context.database.kysely
      .updateTable("wave")
      .set({ dimensions: JSON.stringify(["age_group", "gender"]) })
      .where("id", "=", wave.id)
      .execute();
    await come(12);
    const byTheClock = () => releaseRound(context, { wave: wave.id, actor: null, patient: true });
    for (let times = 0; times < 8; times++) expect(await byTheClock()).toEqual([]);
    expect(await byTheClock()).toHaveLength(1);
    expect(await released()).toEqual([12]);
  });

  it("publishes those who were published before there were groups only with k newcomers", async () => {
    await begin();
    await come(20);
    await round();
    const { kysely } = context.database;
    await kysely.updateTable("response").set({ release_group: null }).execute();
    for (const column of ["release_group", "rounds_waited"]) {
      await sql`drop index if exists response_waiting`.execute(kysely);
      await sql`drop index if exists response_in_group`.execute(kysely);
      await kysely.schema.alterTable("response").dropColumn(column).execute();
    }
    for (const table of ["release_group", "release_place"])
      await kysely.schema.dropTable(table).execute();
    await withGroups(kysely, engine);
    // What a later migration has added to the groups since.
    await kysely.schema.alterTable("release_group").addColumn("modes", "text").execute();
    await come(9);
    await round();
    expect(await released()).toEqual([20]);
    await come(1);
    await round();
    expect(await released()).toEqual([20, 30]);
  });
});
