import { textAt } from "../../definition/wording.ts";
import { say } from "../../messages/say.ts";
import type { Placed } from "./placed.ts";
import { NOTHING } from "./placed.ts";
import type { Setting } from "./setting.ts";
import type { Place } from "./sheet.ts";
import { FOOT, HEAD } from "./sheet.ts";
import { lineHeight, setWords } from "./words.ts";

/** What a page says about itself is large enough for tired eyes, whatever the size of the questions. */
const SMALL = 11;
const NUMBER = 22;
/** Nine digits, a hyphen and the check digit. */
const NUMBER_WIDTH = 60;
const NUMBER_TOP = HEAD.y + 7.5;

/** Title, page and what comes next, around the questions. */
export function pageMarks(
  setting: Setting,
  page: number,
  pages: number,
): { head: Placed; foot: Placed } {
  const { measure, texts, words } = setting;
  const small = { size: SMALL, soft: true };
  const title = setWords(measure, textAt(texts, "title"), { ...HEAD, y: HEAD.y }, small);
  const baseline = NUMBER_TOP + lineHeight(NUMBER) - lineHeight(SMALL) - 1.2;
  const label = setWords(
    measure,
    words["sheet.number"],
    { x: HEAD.x, y: baseline, width: labelWidth(setting) },
    { size: SMALL },
  );
  const count = setWords(
    measure,
    say(words, "sheet.page", { page, pages }),
    { x: HEAD.x + 100, y: baseline, width: HEAD.width - 100 },
    { size: SMALL },
    "end",
  );
  const next =
    page < pages &&
    setWords(
      measure,
      say(words, "sheet.next", { page: page + 1 }),
      { ...FOOT, y: FOOT.y + 1 },
      { size: SMALL, bold: true },
      "end",
    );
  return {
    head: {
      ...NOTHING,
      parts: [
        { tag: "P", words: { ...title, lines: title.lines.slice(0, 1) } },
        { tag: "P", words: label },
        { tag: "P", words: count },
      ],
    },
    foot: next ? { ...NOTHING, parts: [{ tag: "P", words: next }] } : NOTHING,
  };
}

/** Where the sheet's number stands, beside the word for it. */
export function numberPlace(setting: Setting, isMirrored: boolean) {
  const x = HEAD.x + labelWidth(setting) + 3;
  const place: Place = {
    x: isMirrored ? 2 * HEAD.x + HEAD.width - x - NUMBER_WIDTH : x,
    y: NUMBER_TOP,
    width: NUMBER_WIDTH,
    height: lineHeight(NUMBER),
  };
  return { place, size: NUMBER, align: isMirrored ? "right" : "left" } as const;
}

function labelWidth({ measure, words }: Setting): number {
  return measure(words["sheet.number"], SMALL, false);
}
