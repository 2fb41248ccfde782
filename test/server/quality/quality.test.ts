import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { storeBreakOff } from "../../../db/queries/break-offs.ts";
import { releaseRound } from "../../../server/release-round.ts";
import { batteryOf, codesOf } from "../../../surveys/definition/questionnaire.ts";
import { QualityOverview, QualityReport } from "../../../surveys/wire/quality.ts";
import { letAnswer } from "../../environment/crowds.ts";
import type { TestWave } from "../../environment/fieldwork.ts";
import { freshWave } from "../../environment/fieldwork.ts";
import type { TestInstallation } from "../../environment/installations.ts";
import { ENGINES, freshInstallation } from "../../environment/installations.ts";
import type { TestPerson } from "../../environment/people.ts";
import { signedInAs } from "../../environment/people.ts";
import { reviewRoom } from "../reviews/review-room.ts";

const LIBRARY = "gorbitz_library";
const MEETING_PLACE = { importance: { meeting_place: 5 } };

describe.each(ENGINES)("data quality on %s", (engine) => {
  let installation: TestInstallation;
  let wave: TestWave;
  let clerk: TestPerson;
  const reportOf = async (person: TestPerson, district = "gorbitz") => {
    const reply = await person.request(`/api/quality/${wave.id}/${district}`);
    expect(reply.status).toBe(200);
    return v.parse(QualityReport, await reply.json());
  };

  beforeAll(async () => {
    installation = await freshInstallation(engine);
    const { context } = installation;
    wave = await freshWave(context, "sorgekultur", [LIBRARY, "gruna_library"]);
    clerk = await signedInAs(installation, "staff", { kind: "some", districts: ["gorbitz"] });
    const room = reviewRoom(installation, wave);
    const battery = batteryOf(wave.form.questionnaire, "importance");
    if (!battery) throw new Error("no battery");
    const same = Object.fromEntries(codesOf(battery).map((code) => [code, 4]));
    // Eleven at their own pace, one in a hurry with the same point everywhere.
    for (let at = 0; at < 11; at++)
      await room.bring(
        room.form(LIBRARY, { answers: room.answered(at), trace: { seconds: 300 + at } }),
      );
    await room.bring(
      room.form(LIBRARY, {
        answers: { ...room.answered(0), [battery.id]: same },
        trace: { seconds: 100 },
      }),
    );
    await letAnswer(context, wave, 60, 5, { site: LIBRARY, mode: "paper", ...MEETING_PLACE });
    await letAnswer(context, wave, 3, 6, { site: "gruna_library", mode: "web" });
    await storeBreakOff(context.database.kysely, {
      id: context.newResponseId(),
      wave: wave.id,
      site: LIBRARY,
      mode: "tablet",
      day: "2026-05-12",
      question: battery.id,
    });
  });
  afterAll(() => installation?.close());

  it("names the waves and districts of a person's scope", async () => {
    const { waves } = v.parse(QualityOverview, await (await clerk.request("/api/quality")).json());
    const mine = waves.find(({ id }) => id === wave.id);
    expect(mine?.districts.map(({ code }) => code)).toEqual(["gorbitz"]);
  });

  it("counts forms by site and way, and who was fast or gave one point everywhere", async () => {
    const { sites, speeds, questions, flagged } = await reportOf(clerk);
    expect(sites.map(({ mode, counted }) => [mode, counted])).toEqual([
      ["tablet", 12],
      ["paper", 60],
    ]);
    expect(speeds).toEqual([{ mode: "tablet", timed: 12, median: 304.5, fast: 1 }]);
    const battery = questions.find(({ brokenOff }) => brokenOff > 0);
    expect(battery?.brokenOff).toBe(1);
    expect(battery?.straight?.same).toBeGreaterThanOrEqual(1);
    expect(flagged).toMatchObject({ fast: 1, straight: 1, together: 1 });
  });

  it("tells nothing of a single person where few forms look odd", async () => {
    expect((await reportOf(clerk)).without).toBeNull();
    await releaseRound(installation.context, { actor: null });
    const { without, least } = await reportOf(clerk);
    expect(least).toBe(10);
    expect(without?.map(({ checks }) => checks)).toEqual(without?.map(() => []));
    // 72 forms give groups, and no place that could change.
    expect(without?.map(({ hasPlaces }) => hasPlaces)).toEqual(without?.map(() => false));
  });

  it("is written down each time somebody looks", async () => {
    const dpo = await signedInAs(installation, "dpo");
    const looks = async () => {
      const rows = await installation.context.database.kysely
        .selectFrom("audit_event")
        .select("id")
        .where("actor", "=", dpo.id)
        .where("action", "=", "quality.read")
        .execute();
      return rows.length;
    };
    await reportOf(dpo);
    await reportOf(dpo, "blasewitz");
    expect(await looks()).toBe(2);
  });

  it("is closed to facilitators, and outside a person's districts", async () => {
    const facilitator = await signedInAs(installation, "facilitator");
    const refused = await facilitator.request(`/api/quality/${wave.id}/gorbitz`);
    expect(refused.status).toBe(403);
    expect((await clerk.request(`/api/quality/${wave.id}/blasewitz`)).status).toBe(403);
    expect((await clerk.request("/api/quality/no-wave/gorbitz")).status).toBe(404);
  });

  it("knows no times any more once the wave is frozen", async () => {
    const admin = await signedInAs(installation, "admin");
    await admin.request(`/api/fieldwork/waves/${wave.id}/freeze`, { method: "POST" });
    const { speeds, flagged, wave: told } = await reportOf(clerk);
    expect({ speeds, fast: flagged.fast, isFrozen: told.isFrozen }).toEqual({
      speeds: [],
      fast: 0,
      isFrozen: true,
    });
  });
});
