import { PICTURES_DE } from "../../../surveys/messages/board/pictures-de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Battery, RatedTopic } from "../../../surveys/wire/findings.ts";

/** Topics whose answers are drawn: those with a mean. */
export function drawnTopics({ topics }: Pick<Battery, "topics">): RatedTopic[] {
  return topics.filter(({ mean }) => mean !== null);
}

/** "Treffpunkt: 1 gar nicht wichtig 3, …; 120 Antworten" */
export function spreadWords(
  { topic, distribution, n }: RatedTopic,
  { scale }: Pick<Battery, "scale">,
): string {
  const steps = scale.map(
    ({ point, label }, step) => `${point} ${label} ${distribution[step] ?? 0}`,
  );
  return say(PICTURES_DE, "spread.row", { topic: topic.short, steps: steps.join(", "), n });
}
