import { resolve } from "node:path";
import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { app } from "../../../server/app.ts";
import { freeze } from "../../../server/freeze-wave.ts";
import { openInstallation } from "../../../server/installation.ts";
import { releaseRound } from "../../../server/release-round.ts";
import { settingsFrom } from "../../../server/settings.ts";
import { releaseFingerprint } from "../../../surveys/disclosure/release-fingerprint.ts";
import { stamp } from "../../../surveys/report/stamp.ts";
import { decodeCounts } from "../../../surveys/tally/counts.ts";
import { ReleaseLog } from "../../../surveys/wire/release-log.ts";
import { DistrictResult } from "../../../surveys/wire/results.ts";
import { letAnswer } from "../../environment/crowds.ts";
import type { TestWave } from "../../environment/fieldwork.ts";
import { freshWave } from "../../environment/fieldwork.ts";
import type { TestInstallation } from "../../environment/installations.ts";
import { ENGINES, freshInstallation } from "../../environment/installations.ts";
import type { TestPerson } from "../../environment/people.ts";
import { signedInAs } from "../../environment/people.ts";
import { publishBeside } from "../../environment/published-beside.ts";

const QUESTIONNAIRE = "nachbarschaftshilfe";
const SITE = "gorbitz_library";

describe.each(ENGINES)("releases of the past on %s", (engine) => {
  let installation: TestInstallation;
  let wave: TestWave;
  let facilitator: TestPerson;
  let before: Record<string, string>;
  const path = (release: number, format: string) =>
    `/api/public/open-data/gorbitz/${QUESTIONNAIRE}/${wave.id}/${release}/results.${format}`;
  const bodies = async () => {
    const first: Record<string, string> = {};
    for (const format of ["csv", "json"])
      first[format] = await (await installation.request(path(1, format))).text();
    return first;
  };
  const logOf = async (person: TestPerson) =>
    v.parse(ReleaseLog, await (await person.request("/api/releases")).json());
  const resultOf = async (query: string) => {
    const reply = await facilitator.request(
      `/api/results/gorbitz?questionnaire=${QUESTIONNAIRE}${query}`,
    );
    return v.parse(DistrictResult, await reply.json());
  };

  beforeAll(async () => {
    installation = await freshInstallation(engine);
    const { context } = installation;
    wave = await freshWave(context, QUESTIONNAIRE, [SITE]);
    facilitator = await signedInAs(installation, "facilitator", {
      kind: "some",
      districts: ["gorbitz"],
    });
    await letAnswer(context, wave, 25, 1, { site: SITE });
    await releaseRound(context, { actor: null });
    before = await bodies();
    await letAnswer(context, wave, 30, 2, { site: SITE });
    await releaseRound(context, { actor: null });
  });
  afterAll(() => installation?.close());

  it("stay byte for byte what they were, however much comes after", async () => {
    expect(await bodies()).toEqual(before);
    expect(await (await installation.request(path(2, "csv"))).text()).not.toBe(before.csv);
  });

  it("can be opened again with exactly their figures", async () => {
    const old = await resultOf(`&wave=${wave.id}&release=1`);
    expect(old.findings.responses).toBe(25);
    expect(old.releases).toMatchObject([{ number: 1, wave: { id: wave.id } }]);
    expect((await resultOf(`&wave=${wave.id}`)).findings.responses).toBe(55);
  });

  it("stand in the log with their stamp, newest first, of one's own districts alone", async () => {
    const { releases: log } = await logOf(facilitator);
    expect(log.map(({ number, responses, newest }) => [number, responses, newest])).toEqual([
      [2, 55, true],
      [1, 25, false],
    ]);
    const [first] = log;
    expect(first && stamp({ ...first, madeAt: "2026-05-14T10:00:00Z" })).toMatch(
      /^Stand 14\.05\., 55 Bögen, Prüfsumme [0-9A-F]{4}$/,
    );
    const elsewhere = await signedInAs(installation, "facilitator", {
      kind: "some",
      districts: ["blasewitz"],
    });
    expect(await logOf(elsewhere)).toMatchObject({ releases: [], beside: [] });
    const report = `/api/results/gorbitz/report.csv?questionnaire=${QUESTIONNAIRE}`;
    expect((await elsewhere.request(report)).status).toBe(403);
    expect((await installation.request(report)).status).toBe(401);
  });

  it("of lists and texts stand beside them in the log, and in the newest file alone", async () => {
    const older = await bodies();
    const newest = `/api/public/open-data/gorbitz/${QUESTIONNAIRE}/results.csv`;
    expect(await (await installation.request(newest)).text()).not.toContain("freitexte.");
    await publishBeside(installation.context, wave);
    const { releases, beside } = await logOf(facilitator);
    expect(releases).toHaveLength(2);
    expect(beside.toSorted((a, b) => (a.of < b.of ? -1 : 1))).toMatchObject([
      { of: "lists", question: null, number: 1, district: { code: "gorbitz" } },
      { of: "texts", question: expect.any(String), number: 1, wave: { id: wave.id } },
    ]);
    const text = await (await installation.request(newest)).text();
    for (const { fingerprint } of beside) expect(text).toContain(fingerprint);
    expect(await bodies()).toEqual(older);
    const some = await installation.request(`${newest}?filter=gender:female`);
    expect(await some.text()).not.toMatch(/freitexte|strichlisten/);
  });

  it("answer 404 where there is no such release, or no wave is named", async () => {
    for (const unknown of [3, 0, "x"])
      expect((await installation.request(path(Number(unknown), "csv"))).status).toBe(404);
    const reply = await facilitator.request(
      `/api/results/gorbitz?questionnaire=${QUESTIONNAIRE}&release=1`,
    );
    expect(reply.status).toBe(404);
  });

  it("have a fingerprint that follows from the stored row", async () => {
    const { kysely } = installation.context.database;
    const rows = await kysely.selectFrom("release").selectAll().orderBy("number").execute();
    const { layout, meaning } = wave.form;
    for (const { id, district, responses, sums, fingerprint } of rows)
      expect(
        releaseFingerprint(
          { id, wave: wave.id, district, meaning },
          { responses, sums: decodeCounts(sums, layout.size) },
          installation.context.hash,
        ),
      ).toBe(fingerprint);
    expect(rows).toHaveLength(2);
  });

  it("are marked by what was published alone: an answer that only waits changes no mark", async () => {
    const newest = `/api/public/open-data/gorbitz/${QUESTIONNAIRE}/results.json`;
    const reply = await installation.request(newest);
    const mark = reply.headers.get("etag") ?? "";
    const [first] = (await resultOf("")).releases;
    expect(reply.headers.get("last-modified")).toBe(new Date(first?.madeAt ?? "").toUTCString());
    await letAnswer(installation.context, wave, 1, 9, { site: SITE });
    const again = await installation.request(newest, { headers: { "if-none-match": mark } });
    expect([again.status, again.headers.get("etag")]).toEqual([304, mark]);
  });

  it("are held to today's threshold where it was raised", async () => {
    const raised = await openInstallation(
      settingsFrom(
        { ...installation.env, DISCLOSURE_THRESHOLD: "40" },
        resolve(import.meta.dirname, "../../.."),
      ),
    );
    const server = app(raised);
    const text = await (await server.request(path(1, "csv"))).text();
    expect(text).not.toContain('"anzahl"');
    expect(text).toMatch(/"weniger_als",[^\n]*40/);
    const log = await (await server.request("/api/public/open-data")).text();
    expect(log).not.toContain('"responses":25');
    await raised.database.close();
  });

  it("of a frozen wave are for ever: the last is marked so, and gives the same bytes later", async () => {
    await freeze(installation.context, wave.id, null);
    const [last] = (await logOf(facilitator)).releases;
    expect(last).toMatchObject({ newest: true, frozen: true });
    const text = async () => (await installation.request(path(last?.number ?? 0, "json"))).text();
    const frozen = await text();
    await releaseRound(installation.context, { actor: null });
    expect(await text()).toBe(frozen);
    expect(await bodies()).toEqual(before);
  });

  it("are named by the day in the city, where it is no longer yesterday", async () => {
    await installation.context.database.kysely
      .updateTable("release")
      .set({ made_at: "2026-05-13T22:30:00.000Z" })
      .where("number", "=", 1)
      .execute();
    const reply = await installation.request(path(1, "csv"));
    expect(reply.headers.get("content-disposition")).toContain("2026-05-14");
    expect(await reply.text()).toMatch(/,2026-05-14,/);
  });
});
