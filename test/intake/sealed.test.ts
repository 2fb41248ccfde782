import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freeze } from "../../server/freeze-wave.ts";
import { accept } from "../../server/intake-door.ts";
import { recount } from "../../server/operations/recount.ts";
import { withdraw } from "../../server/withdrawal/withdraw.ts";
import type { Answers } from "../../surveys/response/answer.ts";
import type { SealedDelivery, Submission } from "../../surveys/wire/submission.ts";
import { emptyAnswers } from "../environment/answers.ts";
import type { TestWave } from "../environment/fieldwork.ts";
import { freshWave, post, submissionTo } from "../environment/fieldwork.ts";
import type { TestInstallation } from "../environment/installations.ts";
import { ENGINES, freshInstallation } from "../environment/installations.ts";
import { tablesOf } from "../environment/recounting.ts";
import { sealed } from "../environment/sealing.ts";

const GORBITZ = "gorbitz_library";

describe.each(ENGINES)("sealed answers on %s", (engine) => {
  let installation: TestInstallation;
  let wave: TestWave;
  beforeAll(async () => {
    installation = await freshInstallation(engine);
    wave = await freshWave(installation.context, "sorgekultur", [GORBITZ]);
  });
  afterAll(() => installation?.close());

  const submission = (answers: Answers = {}, more: Partial<Submission> = {}) =>
    submissionTo(
      wave,
      { ...emptyAnswers(wave.form), ...answers },
      { id: installation.context.newResponseId(), site: GORBITZ, ...more },
    );
  const send = (delivery: SealedDelivery) =>
    installation.request("/api/submissions", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(delivery),
    });
  const seal = async (one: Submission) => sealed(await installation.context.keys.current(), one);
  const rowOf = async ({ id }: Submission) =>
    (await tablesOf(installation.context)).responses.find((row) => row.id === id);

  it("are stored and counted as if they had come open", async () => {
    const answers = { help_network: "several", open_missing: "Eine Bank im Schatten" };
    const closed = submission(answers);
    const open = submission(answers);
    const reply = await send(await seal(closed));
    expect(reply.status).toBe(201);
    expect(await reply.json()).toEqual({ id: closed.id, outcome: "stored" });
    expect((await post(installation.request, open)).status).toBe(201);
    const { id: _one, digest: _digest, ...stored } = (await rowOf(closed)) ?? {};
    const { id: _other, digest: _otherDigest, ...like } = (await rowOf(open)) ?? {};
    expect(stored).toEqual(like);
    expect((await recount(installation.context)).differences).toEqual([]);
  });

  it("change nothing when they come again: the same box, a new box, or open", async () => {
    const one = submission();
    const first = await seal(one);
    expect((await send(first)).status).toBe(201);
    const before = await tablesOf(installation.context);
    const again = [await send(first), await send(await seal(one))];
    again.push(await post(installation.request, one));
    for (const reply of again) {
      expect(reply.status).toBe(200);
      expect(await reply.json()).toEqual({ id: one.id, outcome: "repeated" });
    }
    expect(await tablesOf(installation.context)).toEqual(before);
  });

  it("are stored once when twenty come at the same moment", async () => {
    const delivery = await seal(submission());
    const replies = await Promise.all(Array.from({ length: 20 }, () => send(delivery)));
    expect(replies.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(19);
  });

  it("are a conflict with another content under the same id", async () => {
    const one = submission();
    await send(await seal(one));
    const reply = await send(await seal({ ...one, answers: { ...one.answers, gender: "female" } }));
    expect(reply.status).toBe(409);
    expect(await reply.json()).toMatchObject({ code: "submission.conflict", where: [one.id] });
  });

  it("are judged inside like any other", async () => {
    const reply = await send(await seal(submission({}, { site: "weissig_library" })));
    expect(reply.status).toBe(422);
    expect(await reply.json()).toMatchObject({ code: "submission.unknown-site" });
    const paper = await send(await seal(submission({}, { mode: "paper" })));
    expect(paper.status).toBe(403);
    expect(await paper.json()).toMatchObject({ code: "submission.mode-not-permitted" });
  });

  it("name the key that is not here, so that the tablet keeps them", async () => {
    const delivery = { ...(await seal(submission())), key: "AAAAAAAAAAAAAAAA" };
    const reply = await send(delivery);
    expect(reply.status).toBe(422);
    expect(await reply.json()).toMatchObject({
      code: "seal.unknown-key",
      where: ["AAAAAAAAAAAAAAAA"],
    });
  });

  it("are told apart from damaged ones", async () => {
    const [one, other] = [await seal(submission()), await seal(submission())];
    const reply = await send({ ...one, box: other.box });
    expect(reply.status).toBe(422);
    expect(await reply.json()).toMatchObject({ code: "seal.broken", where: [one.id] });
  });

  it("still arrive when they were sealed to a key that is no longer the current one", async () => {
    const waiting = await seal(submission());
    await installation.context.keys.rotate();
    const bundle = await (await installation.request(`/api/survey/sites/${GORBITZ}`)).json();
    expect(bundle.sealing).toEqual(await installation.context.keys.current());
    expect(bundle.sealing.id).not.toBe(waiting.key);
    expect((await send(waiting)).status).toBe(201);
  });

  it("are told that they were withdrawn", async () => {
    const one = submission();
    await accept(installation.context, one, { source: "form", externalId: "471", batch: null });
    const withdrawal = { wave: wave.id, sheetNumber: "0471-6", reason: "Wunsch der Person" };
    await withdraw(installation.context, withdrawal, { id: "p", scope: { kind: "all" } });
    const reply = await send(await seal(one));
    expect(reply.status).toBe(410);
    expect(await reply.json()).toMatchObject({ code: "submission.withdrawn" });
  });

  it("are stored after the freeze, acknowledged and not counted", async () => {
    const frozen = await freshWave(installation.context, "sorgekultur", [GORBITZ]);
    const late = { ...submission(), wave: frozen.id };
    await freeze(installation.context, frozen.id, "p");
    expect((await send(await seal(late))).status).toBe(201);
    expect((await send(await seal(late))).status).toBe(200);
    expect(await rowOf(late)).toMatchObject({ status: "late" });
    expect((await recount(installation.context)).differences).toEqual([]);
  });
});
