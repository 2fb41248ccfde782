import type { PlannedColumn } from "../../../surveys/wire/import.ts";
import { words } from "./words.ts";

const REASONS = ["personal", "system", "reasons", "ignored"] as const;

/** Which columns are not read in, and why. Nothing is dropped without being said. */
export function LeftOut({ columns }: { columns: readonly PlannedColumn[] }) {
  const groups = REASONS.map((reason) => ({
    reason,
    headings: columns
      .filter(({ use, heading }) => use === reason && heading !== "")
      .map(({ heading }) => heading),
  })).filter(({ headings }) => headings.length > 0);
  if (groups.length === 0) return null;
  return (
    <section class="sheet" aria-labelledby="left">
      <h2 id="left">{words("columns.left")}</h2>
      <dl class="facts">
        {groups.map(({ reason, headings }) => (
          <div key={reason}>
            <dt>{words(`columns.left.${reason}`)}</dt>
            <dd>{headings.join(", ")}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
