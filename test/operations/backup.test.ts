import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../db/database.ts";
import { openPostgres, openSqlite } from "../../db/database.ts";
import { DUMPED_TABLES } from "../../db/dump.ts";
import { backup, restore } from "../../server/operations/backup.ts";
import { freshPostgres } from "../environment/databases.ts";
import type { Engine, TestInstallation } from "../environment/installations.ts";
import { ENGINES, freshInstallation } from "../environment/installations.ts";
import { tablesOf } from "../environment/recounting.ts";
import { pairedTablet } from "../environment/tablets.ts";

describe.each(ENGINES)("a backup of %s", (engine) => {
  let installation: TestInstallation;
  let folder: string;
  let file: string;
  beforeAll(async () => {
    installation = await freshInstallation(engine, { demo: true });
    folder = await mkdtemp(join(tmpdir(), "backup-"));
    file = join(folder, "sicherung.jsonl.gz");
    await pairedTablet(installation, { site: "gorbitz_library" });
    await backup(installation.context.database, file, new Date());
  });
  afterAll(async () => {
    await installation.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function empty(target: Engine): Promise<{ database: Database; close(): Promise<void> }> {
    if (target === "sqlite") {
      const database = await openSqlite(join(folder, `${crypto.randomUUID()}.sqlite`));
      return { database, close: () => database.close() };
    }
    const { url, drop } = await freshPostgres();
    const database = await openPostgres(url);
    return { database, close: () => database.close().then(drop) };
  }

  it("holds every table there is but what is gone soon anyway", async () => {
    const { kysely } = installation.context.database;
    const tables = (await kysely.introspection.getTables()).map(({ name }) => name);
    expect(tables.toSorted()).toEqual([...DUMPED_TABLES, "handover", "session"].toSorted());
  });

  it.each(ENGINES)(
    "comes back into an empty %s, row for row, every tablet with its key and its sites",
    async (target) => {
      const { database, close } = await empty(target);
      const tabletsIn = async ({ kysely }: Database) => ({
        devices: await kysely.selectFrom("device").selectAll().execute(),
        sites: await kysely.selectFrom("device_site").selectAll().execute(),
      });
      try {
        await restore(database, file);
        const back = await tablesOf({ ...installation.context, database });
        expect(back).toEqual(await tablesOf(installation.context));
        const tablets = await tabletsIn(database);
        expect(tablets).toEqual(await tabletsIn(installation.context.database));
        expect(tablets.sites).toMatchObject([{ site: "gorbitz_library" }]);
      } finally {
        await close();
      }
    },
  );

  it("is refused by a database that holds something, which stays as it is", async () => {
    const before = await tablesOf(installation.context);
    await expect(restore(installation.context.database, file)).rejects.toThrow(/nicht leer/);
    expect(await tablesOf(installation.context)).toEqual(before);
  });

  it("is refused when its end is missing, and leaves nothing half restored", async () => {
    const { database, close } = await empty(engine);
    try {
      const lines = gunzipSync(await readFile(file))
        .toString()
        .trimEnd()
        .split("\n");
      const cut = join(folder, "abgeschnitten.gz");
      await writeFile(cut, gzipSync(`${lines.slice(0, -5).join("\n")}\n`));
      await expect(restore(database, cut)).rejects.toThrow(/keine vollständige Sicherung/);
      expect((await tablesOf({ ...installation.context, database })).responses).toEqual([]);
      const [head = "", ...rows] = lines;
      const older = head.replace(/backup-\d+/, "backup-1");
      await writeFile(cut, gzipSync(`${[older, ...rows].join("\n")}\n`));
      await expect(restore(database, cut)).rejects.toThrow(/einer anderen Fassung/);
      await writeFile(cut, "das ist keine Sicherung");
      await expect(restore(database, cut)).rejects.toThrow(/keine lesbare Sicherung/);
      await expect(restore(database, `${cut}.gone`)).rejects.toThrow(/keine lesbare Sicherung/);
    } finally {
      await close();
    }
  });

  it("carries no sessions: a stolen backup signs nobody in", async () => {
    expect(gunzipSync(await readFile(file)).toString()).not.toContain('"table":"session"');
  });
});
