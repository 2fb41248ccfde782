import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { releaseRound } from "../../../server/release-round.ts";
import { FieldworkStatus } from "../../../surveys/wire/fieldwork-setup.ts";
import type { TestWave } from "../../environment/fieldwork.ts";
import { freshWave } from "../../environment/fieldwork.ts";
import type { TestInstallation } from "../../environment/installations.ts";
import { ENGINES, freshInstallation } from "../../environment/installations.ts";
import type { TestPerson } from "../../environment/people.ts";
import { signedInAs } from "../../environment/people.ts";
import { importRoom } from "../../import/import-room.ts";
import { paperRoom, range } from "../stacks/paper-room.ts";

const SITE = "gorbitz_sachsenforum";
const GORBITZ = { code: "gorbitz", name: "Gorbitz" };
const BLASEWITZ = { code: "blasewitz", name: "Blasewitz" };

describe.each(ENGINES)("what is new in a district, on %s", (engine) => {
  let installation: TestInstallation;
  let wave: TestWave;
  let staff: TestPerson;
  beforeAll(async () => {
    installation = await freshInstallation(engine);
    wave = await freshWave(installation.context, "sorgekultur", [SITE, "gruna_library"]);
    staff = await signedInAs(installation, "staff");
  });
  afterAll(() => installation.close());

  const newsFor = async (person: TestPerson) => {
    const reply = await person.request("/api/fieldwork/status");
    return v.parse(FieldworkStatus, await reply.json()).waves[0]?.districts;
  };

  it("counts what the office has typed and read in today, and nothing of yesterday", async () => {
    const desk = paperRoom(installation, staff, wave, SITE);
    await desk.type(await desk.open(20), ...range(1, 8));
    const { kysely } = installation.context.database;
    const yesterday = new Date(installation.context.now().getTime() - 86_400_000).toISOString();
    await kysely
      .updateTable("stack_sheet")
      .set({ at: yesterday })
      .where("number", "=", "8")
      .execute();
    const room = importRoom(installation, staff, SITE);
    const rows = [7, 8, 9, 10, 11].map((number) => `${number};12.05.2026;female`);
    const file = Buffer.from(["Bogennummer;Datum;gender", ...rows, ""].join("\n"));
    const id = await room.planned(wave.id, file);
    expect(await newsFor(staff)).toEqual([
      { ...BLASEWITZ, today: 0, published: false },
      { ...GORBITZ, today: 7, published: false },
    ]);
    await room.carryOut(id);
    expect(await newsFor(staff)).toMatchObject([{ today: 0 }, { today: 10 }]);
  });

  it("says where anything is published, and of another district nothing", async () => {
    await releaseRound(installation.context, { actor: null });
    expect(await newsFor(staff)).toMatchObject([{ published: false }, { published: true }]);
    const scope = { kind: "some" as const, districts: ["blasewitz"] };
    const other = await signedInAs(installation, "staff", scope);
    expect(await newsFor(other)).toEqual([{ ...BLASEWITZ, today: 0, published: false }]);
  });
});
