import { BESIDE_DE } from "../../../surveys/messages/board/beside-de.ts";
import { BOARD_DE } from "../../../surveys/messages/board/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Evidence } from "../../../surveys/wire/evidence.ts";
import type { DistrictResult } from "../../../surveys/wire/results.ts";
import { nameAmong, peopleText, placeText } from "../parts/evidence-words.ts";
import type { BarGroup } from "./grouped-bars.ts";
import { describeGroups, drawGroups } from "./grouped-bars.ts";
import { pictureSheet } from "./sheet.ts";

/** Kinds of evidence topic by topic, as a picture of its own; null where they share no topic. */
export function evidencePicture(
  result: DistrictResult,
  evidence: Evidence,
  sentence: string,
): string | null {
  const { measure, sources, threshold, topics } = evidence;
  if (!measure || topics.length === 0) return null;
  const groups = groupsOf(evidence);
  return pictureSheet(
    result,
    {
      sentence,
      caption: say(BOARD_DE, "priorities.caption", measure),
      description: describeGroups(groups),
      base: [
        ...sources.map(
          (source) =>
            `${nameAmong(source, sources)} „${source.title}“: ${peopleText(source, threshold)}.`,
        ),
        say(BESIDE_DE, "evidence.about"),
        say(BESIDE_DE, "evidence.places"),
      ].join(" "),
      releases: "left-out",
    },
    drawGroups(groups),
  );
}

function groupsOf({ topics, sources, threshold }: Evidence): BarGroup[] {
  return topics.map(({ topic, entries }) => ({
    label: topic.label,
    bars: sources.map((source, index) => {
      const entry = entries[index];
      return {
        label: nameAmong(source, sources),
        share: entry?.kind === "shown" ? entry.share : null,
        missing:
          entry?.kind === "few"
            ? say(BESIDE_DE, "evidence.few", { threshold })
            : say(BESIDE_DE, "evidence.notAsked"),
        note: {
          words: entry?.kind === "shown" ? placeText(entry.standing, source) : "",
          strong: false,
        },
      };
    }),
  }));
}
