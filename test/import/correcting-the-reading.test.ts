import iconv from "iconv-lite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestWave } from "../environment/fieldwork.ts";
import { freshWave } from "../environment/fieldwork.ts";
import type { TestInstallation } from "../environment/installations.ts";
import { ENGINES, freshInstallation } from "../environment/installations.ts";
import { signedInAs } from "../environment/people.ts";
import { notedAnswers } from "../samples/stored-answers.ts";
import { inline, workbookOf, zipOf } from "./a-workbook.ts";
import { importRoom } from "./import-room.ts";

const SITE = "gorbitz_sachsenforum";

describe.each(ENGINES)("what was found out about a file can be corrected, on %s", (engine) => {
  let installation: TestInstallation;
  let room: ReturnType<typeof importRoom>;
  let wave: TestWave;
  beforeAll(async () => {
    installation = await freshInstallation(engine);
    room = importRoom(installation, await signedInAs(installation, "staff"), SITE);
    wave = await freshWave(installation.context, "sorgekultur", [SITE]);
  });
  afterAll(() => installation.close());

  let files = 0;
  const planned = (bytes: Uint8Array) => {
    files += 1;
    return room.planned(wave.id, bytes, `${files}.csv`);
  };
  const file = (...lines: string[]) => Buffer.from(`${lines.join("\n")}\n`);
  const textOf = async (id: string) =>
    (await room.reading(id)).samples.flatMap(({ answers }) => answers.map(({ answer }) => answer));

  it("the encoding, with a cell in which it shows", async () => {
    const text = "Bogennummer;Datum;open_missing\n1;12.05.2026;Grüße aus Löbtau\n";
    const id = await planned(iconv.encode(text, "windows-1252"));
    expect(await room.reading(id)).toMatchObject({
      encoding: "windows-1252",
      letterExample: "Grüße aus Löbtau",
    });
    expect(await room.say(id, { format: { encoding: "utf-8" } })).toMatchObject({
      encoding: "utf-8",
      letterExample: "Gr��e aus L�btau",
    });
    await room.say(id, { format: {} });
    expect(await textOf(id)).toEqual(["Grüße aus Löbtau"]);
  });

  it("umlauts that were encoded twice: offered, done by a click, and stored right", async () => {
    const text = "Bogennummer;Datum;open_missing;Straße\n7;12.05.2026;Bänke für Löbtau;x\n";
    const id = await planned(Buffer.from(iconv.decode(Buffer.from(text), "windows-1252")));
    expect(await room.reading(id)).toMatchObject({
      twiceEncoded: { cell: "StraÃŸe", repaired: "Straße" },
      repaired: false,
    });
    expect(await room.say(id, { format: { repaired: true } })).toMatchObject({
      twiceEncoded: null,
      repaired: true,
    });
    await room.tickOpen(id);
    await room.carryOut(id);
    const noted = await notedAnswers(installation.context, wave.id, wave.form);
    expect(noted.find(({ externalId }) => externalId === "7")?.answers.open_missing).toBe(
      "Bänke für Löbtau",
    );
  });

  it("the separator and the heading rows, with the first rows to choose from", async () => {
    const id = await planned(
      file("Titel;der;Tabelle", "Bogennummer;Datum;gender", "11;12.05.2026;female"),
    );
    const shown = await room.reading(id);
    expect(shown.firstRows).toEqual([
      { row: 1, cells: "Titel | der | Tabelle" },
      { row: 2, cells: "Bogennummer | Datum | gender" },
      { row: 3, cells: "11 | 12.05.2026 | female" },
    ]);
    expect(shown.headerRows).toEqual([2]);
    const other = await room.say(id, { format: { headingRows: { first: 1, count: 1 } } });
    expect(other).toMatchObject({ headerRows: [1], identity: null, samples: [] });
    const { columns } = await room.say(id, { format: { headingRows: { first: 1, count: 2 } } });
    expect(columns.map(({ use }) => use)).toEqual(["identity", "day", "answer"]);
  });

  it("and stays as it was where there is no table that way", async () => {
    const id = await planned(file("Bogennummer;Datum;gender", "12;12.05.2026;female"));
    const before = await room.reading(id);
    await expect(
      room.say(id, { format: { headingRows: { first: 9, count: 1 } } }),
    ).rejects.toThrow();
    expect(await room.reading(id)).toEqual(before);
  });

  it("the sheet of a workbook", async () => {
    const parts = workbookOf([
      `${inline("A1", "Bogennummer")}${inline("B1", "Datum")}${inline("C1", "gender")}`,
      `${inline("A2", "21")}${inline("B2", "12.05.2026")}${inline("C2", "female")}`,
    ]);
    const named = (name: string) => parts.find((part) => part.name === name);
    const [book, links, first] = [
      named("xl/workbook.xml"),
      named("xl/_rels/workbook.xml.rels"),
      named("xl/worksheets/sheet1.xml"),
    ];
    if (!book || !links || !first) throw new Error("no workbook");
    book.content = String(book.content).replace(
      "</sheets>",
      '<sheet name="Nachzügler" sheetId="2" r:id="rId3"/></sheets>',
    );
    links.content = String(links.content).replace(
      "</Relationships>",
      '<Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet2.xml"/></Relationships>',
    );
    const second = String(first.content).replace("<t>21</t>", "<t>22</t>");
    const id = await planned(
      zipOf([...parts, { name: "xl/worksheets/sheet2.xml", content: second }]),
    );
    expect(await room.reading(id)).toMatchObject({
      sheet: "Blatt",
      sheets: ["Blatt", "Nachzügler"],
    });
    expect(await room.say(id, { format: { sheet: 2 } })).toMatchObject({
      sheet: "Nachzügler",
      samples: [expect.objectContaining({ externalId: "22" })],
    });
    await room.carryOut(id);
    const noted = await notedAnswers(installation.context, wave.id, wave.form);
    expect(noted.map(({ externalId }) => externalId)).toEqual(expect.arrayContaining(["22"]));
    expect(noted.map(({ externalId }) => externalId)).not.toContain("21");
  });

  it("date order, clock and decimal mark, each with its example; remembered where a file is silent", async () => {
    const head = "Bogennummer;Datum;importance.care_guide";
    const id = await planned(file(head, "31;03/04/2026 23:30;4,0"));
    expect(await room.reading(id)).toMatchObject({
      dateOrder: "day-first",
      dateExample: { cell: "03/04/2026 23:30", day: "2026-04-03" },
      clock: "local",
      clockExample: { cell: "03/04/2026 23:30", day: "2026-04-03" },
      decimal: ",",
      decimalExample: { cell: "4,0", number: 4 },
    });
    const said = await room.say(id, { dateOrder: "month-first", cells: { clock: "utc" } });
    expect(said.clockExample?.day).toBe("2026-03-05");
    // Another cutting into cells takes nothing back of it.
    expect((await room.say(id, { format: { delimiter: ";" } })).clockExample?.day).toBe(
      "2026-03-05",
    );
    await room.carryOut(id);
    const next = await room.reading(await planned(file(head, "32;05/06/2026;3")));
    expect(next).toMatchObject({ dateOrder: "month-first", clock: "utc" });
    // What the file itself says counts more than what was remembered.
    const clear = await room.reading(await planned(file(head, "33;13/06/2026;3")));
    expect(clear.dateOrder).toBe("day-first");
  });

  it("cells that mean no answer, with how often they come", async () => {
    const id = await planned(
      file(
        "Bogennummer;Datum;gender;help_network",
        "41;12.05.2026;-9;one",
        "42;12.05.2026;-9;k. A.",
      ),
    );
    expect((await room.reading(id)).missing).toEqual([
      { cell: "-9", times: 2, isMissing: false },
      { cell: "k. A.", times: 1, isMissing: true },
    ]);
    expect(await room.check(id)).toMatchObject({ accepted: 0, rejectedRows: 2 });
    const { missing } = await room.say(id, { cells: { missing: ["-9", "k. A."], notMissing: [] } });
    expect(missing.map(({ isMissing }) => isMissing)).toEqual([true, true]);
    expect(await room.check(id)).toMatchObject({ accepted: 1, rejectedRows: 1 });
  });

  it("what stands between several answers, in the office's own table too", async () => {
    const id = await planned(
      file(
        "Bogennummer;Datum;Hilfe von",
        "51;12.05.2026;family/neighbours",
        "52;12.05.2026;Familie",
      ),
    );
    const { targets } = await room.reading(id);
    const target = targets.find(
      ({ rule }) => "joinedBy" in rule && rule.question === "help_sources",
    );
    const column = { index: 2, use: "answer" };
    await room.say(id, { columns: [{ ...column, rule: target?.rule }] });
    expect(await room.check(id)).toMatchObject({ rejectedRows: 2 });
    await room.say(id, { columns: [{ ...column, rule: { ...target?.rule, joinedBy: "/" } }] });
    expect(await room.check(id)).toMatchObject({ accepted: 1 });
  });

  it("says of a column that fits only by its beginning that a person should look", async () => {
    const id = await planned(
      file(
        "id;submitdate;lastpage;Welches Geschle..;Wie lange wohnen Sie schon in diesem Stadtteil oder Ort?",
        "1;2026-05-12 10:00:00;3;weiblich;",
      ),
    );
    const { columns } = await room.reading(id);
    expect(columns.filter(({ use }) => use === "answer")).toMatchObject([
      { reason: "text", unsure: true },
      { reason: "text", unsure: false },
    ]);
  });
});
