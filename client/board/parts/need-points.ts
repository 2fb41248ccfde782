import { BOARD_DE } from "../../../surveys/messages/board/de.ts";
import { PICTURES_DE } from "../../../surveys/messages/board/pictures-de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Mean, Need, Topic } from "../../../surveys/wire/results.ts";
import { FORMAT, standingText } from "./words.ts";

/** A topic in the field of need, with the number that it has in the table. */
export type NeedPoint = {
  number: number;
  topic: Topic;
  across: Mean;
  up: Mean;
  /** A range reaches the line: it is not sure on which side it lies. */
  open: boolean;
  /** What it says: for who walks through the picture, and for who only hears it. */
  words: string;
};

/** The topics that have a place in the field: both means, in the order of the table. */
export function needPoints({ topics, order }: Need): NeedPoint[] {
  return topics.flatMap(({ topic, importance, presentState, byData, standing }, index) => {
    if (!importance || !presentState) return [];
    const open = !!byData?.undecided;
    const said = [
      say(PICTURES_DE, "field.point", {
        topic: topic.short,
        importance: FORMAT.decimal(importance.value),
        present: FORMAT.decimal(presentState.value),
      }),
    ];
    if (order === "places")
      said.push(say(PICTURES_DE, "place", { place: standingText(standing), total: topics.length }));
    if (order === "groups") said.push(standingText(standing));
    if (open) said.push(say(BOARD_DE, "need.undecided"));
    return [
      {
        number: index + 1,
        topic,
        across: presentState,
        up: importance,
        open,
        words: said.join(", "),
      },
    ];
  });
}

/** The ends of an axis: the means with some air, never beyond the scale. */
export function needAxis({ scale }: Need, values: readonly number[]): { min: number; max: number } {
  return {
    min: Math.max(scale.lowest, Math.floor(Math.min(...values) - 0.2)),
    max: Math.min(scale.highest, Math.ceil(Math.max(...values) + 0.2)),
  };
}
