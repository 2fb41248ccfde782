import * as v from "valibot";
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { PrintDesk, PrintRun } from "../../../surveys/wire/print.ts";
import type { TestWave } from "../../environment/fieldwork.ts";
import { freshWave } from "../../environment/fieldwork.ts";
import type { TestInstallation } from "../../environment/installations.ts";
import { ENGINES, freshInstallation } from "../../environment/installations.ts";
import type { TestPerson } from "../../environment/people.ts";
import { signedInAs } from "../../environment/people.ts";
import { readPdf } from "../pdf/read-pdf.ts";
import { paperRoom, problemIn } from "../stacks/paper-room.ts";

const SITE = "gorbitz_library";
const OTHER_SITE = "gruna_library";

describe.each(ENGINES)("printing forms, on %s", (engine) => {
  let installation: TestInstallation;
  let wave: TestWave;
  let staff: TestPerson;
  beforeAll(async () => {
    installation = await freshInstallation(engine);
    staff = await signedInAs(installation, "staff");
  });
  afterAll(() => installation?.close());
  beforeEach(async () => {
    wave = await freshWave(installation.context, "sorgekultur", [SITE, OTHER_SITE]);
  });

  const asked = (count: number, more: Record<string, unknown> = {}) => ({
    id: installation.context.newId(),
    wave: wave.id,
    site: SITE,
    language: "de",
    size: 14,
    sides: "duplex",
    count,
    ...more,
  });
  const post = (json: unknown, person = staff) =>
    person.request("/api/print/runs", { method: "POST", json });
  const made = async (count: number, more: Record<string, unknown> = {}) => {
    const reply = await post(asked(count, more));
    expect(reply.status).toBe(201);
    return v.parse(PrintRun, await reply.json());
  };
  /** The desk, with the runs of this test's wave. */
  const desk = async (person = staff) => {
    const seen = v.parse(PrintDesk, await (await person.request("/api/print/runs")).json());
    return { ...seen, runs: seen.runs.filter((run) => run.wave.id === wave.id) };
  };
  const forms = async (id: string, person = staff) => {
    const reply = await person.request(`/api/print/runs/${id}/forms`);
    expect(reply.status).toBe(200);
    expect(reply.headers.get("content-type")).toBe("application/pdf");
    return Buffer.from(await reply.arrayBuffer());
  };

  it("gives each run the next numbers of its wave", async () => {
    expect(await made(3)).toMatchObject({ first: "0001-3", last: "0003-7", count: 3, back: 0 });
    expect(await made(2, { site: OTHER_SITE })).toMatchObject({ first: "0004-5", last: "0005-9" });
    const other = await freshWave(installation.context, "generationen", [SITE]);
    expect(await made(1, { wave: other.id })).toMatchObject({ first: "0001-3", last: "0001-3" });
  });

  it("gives people who print at once numbers of their own", async () => {
    const runs = await Promise.all(Array.from({ length: 8 }, () => made(5)));
    const firsts = runs.map(({ first }) => Number(first.split("-")[0])).sort((a, b) => a - b);
    expect(firsts).toEqual([1, 6, 11, 16, 21, 26, 31, 36]);
  });

  it("passes over numbers that answers came in under, or that a stack names", async () => {
    const room = paperRoom(installation, staff, wave, SITE);
    const stack = await room.open(10);
    await room.type(stack, 2, 5);
    await room.note(stack, 9, { how: "void", reason: "leer" });
    expect(await made(1)).toMatchObject({ first: "0001-3" });
    expect(await made(2)).toMatchObject({ first: "0003-7", last: "0004-5" });
    expect(await made(4)).toMatchObject({ first: expect.stringMatching(/^0010-/) });
  });

  it("does nothing twice where the reply was lost and it is asked again", async () => {
    const run = asked(4);
    const first = await (await post(run)).json();
    expect(await (await post(run)).json()).toEqual(first);
    expect((await desk()).runs).toHaveLength(1);
  });

  it("prints the same forms again, in the words of the first time", async () => {
    const { id } = await made(2, { sides: "single" });
    const once = await forms(id);
    const words = (pdf: Buffer) => readPdf(pdf).pages.map((page) => page.words);
    const table = installation.context.database.kysely;
    const run = await table
      .selectFrom("print_run")
      .select("wording")
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    expect(run.wording).toBe(wave.form.wordings.get("de")?.fingerprint);
    expect(words(await forms(id))).toEqual(words(once));
    expect(words(once)[0]).toContain("0001-3");
    expect(words(once).at(-1)).toContain("0002-1");
  });

  it("says who has which numbers and how many have come back", async () => {
    await made(3);
    const second = await made(10, { site: OTHER_SITE, language: "de-simple", size: 18 });
    const room = paperRoom(installation, staff, wave, OTHER_SITE);
    await room.type(await room.open(3), 4, 9, 10);
    const { runs } = await desk();
    expect(runs.map(({ first, back }) => [first, back])).toEqual([
      ["0004-5", 3],
      ["0001-3", 0],
    ]);
    expect(runs[0]).toEqual({ ...second, back: 3 });
    expect(runs[0]).toMatchObject({ language: "de-simple", size: 18, count: 10 });
    expect(runs[0]?.made.by).toBe("Test staff");
    const admin = await signedInAs(installation, "admin");
    const log = await (await admin.request("/api/audit")).text();
    expect(log).toContain("print-run.made");
    expect(log).toContain("0004-5 – 0013-");
  });

  it("cannot tell any more what came back once the wave is frozen, and prints no new forms", async () => {
    const { id } = await made(1);
    const admin = await signedInAs(installation, "admin");
    const freeze = `/api/fieldwork/waves/${wave.id}/freeze`;
    expect((await admin.request(freeze, { method: "POST" })).status).toBe(200);
    expect((await desk()).runs[0]?.back).toBeNull();
    expect((await desk()).waves.map((one) => one.id)).not.toContain(wave.id);
    expect(await problemIn(await post(asked(1)))).toMatchObject({ code: "wave.frozen" });
    expect((await forms(id)).length).toBeGreaterThan(1000);
  });

  it("offers the languages that residents are offered", async () => {
    const languagesOf = async () =>
      (await desk()).waves.find(({ id }) => id === wave.id)?.languages;
    expect(await languagesOf()).toEqual(["de", "de-simple", "en"]);
    expect(await problemIn(await post(asked(1, { language: "ar" })))).toMatchObject({
      code: "submission.unknown-language",
    });
    const admin = await signedInAs(installation, "admin");
    const offer = (offered: boolean) =>
      admin.request("/api/languages/ar", { method: "PUT", json: { offered } });
    await offer(true);
    onTestFinished(async () => void (await offer(false)));
    expect(await languagesOf()).toContain("ar");
    const { id } = await made(1, { language: "ar" });
    expect(readPdf(await forms(id)).text).toContain("/Lang (ar)");
  });

  it("is for people who type paper, each in their own districts", async () => {
    const { id } = await made(1);
    const elsewhere = await signedInAs(installation, "staff", {
      kind: "some",
      districts: ["blasewitz"],
    });
    expect((await desk(elsewhere)).runs).toEqual([]);
    expect((await problemIn(await post(asked(1), elsewhere))).status).toBe(403);
    expect((await elsewhere.request(`/api/print/runs/${id}/forms`)).status).toBe(404);
    const facilitator = await signedInAs(installation, "facilitator");
    expect((await post(asked(1), facilitator)).status).toBe(403);
  });

  it.each([
    ["no form at all", { count: 0 }],
    ["more than anybody carries", { count: 2001 }],
    ["a size that is not printed", { size: 12 }],
    ["an id that is none", { id: "1" }],
  ])("refuses %s", async (_what, more) => {
    expect((await post(asked(1, more))).status).toBe(400);
  });

  it("refuses a site where the wave does not ask", async () => {
    const other = await freshWave(installation.context, "generationen", [OTHER_SITE]);
    expect(await problemIn(await post(asked(1, { wave: other.id })))).toMatchObject({
      code: "submission.unknown-site",
    });
    expect((await problemIn(await post(asked(1, { wave: "none" })))).code).toBe("wave.unknown");
  });
});
