import { BOARD_DE } from "../../../surveys/messages/board/de.ts";
import { PICTURES_DE } from "../../../surveys/messages/board/pictures-de.ts";
import { de } from "../../../surveys/messages/priorities/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import { PALETTE } from "../../../surveys/pictures/palette.ts";
import type { DistrictResult } from "../../../surveys/wire/results.ts";
import { FORMAT } from "../parts/words.ts";
import { groupName } from "../shell/find-group.ts";
import { element, escaped, linesOf, rounded, text } from "./svg.ts";

/** Units of the whole picture and of its edge; 1200 fill a slide, and stay legible on half a page. */
const WIDTH = 1200;
const EDGE = 40;
export const INNER = WIDTH - 2 * EDGE;

/** A drawing that begins at 0, 0 and is INNER wide. */
export type Drawing = { svg: string; height: number };

/** What surrounds a drawing. */
export type Surroundings = {
  /** What the picture says. */
  sentence: string;
  /** What is drawn: what the bars count. */
  caption: string;
  /** What screen readers hear of the drawing. */
  description: string;
  /** On whom it rests. */
  base: string;
  /** Whom it shows, where that is not all of the result. */
  about?: string;
  /** Left out where the numbers are not those of the result's releases: then `base` dates them. */
  releases?: "left-out";
};

/**
 * A picture that stands for itself: sentence, drawing, people and the wording for so many, date, fingerprint,
 * what the sample is not. Nothing outside of it is needed to show it.
 */
export function pictureSheet(
  result: DistrictResult,
  { sentence, caption, description, base, about = aboutOf(result), releases }: Surroundings,
  drawing: Drawing,
): string {
  const parts: string[] = [];
  let y = EDGE;
  const write = (words: string, size: number, style: { strong?: boolean; soft?: boolean } = {}) => {
    for (const line of linesOf(words, INNER, size, style.strong)) {
      y += size * 1.25;
      parts.push(text(EDGE, y - size * 0.25, line, { size, ...style }));
    }
  };
  write(sentence, 34, { strong: true });
  y += 6;
  write(about, 20);
  y += 10;
  write(caption, 20, { soft: true });
  y += 16;
  parts.push(element("g", { transform: `translate(${EDGE} ${rounded(y)})` }, drawing.svg));
  y += drawing.height + 20;
  parts.push(
    element("path", {
      d: `M${EDGE} ${rounded(y)}h${INNER}`,
      stroke: PALETTE.hair,
      "stroke-width": 2,
    }),
  );
  y += 8;
  const dated = releases === "left-out" ? [] : releaseLines(result);
  for (const line of [base, ...dated]) write(line, 17, { soft: true });
  y += 6;
  write(`${say(de, "sample.title")} ${say(de, "sample.text")}`, 17);
  const height = Math.ceil(y + EDGE);
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width: WIDTH,
      height,
      viewBox: `0 0 ${WIDTH} ${height}`,
      role: "img",
      "aria-labelledby": "title desc",
      "font-family": "'Atkinson Hyperlegible Next', 'Noto Sans', system-ui, sans-serif",
      fill: PALETTE.ink,
      lang: "de",
    },
    element("title", { id: "title" }, escaped(sentence)),
    element("desc", { id: "desc" }, escaped(description)),
    element("rect", { width: WIDTH, height, fill: PALETTE.sheet }),
    ...parts,
  );
}

/** Whom it shows and how many they are, with the wording for so many. */
function aboutOf({ district, questionnaire, findings, breakdown, demo }: DistrictResult): string {
  const said = [
    say(PICTURES_DE, "of", { district: district.name, questionnaire: questionnaire.title }),
  ];
  if (breakdown.filter.length > 0)
    said.push(say(PICTURES_DE, "only", { groups: breakdown.filter.map(groupName).join(", ") }));
  if (findings.responses !== null)
    said.push(
      say(PICTURES_DE, "people", { n: findings.responses }),
      say(de, `stage.${findings.stage}`),
    );
  if (demo) said.push(say(PICTURES_DE, "demo"));
  return said.join(" ");
}

function releaseLines({ releases }: DistrictResult): string[] {
  const one = releases.length === 1;
  return releases.map(({ wave, number, madeAt, fingerprint }) =>
    [
      say(BOARD_DE, one ? "base.release" : "base.release.of", {
        wave: wave.name,
        date: FORMAT.day(madeAt),
        number,
      }),
      say(BOARD_DE, "base.fingerprint", { fingerprint }),
    ].join(" "),
  );
}
