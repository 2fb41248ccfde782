import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Context } from "../../../server/context.ts";
import { freeze } from "../../../server/freeze-wave.ts";
import { accept } from "../../../server/intake-door.ts";
import { releaseRound } from "../../../server/release-round.ts";
import type { Chance } from "../../../server/seed/chance.ts";
import { chanceFrom } from "../../../server/seed/chance.ts";
import { batteryOf, codesOf } from "../../../surveys/definition/questionnaire.ts";
import { PRIORITIES_WORDS } from "../../../surveys/messages/priorities/catalogues.ts";
import { sayChecks } from "../../../surveys/messages/priorities/say-checks.ts";
import type { ShownChecks } from "../../../surveys/wire/release-checks.ts";
import { DistrictResult } from "../../../surveys/wire/results.ts";
import type { Mode } from "../../../surveys/wire/submission.ts";
import type { TestWave } from "../../environment/fieldwork.ts";
import { freshWave } from "../../environment/fieldwork.ts";
import type { TestInstallation } from "../../environment/installations.ts";
import { ENGINES, freshInstallation } from "../../environment/installations.ts";
import { randomSubmission } from "../../environment/respondents.ts";
import { reviewRoom } from "../reviews/review-room.ts";

const QUESTIONNAIRE = "nachbarschaftshilfe";
const LIBRARY = "gorbitz_library";
const [FIRST, SECOND, THIRD] = ["meeting_place", "emergency_neighbours", "small_favours"] as const;
type Ratings = Readonly<Record<string, number>>;

/** People who rate every topic alike, but for a step up or down by chance; what is not named gets a 2. */
async function answerAlike(
  context: Context,
  wave: TestWave,
  people: number,
  crowd: { chance: Chance; mode: Mode; site: string; day: string; ratings: Ratings },
) {
  const battery = batteryOf(wave.form.questionnaire, "importance");
  if (!battery) throw new Error("no battery");
  const { chance, mode, site, day, ratings } = crowd;
  const submissions = Array.from({ length: people }, () => {
    const submission = randomSubmission(wave.form, chance, { wave: wave.id, mode, site, day });
    const importance = Object.fromEntries(
      codesOf(battery).map((topic) => {
        const step = Math.floor(chance() * 3) - 1;
        return [topic, Math.min(5, Math.max(1, (ratings[topic] ?? 2) + step))];
      }),
    );
    return { ...submission, answers: { ...submission.answers, [battery.id]: importance } };
  });
  const acceptances = await Promise.all(submissions.map((one) => accept(context, one)));
  for (const acceptance of acceptances)
    if (acceptance.kind === "refused") throw new Error(acceptance.problem.code);
}

function german(checks: ShownChecks | null | undefined): string {
  const list = checks?.lists.find((one) => one.list === "importance");
  if (!checks || !list) throw new Error("nothing was checked");
  return sayChecks(list, { words: PRIORITIES_WORDS.de, language: "de", shown: checks });
}

/** Everything in an answer that is a number, wherever it stands. */
function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

describe.each(ENGINES)("the channel check on %s", (engine) => {
  let installation: TestInstallation;
  const chance = chanceFrom(7);
  const waves: Record<string, TestWave> = {};
  const resultOf = async (name?: keyof typeof waves) => {
    const wave = name === undefined ? "" : `&wave=${waves[name]?.id}`;
    const path = `/api/public/results/gorbitz?questionnaire=${QUESTIONNAIRE}${wave}`;
    return v.parse(DistrictResult, await (await installation.request(path)).json());
  };

  beforeAll(async () => {
    installation = await freshInstallation(engine);
    const { context } = installation;
    const fresh = async (name: string) => {
      waves[name] = await freshWave(context, QUESTIONNAIRE, [LIBRARY]);
      return waves[name];
    };
    const tablets = { chance, mode: "tablet", site: LIBRARY, day: "2026-05-12" } as const;
    const paper = { chance, mode: "paper", site: LIBRARY, day: "2026-05-13" } as const;
    const tipped = await fresh("tipped");
    await answerAlike(context, tipped, 90, {
      ...tablets,
      ratings: { [FIRST]: 5, [SECOND]: 3, [THIRD]: 4 },
    });
    await answerAlike(context, tipped, 30, {
      ...paper,
      ratings: { [FIRST]: 5, [SECOND]: 5, [THIRD]: 1 },
    });
    await answerAlike(context, tipped, 30, {
      ...paper,
      day: "2026-05-14",
      ratings: { [FIRST]: 5, [SECOND]: 5, [THIRD]: 1 },
    });
    const balanced = await fresh("balanced");
    for (const crowd of [tablets, paper])
      await answerAlike(context, balanced, 60, {
        ...crowd,
        ratings: { [FIRST]: 5, [SECOND]: 4, [THIRD]: 3 },
      });
    const small = await fresh("small");
    await answerAlike(context, small, 80, { ...tablets, ratings: { [FIRST]: 5 } });
    await answerAlike(context, small, 29, { ...paper, day: tablets.day, ratings: { [FIRST]: 1 } });
    await releaseRound(context, { actor: null });
  });
  afterAll(() => installation?.close());

  it("says what tips it", async () => {
    const { checks } = await resultOf("tipped");
    expect(german(checks)).toBe("Ohne Papierbögen bliebe Platz 1 gleich. Platz 2 und 3 tauschten.");
  });

  it("says stable where all ways say the same", async () => {
    const { checks } = await resultOf("balanced");
    expect(german(checks)).toBe(
      "Stabil: Die Reihenfolge bliebe gleich ohne Papierbögen, Tablets und einen der Tage.",
    );
  });

  it("looks at no part below 30, and does not name it", async () => {
    const { checks } = await resultOf("small");
    expect(german(checks)).toBe("Um Wege und Orte zu prüfen, sind es noch zu wenige Bögen.");
    expect(JSON.stringify(checks)).not.toContain("paper");
  });

  it("brings no number but places", async () => {
    const { checks } = await resultOf("tipped");
    const kinds = checks?.lists[0]?.checks.map(({ without }) => without.kind);
    expect(new Set(kinds)).toEqual(new Set(["mode", "day"]));
    expect(numbersIn(checks).every((place) => place >= 1 && place <= 5)).toBe(true);
    expect(JSON.stringify(checks)).not.toMatch(/2026-/);
  });

  it("stays as it was when somebody answers and nothing is released", async () => {
    const before = await resultOf("tipped");
    const wave = waves.tipped;
    if (!wave) throw new Error("no wave");
    const { context } = installation;
    const crowd = { chance, mode: "tablet", site: LIBRARY, day: "2026-05-20" } as const;
    await answerAlike(context, wave, 5, { ...crowd, ratings: { [THIRD]: 5 } });
    await releaseRound(context, { actor: null });
    expect(await resultOf("tipped")).toEqual(before);
  });

  it("is made up for where a round was cut off before it", async () => {
    const { context } = installation;
    const before = await resultOf("balanced");
    await context.database.kysely.updateTable("release").set({ checks: null }).execute();
    expect((await resultOf("balanced")).checks).toBeNull();
    await releaseRound(context, { actor: null });
    expect((await resultOf("balanced")).checks).toEqual(before.checks);
  });

  it("still knows of forms that look odd when their traces went with the freeze", async () => {
    const { context } = installation;
    const frozen = await freshWave(context, QUESTIONNAIRE, [LIBRARY]);
    waves.frozen = frozen;
    const crowd = { chance, mode: "paper", site: LIBRARY, day: "2026-05-12" } as const;
    await answerAlike(context, frozen, 60, { ...crowd, ratings: { [FIRST]: 5 } });
    const { atTablet } = reviewRoom(installation, frozen);
    for (let form = 0; form < 30; form++) await atTablet(LIBRARY, "tablet", "10:15");
    await freeze(context, frozen.id, null);
    const { checks } = await resultOf("frozen");
    const kinds = checks?.lists[0]?.checks.map(({ without }) => without.kind);
    expect(kinds).toContain("flagged");
  });

  it("says nothing of several waves together", async () => {
    expect((await resultOf()).checks).toBeNull();
  });
});
