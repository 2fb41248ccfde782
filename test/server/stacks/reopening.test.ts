import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lockStack, setClosed } from "../../../db/queries/stacks.ts";
import { freshWave } from "../../environment/fieldwork.ts";
import type { TestInstallation } from "../../environment/installations.ts";
import { ENGINES, freshInstallation } from "../../environment/installations.ts";
import type { TestPerson } from "../../environment/people.ts";
import { signedInAs } from "../../environment/people.ts";
import { paperRoom, problemIn } from "./paper-room.ts";

const SITE = "gorbitz_sachsenforum";

describe.each(ENGINES)("a stack that is opened again while its wave is frozen on %s", (engine) => {
  let installation: TestInstallation;
  let person: TestPerson;
  let admin: TestPerson;
  beforeAll(async () => {
    installation = await freshInstallation(engine);
    person = await signedInAs(installation, "staff");
    admin = await signedInAs(installation, "admin");
  });
  afterAll(() => installation.close());

  const closedStack = async () => {
    const wave = await freshWave(installation.context, "sorgekultur", [SITE]);
    const room = paperRoom(installation, person, wave, SITE);
    const stack = await room.open(1);
    await room.note(stack, 1, { how: "missing", reason: "verloren" });
    expect((await room.close(stack)).status).toBe(200);
    return {
      stack,
      freeze: () => admin.request(`/api/fieldwork/waves/${wave.id}/freeze`, { method: "POST" }),
      reopen: () => room.send(`stacks/${stack}/reopen`, "POST"),
      isOpen: async () => (await room.stack(stack)).summary.closed === null,
      isFrozen: async () => (await room.stack(stack)).summary.wave.frozen,
    };
  };
  /** Waits until PostgreSQL holds somebody up; SQLite lets one transaction in at a time. */
  const untilSomebodyWaits = async () => {
    if (engine === "sqlite") return;
    const { kysely } = installation.context.database;
    await expect
      .poll(
        async () => {
          const { rows } = await sql`
            select pid from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock'`.execute(kysely);
          return rows.length;
        },
        { timeout: 10_000 },
      )
      .toBeGreaterThan(0);
  };

  it("lets the freeze wait for the opening, and then refuses it", async () => {
    const { stack, freeze, isOpen, isFrozen } = await closedStack();
    const { kysely } = installation.context.database;
    const frozen = await kysely.transaction().execute(async (tx) => {
      await lockStack(tx, stack, engine);
      await setClosed(tx, stack, null);
      const asked = freeze();
      await untilSomebodyWaits();
      return { asked };
    });
    expect((await problemIn(await frozen.asked)).code).toBe("wave.stack-open");
    expect([await isOpen(), await isFrozen()]).toEqual([true, false]);
  });

  it("lets one of the two win, whoever comes first", async () => {
    for (let round = 0; round < 4; round++) {
      const { freeze, reopen, isOpen, isFrozen } = await closedStack();
      const replies = await Promise.all(
        round % 2 === 0 ? [freeze(), reopen()] : [reopen(), freeze()],
      );
      expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409]);
      expect(await isOpen()).not.toBe(await isFrozen());
    }
  });
});
