import ban from "lucide-static/icons/ban.svg?raw";
import equal from "lucide-static/icons/equal.svg?raw";
import gitPullRequestArrow from "lucide-static/icons/git-pull-request-arrow.svg?raw";
import pencil from "lucide-static/icons/pencil.svg?raw";
import plus from "lucide-static/icons/plus.svg?raw";
import { Icon } from "../../shared/icons/icon.tsx";
import { number, words } from "./words.ts";

const TILES = [
  { kind: "new", icon: plus, count: "accepted" },
  { kind: "there", icon: equal, count: "alreadyThere" },
  { kind: "other", icon: gitPullRequestArrow, count: "contradicting" },
  { kind: "rejected", icon: ban, count: "rejectedRows" },
] as const;

const TAKEN = { kind: "taken", icon: pencil, count: "taken" } as const;

/** What can become of a row, each with icon, number, word and consequence. */
export function Tiles({
  counts,
}: {
  counts: Record<(typeof TILES)[number]["count"] | "taken", number>;
}) {
  const tiles = counts.taken > 0 ? [...TILES, TAKEN] : TILES;
  return (
    <ul class="tiles">
      {tiles.map(({ kind, icon, count }) => (
        <li class={`tile ${kind}`} key={kind}>
          <span class="tic">
            <Icon svg={icon} />
          </span>
          <b class="num">{number(counts[count])}</b>
          <span>
            <strong>{words(`tile.${kind}`)}</strong>
            <span class="soft">{words(`tile.${kind}.text`)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
