import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { inject } from "vitest";
import { demand } from "./part.ts";
import { plainDatabase } from "./plain-databases.ts";

/**
 * Makes a database on the PostgreSQL of this test run: empty, or like one of an installation just opened.
 *
 * @example
 * const { url, drop } = await freshPostgres();
 * afterAll(drop);
 */
export function freshPostgres(like?: "plain" | "demo") {
  const server = demand(inject("postgres"));
  const make = () =>
    databaseNamed(server.url, `test_${randomUUID().replaceAll("-", "")}`, like && server[like]);
  return like === "plain" ? plainDatabase(make) : make();
}

/** Makes a database by its name, as a copy of another one if that is named. */
export async function databaseNamed(
  server: string,
  name: string,
  like?: string,
): Promise<{ name: string; url: string; drop(): Promise<void> }> {
  await run(server, `create database ${name}${like === undefined ? "" : ` template ${like}`}`);
  const url = new URL(server);
  url.pathname = name;
  return {
    name,
    url: url.href,
    // By force: a test that failed may have left connections open.
    drop: () => run(server, `drop database if exists ${name} with (force)`),
  };
}

/** Makes an empty folder for the data of a server that keeps them in SQLite. */
export async function freshSqliteFolder(): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "nachbarstimme-data-"));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

async function run(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
