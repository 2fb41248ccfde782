import { createReadStream } from "node:fs";
import { join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import BetterSqlite3 from "better-sqlite3";
import iconv from "iconv-lite";
import Papa from "papaparse";
import type { Context } from "../../server/context.ts";
import { importFile } from "../../server/import/import-file.ts";
import { openInstallation } from "../../server/installation.ts";
import { settingsFrom } from "../../server/settings.ts";
import { reportFromRole } from "./role.ts";

const BATCH = 2000;

/** The whole import as the command line runs it: checked, judged, counted, once only. */
export async function importByProduct(file: string): Promise<void> {
  const context = await openInstallation(
    settingsFrom(process.env, resolve(import.meta.dirname, "../..")),
  );
  const { seconds, result } = await readIn(context, file);
  await context.database.close();
  const { rejected: _listed, ...counts } = result;
  reportFromRole({ seconds, ...counts });
}

/** Reads a file of paper forms in. @returns what became of its rows, and the seconds it took */
export async function readIn(context: Context, file: string) {
  const started = performance.now();
  const report = await importFile(context, {
    file,
    questionnaire: "sorgekultur",
    site: "gruna_library",
    mode: "paper",
    dryRun: false,
  });
  const seconds = (performance.now() - started) / 1000;
  if ("fileRejected" in report) throw new Error(report.fileRejected.message);
  return { seconds, result: report.result };
}

/** What the import is compared with: the same file parsed and inserted in batches, nothing else. */
export async function importRaw(file: string): Promise<void> {
  // Several parts of a bench compare with it in one folder.
  const name = `raw-${process.pid}.sqlite`;
  const connection = new BetterSqlite3(join(process.env.DATA_DIR ?? ".", name));
  connection.pragma("journal_mode = WAL");
  connection.pragma("synchronous = FULL");
  connection.exec("create table row (id integer primary key, cells text not null) strict");
  const insert = connection.prepare("insert into row (cells) values (?)");
  const store = connection.transaction((rows: string[]) => {
    for (const cells of rows) insert.run(cells);
  });
  const started = performance.now();
  let rows: string[] = [];
  let count = 0;
  await pipeline(
    createReadStream(file),
    iconv.decodeStream("utf-8"),
    Papa.parse(Papa.NODE_STREAM_INPUT, { delimiter: ";", newline: "\n" }),
    async (records: AsyncIterable<string[]>) => {
      for await (const record of records) {
        count += 1;
        rows.push(JSON.stringify(record));
        if (rows.length < BATCH) continue;
        store(rows);
        rows = [];
      }
      store(rows);
    },
  );
  const seconds = (performance.now() - started) / 1000;
  connection.close();
  reportFromRole({ seconds, rows: count });
}
