import { BOARD_DE } from "../../../surveys/messages/board/de.ts";
import { PICTURES_DE } from "../../../surveys/messages/board/pictures-de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { FieldPoint } from "../../../surveys/pictures/need-field.ts";
import { needField } from "../../../surveys/pictures/need-field.ts";
import type { Need } from "../../../surveys/wire/findings.ts";
import { FORMAT, standingText } from "./words.ts";

/** What each point of the field says: for who walks through the picture, and for who only hears it. */
export function pointWords(need: Need): string[] {
  return needField(need).points.map((point) => wordsOf(point, need));
}

function wordsOf({ number, topic, up, across, open }: FieldPoint, { topics, order }: Need): string {
  const said = [
    say(PICTURES_DE, "field.point", {
      topic: topic.short,
      importance: FORMAT.decimal(up.value),
      present: FORMAT.decimal(across.value),
    }),
  ];
  const standing = topics[number - 1]?.standing ?? { kind: "none" };
  if (order === "places")
    said.push(say(PICTURES_DE, "place", { place: standingText(standing), total: topics.length }));
  if (order === "groups") said.push(standingText(standing));
  if (open) said.push(say(BOARD_DE, "need.undecided"));
  return said.join(", ");
}
