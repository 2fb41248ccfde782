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

  it("gives the next one a database as it was, whatever the last one did to its rows", async () => {
    const tables = (url: string) => ask(url, "select * from site order by code");
    const first = await freshPostgres("plain");
    const sites = await tables(first.url);
    await ask(first.url, "update site set name = 'elsewhere'; delete from setting");
    await ask(first.url, "insert into setting (key, value) values ('left', 'behind')");
    await first.drop();
    const next = await freshPostgres("plain");
    expect(next.name).toBe(first.name);
    expect(await tables(next.url)).toEqual(sites);
    expect(await ask(next.url, "select * from setting where key = 'left'")).toEqual([]);
    await ask(next.url, "alter table site drop column name cascade");
    await next.drop();
    await expect(ask(next.url, "select 1")).rejects.toThrow("does not exist");
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
