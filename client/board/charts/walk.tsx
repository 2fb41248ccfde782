import { PICTURES_DE } from "../../../surveys/messages/board/pictures-de.ts";
import { say } from "../../../surveys/messages/say.ts";

/**
 * The point that a key leads to; null for keys that lead nowhere.
 *
 * @param at where one is, or null before the first step
 * @param count how many points there are
 */
export function pointAfter(key: string, at: number | null, count: number): number | null {
  const last = count - 1;
  switch (key) {
    case "ArrowRight":
    case "ArrowDown":
      return at === null ? 0 : Math.min(last, at + 1);
    case "ArrowLeft":
    case "ArrowUp":
      return at === null ? 0 : Math.max(0, at - 1);
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return null;
  }
}

/**
 * Walks through the points of a picture. To a screen reader it is a slider, because then the arrow keys come
 * here, and each step is said; for who sees, the same words stand below the picture.
 */
export function Walk({
  points,
  at,
  onMove,
}: {
  points: readonly string[];
  at: number | null;
  onMove: (at: number | null) => void;
}) {
  if (points.length === 0) return null;
  const words = (at === null ? undefined : points[at]) ?? say(PICTURES_DE, "walk.hint");
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = pointAfter(event.key, at, points.length);
    if (next === null) return;
    event.preventDefault();
    onMove(next);
  };
  return (
    <div
      class="walk"
      role="slider"
      tabIndex={0}
      aria-label={say(PICTURES_DE, "walk.label")}
      aria-valuemin={1}
      aria-valuemax={points.length}
      aria-valuenow={(at ?? 0) + 1}
      aria-valuetext={words}
      onKeyDown={press}
      onBlur={() => onMove(null)}
    >
      {words}
    </div>
  );
}
