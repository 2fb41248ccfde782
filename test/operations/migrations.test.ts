import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { migrate } from "../../db/migrate.ts";
import type { TestInstallation } from "../environment/installations.ts";
import { ENGINES, freshInstallation } from "../environment/installations.ts";

const LAST = "0019-group-modes";

describe.each(ENGINES)("a database of an earlier version on %s", (engine) => {
  let installation: TestInstallation;
  beforeEach(async () => {
    installation = await freshInstallation(engine);
    const { kysely } = installation.context.database;
    await sql`delete from kysely_migration where name = ${LAST}`.execute(kysely);
  });
  afterEach(() => installation.close());
  const columns = async () => {
    const tables = await installation.context.database.kysely.introspection.getTables();
    const group = tables.find(({ name }) => name === "release_group");
    return group?.columns.map(({ name }) => name).filter((name) => name === "modes");
  };

  it("gets the column in which groups keep their ways of answering", async () => {
    const { kysely } = installation.context.database;
    await kysely.schema.alterTable("release_group").dropColumn("modes").execute();
    await migrate(kysely, engine);
    expect(await columns()).toEqual(["modes"]);
  });

  it("keeps the column where an earlier form of migration 0018 has made it", async () => {
    await migrate(installation.context.database.kysely, engine);
    expect(await columns()).toEqual(["modes"]);
  });
});
