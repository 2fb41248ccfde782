import { BOARD_DE } from "../../../surveys/messages/board/de.ts";
import { PICTURES_DE } from "../../../surveys/messages/board/pictures-de.ts";
import { de } from "../../../surveys/messages/priorities/de.ts";
import { sayCertainty } from "../../../surveys/messages/priorities/say-certainty.ts";
import { numberWord } from "../../../surveys/messages/priorities/say-sentences.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Certainty, Topic } from "../../../surveys/wire/findings.ts";
import type { CheckedList } from "../../../surveys/wire/release-checks.ts";
import type { DistrictResult } from "../../../surveys/wire/results.ts";
import type { Order, Standing, TopicShare } from "../../../surveys/wire/shares.ts";
import { spoken } from "./words.ts";

/** The views whose picture is a ranked list, in the order of an evening. */
export const LISTS = ["priorities", "need", "first"] as const;
export type ListId = (typeof LISTS)[number];

type ListedTopic = { topic: Topic; share: TopicShare; standing: Standing };

/** A ranked list with its sentence, as wall and downloaded picture show it. */
export type RankedList = {
  id: ListId;
  sentence: string;
  /** How sure the first places are, in words; empty where there are none. */
  sure: string;
  /** What the bars count. */
  caption: string;
  order: Order;
  rows: ListedTopic[];
  /** The list of the channel check; null where there is none. */
  checks: CheckedList | null;
};

/** The ranked lists that a result has; none below the threshold. */
export function rankedLists({ findings }: DistrictResult): RankedList[] {
  if (findings.stage === "few") return [];
  const { importance, need, topThree } = findings;
  const lists: RankedList[] = [];
  if (importance)
    lists.push({
      id: "priorities",
      sentence: spoken(importance.sentences),
      caption: say(BOARD_DE, "priorities.caption", {
        point: importance.scale.at(-2)?.label ?? "",
        top: importance.scale.at(-1)?.label ?? "",
      }),
      sure: sureText(importance.certainty),
      checks: "importance",
      ...rowsOf(importance),
    });
  if (need)
    lists.push({
      id: "need",
      sentence: spoken(need.sentences),
      caption: say(PICTURES_DE, need.order === "places" ? "need.caption.largest" : "need.caption"),
      sure: sureText(need.certainty),
      checks: null,
      ...rowsOf(need),
    });
  if (topThree)
    lists.push({
      id: "first",
      sentence: spoken(topThree.sentences),
      caption:
        topThree.kind === "few"
          ? ""
          : say(BOARD_DE, "first.caption", { places: numberWord(de, topThree.places) }),
      sure: sureText(topThree.kind === "few" ? null : topThree.certainty),
      checks: "topThree",
      ...rowsOf(topThree.kind === "few" ? { order: "none", topics: [] } : topThree),
    });
  return lists;
}

function sureText(certainty: Certainty | null): string {
  return certainty ? sayCertainty(certainty, de, "de") : "";
}

function rowsOf({ order, topics }: { order: Order; topics: readonly ListedTopic[] }) {
  return {
    order,
    rows: topics.map(({ topic, share, standing }) => ({ topic, share, standing })),
  };
}
