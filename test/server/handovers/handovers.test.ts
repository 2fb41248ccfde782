import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HandoverClaim } from "../../../surveys/wire/handover.ts";
import { emptyAnswers } from "../../environment/answers.ts";
import type { TestWave } from "../../environment/fieldwork.ts";
import { freshWave, submissionTo } from "../../environment/fieldwork.ts";
import type { TestInstallation } from "../../environment/installations.ts";
import { ENGINES, freshInstallation } from "../../environment/installations.ts";
import { later } from "../../environment/later.ts";
import type { TestTablet } from "../../environment/tablets.ts";
import { pairedTablet } from "../../environment/tablets.ts";

const GORBITZ = "gorbitz_library";
const DAY = 24 * 60;

describe.each(ENGINES)("answers that go on on a phone, on %s", (engine) => {
  let installation: TestInstallation;
  let tablet: TestTablet;
  let wave: TestWave;
  beforeAll(async () => {
    installation = await freshInstallation(engine);
    tablet = await pairedTablet(installation, { site: GORBITZ });
    wave = await freshWave(installation.context, "sorgekultur", [GORBITZ]);
  });
  afterAll(() => installation.close());

  const newHandover = () => ({
    id: installation.context.newResponseId(),
    key: installation.context.newSecret(),
    response: installation.context.newResponseId(),
  });
  const put = (json: unknown, by = tablet) =>
    by.request("/api/handovers", { method: "POST", json });
  const made = async () => {
    const handover = newHandover();
    expect((await put(handover)).status).toBe(201);
    return handover;
  };
  const newTicket = () => installation.context.newSecret();
  const claim = (id: string, to = installation, ticket = newTicket()) =>
    to.request(`/api/handovers/${id}/claim`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ ticket }),
    });
  const claimed = async (id: string) => {
    const ticket = newTicket();
    const reply = await claim(id, installation, ticket);
    return { ...v.parse(HandoverClaim, await reply.json()), ticket };
  };
  const codeOf = async (reply: Response) => (await reply.json()).code;
  const stateOf = async (id: string, by = tablet) =>
    (await by.request(`/api/handovers/${id}`)).json();
  const handIn = (ticket: string, id: string, to = installation) =>
    to.request("/api/submissions", {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${ticket}` },
      body: JSON.stringify({
        form: "open",
        submission: submissionTo(wave, emptyAnswers(wave.form), {
          id,
          site: GORBITZ,
          mode: "tablet",
        }),
      }),
    });
  const rows = () =>
    installation.context.database.kysely.selectFrom("handover").selectAll().execute();

  it("gives the key to the phone that asks first, and the tablet learns of it", async () => {
    const { id, key } = await made();
    expect(await stateOf(id)).toEqual({ claimed: false });
    expect(await claimed(id)).toMatchObject({ key });
    expect(await stateOf(id)).toEqual({ claimed: true });
  });

  it("gives the key once where ten phones ask at the same moment", async () => {
    const { id } = await made();
    const replies = await Promise.all(Array.from({ length: 10 }, () => claim(id)));
    expect(replies.map(({ status }) => status).sort()).toEqual([
      200,
      ...Array.from({ length: 9 }, () => 410),
    ]);
  });

  it("gives the key again to the phone whose reply was lost, and to no other", async () => {
    const { id, key } = await made();
    const { ticket } = await claimed(id);
    const again = await claim(id, installation, ticket);
    expect(await again.json()).toEqual({ key });
    expect((await claim(id)).status).toBe(410);
    expect((await claim(id, later(installation, 31), ticket)).status).toBe(410);
  });

  it("keeps a key that is given away for half an hour, and never a ticket as it is", async () => {
    const { id, key } = await made();
    const { ticket } = await claimed(id);
    expect(JSON.stringify(await rows())).not.toContain(ticket);
    await later(installation, 31).request("/api/handovers", {
      method: "POST",
      headers: { "content-type": "application/json", ...tablet.headers },
      body: JSON.stringify(newHandover()),
    });
    const kept = JSON.stringify(await rows());
    expect(kept).toContain(id);
    expect(kept).not.toContain(key);
  });

  it("gives nobody a key after half an hour, and soon keeps none", async () => {
    const { id, key } = await made();
    const late = later(installation, 31);
    const reply = await claim(id, late);
    expect([reply.status, await codeOf(reply)]).toEqual([410, "handover.used"]);
    expect((await claim((await made()).id, later(installation, 29))).status).toBe(200);
    await late.request("/api/handovers", {
      method: "POST",
      headers: { "content-type": "application/json", ...tablet.headers },
      body: JSON.stringify(newHandover()),
    });
    expect(JSON.stringify(await rows())).not.toContain(key);
    expect(await codeOf(await claim(installation.context.newResponseId()))).toBe("handover.used");
  });

  it("is made once, however often the tablet says so", async () => {
    const handover = await made();
    expect((await put(handover)).status).toBe(201);
    await claimed(handover.id);
    expect((await put(handover)).status).toBe(201);
    expect(await codeOf(await claim(handover.id))).toBe("handover.used");
  });

  it("belongs to the tablet that made it", async () => {
    const handover = await made();
    const another = await pairedTablet(installation, { site: GORBITZ });
    expect(await codeOf(await put(handover, another))).toBe("handover.used");
    expect((await stateOf(handover.id, another)).code).toBe("request.not-found");
    const key = (await claimed(handover.id)).key;
    expect(key).toBe(handover.key);
  });

  it("is taken back by its tablet, and is then good for nothing, unless a phone was quicker", async () => {
    const takeBack = (id: string, by = tablet) =>
      by.request(`/api/handovers/${id}`, { method: "DELETE" });
    const { id } = await made();
    const another = await pairedTablet(installation, { site: GORBITZ });
    expect((await takeBack(id, another)).status).toBe(404);
    expect((await takeBack(id)).status).toBe(200);
    expect(await codeOf(await claim(id))).toBe("handover.used");
    expect((await takeBack(id)).status).toBe(404);
    const { id: quicker } = await made();
    await claimed(quicker);
    expect(await codeOf(await takeBack(quicker))).toBe("handover.used");
    expect(await stateOf(quicker)).toEqual({ claimed: true });
  });

  it("goes to the phone or back to the tablet, never both, where they ask at the same moment", async () => {
    for (let time = 0; time < 10; time++) {
      const { id } = await made();
      const [phone, back] = await Promise.all([
        claim(id),
        tablet.request(`/api/handovers/${id}`, { method: "DELETE" }),
      ]);
      expect([
        [200, 410],
        [410, 200],
      ]).toContainEqual([phone.status, back.status]);
    }
  });

  it("lets the phone hand in this one response as the tablet would have, once", async () => {
    const { id, response } = await made();
    const { ticket } = await claimed(id);
    const another = await handIn(ticket, installation.context.newResponseId());
    expect(await codeOf(another)).toBe("submission.mode-not-permitted");
    expect((await handIn(ticket, response)).status).toBe(201);
    expect((await handIn(ticket, response)).status).toBe(200);
    const stored = await installation.context.database.kysely
      .selectFrom("response")
      .select(["mode", "site"])
      .where("id", "=", response)
      .execute();
    expect(stored).toEqual([{ mode: "tablet", site: GORBITZ }]);
  });

  it("lets the phone take its time for seven days, and is then forgotten", async () => {
    const first = await made();
    const second = await made();
    const tickets = [await claimed(first.id), await claimed(second.id)] as const;
    const intime = later(installation, 6.9 * DAY);
    expect((await handIn(tickets[0].ticket, first.response, intime)).status).toBe(201);
    const toolate = later(installation, 7.1 * DAY);
    expect(await codeOf(await handIn(tickets[1].ticket, second.response, toolate))).toBe(
      "device.key-needed",
    );
    await toolate.request("/api/handovers", {
      method: "POST",
      headers: { "content-type": "application/json", ...tablet.headers },
      body: JSON.stringify(newHandover()),
    });
    const kept = (await rows()).map(({ id }) => id);
    expect(kept).not.toContain(first.id);
    expect(kept).not.toContain(second.id);
  });

  it("gives a ticket that opens nothing of the tablet's", async () => {
    const { id } = await made();
    const { ticket } = await claimed(id);
    for (const path of ["/api/device/bundle", `/api/handovers/${id}`]) {
      const reply = await installation.request(path, {
        headers: { authorization: `Bearer ${ticket}` },
      });
      expect(await codeOf(reply)).toBe("device.key-needed");
    }
  });

  it("reaches the phone although the tablet was revoked in between", async () => {
    const own = await pairedTablet(installation, { site: GORBITZ });
    const handover = newHandover();
    await put(handover, own);
    await installation.context.database.kysely
      .updateTable("device")
      .set({ revoked_at: installation.context.now().toISOString() })
      .where("id", "=", own.id)
      .execute();
    const { ticket } = await claimed(handover.id);
    expect((await handIn(ticket, handover.response)).status).toBe(201);
  });
});
