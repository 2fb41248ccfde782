import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { removeContents } from "../../../db/queries/removal.ts";
import { recountingOf } from "../../../server/catalogue/recounting.ts";
import { releaseRound } from "../../../server/release-round.ts";
import type { DistrictResult as Result } from "../../../surveys/wire/results.ts";
import { DistrictResult } from "../../../surveys/wire/results.ts";
import { letAnswer } from "../../environment/crowds.ts";
import type { TestWave } from "../../environment/fieldwork.ts";
import { freshWave } from "../../environment/fieldwork.ts";
import type { TestInstallation } from "../../environment/installations.ts";
import { ENGINES, freshInstallation } from "../../environment/installations.ts";
import type { TestPerson } from "../../environment/people.ts";
import { signedInAs } from "../../environment/people.ts";

const THRESHOLD = 10;
const SITE = "gorbitz_library";
const RARE = "help_broker";

/** Every base that a result shows, by where it stands. Zero: nothing is shown there. */
function basesOf({ findings }: Result): Map<string, number> {
  const bases = new Map([["responses", findings.responses ?? 0]]);
  for (const { topic, n } of findings.importance?.topics ?? [])
    bases.set(`importance ${topic.code}`, n);
  for (const { topic, n } of findings.need?.topics ?? []) bases.set(`need ${topic.code}`, n);
  if (findings.topThree?.kind === "ranked") bases.set("top three", findings.topThree.n);
  for (const question of findings.questions)
    if ("n" in question) bases.set(question.question.id, question.n);
  return bases;
}

describe.each(ENGINES)("rounds of release on %s", (engine) => {
  let installation: TestInstallation;
  let wave: TestWave;
  let officer: TestPerson;
  beforeAll(async () => {
    installation = await freshInstallation(engine);
    wave = await freshWave(installation.context, "nachbarschaftshilfe", [SITE, "gruna_library"]);
    officer = await signedInAs(installation, "dpo");
  });
  afterAll(() => installation?.close());

  const read = async (district = "gorbitz") => {
    const reply = await installation.request(
      `/api/public/results/${district}?questionnaire=nachbarschaftshilfe`,
    );
    expect(reply.status).toBe(200);
    return reply.text();
  };
  /** Gives a response the sheet number 1. */
  const numbered = (response: string) =>
    installation.context.database.kysely
      .insertInto("identity")
      .values({
        wave: wave.id,
        source: "form",
        external_id: "1",
        response,
        batch: null,
        answers_digest: "",
      })
      .execute();

  it("shows, person by person, nothing that tells of fewer than k of them", async () => {
    const shown: Result[] = [];
    let before = await read();
    const round = async () => {
      const made = await releaseRound(installation.context, { actor: null });
      const now = await read();
      // Whoever reloads after each arrival learns nothing from a page that did not publish anything.
      if (made.length === 0) expect(now).toBe(before);
      else shown.push(v.parse(DistrictResult, JSON.parse(now)));
      before = now;
    };
    for (let person = 0; person < 34; person++) {
      const [sent] = await letAnswer(installation.context, wave, 1, person, {
        site: SITE,
        rare: [RARE],
        mode: "paper",
        tooMany: 0.1,
      });
      await round();
      if (person !== 21) continue;
      await numbered(sent?.id ?? "");
      const json = { wave: wave.id, sheetNumber: "1", reason: "Auf Wunsch" };
      const withdrawn = await officer.request("/api/withdrawals", { method: "POST", json });
      expect(withdrawn.status).toBe(200);
      await round();
    }
    expect(shown.map(({ findings }) => findings.responses)).toEqual([10, 20, 30]);
    expect(shown.at(-1)?.findings.importance?.few.map(({ code }) => code)).toEqual([RARE]);
    const versions = [v.parse(DistrictResult, JSON.parse(await read("blasewitz"))), ...shown].map(
      basesOf,
    );
    for (const bases of versions)
      for (const [place, n] of bases)
        for (const other of versions) {
          if (n !== 0) expect(n, place).toBeGreaterThanOrEqual(THRESHOLD);
          const distance = Math.abs(n - (other.get(place) ?? 0));
          if (distance !== 0) expect(distance, place).toBeGreaterThanOrEqual(THRESHOLD);
        }
  });

  it("makes one release when two processes come to it at the same moment", async () => {
    await letAnswer(installation.context, wave, 12, 900, { site: "gruna_library" });
    const rounds = await Promise.all([
      releaseRound(installation.context, { district: "blasewitz", actor: null }),
      releaseRound(installation.context, { district: "blasewitz", actor: null }),
    ]);
    expect(rounds.flat()).toEqual([{ wave: wave.id, district: "blasewitz", number: 1 }]);
  });

  it("gives a frozen wave one last round and then none", async () => {
    const { context } = installation;
    const frozen = await freshWave(context, "generationen", [SITE]);
    await letAnswer(context, frozen, 12, 1, { site: SITE });
    expect(await releaseRound(context, { wave: frozen.id, actor: null })).toHaveLength(1);
    const people = await letAnswer(context, frozen, 24, 2, { site: SITE });
    await context.database.kysely
      .updateTable("wave")
      .set({ frozen_at: context.now().toISOString() })
      .where("id", "=", frozen.id)
      .execute();
    expect(await releaseRound(context, { wave: frozen.id, actor: null })).toHaveLength(1);
    // No way of the office leads there after the freeze; the rule has to hold without it.
    await context.database.kysely.transaction().execute((tx) =>
      removeContents(
        tx,
        people.map(({ id }) => id),
        recountingOf(new Map([[frozen.id, frozen.form]])),
      ),
    );
    expect(await releaseRound(context, { wave: frozen.id, actor: null })).toEqual([]);
  });
});
