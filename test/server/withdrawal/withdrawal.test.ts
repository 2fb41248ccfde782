import * as v from "valibot";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { freeze } from "../../../server/freeze-wave.ts";
import { accept } from "../../../server/intake-door.ts";
import { releaseRound } from "../../../server/release-round.ts";
import { ProblemDocument } from "../../../surveys/wire/problem.ts";
import type { Submission } from "../../../surveys/wire/submission.ts";
import { letAnswer } from "../../environment/crowds.ts";
import type { TestWave } from "../../environment/fieldwork.ts";
import { freshWave, post } from "../../environment/fieldwork.ts";
import type { TestInstallation } from "../../environment/installations.ts";
import { ENGINES, freshInstallation } from "../../environment/installations.ts";
import type { TestPerson } from "../../environment/people.ts";
import { signedInAs } from "../../environment/people.ts";
import { differencesOf } from "../../environment/recount-differences.ts";
import { tablesOf } from "../../environment/recounting.ts";

const GORBITZ = "gorbitz_library";
const REASON = "Wunsch per Brief vom 12. Mai";

describe.each(ENGINES)("withdrawing a paper form on %s", (engine) => {
  let installation: TestInstallation;
  let officer: TestPerson;
  let wave: TestWave;
  /** The same seed makes the same people, ids and all: each crowd has its own. */
  let seed = 0;
  beforeAll(async () => {
    installation = await freshInstallation(engine);
    officer = await signedInAs(installation, "dpo");
  });
  afterAll(() => installation?.close());
  beforeEach(async () => {
    wave = await freshWave(installation.context, "sorgekultur", [GORBITZ]);
  });

  /** Eleven people and one more of these, whose answers came on the sheet 0471. */
  async function twelveAnswers(): Promise<Submission> {
    const { context } = installation;
    const people = await letAnswer(context, wave, 11, ++seed, { site: GORBITZ, mode: "paper" });
    const [model] = people;
    if (!model) throw new Error("nobody answered");
    const sheet = { ...model, id: context.newResponseId() };
    await accept(context, sheet, { source: "form", externalId: "471", batch: null });
    return sheet;
  }
  const withdraw = (change: Record<string, string> = {}, person = officer) =>
    person.request("/api/withdrawals", {
      method: "POST",
      json: { wave: wave.id, sheetNumber: "0471-6", reason: REASON, ...change },
    });
  const codeOf = async (response: Response) => v.parse(ProblemDocument, await response.json()).code;
  const rows = async () => {
    const { responses, tally } = await tablesOf(installation.context);
    return {
      responses: responses.filter((row) => row.wave === wave.id).length,
      counted: tally
        .filter((row) => row.wave === wave.id)
        .reduce((sum, row) => sum + Number(row.responses), 0),
    };
  };
  const events = () =>
    installation.context.database.kysely
      .selectFrom("audit_event")
      .selectAll()
      .where("action", "=", "response.withdrawn")
      .where("subject", "like", `${wave.id}/%`)
      .execute();
  const releases = () =>
    installation.context.database.kysely
      .selectFrom("release")
      .select(["number", "fingerprint", "responses"])
      .where("wave", "=", wave.id)
      .orderBy("number")
      .execute();

  it("takes the answers out of the count, leaves the published numbers, and tells who sends again", async () => {
    const sheet = await twelveAnswers();
    await releaseRound(installation.context, { wave: wave.id, actor: null });
    const published = await releases();
    const reply = await withdraw();
    expect(reply.status).toBe(200);
    expect(await reply.json()).toEqual({ withdrawn: "0471-6" });
    expect(await rows()).toEqual({ responses: 11, counted: 11 });
    expect(await differencesOf(installation.context)).toEqual([]);
    expect(published).toHaveLength(1);
    expect(await releases()).toEqual(published);
    expect((await post(installation.request, { ...sheet, mode: "web" })).status).toBe(410);
    // Twelve are published: the next release comes with ten more, and knows nothing of the one that left.
    await letAnswer(installation.context, wave, 11, ++seed, { site: GORBITZ, mode: "paper" });
    await releaseRound(installation.context, { wave: wave.id, actor: null });
    expect((await releases()).map(({ responses }) => responses)).toEqual([12, 22]);
  });

  it("writes down who did it to which sheet and why, and neither answers nor the response's id", async () => {
    const { id } = await twelveAnswers();
    await withdraw();
    const [event, ...more] = await events();
    expect(more).toEqual([]);
    expect(event).toMatchObject({ actor: officer.id, subject: `${wave.id}/471` });
    expect(JSON.parse(event?.detail ?? "")).toEqual({ reason: REASON });
    expect(JSON.stringify(event)).not.toContain(id);
  });

  it("happens once, one after the other and at the same moment", async () => {
    await twelveAnswers();
    const replies = await Promise.all([withdraw(), withdraw({ sheetNumber: "471" })]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 404]);
    expect(await codeOf(await withdraw())).toBe("sheet.unknown");
    expect(await rows()).toEqual({ responses: 11, counted: 11 });
    expect(await events()).toHaveLength(1);
    expect(await differencesOf(installation.context)).toEqual([]);
  });

  it.each([
    ["an unknown number", { sheetNumber: "472" }, 404, "sheet.unknown"],
    ["a wrong check digit", { sheetNumber: "0471-5" }, 422, "sheet.bad-number"],
    ["an unknown wave", { wave: "nothing" }, 404, "wave.unknown"],
    ["a reason of two letters", { reason: " ok " }, 400, "request.malformed"],
    ["a reason beyond 300 letters", { reason: "x".repeat(301) }, 400, "request.malformed"],
  ])("does nothing for %s", async (_, change, status, code) => {
    await twelveAnswers();
    const refused = await withdraw(change);
    expect(refused.status).toBe(status);
    expect(await codeOf(refused)).toBe(code);
    expect(await rows()).toEqual({ responses: 12, counted: 12 });
    expect(await events()).toEqual([]);
  });

  it("does not know a sheet of another district", async () => {
    await twelveAnswers();
    const of = (district: string) =>
      signedInAs(installation, "dpo", { kind: "some", districts: [district] });
    expect(await codeOf(await withdraw({}, await of("blasewitz")))).toBe("sheet.unknown");
    expect(await rows()).toEqual({ responses: 12, counted: 12 });
    expect((await withdraw({}, await of("gorbitz"))).status).toBe(200);
  });

  it("does not find the sheet of the same number in another wave", async () => {
    await twelveAnswers();
    const other = await freshWave(installation.context, "sorgekultur", [GORBITZ]);
    expect(await codeOf(await withdraw({ wave: other.id }))).toBe("sheet.unknown");
  });

  it.each(["admin", "staff"] as const)("is not for the role %s", async (role) => {
    await twelveAnswers();
    const refused = await withdraw({}, await signedInAs(installation, role));
    expect(refused.status).toBe(403);
    expect(await rows()).toEqual({ responses: 12, counted: 12 });
  });

  it("ends with the freeze, after which no number leads to answers", async () => {
    await twelveAnswers();
    await freeze(installation.context, wave.id, null);
    const refused = await withdraw();
    expect(refused.status).toBe(409);
    expect(await codeOf(refused)).toBe("wave.frozen");
    expect(await rows()).toEqual({ responses: 12, counted: 12 });
  });
});
