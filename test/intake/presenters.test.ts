import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { takeDelivery } from "../../server/take-delivery.ts";
import type { Role, Scope } from "../../surveys/wire/account.ts";
import type { Delivery, Mode, Submission } from "../../surveys/wire/submission.ts";
import { MODES } from "../../surveys/wire/submission.ts";
import { emptyAnswers } from "../environment/answers.ts";
import type { TestWave } from "../environment/fieldwork.ts";
import { freshWave, submissionTo } from "../environment/fieldwork.ts";
import type { TestInstallation } from "../environment/installations.ts";
import { ENGINES, freshInstallation } from "../environment/installations.ts";
import { signedInAs } from "../environment/people.ts";
import { sealed } from "../environment/sealing.ts";
import type { TestTablet } from "../environment/tablets.ts";
import { pairedTablet } from "../environment/tablets.ts";

const GORBITZ = "gorbitz_library";
const GRUNA = "gruna_library";
const ALL: Scope = { kind: "all" };
const IN_GORBITZ: Scope = { kind: "some", districts: ["gorbitz"] };
const OK = "201";

describe.each(ENGINES)("who may hand in what on %s", (engine) => {
  let installation: TestInstallation;
  let wave: TestWave;
  let tablet: TestTablet;
  beforeAll(async () => {
    installation = await freshInstallation(engine);
    wave = await freshWave(installation.context, "sorgekultur", [GORBITZ, GRUNA]);
    tablet = await pairedTablet(installation, { site: GORBITZ });
  });
  afterAll(() => installation?.close());

  const submission = (mode: Mode, site = GORBITZ, device?: string): Submission =>
    submissionTo(wave, emptyAnswers(wave.form), {
      id: installation.context.newResponseId(),
      site,
      mode,
      ...(device !== undefined && { trace: { device } }),
    });
  const breakOff = (mode: "tablet" | "web", site = GORBITZ): Delivery => ({
    form: "breakOff",
    id: installation.context.newResponseId(),
    wave: wave.id,
    site,
    mode,
    day: "2026-05-12",
    question: "gender",
  });
  /** "201" or the problem's code, in the open and sealed: the two must never differ. */
  async function verdict(headers: Record<string, string>, one: Submission): Promise<string> {
    const key = await installation.context.keys.current();
    const other = { ...one, id: installation.context.newResponseId() };
    const open = await delivered(headers, { form: "open", submission: one });
    const closed = await delivered(headers, await sealed(key, other));
    return open === closed ? open : `${open} in the open, ${closed} sealed`;
  }
  async function delivered(headers: Record<string, string>, delivery: Delivery): Promise<string> {
    const reply = await installation.request("/api/submissions", {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(delivery),
    });
    return reply.ok ? `${reply.status}` : (await reply.json()).code;
  }
  const verdicts = async (headers: Record<string, string>, device?: string) =>
    Object.fromEntries(
      await Promise.all(
        MODES.map(async (mode) => [
          mode,
          await verdict(headers, submission(mode, GORBITZ, device)),
        ]),
      ),
    );
  const signedIn = async (role: Role, scope: Scope = ALL) => ({
    cookie: (await signedInAs(installation, role, scope)).cookie,
  });
  const NO = "submission.mode-not-permitted";

  it("takes from anybody what comes from the web", async () => {
    expect(await verdicts({})).toEqual({
      tablet: NO,
      web: OK,
      paper: NO,
      scan: NO,
      interview: "access.sign-in-needed",
      import: NO,
    });
    expect(await delivered({}, breakOff("web"))).toBe(OK);
    expect(await delivered({}, breakOff("tablet"))).toBe(NO);
  });

  it("takes from a tablet what was answered on a tablet", async () => {
    expect(await verdicts(tablet.headers, tablet.id)).toEqual({
      tablet: OK,
      web: OK,
      paper: NO,
      scan: NO,
      interview: NO,
      import: NO,
    });
    expect(await delivered(tablet.headers, breakOff("tablet"))).toBe(OK);
  });

  it.each<[Role, string]>([
    ["admin", OK],
    ["editor", OK],
    ["staff", OK],
    ["facilitator", NO],
    ["dpo", NO],
  ])("takes interviews from whoever types forms: %s gets %s", async (role, interview) => {
    expect(await verdicts(await signedIn(role))).toEqual({
      tablet: NO,
      web: OK,
      paper: NO,
      scan: NO,
      interview,
      import: NO,
    });
  });

  it("takes interviews at sites of one's own districts alone", async () => {
    const staff = await signedIn("staff", IN_GORBITZ);
    expect(await verdict(staff, submission("interview"))).toBe(OK);
    expect(await verdict(staff, submission("interview", GRUNA))).toBe("access.not-permitted");
    expect(await verdict(staff, submission("interview", "nowhere"))).toBe(
      "submission.unknown-site",
    );
  });

  it("takes from a tablet what belongs to sites where it stood, and nothing else", async () => {
    expect(await verdict(tablet.headers, submission("tablet", GRUNA, tablet.id))).toBe(
      "device.wrong-site",
    );
    expect(await delivered(tablet.headers, breakOff("tablet", GRUNA))).toBe("device.wrong-site");
    const stranger = installation.context.newId();
    expect(await verdict(tablet.headers, submission("tablet", GORBITZ, stranger))).toBe(
      "device.wrong-site",
    );
    const carried = await pairedTablet(installation, { site: GORBITZ });
    await moved(carried, GRUNA);
    for (const site of [GORBITZ, GRUNA])
      expect(await verdict(carried.headers, submission("tablet", site, carried.id))).toBe(OK);
  });

  it("takes what a tablet answered before it was paired anew, as another one", async () => {
    const before = await pairedTablet(installation, { site: GRUNA });
    const waiting = submission("tablet", GRUNA, before.id);
    await revoked(before);
    const after = await pairedTablet(installation, { site: GORBITZ });
    expect(await verdict(after.headers, waiting)).toBe(OK);
  });

  it("turns a revoked tablet away, and a key that nobody was given", async () => {
    const gone = await pairedTablet(installation, { site: GORBITZ });
    await revoked(gone);
    expect(await verdict(gone.headers, submission("tablet", GORBITZ, gone.id))).toBe(
      "device.revoked",
    );
    expect(await verdict(gone.headers, submission("web"))).toBe("device.revoked");
    const forged = { authorization: `Bearer ${installation.context.newSecret()}` };
    expect(await verdict(forged, submission("tablet", GORBITZ, tablet.id))).toBe(
      "device.key-needed",
    );
  });

  it("takes with a ticket the one response that it was given for", async () => {
    const context = installation.context;
    const mine = submission("tablet", GORBITZ, tablet.id);
    const handover = { id: context.newResponseId(), key: context.newSecret(), response: mine.id };
    const made = await tablet.request("/api/handovers", { method: "POST", json: handover });
    expect(made.ok).toBe(true);
    const ticket = context.newSecret();
    const claimed = await installation.request(`/api/handovers/${handover.id}/claim`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ ticket }),
    });
    expect(await claimed.json()).toEqual({ key: handover.key });
    const phone = { authorization: `Bearer ${ticket}` };
    const { trace: _, ...onPhone } = mine;

    expect(await delivered(phone, { form: "open", submission: submission("tablet") })).toBe(NO);
    const elsewhere = { ...onPhone, site: GRUNA };
    expect(await delivered(phone, { form: "open", submission: elsewhere })).toBe(
      "device.wrong-site",
    );
    expect(await delivered(phone, { form: "open", submission: onPhone })).toBe(OK);
    expect(await delivered(phone, { form: "open", submission: onPhone })).toBe("200");
  });

  describe("from a tablet's file", () => {
    const byFile = async (role: Role, scope: Scope, delivery: Delivery, device = tablet.id) => {
      const { id } = await signedInAs(installation, role, scope);
      const person = { id, name: "Test", email: "t@test.invalid", role, scope };
      const taken = await takeDelivery(installation.context, delivery, {
        kind: "export",
        person,
        device,
      });
      return taken.kind === "taken" ? taken.outcome : taken.problem.code;
    };
    const file = async (one: Submission) => sealed(await installation.context.keys.current(), one);

    it("staff hand in what was answered where it stood, in their districts, though it is revoked", async () => {
      const gone = await pairedTablet(installation, { site: GORBITZ });
      const parcel = await file(submission("tablet", GORBITZ, gone.id));
      await revoked(gone);
      expect(await byFile("staff", IN_GORBITZ, parcel, gone.id)).toBe("stored");
      expect(await byFile("staff", IN_GORBITZ, parcel, gone.id)).toBe("repeated");
      expect(await byFile("staff", IN_GORBITZ, breakOff("tablet"), gone.id)).toBe("stored");
    });

    it("nobody hands in what lies outside of their districts, their work or the tablet's sites", async () => {
      const parcel = await file(submission("tablet", GORBITZ, tablet.id));
      const elsewhere: Scope = { kind: "some", districts: ["blasewitz"] };
      expect(await byFile("staff", elsewhere, parcel)).toBe("access.not-permitted");
      expect(await byFile("facilitator", ALL, parcel)).toBe(NO);
      const wrong = await file(submission("tablet", GRUNA, tablet.id));
      expect(await byFile("staff", ALL, wrong)).toBe("device.wrong-site");
      expect(await byFile("staff", ALL, await file(submission("paper")))).toBe(NO);
    });
  });

  async function moved(one: TestTablet, site: string): Promise<void> {
    const admin = await signedInAs(installation, "admin");
    const { name, setup } = await listed(admin, one);
    const reply = await admin.request(`/api/devices/${one.id}`, {
      method: "PUT",
      json: { name, site, setup },
    });
    expect(reply.ok).toBe(true);
  }

  async function listed(
    admin: Awaited<ReturnType<typeof signedInAs>>,
    { id }: TestTablet,
  ): Promise<{ name: string; setup: unknown }> {
    const { devices } = await (await admin.request("/api/devices")).json();
    return devices.find((device: { id: string }) => device.id === id);
  }

  async function revoked({ id }: TestTablet): Promise<void> {
    const admin = await signedInAs(installation, "admin");
    const reply = await admin.request(`/api/devices/${id}/revoke`, { method: "POST" });
    expect(reply.ok).toBe(true);
  }
});
