import { PICTURES_DE } from "../../../surveys/messages/board/pictures-de.ts";
import { THEMES_DE } from "../../../surveys/messages/board/themes-de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { DistrictResult } from "../../../surveys/wire/results.ts";
import type { ThemeBlock } from "../../../surveys/wire/themes.ts";
import { themesFoot } from "../parts/themes-foot.ts";
import { drawList } from "./list-drawing.ts";
import { shareWords } from "./share-bars.ts";
import { pictureSheet } from "./sheet.ts";

/**
 * What people wrote to one question as a picture of its own: persons per code, dated by the release of the
 * texts. Null where nothing may be drawn. Quotes are not in it: they stand alone.
 */
export function themesPicture(
  result: DistrictResult,
  block: ThemeBlock,
  threshold: number,
): string | null {
  const { people, themes, few, question } = block;
  if (people === null || themes.length === 0) return null;
  const { district, questionnaire, demo } = result;
  const about = [
    say(PICTURES_DE, "of", { district: district.name, questionnaire: questionnaire.title }),
    ...(demo ? [say(PICTURES_DE, "demo")] : []),
  ];
  const { base, release, fingerprint } = themesFoot(block);
  const others = few > 0 ? [say(THEMES_DE, "few", { threshold, count: few })] : [];
  return pictureSheet(
    result,
    {
      sentence: question.text,
      about: about.join(" "),
      caption: say(THEMES_DE, "caption", { n: people }),
      description: themes
        .map(({ name, share }) => {
          const words = shareWords(share);
          return `${name}: ${[words.share, words.range].filter(Boolean).join(", ")}.`;
        })
        .join(" "),
      base: [...others, base, release, fingerprint].join(" "),
      releases: "left-out",
    },
    drawList({
      order: "none",
      rows: themes.map(({ name, share }) => ({ label: name, share, standing: { kind: "none" } })),
    }),
  );
}
