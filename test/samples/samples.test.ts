import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { FileImport } from "../../server/import/import-file.ts";
import { importFile } from "../../server/import/import-file.ts";
import { SYSTEMS } from "../../surveys/import/systems/systems.ts";
import type { TestWave } from "../environment/fieldwork.ts";
import { freshWave } from "../environment/fieldwork.ts";
import type { Engine, TestInstallation } from "../environment/installations.ts";
import { ENGINES, freshInstallation } from "../environment/installations.ts";
import { differencesOf } from "../environment/recount-differences.ts";
import type { Expected } from "./expected-file.ts";
import { expectedOf, mappingOf, OWN_FOLDER, sampleNames } from "./expected-file.ts";
import { cellsUnder } from "./sample-cells.ts";
import { countsOf, notedAnswers } from "./stored-answers.ts";
import { everyStoredText } from "./stored-texts.ts";

const folder = process.env.SAMPLES_DIR || OWN_FOLDER;
const names = sampleNames(folder);
const built = new Set(SYSTEMS.map(({ name }) => name));

it(`finds samples in ${folder}`, () => {
  expect(names).not.toEqual([]);
});

describe.each(ENGINES)("on %s", (engine) => {
  for (const name of names) {
    const expected = expectedOf(folder, name);
    const waits = reasonToWait(expected);
    if (waits === undefined) describeSample(engine, name, expected);
    else it.todo(`${name}: ${waits}`);
  }
});

function reasonToWait({ detected }: Expected): string | undefined {
  const system = detected?.system;
  return typeof system === "string" && !built.has(system)
    ? `files of ${system} are not read yet`
    : undefined;
}

function describeSample(engine: Engine, name: string, expected: Expected): void {
  describe(name, () => {
    let installation: TestInstallation;
    let wave: TestWave;
    const read = (more: Partial<FileImport> = {}) =>
      importFile(installation.context, given(wave, more));
    const given = ({ id }: TestWave, more: Partial<FileImport>): FileImport => {
      const { questionnaire, version, site, mode, day, today, timeZone } = expected.given;
      return {
        file: join(folder, name),
        questionnaire,
        version,
        site,
        wave: id,
        mode,
        mapping: mappingOf(folder, expected),
        ...(day === undefined ? {} : { day }),
        ...(today === undefined ? {} : { today }),
        ...(timeZone === undefined ? {} : { timeZone }),
        dryRun: false,
        ...more,
      };
    };
    beforeAll(async () => {
      installation = await freshInstallation(engine);
      wave = await freshWave(installation.context, expected.given.questionnaire, [
        expected.given.site,
      ]);
    });
    afterAll(() => installation.close());

    const { fileRejected, result } = expected;
    if (fileRejected) {
      it(`is refused as a whole: ${fileRejected.code}`, async () => {
        expect(await read()).toMatchObject({ fileRejected: { code: fileRejected.code } });
        expect(await notedAnswers(installation.context, wave.id, wave.form)).toEqual([]);
      });
      return;
    }
    if (!result) throw new Error(`${name}: neither fileRejected nor result is expected`);

    it("foresees exactly what happens, and nothing happens by it", async () => {
      const foreseen = await read({ dryRun: true });
      expect(foreseen).toMatchObject({ batch: null, result: withoutMessages(result) });
      expect(await notedAnswers(installation.context, wave.id, wave.form)).toEqual([]);
    });

    it("is detected and read in as expected", async () => {
      const report = await read();
      if ("fileRejected" in report) throw new Error(report.fileRejected.code);
      // Some expectations leave out whether a workbook counts its days from 1904.
      if (expected.detected) expect(report.detected).toMatchObject(expected.detected);
      expect({ ...report.result, rejected: report.result.rejected.map(bare) }).toEqual(result);
      if (expected.notData) expect(report.notData).toEqual(expected.notData);
      if (expected.notices) expect(report.notices).toEqual(expected.notices);
      if (expected.notImported) expect(report.notImported).toEqual(expected.notImported);
      for (const { message } of report.result.rejected) expect(message).not.toBe("");
    });

    it("leaves the expected answers, counts and words", async () => {
      const noted = await notedAnswers(installation.context, wave.id, wave.form);
      expect(noted).toHaveLength(result.accepted);
      if (expected.counts) expect(countsOf(noted, wave.form)).toEqual(expected.counts);
      for (const one of expected.answers ?? []) {
        const { externalId, day, language, answers, otherText = {} } = one;
        if (externalId == null) continue;
        const sheetNumber = externalId.replace(/^0+/, "");
        const stored = noted.find(
          (candidate) =>
            candidate.externalId === externalId || candidate.externalId === sheetNumber,
        );
        expect(stored, `row ${one.row}`).toMatchObject({
          ...(day === undefined ? {} : { day }),
          ...(language === undefined ? {} : { language }),
        });
        expect(stored?.answers, `row ${one.row}`).toEqual(answers);
        expect(stored?.otherText, `row ${one.row}`).toEqual(otherText);
      }
      expect(await differencesOf(installation.context)).toEqual([]);
    });

    const { neverStored } = expected;
    if (neverStored)
      it("stores nothing of the columns that are never stored", async () => {
        const stored = await everyStoredText(installation.context);
        const cells = cellsUnder(readFileSync(join(folder, name)), neverStored);
        expect(cells).not.toEqual([]);
        for (const cell of cells) expect(stored.some((text) => text.includes(cell))).toBe(false);
      });

    it("adds nothing when it is read in a second time", async () => {
      const before = await notedAnswers(installation.context, wave.id, wave.form);
      const again = await read();
      if ("fileRejected" in again) throw new Error(again.fileRejected.code);
      expect(again.alreadyReadAt).toBeDefined();
      expect({ ...again.result, rejected: again.result.rejected.map(bare) }).toEqual({
        ...result,
        accepted: 0,
        alreadyThere: result.accepted + result.alreadyThere,
      });
      expect(await notedAnswers(installation.context, wave.id, wave.form)).toEqual(before);
    });
  });
}

function bare<Rejection extends { message: string }>({ message: _, ...rest }: Rejection) {
  return rest;
}

function withoutMessages({ rejected, ...result }: NonNullable<Expected["result"]>) {
  return { ...result, rejected: rejected.map((one) => expect.objectContaining(one)) };
}
