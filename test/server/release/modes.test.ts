import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { modesOf } from "../../../db/queries/release-modes.ts";
import { releaseRound } from "../../../server/release-round.ts";
import type { Mode } from "../../../surveys/wire/submission.ts";
import { letAnswer } from "../../environment/crowds.ts";
import type { TestWave } from "../../environment/fieldwork.ts";
import { freshWave } from "../../environment/fieldwork.ts";
import type { TestInstallation } from "../../environment/installations.ts";
import { ENGINES, freshInstallation } from "../../environment/installations.ts";

const SITE = "gorbitz_library";
const AGE = "65_74";

describe.each(ENGINES)("ways of answering beside a release on %s", (engine) => {
  let installation: TestInstallation;
  let first: TestWave;
  let later: TestWave;

  beforeAll(async () => {
    installation = await freshInstallation(engine);
    const { context } = installation;
    const fresh = async () => {
      const wave = await freshWave(context, "sorgekultur", [SITE]);
      await context.database.kysely
        .updateTable("wave")
        .set({ dimensions: JSON.stringify(["age_group", "gender"]) })
        .where("id", "=", wave.id)
        .execute();
      return wave;
    };
    let seed = 0;
    const answer = (wave: TestWave, people: number, mode: Mode, age: string, gender: string) =>
      letAnswer(context, wave, people, ++seed, {
        site: SITE,
        mode,
        same: { age_group: age, gender },
      });
    first = await fresh();
    await answer(first, 12, "tablet", "75_84", "female");
    // Neither women nor men of this age are ten: what they share is the age alone.
    await answer(first, 8, "tablet", AGE, "female");
    await answer(first, 8, "paper", AGE, "male");
    await releaseRound(context, { actor: null });
    later = await fresh();
    await answer(later, 14, "tablet", AGE, "female");
    await answer(later, 3, "paper", "85_plus", "male");
    await releaseRound(context, { wave: later.id, actor: null, patient: true });
  });
  afterAll(() => installation?.close());

  const known = (waves: TestWave[], filter = {}) =>
    modesOf(installation.context.database.kysely, {
      waves: waves.map(({ id }) => id),
      district: "gorbitz",
      filter,
    });

  it("leaves out who waits", async () => {
    expect(await known([later])).toMatchObject({ tablet: 14, paper: 0 });
  });

  it("puts people where their group is, whatever they said themselves", async () => {
    expect(await known([first])).toMatchObject({ tablet: 20, paper: 8 });
    expect(await known([first], { age_group: AGE })).toMatchObject({ tablet: 8, paper: 8 });
    expect(await known([first], { gender: "female" })).toMatchObject({ tablet: 12, paper: 0 });
  });

  it("are not known where one of several waves does not know them", async () => {
    expect(await known([first, later])).toMatchObject({ tablet: 34, paper: 8 });
    await installation.context.database.kysely
      .deleteFrom("release_modes")
      .where("wave", "=", later.id)
      .execute();
    expect(await known([first, later])).toBeUndefined();
  });
});
