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
const MEGABYTE = 1_048_576;
const HEAD = "Bogennummer;Datum;gender;open_missing";
const file = (...lines: string[]) => Buffer.from(`${[HEAD, ...lines].join("\r\n")}\r\n`);
const wide = (columns: number) =>
  Array.from({ length: columns }, (_, index) => `Spalte ${index}`).join(";");

describe.each(ENGINES)("a hostile file that somebody uploads, on %s", (engine) => {
  let installation: TestInstallation;
  let room: ReturnType<typeof importRoom>;
  let wave: TestWave;
  beforeAll(async () => {
    installation = await freshInstallation(engine);
    room = importRoom(installation, await signedInAs(installation, "staff"), SITE);
    wave = await freshWave(installation.context, "sorgekultur", [SITE]);
  });
  afterAll(() => installation.close());

  it.each([
    ["a picture named .csv", "file.not-a-table", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
    [
      "a WebP picture, which no list of ours names",
      "file.not-a-table",
      Buffer.from(`RIFF\u0000\u0001WEBPVP8 ${"\u0000\u0007".repeat(400)}`),
    ],
    ["nothing but zero bytes", "file.not-a-table", Buffer.alloc(4000)],
    [
      "a workbook that unfolds to 300 MB",
      "file.too-large-inside",
      () =>
        zipOf([
          ...workbookOf([inline("A1", "x")]),
          { name: "xl/media/image1.png", content: Buffer.alloc(300 * MEGABYTE) },
        ]),
    ],
    [
      "ten thousand columns",
      "file.too-many-columns",
      Buffer.from(`${wide(10_000)}\n${wide(10_000)}\n`),
    ],
    [
      "ten thousand columns below a heading",
      "file.too-many-columns",
      Buffer.concat([file(), Buffer.from(";x".repeat(10_000))]),
    ],
    [
      "UTF-16 by its mark, and nothing of the kind behind it",
      "file.not-a-table",
      Buffer.from([0xff, 0xfe, ...Array.from({ length: 300 }, (_, at) => at % 256)]),
    ],
  ])("is refused with one sentence: %s", async (_what, code, bytes) => {
    const reply = await room.upload(wave.id, typeof bytes === "function" ? bytes() : bytes);
    expect(reply.status).toBe(422);
    expect(await reply.json()).toMatchObject({ code });
  });

  it("takes in what is right in it, and says row by row what is not", async () => {
    const id = await room.planned(
      wave.id,
      Buffer.concat([
        file("1;12.05.2026;female;gut"),
        Buffer.from(`2;12.05.2026;female;"${"Wort ".repeat(40_000)}"\n`),
        Buffer.from("3;12.05.2026;female;ka\u0000putt\r"),
        Buffer.from("4;12.05.2026;male;=1+1\n5;12.05.2026;male\r\n6;12.05.2026;male;;;\n"),
        Buffer.from('7;12.05.2026;male;"mitten im Satz'),
      ]),
    );
    const { rejected, ...counts } = await room.check(id);
    expect(counts).toMatchObject({ rows: 7, accepted: 3, rejectedRows: 4 });
    expect(rejected.map(({ row, message }) => [row, message.split(".")[0]])).toEqual([
      [3, "Der Text ist zu lang"],
      [4, "In dieser Zelle stehen Zeichen, die niemand tippt"],
      [6, "Diese Zeile hat nicht so viele Zellen wie die Kopfzeile"],
      [8, "Die Datei endet mitten in dieser Zeile"],
    ]);
    await room.carryOut(id);
    const noted = await notedAnswers(installation.context, wave.id, wave.form);
    expect(noted.find(({ externalId }) => externalId === "4")?.answers.open_missing).toBe("=1+1");
  });

  it("leaves the second of two equal headings, and names that are none, to a person", async () => {
    const id = await room.planned(
      wave.id,
      Buffer.from(
        "Bogennummer;Datum;gender;gender;__proto__;constructor\n11;12.05.2026;female;male;x;y\n",
      ),
    );
    const { columns } = await room.reading(id);
    expect(columns.map(({ heading, use }) => [heading, use])).toEqual([
      ["Bogennummer", "identity"],
      ["Datum", "day"],
      ["gender", "answer"],
      ["gender", "unmatched"],
      ["__proto__", "unmatched"],
      ["constructor", "unmatched"],
    ]);
    const proto = { index: 4, use: "answer", rule: { question: "open_missing" } };
    await room.say(id, { columns: [proto] });
    await room.tickOpen(id);
    await room.carryOut(id);
    const noted = await notedAnswers(installation.context, wave.id, wave.form);
    expect(noted.find(({ externalId }) => externalId === "11")?.answers).toMatchObject({
      gender: "female",
      open_missing: "x",
    });
  });

  it.each([
    ["UTF-8, but Windows-1252", [0xef, 0xbb, 0xbf], "windows-1252"],
    ["UTF-16, but Windows-1252", [0xff, 0xfe], "windows-1252"],
    ["UTF-16 the other way round", [0xfe, 0xff], "utf-16le"],
  ])(
    "with the mark of another encoding is read as its bytes are: %s",
    async (what, mark, encoding) => {
      const number = 20 + what.length;
      const text = `${HEAD}\n${number};12.05.2026;female;Bänke für Löbtau\n`;
      const id = await room.planned(
        wave.id,
        Buffer.concat([Buffer.from(mark), iconv.encode(text, encoding, { addBOM: false })]),
      );
      expect((await room.reading(id)).encoding).toBe(encoding);
      await room.carryOut(id);
      const noted = await notedAnswers(installation.context, wave.id, wave.form);
      expect(
        noted.find(({ externalId }) => externalId === String(number))?.answers.open_missing,
      ).toBe("Bänke für Löbtau");
    },
  );
});
