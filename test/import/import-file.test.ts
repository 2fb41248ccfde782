import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Context } from "../../server/context.ts";
import { freeze } from "../../server/freeze-wave.ts";
import type { FileImport } from "../../server/import/import-file.ts";
import { importFile } from "../../server/import/import-file.ts";
import { resumeImports } from "../../server/import/resume-imports.ts";
import { undoBatch } from "../../server/import/undo-batch.ts";
import type { TestWave } from "../environment/fieldwork.ts";
import { freshWave } from "../environment/fieldwork.ts";
import type { TestInstallation } from "../environment/installations.ts";
import { ENGINES, freshInstallation } from "../environment/installations.ts";
import { differencesOf } from "../environment/recount-differences.ts";
import { tablesOf } from "../environment/recounting.ts";
import { OWN_FOLDER } from "../samples/expected-file.ts";
import { countsOf, notedAnswers } from "../samples/stored-answers.ts";
import { largeFile } from "./large-file.ts";

const SITE = "gruna_library";
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "nachbarstimme-import-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const HEAD = "Bogennummer;Datum;help_network;gender;open_missing";
const line = (number: number, gender = "female", words = "") =>
  `${number};12.05.2026;one;${gender};${words}`;

describe.each(ENGINES)("a file read in on %s", (engine) => {
  let installation: TestInstallation;
  let context: Context;
  beforeAll(async () => {
    installation = await freshInstallation(engine);
    context = installation.context;
  });
  afterAll(() => installation.close());

  const wave = () => freshWave(context, "sorgekultur", [SITE]);
  const template = join(OWN_FOLDER, "vorlage.csv");
  let files = 0;
  const written = async (...lines: string[]) => {
    files += 1;
    const file = join(folder, `${engine}-${files}.csv`);
    await writeFile(file, `${[HEAD, ...lines].join("\n")}\n`);
    return file;
  };
  const read = async (
    { id }: TestWave,
    file: string,
    more: Partial<FileImport> = {},
    as: Context = context,
  ) => {
    const report = await importFile(as, {
      file,
      questionnaire: "sorgekultur",
      site: SITE,
      wave: id,
      mode: "paper",
      today: "2026-06-30",
      dryRun: false,
      ...more,
    });
    if ("fileRejected" in report) throw new Error(report.fileRejected.code);
    return report;
  };
  const keptFiles = () => readdir(join(context.settings.dataDir, "imports")).catch(() => []);

  it("keeps the first of two forms with one number and other answers", async () => {
    const here = await wave();
    await read(here, await written(line(1), line(2)));
    const { result } = await read(here, await written(line(1, "male"), line(2), line(3)));
    expect(result).toMatchObject({ accepted: 1, alreadyThere: 1, contradicting: 1 });
    const noted = await notedAnswers(context, here.id, here.form);
    expect(noted.find(({ externalId }) => externalId === "1")?.answers.gender).toBe("female");
  });

  it("is forgotten on the disk once it is in", async () => {
    await read(await wave(), template);
    expect(await keptFiles()).toEqual([]);
  });

  it("is taken back as if it had never come, and goes in again as new", async () => {
    const here = await wave();
    await read(here, await written(line(900, "male", "Mehr Bänke")));
    const before = await tablesOf(context);
    const { batch, result } = await read(here, template);
    expect(await tablesOf(context)).not.toEqual(before);
    expect(await undoBatch(context, batch ?? "", null)).toEqual({
      batch,
      responses: result.accepted,
    });
    expect(await tablesOf(context)).toEqual(before);
    expect(await differencesOf(context)).toEqual([]);
    expect((await read(here, template)).result).toEqual(result);
  });

  it("leaves nothing behind when it is taken back, whatever was in it", async () => {
    const here = await wave();
    await read(here, await written(line(1, "male", "Ein Wort"), line(2, "diverse")));
    const before = await tablesOf(context);
    const form = fc.record({
      number: fc.integer({ min: 1, max: 6 }),
      gender: fc.constantFrom("female", "male", "diverse", "no_answer", "", "x"),
      words: fc.constantFrom("", "Mehr Licht", "Bus; bitte".replace(";", ",")),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(form, { minLength: 1, maxLength: 12 }), async (forms) => {
        const lines = forms.map(({ number, gender, words }) => line(number, gender, words));
        const { batch } = await read(here, await written(...lines));
        if (batch === null) throw new Error("nothing was read in");
        await undoBatch(context, batch, null);
        expect(await tablesOf(context)).toEqual(before);
      }),
      { numRuns: 8 },
    );
  });

  it("cannot be taken back once its wave is frozen", async () => {
    const here = await wave();
    const { batch } = await read(here, template);
    await freeze(context, here.id, null);
    const before = await tablesOf(context);
    await expect(undoBatch(context, batch ?? "", null)).rejects.toMatchObject({
      problem: { code: "wave.frozen" },
    });
    expect(await tablesOf(context)).toEqual(before);
  });

  it("is refused as a whole with a sentence, and nothing stays", async () => {
    const here = await wave();
    const empty = await written();
    const report = await importFile(context, {
      file: empty,
      questionnaire: "sorgekultur",
      site: SITE,
      wave: here.id,
      mode: "paper",
      dryRun: false,
    });
    expect(report).toMatchObject({ fileRejected: { code: "no_rows" } });
    expect(await keptFiles()).toEqual([]);
  });

  it("needs a wave where more than one fits, and a day where the file has none", async () => {
    await wave();
    await wave();
    const given = {
      questionnaire: "sorgekultur",
      site: SITE,
      mode: "paper",
      dryRun: true,
    } as const;
    await expect(importFile(context, { file: template, ...given })).rejects.toMatchObject({
      problem: { code: "import.wave-needed" },
    });
    const here = await wave();
    const file = join(folder, `${engine}-no-day.csv`);
    await writeFile(file, "Bogennummer;gender\n1;female\n");
    await expect(read(here, file)).rejects.toMatchObject({
      problem: { code: "import.day-needed" },
    });
    await read(here, file, { day: "2026-05-12" });
    expect((await notedAnswers(context, here.id, here.form))[0]?.day).toBe("2026-05-12");
  });

  it("keeps two equal rows without number as two people, and adds neither again", async () => {
    const here = await wave();
    const file = join(folder, `${engine}-equal.csv`);
    await writeFile(file, "Datum;gender\n12.05.2026;female\n12.05.2026;male\n12.05.2026;female\n");
    const first = await read(here, file);
    expect(first.result).toMatchObject({ accepted: 3, alreadyThere: 0 });
    expect(first.notices).toEqual([{ row: 4, code: "identical_rows" }]);
    expect(first.detected.identity).toBeNull();
    // The same rows in another file, with one more.
    const more = join(folder, `${engine}-equal-more.csv`);
    await writeFile(more, `${await readFile(file, "utf8")}12.05.2026;female\n`);
    expect((await read(here, more)).result).toMatchObject({ accepted: 1, alreadyThere: 3 });
  });

  it("tells two surveys of one system apart that number their answers alike", async () => {
    const here = await freshWave(context, "sorgekultur", ["gorbitz_library"]);
    const given = { site: "gorbitz_library", mode: "import" } as const;
    const first = await read(here, join(OWN_FOLDER, "limesurvey-volltext.csv"), given);
    const mapping = JSON.parse(
      await readFile(join(OWN_FOLDER, "limesurvey-codes.mapping.json"), "utf8"),
    );
    const second = await read(here, join(OWN_FOLDER, "limesurvey-codes.csv"), {
      ...given,
      mapping,
    });
    expect(first.result.accepted).toBe(22);
    expect(second.result).toMatchObject({ accepted: 22, contradicting: 0, alreadyThere: 0 });
  });

  describe("that is interrupted", () => {
    /** An intake that fails when it is asked for a chunk too many, as a power failure would. */
    const failingAfter = (chunks: number): Context => {
      let stored = 0;
      return {
        ...context,
        intake: {
          store: (arrivals, progress) => {
            stored += 1;
            if (stored > chunks) throw new Error("power failure");
            return context.intake.store(arrivals, progress);
          },
        },
      };
    };

    it("goes on where it stopped, to the same counts as without a stop", async () => {
      const here = await wave();
      // Three chunks, the last one short.
      const { file, result, counts } = largeFile(folder, 4100, engine === "sqlite" ? 3 : 4);
      for (const chunks of [1, 1])
        await expect(read(here, file, {}, failingAfter(chunks))).rejects.toThrow("power failure");
      const whole = await read(here, file);
      expect(whole.result).toMatchObject(result);
      const noted = await notedAnswers(context, here.id, here.form);
      expect(countsOf(noted, here.form)).toEqual(counts);
      expect(await differencesOf(context)).toEqual([]);
      expect(whole.result.rejected.map(({ row }) => row)).toEqual(
        [...whole.result.rejected.map(({ row }) => row)].sort((a, b) => a - b),
      );
    }, 60_000);

    it("goes on by itself at the next start, while an undo half done is done to its end", async () => {
      const here = await wave();
      const { file, result } = largeFile(folder, 2100, 5);
      await expect(read(here, file, {}, failingAfter(1))).rejects.toThrow("power failure");
      const { kysely } = context.database;
      const interrupted = await kysely
        .updateTable("batch")
        .set({ state: "importing", claimed_by: "a killed process", claimed_until: "2026-01-01" })
        .where("wave", "=", here.id)
        .returning(["id", "file_digest"])
        .executeTakeFirstOrThrow();
      expect(existsSync(join(context.settings.dataDir, "imports", interrupted.file_digest))).toBe(
        true,
      );
      await resumeImports(context);
      const batch = () =>
        kysely
          .selectFrom("batch")
          .selectAll()
          .where("id", "=", interrupted.id)
          .executeTakeFirstOrThrow();
      expect(await batch()).toMatchObject({ state: "done", accepted: result.accepted });
      await kysely
        .updateTable("batch")
        .set({ state: "undoing" })
        .where("id", "=", interrupted.id)
        .execute();
      await resumeImports(context);
      expect(await batch()).toMatchObject({ state: "undone", file_digest: "" });
      expect(await notedAnswers(context, here.id, here.form)).toEqual([]);
    }, 60_000);

    it("is left alone while another process is at it", async () => {
      const here = await wave();
      const { file } = largeFile(folder, 100, 6);
      await expect(read(here, file, {}, failingAfter(0))).rejects.toThrow("power failure");
      const { kysely } = context.database;
      const { id } = await kysely
        .updateTable("batch")
        .set({ state: "importing", claimed_by: "another", claimed_until: "2099-01-01" })
        .where("wave", "=", here.id)
        .returning("id")
        .executeTakeFirstOrThrow();
      await expect(undoBatch(context, id, null)).rejects.toMatchObject({
        problem: { code: "import.busy" },
      });
      expect(await notedAnswers(context, here.id, here.form)).toEqual([]);
    });
  });
});
