import { v4 } from "uuid";
import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freeze } from "../../../server/freeze-wave.ts";
import { InterviewNotes } from "../../../surveys/wire/interview.ts";
import { ProblemDocument } from "../../../surveys/wire/problem.ts";
import type { TestWave } from "../../environment/fieldwork.ts";
import { freshWave } from "../../environment/fieldwork.ts";
import type { TestInstallation } from "../../environment/installations.ts";
import { ENGINES, freshInstallation } from "../../environment/installations.ts";
import type { TestPerson } from "../../environment/people.ts";
import { signedInAs } from "../../environment/people.ts";

const GORBITZ = "gorbitz_library";
const DAY = "2026-05-12";

describe.each(ENGINES)("interviewers' notes on %s", (engine) => {
  let installation: TestInstallation;
  let staff: TestPerson;
  let stranger: TestPerson;
  let wave: TestWave;
  beforeAll(async () => {
    installation = await freshInstallation(engine);
    staff = await signedInAs(installation, "staff", { kind: "some", districts: ["gorbitz"] });
    stranger = await signedInAs(installation, "staff", {
      kind: "some",
      districts: ["blasewitz"],
    });
    wave = await freshWave(installation.context, "fachkraefte", [GORBITZ]);
  });
  afterAll(() => installation?.close());

  const note = (change: Record<string, unknown> = {}) => ({
    id: v4(),
    wave: wave.id,
    site: GORBITZ,
    day: DAY,
    body: "Ruft im Herbst noch einmal an.",
    ...change,
  });
  const post = (json: unknown, person = staff) =>
    person.request("/api/interview-notes", { method: "POST", json });
  const codeOf = async (response: Response) => v.parse(ProblemDocument, await response.json()).code;
  const listed = async (person = staff) => {
    const reply = await person.request("/api/interview-notes");
    return v.parse(InterviewNotes, await reply.json()).notes;
  };
  const events = () =>
    installation.context.database.kysely
      .selectFrom("audit_event")
      .selectAll()
      .where("action", "like", "note.%")
      .execute();

  it("are kept once however often they are sent, and tell neither when nor by whom", async () => {
    const json = note();
    expect((await post(json)).status).toBe(201);
    expect((await post({ ...json, body: "anders" })).status).toBe(200);
    expect(await listed()).toEqual([
      { ...json, waveName: "Testwelle", siteName: expect.stringContaining("Gorbitz") },
    ]);
    expect(await events()).toEqual([]);
  });

  it("are seen, written and deleted in one's own districts alone", async () => {
    const json = note({ body: "Nur für Gorbitz." });
    expect(await codeOf(await post(json, stranger))).toBe("access.not-permitted");
    expect((await post(json)).status).toBe(201);
    expect(await listed(stranger)).toEqual([]);
    const foreign = await stranger.request(`/api/interview-notes/${json.id}`, {
      method: "DELETE",
    });
    expect(foreign.status).toBe(404);
    expect((await listed()).map(({ id }) => id)).toContain(json.id);
  });

  it("are deleted on request, which leaves word of the deed and none of the words", async () => {
    const json = note({ body: "Ein Name, der hier nichts zu suchen hat." });
    await post(json);
    const path = `/api/interview-notes/${json.id}`;
    expect((await staff.request(path, { method: "DELETE" })).status).toBe(200);
    expect((await staff.request(path, { method: "DELETE" })).status).toBe(404);
    expect((await listed()).map(({ id }) => id)).not.toContain(json.id);
    const [event] = await events();
    expect(event).toMatchObject({ actor: staff.id, action: "note.deleted", subject: GORBITZ });
    expect(event?.detail).not.toContain("Name");
    expect(event?.detail).not.toContain(json.id);
  });

  it.each([
    ["an unknown wave", { wave: "nothing" }, 422, "submission.unknown-wave"],
    [
      "a site where the wave does not ask",
      { site: "gorbitz_online" },
      422,
      "submission.unknown-site",
    ],
    ["no words", { body: "  " }, 400, "request.malformed"],
    ["a day to come", { day: "2099-01-01" }, 422, "submission.day-in-future"],
  ])("are not taken for %s", async (_, change, status, code) => {
    const refused = await post(note(change));
    expect(refused.status).toBe(status);
    expect(await codeOf(refused)).toBe(code);
  });

  it("go when the wave is frozen, and none comes after", async () => {
    const json = note();
    await post(json);
    await freeze(installation.context, wave.id, staff.id);
    expect(await listed()).toEqual([]);
    expect(await codeOf(await post(note()))).toBe("wave.frozen");
    const frozen = await installation.context.database.kysely
      .selectFrom("audit_event")
      .select("detail")
      .where("action", "=", "wave.frozen")
      .executeTakeFirst();
    expect(JSON.parse(frozen?.detail ?? "").notes).toBeGreaterThan(0);
  });
});
