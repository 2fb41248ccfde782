import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { inject } from "vitest";
import { demand } from "./part.ts";

/**
 * Makes an empty database on the PostgreSQL of this test run.
 *
 * @example
 * const { url, drop } = await freshPostgres();
 * afterAll(drop);
 */
export async function freshPostgres(): Promise<{ url: string; drop(): Promise<void> }> {
  const server = demand(inject("postgres")).url;
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await run(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = name;
  return {
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
