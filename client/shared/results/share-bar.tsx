import type { Share } from "../../../surveys/wire/shares.ts";

/**
 * A share drawn on an axis from 0 to 100: filled up to the lower end of its range, striped over the
 * range, a stroke at the counted share. The same stands beside it as text, so screen readers pass it by.
 */
export function ShareBar({ share }: { share: Extract<Share, { kind: "percent" }> }) {
  const { percent, lower, upper } = share;
  return (
    <div class="b" aria-hidden="true">
      <i style={{ inlineSize: `${lower}%` }} />
      <i style={{ insetInlineStart: `${lower}%`, inlineSize: `${upper - lower}%` }} />
      <u style={{ insetInlineStart: `${percent}%` }} />
    </div>
  );
}
