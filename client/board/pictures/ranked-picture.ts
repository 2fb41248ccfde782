import { BOARD_DE } from "../../../surveys/messages/board/de.ts";
import { PICTURES_DE } from "../../../surveys/messages/board/pictures-de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { DistrictResult } from "../../../surveys/wire/results.ts";
import type { ListId, RankedList } from "../parts/ranked-lists.ts";
import { rankedLists } from "../parts/ranked-lists.ts";
import { spanText, standingText } from "../parts/words.ts";
import { drawList } from "./list-drawing.ts";
import { shareWords } from "./share-bars.ts";
import { pictureSheet } from "./sheet.ts";

/** The ranked list of a view as a picture of its own; null where there is nothing that may be shown. */
export function rankedPicture(result: DistrictResult, id: ListId): string | null {
  const list = rankedLists(result).find((one) => one.id === id);
  if (!list || list.rows.length === 0) return null;
  const { sentence, caption, rows } = list;
  return pictureSheet(
    result,
    {
      sentence,
      caption,
      description: describe(list),
      base: say(PICTURES_DE, "base.each", { n: spanText(rows.map(({ share }) => share.n)) }),
    },
    drawList({
      order: list.order,
      rows: list.rows.map((row) => ({ ...row, label: row.topic.label })),
    }),
  );
}

/** Every row in a sentence: whoever hears the picture gets what the table holds. */
function describe({ caption, rows, order }: RankedList): string {
  const said = rows.map(({ topic, share, standing }) => {
    const words = shareWords(share);
    const value = words.range === "" ? words.share : `${words.share} (${words.range})`;
    if (order === "none") return `${topic.label}: ${value}.`;
    const place =
      standing.kind === "places"
        ? `${say(BOARD_DE, "place.label")} ${standingText(standing)}`
        : standingText(standing);
    return `${place}: ${topic.label}, ${value}.`;
  });
  return [`${caption}.`, ...said].join(" ");
}
