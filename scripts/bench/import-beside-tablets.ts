import { resolve } from "node:path";
import { openInstallation } from "../../server/installation.ts";
import { settingsFrom } from "../../server/settings.ts";
import type { Delivery } from "../../surveys/wire/submission.ts";
import type { ChildServer } from "./child-server.ts";
import { startChild } from "./child-server.ts";
import { deliveries } from "./deliveries.ts";
import type { Figure } from "./figure.ts";
import { percent, whole } from "./figure.ts";
import type { ExpectedResult } from "./large-file.ts";
import { largeFile } from "./large-file.ts";
import { runRole } from "./role.ts";
import { steadyTablets } from "./steady-tablets.ts";

/** Far more than a city's tablets send; enough that the slowest hundredth is more than a handful. */
const PER_SECOND = 50;
const QUIET_SECONDS = 20;
const MADE_AT_ONCE = 20;
/** Longer, and who hands in begins to wonder whether it went. */
const MOST_MILLISECONDS = 1000;

/**
 * A large file is read in by the server that tablets hand in to: how fast it still goes, against parsing and
 * inserting the same file alone; how long tablets wait, against the same server without an import; and the
 * most memory of that server.
 */
export async function importBesideTabletsFigures(
  folder: string,
  { rows, dataDir }: { rows: number; dataDir: string },
): Promise<Figure[]> {
  const large = largeFile(folder, rows);
  const raw = await runRole("import-raw", [large.file], { DATA_DIR: folder });
  const env = { DATA_DIR: dataDir, DEMO: "1" };
  const tablets = await endlessDeliveries(env);
  const server = await startChild("serve-and-import", env, [large.file]);
  const measured = await measureBeside(server, tablets).finally(server.stop);
  await expectImported(env, large.expected);

  const { seconds, quiet, beside, before, after } = measured;
  const speed = rows / seconds;
  const rawSpeed = rows / raw.seconds;
  const slowest = at(beside, 0.99);
  const waits = (of: readonly number[]) =>
    `50 % ${whole(at(of, 0.5))} ms, 99 % ${whole(at(of, 0.99))} ms`;
  return [
    {
      what: `import of ${whole(rows)} rows while tablets submit ${PER_SECOND} /s`,
      measured: `${whole(speed)} rows/s`,
      comparedWith: `papaparse + batch insert alone ${whole(rawSpeed)} rows/s`,
      ratio: percent(speed / rawSpeed),
      target: "shown beside",
      met: true,
    },
    {
      what: `submission while ${whole(rows)} rows come in, ${whole(beside.length)} of them`,
      measured: waits(beside),
      comparedWith: `without an import ${waits(quiet)}`,
      ratio: `${(slowest / at(quiet, 0.99)).toFixed(1)} ×`,
      target: `99 % < ${MOST_MILLISECONDS} ms`,
      met: slowest < MOST_MILLISECONDS,
    },
    {
      what: "the server's most memory meanwhile",
      measured: `${after} MB`,
      comparedWith: `before the import ${before} MB`,
      ratio: `${(after / before).toFixed(2)} ×`,
      target: "shown beside",
      met: true,
    },
  ];
}

type Beside = {
  seconds: number;
  quiet: number[];
  beside: number[];
  before: number;
  after: number;
};

async function measureBeside(server: ChildServer, tablets: Iterable<Delivery>): Promise<Beside> {
  const send = (goesOn: () => boolean) => steadyTablets(server.url, tablets, PER_SECOND, goesOn);
  // Warms the server up: its first submissions are slower than any after them.
  await forSeconds(QUIET_SECONDS / 4, send);
  const quiet = await forSeconds(QUIET_SECONDS, send);
  const before = await server.memory();
  let isReading = true;
  const reading = server.readIn().finally(() => {
    isReading = false;
  });
  const [seconds, beside] = await Promise.all([reading, send(() => isReading)]);
  return { seconds, quiet, beside, before, after: await server.memory() };
}

function forSeconds(
  seconds: number,
  send: (goesOn: () => boolean) => Promise<number[]>,
): Promise<number[]> {
  const end = performance.now() + seconds * 1000;
  return send(() => performance.now() < end);
}

/** Deliveries without end, for the wave that the file belongs to; made as they are needed. */
async function endlessDeliveries(env: Record<string, string>): Promise<Iterable<Delivery>> {
  const context = await openInstallation(settingsFrom(env, resolve(import.meta.dirname, "../..")));
  const form = context.catalogue.current.find(
    ({ questionnaire }) => questionnaire.id === "sorgekultur",
  );
  const wave = await context.database.kysely
    .selectFrom("wave")
    .select("id")
    .where("questionnaire", "=", "sorgekultur")
    .executeTakeFirstOrThrow();
  await context.database.close();
  if (!form) throw new Error("no questionnaire to answer");
  let seed = 0;
  return {
    *[Symbol.iterator]() {
      for (;;) yield* deliveries(form, wave.id, "gorbitz_library", MADE_AT_ONCE, seed++);
    },
  };
}

/** The import must have given what the file holds, and be there after the server was killed. */
async function expectImported(
  env: Record<string, string>,
  { rows, accepted, alreadyThere, contradicting, rejectedRows }: ExpectedResult,
): Promise<void> {
  const { database } = await openInstallation(
    settingsFrom(env, resolve(import.meta.dirname, "../..")),
  );
  const found = await database.kysely
    .selectFrom("batch")
    .select(["rows_read", "accepted", "already_there", "contradicting", "rejected"])
    .where("kind", "=", "import")
    .where("state", "=", "done")
    .execute();
  await database.close();
  const expected = [rows, accepted, alreadyThere, contradicting, rejectedRows].join();
  const isThere = found.some(
    (batch) =>
      [
        batch.rows_read,
        batch.accepted,
        batch.already_there,
        batch.contradicting,
        batch.rejected,
      ].join() === expected,
  );
  if (!isThere) throw new Error(`the import beside tablets did not give ${expected}`);
}

/** The value below which a share of sorted values lies. */
function at(sorted: readonly number[], share: number): number {
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  if (value === undefined) throw new RangeError("nothing measured");
  return value;
}
