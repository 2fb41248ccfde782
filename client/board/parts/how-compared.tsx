import { BESIDE_DE } from "../../../surveys/messages/board/beside-de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Comparison } from "../../../surveys/wire/comparison.ts";

/** What the words beside the bars mean, and what no word can say. */
export function HowCompared({ comparison }: { comparison: Comparison }) {
  const { sides, tested, modesDiffer } = comparison;
  return (
    <section class="sheet">
      <h2>{say(BESIDE_DE, "how.title")}</h2>
      <p>
        {say(BESIDE_DE, sides.length === 2 ? "how.two" : "how.others")} {testedText(tested)}
      </p>
      <dl class="legend words">
        <div>
          <dt>{say(BESIDE_DE, "how.clear.word")}</dt>
          <dd>{say(BESIDE_DE, "how.clear")}</dd>
        </div>
        <div>
          <dt>{say(BESIDE_DE, "how.possible.word")}</dt>
          <dd>{say(BESIDE_DE, "how.possible")}</dd>
        </div>
        <div>
          <dt>{say(BESIDE_DE, "verdict.not-visible")}</dt>
          <dd>{say(BESIDE_DE, "how.not-visible")}</dd>
        </div>
        <div>
          <dt>{say(BESIDE_DE, "verdict.not-tested")}</dt>
          <dd>{say(BESIDE_DE, "how.not-tested")}</dd>
        </div>
      </dl>
      <p>{overlapText(comparison)}</p>
      {modesDiffer === null && <p class="soft">{say(BESIDE_DE, "how.modes.unknown")}</p>}
    </section>
  );
}

function testedText(tested: number): string {
  if (tested === 0) return say(BESIDE_DE, "how.tested.none");
  return tested === 1 ? say(BESIDE_DE, "how.tested.one") : say(BESIDE_DE, "how.tested", { tested });
}

/** Who can stand on two sides, or on none. */
function overlapText({ by, overlap, notBrokenDown }: Comparison): string {
  if (overlap === "same-people") return say(BESIDE_DE, "how.same-people");
  if (by === "districts") return say(BESIDE_DE, "how.apart");
  if (notBrokenDown === 0) return say(BESIDE_DE, "how.groups.none");
  return say(BESIDE_DE, "how.groups", { count: notBrokenDown });
}
