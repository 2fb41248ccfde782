import type { Context } from "../../server/context.ts";
import { accept } from "../../server/intake-door.ts";
import { chanceFrom } from "../../server/seed/chance.ts";
import type { Submission } from "../../surveys/wire/submission.ts";
import type { TestWave } from "./fieldwork.ts";
import type { Crowd } from "./respondents.ts";
import { randomSubmission } from "./respondents.ts";

/**
 * Lets so many invented people answer a wave, through the one intake.
 *
 * @param seed the same seed makes the same people
 * @returns what they sent
 */
export async function letAnswer(
  context: Context,
  wave: TestWave,
  people: number,
  seed: number,
  crowd: Omit<Crowd, "wave">,
): Promise<Submission[]> {
  const chance = chanceFrom(seed);
  const submissions = Array.from({ length: people }, () =>
    randomSubmission(wave.form, chance, { wave: wave.id, ...crowd }),
  );
  const acceptances = await Promise.all(submissions.map((one) => accept(context, one)));
  for (const acceptance of acceptances)
    if (acceptance.kind === "refused")
      throw new Error(`refused: ${acceptance.problem.code} ${acceptance.problem.where.join(" ")}`);
  return submissions;
}
