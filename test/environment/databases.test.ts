import { existsSync } from "node:fs";
import pg from "pg";
import { describe, expect, it } from "vitest";
import { freshPostgres, freshSqliteFolder } from "./databases.ts";

async function ask(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(sql);
    return rows;
  } finally {
    await client.end();
  }
}

describe("freshPostgres", () => {
  it("gives a real PostgreSQL that answers, in UTF-8 and as durable as in production", async () => {
    const { url, drop } = await freshPostgres();
    expect(await ask(url, "select 1 as one")).toEqual([{ one: 1 }]);
    expect(await ask(url, "show server_encoding")).toEqual([{ server_encoding: "UTF8" }]);
    expect(await ask(url, "show fsync")).toEqual([{ fsync: "on" }]);
    expect(await ask(url, "show synchronous_commit")).toEqual([{ synchronous_commit: "on" }]);
    await drop();
  });

  it("gives each caller a database of its own", async () => {
    const first = await freshPostgres();
    const second = await freshPostgres();
    await ask(first.url, "create table card (id text)");
    await expect(ask(second.url, "select * from card")).rejects.toThrow("does not exist");
    await Promise.all([first.drop(), second.drop()]);
  });

  it("drops a database though a connection to it is open", async () => {
    const { url, drop } = await freshPostgres();
    const client = new pg.Client({ connectionString: url });
    client.on("error", () => {});
    await client.connect();
    await drop();
    await expect(ask(url, "select 1")).rejects.toThrow("does not exist");
  });
});

describe("freshSqliteFolder", () => {
  it("makes a folder and removes it", async () => {
    const { folder, remove } = await freshSqliteFolder();
    expect(existsSync(folder)).toBe(true);
    await remove();
    expect(existsSync(folder)).toBe(false);
  });
});
