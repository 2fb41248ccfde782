import { BESIDE_DE } from "../../../surveys/messages/board/beside-de.ts";
import { BOARD_DE } from "../../../surveys/messages/board/de.ts";
import { PICTURES_DE } from "../../../surveys/messages/board/pictures-de.ts";
import { de } from "../../../surveys/messages/priorities/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { AllTopics } from "../../../surveys/wire/all-topics.ts";
import type { DistrictResult } from "../../../surveys/wire/results.ts";
import { FORMAT, spanText } from "../parts/words.ts";
import { drawList } from "./list-drawing.ts";
import { shareWords } from "./share-bars.ts";
import { pictureSheet } from "./sheet.ts";

/**
 * The topics of one questionnaire as a picture of its own, without places; null where nothing may be drawn.
 *
 * @param result of the same district: the list may be of another questionnaire
 * @param topics in the order in which they stand
 */
export function topicsPicture(
  result: DistrictResult,
  { title, stage, responses, releasedAt, scale }: AllTopics["questionnaires"][number],
  topics: AllTopics["questionnaires"][number]["topics"],
): string | null {
  if (!scale || responses === null || releasedAt === null || topics.length === 0) return null;
  return pictureSheet(
    result,
    {
      sentence: title,
      about: [
        say(PICTURES_DE, "of", { district: result.district.name, questionnaire: title }),
        say(BESIDE_DE, "topics.people", { count: responses, date: FORMAT.day(releasedAt) }),
        say(de, `stage.${stage}`),
        ...(result.demo ? [say(PICTURES_DE, "demo")] : []),
      ].join(" "),
      caption: say(BOARD_DE, "priorities.caption", scale),
      description: topics
        .map(({ topic, share }) => {
          const words = shareWords(share);
          return `${topic.label}: ${[words.share, words.range].filter(Boolean).join(", ")}.`;
        })
        .join(" "),
      base: [
        say(PICTURES_DE, "base.each", { n: spanText(topics.map(({ share }) => share.n)) }),
        say(BESIDE_DE, "topics.text"),
      ].join(" "),
      releases: "left-out",
    },
    drawList({
      order: "none",
      rows: topics.map(({ topic, share }) => ({
        label: topic.label,
        share,
        standing: { kind: "none" },
      })),
    }),
  );
}
