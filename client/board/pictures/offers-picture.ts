import { BESIDE_DE } from "../../../surveys/messages/board/beside-de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { DistrictResult } from "../../../surveys/wire/results.ts";
import type { Share } from "../../../surveys/wire/shares.ts";
import type { BarGroup } from "./grouped-bars.ts";
import { describeGroups, drawGroups } from "./grouped-bars.ts";
import { pictureSheet } from "./sheet.ts";

/** What people offer and what they need, help by help, as a picture of its own. */
export function offersPicture(
  result: DistrictResult,
  rows: readonly { label: string; offer: Share; need: Share }[],
  { sentence, base }: { sentence: string; base: string },
): string {
  const groups = rows.map(
    ({ label, offer, need }): BarGroup => ({
      label,
      bars: [
        { label: say(BESIDE_DE, "offers.offer"), share: offer, missing: "" },
        { label: say(BESIDE_DE, "offers.need"), share: need, missing: "" },
      ],
    }),
  );
  return pictureSheet(
    result,
    {
      sentence,
      caption: say(BESIDE_DE, "offers.title"),
      description: describeGroups(groups),
      base,
    },
    drawGroups(groups),
  );
}
