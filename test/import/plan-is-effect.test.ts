import { Readable } from "node:stream";
import fc from "fast-check";
import iconv from "iconv-lite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importById } from "../../db/queries/batches.ts";
import type { Context } from "../../server/context.ts";
import { check, decide } from "../../server/import/planning.ts";
import { runImport } from "../../server/import/run-import.ts";
import { undoBatch } from "../../server/import/undo-batch.ts";
import { upload } from "../../server/import/upload.ts";
import type { TestWave } from "../environment/fieldwork.ts";
import { freshWave } from "../environment/fieldwork.ts";
import type { TestInstallation } from "../environment/installations.ts";
import { ENGINES, freshInstallation } from "../environment/installations.ts";
import { differencesOf } from "../environment/recount-differences.ts";
import { tablesOf } from "../environment/recounting.ts";

const SITE = "gruna_library";
/** `PLAN_RUNS=500 npx vitest run test/import/plan-is-effect.test.ts` is the long form. */
const RUNS = Number(process.env.PLAN_RUNS ?? 40);

const HEAD = [
  "Bogennummer",
  "Datum",
  "gender",
  "importance.care_guide",
  "importance.everyday_help",
  "help_sources.family",
  "help_sources.other_text",
  "open_missing",
];

const DATES = {
  german: (day: number) => `${String(day).padStart(2, "0")}.05.2026`,
  short: (day: number) => `${day}.5.26`,
  iso: (day: number) => `2026-05-${String(day).padStart(2, "0")}`,
  slashed: (day: number) => `${String(day).padStart(2, "0")}/05/2026`,
} as const;

const words = fc.constantFrom(
  "",
  "Mehr Licht",
  "Bänke – für alle",
  'so "ein" Satz; mit, allem',
  "=1+1",
);
const row = fc.record({
  number: fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 1, max: 12 }).map(String) },
    { weight: 1, arbitrary: fc.constantFrom("0003", "3-3", "", "Beispiel", "Summe") },
  ),
  /** Beyond 31 there is no such day. */
  day: fc.integer({ min: 1, max: 33 }),
  gender: fc.constantFrom("female", "männlich", "diverse", "", "k. A.", "?", "Mars", "female,male"),
  ratings: fc.array(fc.constantFrom(1, 2, 3, 4, 5, 7, 2.5, "w", "", "99"), {
    minLength: 2,
    maxLength: 2,
  }),
  family: fc.constantFrom("x", "", "nein"),
  other: words,
  missing: words,
  /** A cell too many, or one too few. */
  ragged: fc.oneof(
    { weight: 12, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.constantFrom(-1, 1) },
  ),
});
/** One of the forms that are there already, as it was typed. */
const same = fc.constantFrom("1", "2", "3", "4").map((number) => ({
  number,
  day: 12,
  gender: "female",
  ratings: [3, 3],
  family: "x",
  other: "",
  missing: "Mehr Licht",
  ragged: 0,
}));
const file = fc.record({
  rows: fc
    .array(fc.oneof({ weight: 5, arbitrary: row }, { weight: 1, arbitrary: same }), {
      minLength: 1,
      maxLength: 10,
    })
    // Example and sum alone are no rows: such a file is refused as a whole.
    .filter((rows) => rows.some(({ number }) => /^\d/.test(number))),
  delimiter: fc.constantFrom(";", ",", "\t"),
  encoding: fc.constantFrom("utf-8", "utf-8 with mark", "windows-1252"),
  date: fc.constantFrom(...Object.values(DATES)),
  decimal: fc.constantFrom(",", "."),
  lineEnd: fc.constantFrom("\n", "\r\n"),
  /** Which contradicting forms take the file's answers. */
  takes: fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }),
});
type RandomFile = typeof file extends fc.Arbitrary<infer Value> ? Value : never;

function written({ rows, delimiter, encoding, date, decimal, lineEnd }: RandomFile): Buffer {
  const number = (value: number | string) =>
    typeof value === "string" ? value : value.toFixed(1).replace(".", decimal);
  const lines = rows.map(
    ({ number: sheet, day, gender, ratings, family, other, missing, ragged }) => {
      const cells = [sheet, date(day), gender, ...ratings.map(number), family, other, missing];
      if (ragged > 0) cells.push("zu viel");
      return ragged < 0 ? cells.slice(0, -3) : cells;
    },
  );
  const text = [HEAD, ...lines]
    .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter))
    .join(lineEnd);
  return encoding === "utf-8 with mark"
    ? iconv.encode(`\uFEFF${text}`, "utf-8")
    : iconv.encode(text, encoding);
}

describe.each(ENGINES)("whatever the file, on %s", (engine) => {
  let installation: TestInstallation;
  let context: Context;
  let wave: TestWave;
  const planned = async (bytes: Buffer) => {
    const to = { site: SITE, wave: wave.id, mode: "paper", name: "any.csv" } as const;
    const { id } = await upload(context, Readable.from([bytes]), to, "tester");
    return id;
  };
  const batchOf = async (id: string) => {
    const batch = await importById(context.database.kysely, id);
    if (!batch) throw new Error(`no import ${id}`);
    return batch;
  };
  beforeAll(async () => {
    installation = await freshInstallation(engine);
    context = installation.context;
    wave = await freshWave(context, "sorgekultur", [SITE]);
    const forms = [1, 2, 3, 4].map((number) => `${number};12.05.2026;female;3;3;x;;Mehr Licht`);
    const id = await planned(Buffer.from([HEAD.join(";"), ...forms].join("\n")));
    await runImport(context, id, { patient: true });
  });
  afterAll(() => installation.close());

  it("the plan says exactly what happens, and undone it has never happened", async () => {
    const before = await tablesOf(context);
    const seen = { accepted: 0, alreadyThere: 0, contradicting: 0, taken: 0, rejectedRows: 0 };
    await fc.assert(
      fc.asyncProperty(file, async (random) => {
        const id = await planned(written(random));
        const { contradictions } = await check(context, await batchOf(id));
        await decide(
          context,
          await batchOf(id),
          contradictions.flatMap(({ row: at, inSameFile }, index) =>
            random.takes[index] && !inSameFile
              ? [{ row: at, take: "file" as const, reason: "So steht es dort." }]
              : [],
          ),
          "tester",
        );
        const plan = await check(context, await batchOf(id));
        expect(await tablesOf(context)).toEqual(before);
        await runImport(context, id, { patient: true });
        const batch = await batchOf(id);
        const effect = {
          rows: batch.rows_read,
          accepted: batch.accepted,
          alreadyThere: batch.already_there,
          contradicting: batch.contradicting,
          taken: batch.corrected,
          rejectedRows: batch.rejected,
        };
        expect(plan).toMatchObject(effect);
        expect((await tablesOf(context)).responses).toHaveLength(
          before.responses.length + plan.accepted,
        );
        expect(await differencesOf(context)).toEqual([]);
        for (const [count, value] of Object.entries(effect))
          if (count in seen) Object.assign(seen, { [count]: Reflect.get(seen, count) + value });
        await undoBatch(context, id, null);
        expect(await tablesOf(context)).toEqual(before);
        await context.database.kysely.deleteFrom("batch").where("id", "=", id).execute();
      }),
      { numRuns: RUNS },
    );
    // Every outcome was among them.
    for (const [count, value] of Object.entries(seen)) expect(value, count).toBeGreaterThan(0);
  }, 1_200_000);
});
