import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recount } from "../../../server/operations/recount.ts";
import { questionsOf } from "../../../surveys/definition/questionnaire.ts";
import type { Answers } from "../../../surveys/response/answer.ts";
import { PaperForm, SavedSheet, SheetState } from "../../../surveys/wire/paper.ts";
import { ProblemDocument } from "../../../surveys/wire/problem.ts";
import type { TestWave } from "../../environment/fieldwork.ts";
import { freshWave, submissionTo } from "../../environment/fieldwork.ts";
import type { TestInstallation } from "../../environment/installations.ts";
import { ENGINES, freshInstallation } from "../../environment/installations.ts";
import type { TestPerson } from "../../environment/people.ts";
import { signedInAs } from "../../environment/people.ts";
import { tablesOf } from "../../environment/recounting.ts";
import { paperRoom } from "../stacks/paper-room.ts";

const GORBITZ = "gorbitz_library";
const GRUNA = "gruna_library";

describe.each(ENGINES)("the paper desk on %s", (engine) => {
  let installation: TestInstallation;
  let wave: TestWave;
  let staff: TestPerson;
  beforeAll(async () => {
    installation = await freshInstallation(engine);
    staff = await signedInAs(installation, "staff");
  });
  afterAll(() => installation.close());
  const stacks = new Map<string, string>();
  const freshSheets = async () => {
    wave = await freshWave(installation.context, "sorgekultur", [GORBITZ, GRUNA]);
    for (const site of [GORBITZ, GRUNA])
      stacks.set(site, await paperRoom(installation, staff, wave, site).open(20));
  };

  const answers = (more: Answers = {}): Answers => ({
    ...Object.fromEntries(
      questionsOf(wave.form.questionnaire).map(({ id }) => [id, { state: "skipped" as const }]),
    ),
    ...more,
  });
  const sheet = (sheetNumber: string, more: Answers = {}, site = GORBITZ) => ({
    sheetNumber,
    stack: stacks.get(site) ?? "",
    submission: submissionTo(wave, answers(more), {
      id: installation.context.newResponseId(),
      site,
      mode: "paper",
    }),
  });
  const save = (json: unknown, person = staff) =>
    person.request("/api/paper/sheets", { method: "POST", json });
  const problemIn = async (response: Response) => v.parse(ProblemDocument, await response.json());
  const there = async (number: string, person = staff) =>
    v.parse(
      SheetState,
      await (await person.request(`/api/paper/sheets/${wave.id}/${number}`)).json(),
    );

  it("stores a sheet once, however often it is sent", async () => {
    await freshSheets();
    const typed = sheet("0471-6", { help_network: "one" });
    const first = await save(typed);
    expect(first.status).toBe(201);
    expect(v.parse(SavedSheet, await first.json())).toMatchObject({ outcome: "stored" });
    const again = await save(typed);
    expect(again.status).toBe(200);
    expect(v.parse(SavedSheet, await again.json())).toMatchObject({ outcome: "repeated" });
    const { responses, identities } = await tablesOf(installation.context);
    expect(responses.filter((row) => row.wave === wave.id)).toHaveLength(1);
    expect(identities.filter((row) => row.wave === wave.id)).toMatchObject([
      { source: "form", external_id: "471" },
    ]);
    expect((await recount(installation.context)).differences).toEqual([]);
  });

  it("refuses a number entered before, with other answers or with the same", async () => {
    await freshSheets();
    await save(sheet("471", { help_network: "one" }));
    for (const network of ["one", "nobody"]) {
      const refused = await save(sheet("0471", { help_network: network }));
      expect(refused.status).toBe(409);
      expect(await problemIn(refused)).toMatchObject({
        code: "sheet.taken",
        where: ["471", "paper"],
      });
    }
    const { responses } = await tablesOf(installation.context);
    expect(responses.filter((row) => row.wave === wave.id)).toHaveLength(1);
  });

  it("refuses an id that went in under another number, so that no sheet is lost in silence", async () => {
    await freshSheets();
    const typed = sheet("12", { help_network: "one" });
    await save(typed);
    const moved = await save({ ...typed, sheetNumber: "13" });
    expect((await problemIn(moved)).code).toBe("submission.conflict");
  });

  it("shows what is there: when, by whom, and its answers, but no words", async () => {
    await freshSheets();
    expect(await there("471")).toEqual({ kind: "free", number: "471" });
    await save(sheet("471", { help_network: "one", open_missing: "Bänke" }));
    const taken = await there("0471");
    expect(taken).toMatchObject({
      kind: "taken",
      mode: "paper",
      day: "2026-05-12",
      entered: { by: "Test staff" },
      batch: null,
      inWords: ["open_missing"],
    });
    expect(taken.kind === "taken" && taken.answers.help_network).toBe("one");
    expect(JSON.stringify(taken)).not.toContain("Bänke");
  });

  it("keeps a sheet of another district to itself, but says that the number is taken", async () => {
    await freshSheets();
    await save(sheet("5", {}, GORBITZ));
    const stranger = await signedInAs(installation, "staff", {
      kind: "some",
      districts: ["blasewitz"],
    });
    expect(await there("5", stranger)).toEqual({ kind: "elsewhere", number: "5", mode: "paper" });
    expect((await save(sheet("6", {}, GORBITZ), stranger)).status).toBe(404);
    expect((await save(sheet("6", {}, GRUNA), stranger)).status).toBe(201);
  });

  it("writes down who typed which sheet, without an answer and without the response's id", async () => {
    await freshSheets();
    const typed = sheet("7", { help_network: "one" });
    await save(typed);
    await save(typed);
    const events = await installation.context.database.kysely
      .selectFrom("audit_event")
      .selectAll()
      .where("action", "=", "sheet.entered")
      .where("subject", "=", `${wave.id}/7`)
      .execute();
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ actor: staff.id, detail: JSON.stringify({ site: GORBITZ }) });
  });

  it("writes it down on repetition where a kill came between sheet and note", async () => {
    await freshSheets();
    const typed = sheet("8");
    await save(typed);
    const { kysely } = installation.context.database;
    await kysely.deleteFrom("audit_event").where("subject", "=", `${wave.id}/8`).execute();
    await kysely.deleteFrom("stack_sheet").where("number", "=", "8").execute();
    await save(typed);
    expect(await there("8")).toMatchObject({ entered: { by: "Test staff" } });
  });

  it("keeps more than allowed, unreadable and answers against a jump as they stand", async () => {
    await freshSheets();
    const more: Answers = {
      help_network: "several",
      help_barriers: ["cost"],
      top_three: {
        state: "tooMany",
        codes: ["care_guide", "not_alone", "hard_times", "barrier_free"],
      },
      age_group: { state: "unreadable" },
    };
    expect((await save(sheet("9", more))).status).toBe(201);
    const taken = await there("9");
    expect(taken.kind === "taken" && taken.answers).toMatchObject(more);
  });

  it("tells the typist that a sheet after the freeze is kept and not counted", async () => {
    await freshSheets();
    await installation.context.database.kysely
      .updateTable("wave")
      .set({ frozen_at: "2026-06-01T00:00:00.000Z" })
      .where("id", "=", wave.id)
      .execute();
    const late = await save(sheet("10"));
    expect(v.parse(SavedSheet, await late.json())).toMatchObject({ late: true });
  });

  it.each([
    ["0471-5", 422, "sheet.bad-number"],
    ["0", 422, "sheet.bad-number"],
    ["zwölf", 422, "sheet.bad-number"],
  ])("does not take %j for a number", async (number, status, code) => {
    await freshSheets();
    const refused = await save(sheet(number));
    expect(refused.status).toBe(status);
    expect((await problemIn(refused)).code).toBe(code);
  });

  it("takes in paper alone, at the wave's sites alone, from those alone who may", async () => {
    await freshSheets();
    const typed = sheet("11");
    const byTablet = { ...typed, submission: { ...typed.submission, mode: "tablet" } };
    expect((await problemIn(await save(byTablet))).code).toBe("request.malformed");
    const elsewhere = { ...typed, submission: { ...typed.submission, site: "nowhere" } };
    expect((await problemIn(await save(elsewhere))).code).toBe("sheet.other-stack");
    const facilitator = await signedInAs(installation, "facilitator");
    expect((await problemIn(await save(typed, facilitator))).code).toBe("access.not-permitted");
    const nobody = await installation.request("/api/paper/sheets", { method: "POST" });
    expect((await problemIn(nobody)).code).toBe("access.sign-in-needed");
  });

  it("hands out the form with German texts, short topics, rules and languages", async () => {
    await freshSheets();
    const response = await staff.request(`/api/paper/forms/${wave.id}`);
    const form = v.parse(PaperForm, await response.json());
    expect(form.questionnaire).toEqual(wave.form.questionnaire);
    expect(form.texts["topic.care_guide.short"]).toBe("Wissen, wo Hilfe ist");
    expect(form.rules.tooMany).toBe("mentioned");
    // Sheets are printed in the languages that are offered: no drafts.
    expect(form.wordings.map(({ language }) => language)).toEqual(["de", "de-simple", "en"]);
    const unknown = await staff.request("/api/paper/forms/nothing");
    expect((await problemIn(unknown)).code).toBe("wave.unknown");
  });
});
