import { readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import readWorkbook from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import writeWorkbook from "write-excel-file/node";
import { freeze } from "../../server/freeze-wave.ts";
import { freshWave } from "../environment/fieldwork.ts";
import type { TestInstallation } from "../environment/installations.ts";
import { ENGINES, freshInstallation } from "../environment/installations.ts";
import { signedInAs } from "../environment/people.ts";
import { differencesOf } from "../environment/recount-differences.ts";
import { OWN_FOLDER } from "../samples/expected-file.ts";
import { notedAnswers } from "../samples/stored-answers.ts";
import { everyStoredText } from "../samples/stored-texts.ts";
import { importRoom } from "./import-room.ts";

const SITE = "gorbitz_sachsenforum";
const office = readFileSync(join(OWN_FOLDER, "buero-excel.csv"));
const FORMATS = ["csv", "xlsx"] as const;

/** The cells of a downloaded table, as Excel would show them. */
async function cellsOf(bytes: Buffer, format: "xlsx" | "csv"): Promise<string[][]> {
  if (format === "xlsx") {
    const [sheet] = await readWorkbook(bytes);
    return (sheet?.data ?? []).map((row) => row.map((cell) => String(cell ?? "")));
  }
  const text = bytes.toString("utf8");
  expect(text.startsWith("\uFEFF")).toBe(true);
  return Papa.parse<string[]>(text.slice(1).trimEnd(), { delimiter: ";" }).data;
}

/** The same table after somebody has worked on it. */
async function fileOf(rows: string[][], format: "xlsx" | "csv"): Promise<Buffer> {
  if (format === "csv")
    return Buffer.from(`\uFEFF${Papa.unparse(rows, { delimiter: ";", newline: "\r\n" })}\r\n`);
  const cells = rows.map((row) => row.map((value) => ({ value, type: String })));
  return writeWorkbook(cells).toBuffer();
}

describe.each(ENGINES)("rows that were refused, on %s", (engine) => {
  let installation: TestInstallation;
  let room: ReturnType<typeof importRoom>;
  beforeAll(async () => {
    installation = await freshInstallation(engine);
    room = importRoom(installation, await signedInAs(installation, "staff"), SITE);
  });
  afterAll(() => installation.close());
  const wave = () => freshWave(installation.context, "sorgekultur", [SITE]);
  const file = (...lines: string[]) => Buffer.from(`${lines.join("\r\n")}\r\n`);

  describe.each(FORMATS)("as %s", (format) => {
    it("come back with all their headings and why, before and after the import", async () => {
      const here = await wave();
      const id = await room.planned(here.id, office);
      await room.tickOpen(id);
      const { rejected } = await room.check(id);
      const before = await room.rejects(id, format);
      expect(before.name).toContain(`Umfrage_final(2)-abgelehnt.${format}`);
      await room.carryOut(id);
      const after = await room.rejects(id, format);
      for (const { bytes } of [before, after]) {
        const rows = await cellsOf(bytes, format);
        // Both heading rows, and one row for each that was refused.
        expect(rows).toHaveLength(2 + 4);
        expect(rows[1]?.at(-1)).toBe("Grund");
        expect(rows[1]).toContain("Bogennummer");
        expect(rows[2]?.at(-1)).toBe(
          "Zeile 32. Spalte C: „31.04.2026“ ist kein Datum. Der April hat 30 Tage.",
        );
        for (const { row, message } of rejected) {
          const own = rows.find((cells) => cells.at(-1)?.startsWith(`Zeile ${row}. `));
          expect(own?.at(-1)).toContain(message);
        }
      }
    });

    it("are new when they are mended, and only they", async () => {
      const here = await wave();
      const id = await room.planned(here.id, office);
      await room.tickOpen(id);
      const first = await room.carryOut(id);
      const rows = await cellsOf((await room.rejects(id, format)).bytes, format);

      const unmended = await room.planned(here.id, await fileOf(rows, format), "a");
      const shown = await room.reading(unmended);
      expect(shown.columns.at(-1)).toMatchObject({ heading: "Grund", use: "reasons" });
      expect(shown.columns.filter(({ use }) => use === "unmatched")).toEqual([]);
      expect(await room.check(unmended)).toMatchObject({ rows: 4, accepted: 0, rejectedRows: 4 });

      const mended = rows.map((row) =>
        row.map((cell) => (cell === "31.04.2026" ? "30.04.2026" : cell)),
      );
      const again = await room.planned(here.id, await fileOf(mended, format), "b");
      expect(await room.check(again)).toMatchObject({ accepted: 1, rejectedRows: 3 });
      const { progress } = await room.carryOut(again);
      expect(progress).toMatchObject({ accepted: 1, alreadyThere: 0, contradicting: 0 });
      expect(await notedAnswers(installation.context, here.id, here.form)).toHaveLength(
        first.progress.accepted + 1,
      );
      expect(await differencesOf(installation.context)).toEqual([]);

      // The whole file with the mended row: everything is there.
      const whole = Buffer.from(
        office.toString("latin1").replace("31.04.2026", "30.04.2026"),
        "latin1",
      );
      const all = await room.planned(here.id, whole, "c");
      expect(await room.check(all)).toMatchObject({ accepted: 0, rejectedRows: 3 });
    });

    it("hold a formula as text, in every kind of cell, and read it back as it was", async () => {
      const here = await wave();
      const id = await room.planned(
        here.id,
        file(
          "Bogennummer;Datum;=gender;help_sources.other_text;open_missing",
          '1;31.04.2026;female;-3;"=HYPERLINK(""http://x"")"',
          "2;31.04.2026;@x;'+49 351;\tTab",
        ),
      );
      const gender = {
        index: 2,
        use: "answer",
        rule: { question: "gender", values: { "@x": "male" } },
      };
      await room.say(id, { columns: [gender] });
      await room.carryOut(id);
      const { bytes } = await room.rejects(id, format);
      if (format === "csv") {
        const text = bytes.toString("utf8");
        expect(text).not.toMatch(/(?:^|;)"?[=+\-@\t]/m);
        expect(text).toContain("'=HYPERLINK");
      } else expect(bytes.toString("latin1")).not.toContain("<f>");
      const rows = await cellsOf(bytes, format);
      const mended = rows.map((row) => row.map((cell) => cell.replace("31.04.2026", "30.04.2026")));
      const again = await room.planned(here.id, await fileOf(mended, format));
      expect(await room.check(again)).toMatchObject({ accepted: 2, rejectedRows: 0 });
      await room.carryOut(again);
      const noted = await notedAnswers(installation.context, here.id, here.form);
      expect(noted.map(({ answers, otherText }) => ({ ...otherText, ...answers }))).toEqual(
        expect.arrayContaining([
          expect.objectContaining({
            gender: "female",
            help_sources: ["other"],
            open_missing: '=HYPERLINK("http://x")',
          }),
          expect.objectContaining({ gender: "male", open_missing: "Tab" }),
        ]),
      );
    });

    it("stay refused where the table cannot show what is wrong, until the reason is cleared", async () => {
      const here = await wave();
      const id = await room.planned(
        here.id,
        file(
          "Bogennummer;Datum;gender;open_missing",
          "1;30.04.2026;female",
          "2;30.04.2026;male;ka\u0000putt",
        ),
      );
      await room.carryOut(id);
      const rows = await cellsOf((await room.rejects(id, format)).bytes, format);
      const unmended = await room.planned(here.id, await fileOf(rows, format), "a");
      expect(await room.check(unmended)).toMatchObject({ accepted: 0, rejectedRows: 2 });
      const cleared = rows.map((row, index) => (index === 0 ? row : [...row.slice(0, -1), ""]));
      const again = await room.planned(here.id, await fileOf(cleared, format), "b");
      expect(await room.check(again)).toMatchObject({ accepted: 2, rejectedRows: 0 });
    });
  });

  it("are mended where nothing tells rows apart, though they equal one that is in", async () => {
    const here = await wave();
    const id = await room.planned(
      here.id,
      file("Datum;gender", "12.05.2026;female", "12.05.2026;Frau"),
    );
    await room.carryOut(id);
    const rows = await cellsOf((await room.rejects(id, "csv")).bytes, "csv");
    const mended = rows.map((row) => row.map((cell) => (cell === "Frau" ? "female" : cell)));
    const again = await room.planned(here.id, await fileOf(mended, "csv"));
    expect((await room.carryOut(again)).progress).toMatchObject({ accepted: 1, alreadyThere: 0 });
  });

  it("leave nothing behind of columns that are not imported, nor after undo or freeze", async () => {
    const here = await wave();
    const id = await room.planned(
      here.id,
      file(
        "Bogennummer;Datum;gender;E-Mail;Bemerkung",
        "1;31.04.2026;female;anna@example.org;Frau Schulze",
        "2;30.04.2026;female;anna@example.org;Frau Schulze;zu viel",
      ),
    );
    await room.tickOpen(id);
    const planned = await cellsOf((await room.rejects(id, "csv")).bytes, "csv");
    expect(planned[1]).toEqual(expect.arrayContaining(["", "Frau Schulze"]));
    await room.carryOut(id);
    const stored = (await everyStoredText(installation.context)).join("\n");
    expect(stored).not.toContain("anna@example.org");
    expect(stored).not.toContain("Frau Schulze");
    const rows = () =>
      installation.context.database.kysely
        .selectFrom("batch_reject")
        .select("row")
        .where("batch", "=", id)
        .execute();
    expect(await rows()).toHaveLength(2);
    await room.undo(id);
    expect(await rows()).toEqual([]);

    const next = await room.planned(
      here.id,
      file("Bogennummer;Datum;gender", "1;31.04.2026;female"),
    );
    await room.carryOut(next);
    await freeze(installation.context, here.id, null);
    const left = await installation.context.database.kysely
      .selectFrom("batch_reject")
      .select("row")
      .where("batch", "=", next)
      .execute();
    expect(left).toEqual([]);
    const cells = await installation.context.database.kysely
      .selectFrom("batch_rejection")
      .select(["code", "value"])
      .where("batch", "=", next)
      .execute();
    expect(cells).toHaveLength(1);
    expect(cells[0]?.value).toBe(null);
  });
});
