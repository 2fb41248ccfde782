import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { putBatch } from "../../../db/queries/batches.ts";
import { accept } from "../../../server/intake-door.ts";
import { recount } from "../../../server/operations/recount.ts";
import { SHEET_SOURCE } from "../../../surveys/paper/sheet-number.ts";
import { FieldworkStatus } from "../../../surveys/wire/fieldwork-setup.ts";
import type { TestWave } from "../../environment/fieldwork.ts";
import { freshWave, submissionTo } from "../../environment/fieldwork.ts";
import type { TestInstallation } from "../../environment/installations.ts";
import { ENGINES, freshInstallation } from "../../environment/installations.ts";
import type { TestPerson } from "../../environment/people.ts";
import { signedInAs } from "../../environment/people.ts";
import { importRoom } from "../../import/import-room.ts";
import { paperRoom, problemIn, range } from "./paper-room.ts";

const SITE = "gorbitz_sachsenforum";
const GRUNA = "gruna_library";

const csv = (numbers: readonly number[]) =>
  Buffer.from(
    [
      "Bogennummer;Datum;gender",
      ...numbers.map((number) => `${number};12.05.2026;female`),
      "",
    ].join("\r\n"),
  );

describe.each(ENGINES)("a stack of paper on %s", (engine) => {
  let installation: TestInstallation;
  let staff: TestPerson;
  let wave: TestWave;
  beforeAll(async () => {
    installation = await freshInstallation(engine);
    staff = await signedInAs(installation, "staff");
  });
  afterAll(() => installation.close());

  const freshRoom = async () => {
    wave = await freshWave(installation.context, "sorgekultur", [SITE, GRUNA]);
    return paperRoom(installation, staff, wave, SITE);
  };

  /** Forms that a scanner reads: the intake takes them as it takes any others. */
  const scan = async (numbers: readonly number[]): Promise<string> => {
    const { context } = installation;
    const batch = context.newId();
    await putBatch(context.database.kysely, {
      id: batch,
      kind: "scan",
      wave: wave.id,
      site: SITE,
      mode: "scan",
      source: SHEET_SOURCE,
      file_name: "Scan 1",
      file_digest: batch,
      plan: "{}",
      state: "done",
      position: 0,
      rows_read: 0,
      accepted: 0,
      already_there: 0,
      contradicting: 0,
      rejected: 0,
      created_by: staff.id,
      created_at: context.now().toISOString(),
    });
    const room = paperRoom(installation, staff, wave, SITE);
    for (const number of numbers) {
      const submission = submissionTo(wave, room.answers({ gender: "male" }), {
        id: context.newResponseId(),
        site: SITE,
        mode: "scan",
      });
      const identity = { source: SHEET_SOURCE, externalId: String(number), batch };
      expect((await accept(context, submission, identity)).kind).toBe("accepted");
    }
    return batch;
  };

  it("balances over all ways in: 200 = 195 counted + 5 void, 10 collisions, 0 open", async () => {
    const room = await freshRoom();
    const stack = await room.open(200);
    await room.type(stack, ...range(1, 120));

    const files = importRoom(installation, staff, SITE);
    const file = await files.planned(wave.id, csv([...range(1, 6), ...range(121, 184)]));
    expect((await room.send(`stacks/${stack}/files/${file}`, "PUT")).status).toBe(200);
    await files.carryOut(file);
    // Who has read a file in finds the way back to its stack.
    expect(await (await staff.request(`/api/imports/${file}`)).json()).toMatchObject({ stack });

    const scanned = await scan([...range(181, 184), ...range(185, 195)]);
    expect((await room.send(`stacks/${stack}/files/${scanned}`, "PUT")).status).toBe(200);
    for (const number of range(196, 199))
      expect((await room.note(stack, number, { how: "void", reason: "leer" })).status).toBe(200);

    const before = (await room.stack(stack)).summary.balance;
    expect(before).toMatchObject({ open: 1, void: 4 });
    expect(await problemIn(await room.close(stack))).toEqual({
      status: 409,
      code: "stack.one-open",
      where: ["200"],
    });

    await room.note(stack, 200, { how: "void", reason: "leer" });
    const { summary, sheets } = await room.stack(stack);
    expect(summary.balance).toEqual({
      declared: 200,
      typed: 120,
      imported: 64,
      scanned: 11,
      void: 5,
      missing: 0,
      withdrawn: 0,
      open: 0,
      over: 0,
      collisions: 10,
    });
    expect(sheets.find(({ number }) => number === "3")).toMatchObject({
      way: "typed",
      again: ["Umfrage_final(2).csv"],
    });
    expect((await room.close(stack)).status).toBe(200);
    const { responses, differences } = await recount(installation.context);
    expect({ responses, differences }).toMatchObject({ responses: 195, differences: [] });
  });

  it("names the number that is missing in the row, and takes a reason for it", async () => {
    const room = await freshRoom();
    const stack = await room.open(5);
    await room.type(stack, 470, 471, 473, 474);
    expect(await problemIn(await room.close(stack))).toMatchObject({
      code: "stack.one-open",
      where: ["472"],
    });
    await room.note(stack, 472, { how: "missing", reason: "In der Bibliothek liegen geblieben" });
    const { sheets } = await room.stack(stack);
    expect(sheets.find(({ number }) => number === "472")).toMatchObject({
      way: "missing",
      reason: "In der Bibliothek liegen geblieben",
      by: "Test staff",
    });
    expect((await room.close(stack)).status).toBe(200);
    expect((await room.stack(stack)).summary.closed?.by).toBe("Test staff");
  });

  it("does not close with more forms than counted, until somebody has counted again", async () => {
    const room = await freshRoom();
    const stack = await room.open(1);
    await room.type(stack, 1, 2);
    expect(await problemIn(await room.close(stack))).toMatchObject({
      code: "stack.over",
      where: ["1"],
    });
    expect((await room.send(`stacks/${stack}`, "PUT", { declared: 2 })).status).toBe(200);
    expect((await room.close(stack)).status).toBe(200);
  });

  it("lets a form that was missing turn up, and never calls one void that has answers", async () => {
    const room = await freshRoom();
    const stack = await room.open(2);
    await room.note(stack, 7, { how: "missing", reason: "nicht da" });
    await room.type(stack, 7);
    expect((await room.stack(stack)).summary.balance).toMatchObject({ typed: 1, missing: 0 });
    const refused = await room.note(stack, 7, { how: "void", reason: "leer" });
    expect((await problemIn(refused)).code).toBe("sheet.taken");
  });

  it("counts a form as it came in, where it lies here and its answers came in a file", async () => {
    const room = await freshRoom();
    const files = importRoom(installation, staff, SITE);
    await files.carryOut(await files.planned(wave.id, csv([31])));
    const stack = await room.open(1);
    expect((await room.note(stack, 32, { how: "found" })).status).toBe(404);
    await room.note(stack, 31, { how: "found" });
    expect((await room.stack(stack)).summary.balance).toMatchObject({
      imported: 1,
      open: 0,
      collisions: 1,
    });
  });

  it("is open again when a file of it is taken back", async () => {
    const room = await freshRoom();
    const stack = await room.open(3);
    await room.type(stack, 1);
    const files = importRoom(installation, staff, SITE);
    const file = await files.planned(wave.id, csv([1, 2, 3]));
    await room.send(`stacks/${stack}/files/${file}`, "PUT");
    await files.carryOut(file);
    expect((await room.close(stack)).status).toBe(200);
    await files.undo(file);
    const { summary, files: left } = await room.stack(stack);
    expect(summary).toMatchObject({ closed: null, balance: { typed: 1, open: 2, collisions: 0 } });
    expect(left).toEqual([]);
  });

  it("keeps a withdrawn form explained", async () => {
    const room = await freshRoom();
    const stack = await room.open(2);
    await room.type(stack, 1, 2);
    const dpo = await signedInAs(installation, "dpo");
    const json = { wave: wave.id, sheetNumber: "2", reason: "Auf Wunsch" };
    const reply = await dpo.request("/api/withdrawals", { method: "POST", json });
    expect(reply.status).toBe(200);
    expect((await room.stack(stack)).summary.balance).toMatchObject({ typed: 1, withdrawn: 1 });
    expect((await room.close(stack)).status).toBe(200);
  });

  it("must be closed before its wave is frozen, and keeps its balance afterwards", async () => {
    const room = await freshRoom();
    const admin = await signedInAs(installation, "admin");
    const freeze = () =>
      admin.request(`/api/fieldwork/waves/${wave.id}/freeze`, { method: "POST" });
    const stack = await room.open(2);
    await room.type(stack, 1);
    const files = importRoom(installation, staff, SITE);
    const file = await files.planned(wave.id, csv([2]));
    await room.send(`stacks/${stack}/files/${file}`, "PUT");
    await files.carryOut(file);
    expect((await problemIn(await freeze())).code).toBe("wave.stack-open");
    await room.close(stack);
    expect((await freeze()).status).toBe(200);
    const { summary } = await room.stack(stack);
    expect(summary.balance).toMatchObject({ declared: 2, typed: 1, imported: 1, open: 0 });
    const again = await room.send(`stacks/${stack}/reopen`, "POST");
    expect((await problemIn(again)).code).toBe("wave.frozen");
  });

  it("takes no form of another place, and none when it is closed", async () => {
    const room = await freshRoom();
    const stack = await room.open(1);
    const typed = room.sheet(stack, "1");
    const elsewhere = { ...typed, submission: { ...typed.submission, site: GRUNA } };
    expect((await problemIn(await room.save(elsewhere))).code).toBe("sheet.other-stack");
    await room.save(typed);
    await room.close(stack);
    expect((await problemIn(await room.save(room.sheet(stack, "2")))).code).toBe("stack.closed");
    expect((await room.send(`stacks/${stack}/reopen`, "POST")).status).toBe(200);
    expect((await room.save(room.sheet(stack, "2"))).status).toBe(201);
  });

  it("is invisible from another district, and removable only while it is empty", async () => {
    const room = await freshRoom();
    const stack = await room.open(1);
    const stranger = await signedInAs(installation, "staff", {
      kind: "some",
      districts: ["blasewitz"],
    });
    const elsewhere = paperRoom(installation, stranger, wave, SITE);
    expect((await problemIn(await elsewhere.send(`stacks/${stack}`))).code).toBe("stack.unknown");
    expect((await problemIn(await elsewhere.close(stack))).code).toBe("stack.unknown");
    await room.type(stack, 1);
    const refused = await room.send(`stacks/${stack}`, "DELETE");
    expect((await problemIn(refused)).code).toBe("stack.in-use");
    const empty = await room.open(3);
    expect((await room.send(`stacks/${empty}`, "DELETE")).status).toBe(200);
    expect((await problemIn(await room.send(`stacks/${empty}`))).code).toBe("stack.unknown");
  });

  it("keeps each person's sheet field by field, and their pace for them alone", async () => {
    const room = await freshRoom();
    const stack = await room.open(9);
    const { submission } = room.sheet(stack, "0471");
    const draft = {
      digits: "0471",
      checked: true,
      response: submission.id,
      language: "de",
      current: 1,
      entries: [{ kind: "codes", codes: ["one"] }, { kind: "empty" }],
    };
    await room.send(`stacks/${stack}/draft`, "PUT", draft);
    expect(await room.desk(stack)).toMatchObject({ draft, summary: { mine: { sheet: "0471" } } });

    const colleague = paperRoom(installation, await signedInAs(installation, "staff"), wave, SITE);
    expect((await colleague.desk(stack)).draft).toBeNull();

    await room.save({ ...room.sheet(stack, "0471", {}, 20), submission });
    for (const [number, seconds] of [
      [1, 24],
      [2, 31],
    ] as const)
      await room.save(room.sheet(stack, String(number), {}, seconds));
    expect(await room.desk(stack)).toMatchObject({
      draft: null,
      summary: { mine: { sheet: null, seconds: 24 } },
    });
    expect((await colleague.desk(stack)).summary.mine).toEqual({ sheet: null, seconds: null });

    // What was on its way when the sheet was saved comes late: it is no sheet on the desk.
    await room.send(`stacks/${stack}/draft`, "PUT", draft);
    expect((await room.desk(stack)).draft).toBeNull();
  });

  it("gives the last sheet back to the person who typed it, and to nobody else", async () => {
    const room = await freshRoom();
    const stack = await room.open(9);
    const takeBack = (of: ReturnType<typeof paperRoom>, number: number) =>
      of.send(`stacks/${stack}/sheets/${number}`, "DELETE");
    const typed = room.sheet(stack, "2", { help_network: "one" });
    await room.type(stack, 1);
    await room.save(typed);
    const colleague = paperRoom(installation, await signedInAs(installation, "staff"), wave, SITE);
    for (const refused of [await takeBack(colleague, 2), await takeBack(room, 1)])
      expect((await problemIn(refused)).code).toBe("sheet.not-yours");
    const before = await recount(installation.context);
    expect((await takeBack(room, 2)).status).toBe(200);
    expect((await room.stack(stack)).summary.balance).toMatchObject({ typed: 1, open: 8 });
    const after = await recount(installation.context);
    expect(after.responses).toBe(before.responses - 1);
    expect(after.differences).toEqual([]);
    // Mended, it goes in again under its own id.
    const answers = room.answers({ help_network: "several" });
    const mended = { ...typed, submission: { ...typed.submission, answers } };
    expect((await room.save(mended)).status).toBe(201);
  });

  it("shows in the status how much paper came, is open, counts, was checked and does not count", async () => {
    const room = await freshRoom();
    const first = await room.open(3);
    await room.type(first, 1, 2);
    await room.note(first, 3, { how: "void", reason: "leer" });
    await room.close(first);
    await room.type(await room.open(4), 11);
    const reply = await room.send("fieldwork/status");
    const { waves } = v.parse(FieldworkStatus, await reply.json());
    expect(waves.find(({ id }) => id === wave.id)?.paper).toEqual({
      received: 7,
      open: 3,
      counted: 3,
      checked: 2,
      notCounted: 1,
    });
  });
});
