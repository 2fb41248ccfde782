import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freeze } from "../../server/freeze-wave.ts";
import {
  ImportForesight,
  ImportList,
  ImportReading,
  ImportResult,
  ImportSummary,
  Uploaded,
} from "../../surveys/wire/import.ts";
import type { TestWave } from "../environment/fieldwork.ts";
import { freshWave } from "../environment/fieldwork.ts";
import type { TestInstallation } from "../environment/installations.ts";
import { ENGINES, freshInstallation } from "../environment/installations.ts";
import type { TestPerson } from "../environment/people.ts";
import { signedInAs } from "../environment/people.ts";
import { tablesOf } from "../environment/recounting.ts";
import { OWN_FOLDER } from "../samples/expected-file.ts";

const SITE = "gorbitz_sachsenforum";
const office = readFileSync(join(OWN_FOLDER, "buero-excel.csv"));

describe.each(ENGINES)("the import room on %s", (engine) => {
  let installation: TestInstallation;
  let staff: TestPerson;
  let wave: TestWave;
  beforeAll(async () => {
    installation = await freshInstallation(engine);
    staff = await signedInAs(installation, "staff");
  });
  afterAll(() => installation.close());
  const freshHere = async () => {
    wave = await freshWave(installation.context, "sorgekultur", [SITE]);
  };

  const upload = (bytes: Uint8Array, person = staff, more: Record<string, string> = {}) =>
    installation.request(
      `/api/imports?${new URLSearchParams({
        site: SITE,
        wave: wave.id,
        mode: "paper",
        name: "Umfrage_final(2).csv",
        ...more,
      })}`,
      { method: "POST", headers: { cookie: person.cookie }, body: new Uint8Array(bytes) },
    );
  const planned = async (bytes: Uint8Array = office) => {
    const reply = await upload(bytes);
    expect(reply.status).toBe(201);
    return v.parse(Uploaded, await reply.json()).id;
  };
  const get = async (path: string) => (await staff.request(`/api/imports/${path}`)).json();
  const reading = async (id: string) => v.parse(ImportReading, await get(`${id}/reading`));
  const change = (id: string, columns: unknown[]) =>
    staff.request(`/api/imports/${id}/plan`, {
      method: "PUT",
      json: { columns, day: null, survey: "Bibliothek", dateOrder: "day-first" },
    });
  const check = async (id: string) =>
    v.parse(
      ImportForesight,
      await (await staff.request(`/api/imports/${id}/check`, { method: "POST" })).json(),
    );
  const until = async (id: string, state: string) => {
    for (let tries = 0; tries < 200; tries++) {
      const summary = v.parse(ImportSummary, await get(id));
      if (summary.state === state) return summary;
      await new Promise((turn) => setTimeout(turn, 50));
    }
    throw new Error(`import ${id} does not become ${state}`);
  };
  const tickOpen = async (id: string) => {
    const { columns } = await reading(id);
    const open = columns.filter(({ use }) => use === "unmatched");
    const reply = await change(
      id,
      open.map(({ index }) => ({ index, use: "ignored" })),
    );
    expect(reply.status).toBe(200);
  };
  const run = (id: string) => staff.request(`/api/imports/${id}/run`, { method: "POST" });

  it("shows how a file is read before anything is stored", async () => {
    await freshHere();
    const before = await tablesOf(installation.context);
    const shown = await reading(await planned());
    expect(shown).toMatchObject({
      encoding: "windows-1252",
      delimiter: ";",
      headerRows: [3, 4],
      identity: "Bogennummer",
      sheetNumbers: true,
      dateExample: { cell: "21.05.2026", day: "2026-05-21" },
      needsDay: false,
    });
    expect(shown.samples).toHaveLength(3);
    expect(shown.samples[0]?.answers).toContainEqual({
      question: "Wie lange wohnen Sie schon in diesem Stadtteil oder Ort?",
      answer: "weniger als 1 Jahr",
    });
    const open = shown.columns.filter(({ use }) => use === "unmatched");
    expect(open.map(({ heading }) => heading)).toEqual([
      "lfd. Nr.",
      "Erf.",
      "Bemerkung (nicht einlesen)",
    ]);
    expect(shown.columns.find(({ letters }) => letters === "BK")?.unread).toEqual([
      { cell: "Frau Schmidt", times: 1 },
    ]);
    expect(await tablesOf(installation.context)).toEqual(before);
  });

  it("begins only when a person has said something about every column", async () => {
    await freshHere();
    const id = await planned();
    const reply = await run(id);
    expect(reply.status).toBe(422);
    expect(await reply.json()).toMatchObject({ code: "import.unmapped", where: ["3"] });
    await tickOpen(id);
    expect((await run(id)).status).toBe(202);
    await until(id, "done");
  });

  it("does what the plan says: new, there, other, refused with reasons in German", async () => {
    await freshHere();
    const id = await planned();
    await tickOpen(id);
    const foreseen = await check(id);
    expect(foreseen).toMatchObject({
      rows: 32,
      accepted: 26,
      alreadyThere: 1,
      contradicting: 1,
      rejectedRows: 4,
    });
    expect(foreseen.rejected[0]).toEqual({
      row: 32,
      column: "C",
      heading: "Datum",
      value: "31.04.2026",
      message: "„31.04.2026“ ist kein Datum. Der April hat 30 Tage.",
    });
    await run(id);
    const { progress } = await until(id, "done");
    expect(progress).toEqual({
      rowsRead: 32,
      rows: 32,
      accepted: 26,
      alreadyThere: 1,
      contradicting: 1,
      taken: 0,
      rejectedRows: 4,
    });
    const { rejected } = v.parse(ImportResult, await get(`${id}/result`));
    expect(rejected).toEqual(foreseen.rejected);
  });

  it("takes what a person says about cells that nobody knew", async () => {
    await freshHere();
    const id = await planned();
    await tickOpen(id);
    const shown = await reading(id);
    const gender = shown.columns.find(({ letters }) => letters === "BK");
    const reply = await change(id, [
      {
        index: gender?.index,
        use: "answer",
        rule: { question: "gender", values: { "Frau Schmidt": "female" } },
      },
    ]);
    expect(reply.status).toBe(200);
    expect(await check(id)).toMatchObject({ accepted: 27, rejectedRows: 3 });
  });

  it("remembers how a file's columns were read for the next one like it", async () => {
    await freshHere();
    const id = await planned();
    await tickOpen(id);
    await run(id);
    await until(id, "done");
    const next = Buffer.concat([office, Buffer.from("\r\n")]);
    const shown = await reading(await planned(next));
    expect(shown.columns.filter(({ use }) => use === "unmatched")).toEqual([]);
    expect(shown.remembered).toBeGreaterThan(70);
  });

  it("says of a file that is in already when that was, and changes nothing", async () => {
    await freshHere();
    const id = await planned();
    await tickOpen(id);
    await run(id);
    await until(id, "done");
    const before = await tablesOf(installation.context);
    const again = await upload(office);
    expect(again.status).toBe(409);
    const problem = v.parse(
      v.object({ code: v.string(), where: v.array(v.string()) }),
      await again.json(),
    );
    expect(problem.code).toBe("import.already-read");
    expect(problem.where[0]).toMatch(/^heute \d\d:\d\d$/);
    expect(await tablesOf(installation.context)).toEqual(before);
  });

  it("takes an import back as one and lists it as taken back", async () => {
    await freshHere();
    const before = await tablesOf(installation.context);
    const id = await planned();
    await tickOpen(id);
    await run(id);
    await until(id, "done");
    expect((await staff.request(`/api/imports/${id}/undo`, { method: "POST" })).status).toBe(202);
    await until(id, "undone");
    expect(await tablesOf(installation.context)).toEqual(before);
    const { imports } = v.parse(ImportList, await (await staff.request("/api/imports")).json());
    expect(imports[0]).toMatchObject({ id, state: "undone" });
    const events = await installation.context.database.kysely
      .selectFrom("audit_event")
      .select(["action", "actor"])
      .where("subject", "=", "Umfrage_final(2).csv")
      .orderBy("id", "desc")
      .limit(2)
      .execute();
    expect(events).toEqual([
      { action: "import.undone", actor: staff.id },
      { action: "import.done", actor: staff.id },
    ]);
  });

  it("refuses a picture, a web page and an empty file by their bytes", async () => {
    await freshHere();
    for (const [bytes, code] of [
      [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), "file.not-a-table"],
      [Buffer.from("<html><table></table></html>"), "file.html"],
      [Buffer.from("PK\u0003\u0004no workbook", "latin1"), "file.not-a-table"],
      [Buffer.alloc(0), "file.empty"],
    ] as const) {
      const reply = await upload(bytes);
      expect(reply.status).toBe(422);
      expect(await reply.json()).toMatchObject({ code });
    }
  });

  it("shows and lets in only whoever may, in their own districts", async () => {
    await freshHere();
    const id = await planned();
    await tickOpen(id);
    await run(id);
    await until(id, "done");
    const facilitator = await signedInAs(installation, "facilitator");
    expect((await upload(office, facilitator)).status).toBe(403);
    const elsewhere = await signedInAs(installation, "staff", {
      kind: "some",
      districts: ["blasewitz"],
    });
    expect((await upload(office, elsewhere)).status).toBe(403);
    for (const path of [`${id}`, `${id}/result`])
      expect((await elsewhere.request(`/api/imports/${path}`)).status).toBe(404);
    expect((await elsewhere.request(`/api/imports/${id}/undo`, { method: "POST" })).status).toBe(
      404,
    );
    const list = v.parse(ImportList, await (await elsewhere.request("/api/imports")).json());
    expect(list.imports).toEqual([]);
  });

  it("keeps out of a frozen wave", async () => {
    await freshHere();
    const id = await planned();
    await tickOpen(id);
    await run(id);
    await until(id, "done");
    await freeze(installation.context, wave.id, null);
    const undo = await staff.request(`/api/imports/${id}/undo`, { method: "POST" });
    expect(await undo.json()).toMatchObject({ code: "wave.frozen" });
    expect(await (await upload(office)).json()).toMatchObject({ code: "wave.frozen" });
  });

  it("forgets a plan that nobody wants", async () => {
    await freshHere();
    const id = await planned();
    expect((await staff.request(`/api/imports/${id}`, { method: "DELETE" })).status).toBe(200);
    expect((await staff.request(`/api/imports/${id}`)).status).toBe(404);
  });
});
