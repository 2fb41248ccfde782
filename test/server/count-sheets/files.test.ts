import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { QuestionCount } from "../../../surveys/wire/count-sheet.ts";
import { CountFileReading } from "../../../surveys/wire/count-sheet.ts";
import type { TestWave } from "../../environment/fieldwork.ts";
import { freshWave } from "../../environment/fieldwork.ts";
import type { TestInstallation } from "../../environment/installations.ts";
import { ENGINES, freshInstallation } from "../../environment/installations.ts";
import type { TestPerson } from "../../environment/people.ts";
import { signedInAs } from "../../environment/people.ts";
import { problemIn } from "../stacks/paper-room.ts";
import { countingRoom, marks } from "./counting-room.ts";

const SITE = "gorbitz_library";

describe.each(ENGINES)("lists of counts from files, on %s", (engine) => {
  let installation: TestInstallation;
  let staff: TestPerson;
  let wave: TestWave;
  beforeAll(async () => {
    installation = await freshInstallation(engine);
    staff = await signedInAs(installation, "staff");
    wave = await freshWave(installation.context, "sorgekultur", [SITE]);
  });
  afterAll(() => installation?.close());

  const room = () => countingRoom(installation, staff, { wave: wave.id, site: SITE });
  const template = async (format: "csv" | "xlsx") => {
    const reply = await staff.request(
      `/api/count-sheets/template?wave=${wave.id}&format=${format}`,
    );
    expect(reply.status).toBe(200);
    expect(reply.headers.get("content-disposition")).toContain(`strichliste-sorgekultur.${format}`);
    return Buffer.from(await reply.arrayBuffer());
  };
  const send = (bytes: Uint8Array<ArrayBuffer>, name = "Markt.csv") =>
    installation.request(`/api/count-sheets/files?wave=${wave.id}&name=${name}`, {
      method: "POST",
      headers: { cookie: staff.cookie },
      body: bytes,
    });
  const read = async (bytes: Uint8Array<ArrayBuffer>) => {
    const reply = await send(bytes);
    expect(reply.status).toBe(200);
    return v.parse(CountFileReading, await reply.json());
  };
  /** The template with some numbers filled in, by the beginning of their rows. */
  const filled = async (numbers: Record<string, number>) => {
    let text = (await template("csv")).toString("utf8");
    for (const [row, number] of Object.entries(numbers)) {
      const empty = new RegExp(`^(\\uFEFF?${row}[^\\r]*;)""\\r$`, "m");
      expect(text).toMatch(empty);
      text = text.replace(empty, `$1"${number}"\r`);
    }
    return Buffer.from(text);
  };
  const MARKET = {
    '"help_network";[^;]*;"personen"': 12,
    '"help_network";[^;]*;"several"': 9,
    '"top_three";[^;]*;"not_alone";[^;]*;"2"': 4,
  };
  const COUNTS: QuestionCount[] = [
    marks("help_network", { several: 9 }, 12),
    marks("top_three", { not_alone: 4 }, null, 2),
  ];

  it("reads a filled-in template and keeps nothing of it until a person saves", async () => {
    const reading = await read(await filled(MARKET));
    expect(reading).toMatchObject({ questions: COUNTS, rejected: [], there: null });
    expect(await room().all()).toEqual([]);
  });

  it("reads its own workbook", async () => {
    const bytes = await template("xlsx");
    expect(await read(bytes)).toMatchObject({ questions: [], rejected: [] });
  });

  it("changes nothing when the same file comes a second time", async () => {
    const bytes = await filled(MARKET);
    const { file, questions } = await read(bytes);
    const id = await room().entered(questions, { file });
    expect((await read(bytes)).there).toEqual({ site: "Bibliothek Gorbitz", day: "2026-05-12" });
    const again = await room().post(room().list(questions, { file, countedBy: "Team Rathaus" }));
    expect(await problemIn(again)).toMatchObject({
      status: 409,
      code: "count-sheet.file-there",
      where: ["Bibliothek Gorbitz", "12.05.2026"],
    });
    expect(await room().all()).toHaveLength(1);
    // Withdrawn, it can come in again.
    await room().withdraw(id);
    expect((await read(bytes)).there).toBeNull();
  });

  it("says of every row that it cannot take where it stands and why", async () => {
    const bytes = Buffer.from("Frage-Code;Antwort-Code;Anzahl\r\nhelp_network;several;neun\r\n");
    expect((await read(bytes)).rejected).toEqual([
      { row: 2, column: "Anzahl", value: "neun", fault: "not-a-count" },
    ]);
  });

  it.each([
    ["nothing", "", "file.empty"],
    ["no table", "Nur ein Satz.", "file.not-a-table"],
    ["other headings", "Ort;Tag\r\nMarkt;Montag\r\n", "count-sheet.no-headings"],
    ["a web page", "<!doctype html><html><body>", "file.html"],
  ])("refuses a file with %s", async (_, text, code) => {
    expect((await problemIn(await send(Buffer.from(text)))).code).toBe(code);
  });
});
