import type { Standing } from "../../../surveys/wire/shares.ts";

/** Neighbours in a list that share their places or their group. */
export type StandingGroup<Row> = { standing: Standing; rows: Row[] };

/** Joins neighbours with the same standing: what a bracket holds together. */
export function standingGroups<Row extends { standing: Standing }>(
  rows: readonly Row[],
): StandingGroup<Row>[] {
  const groups: StandingGroup<Row>[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last && isSame(last.standing, row.standing)) last.rows.push(row);
    else groups.push({ standing: row.standing, rows: [row] });
  }
  return groups;
}

function isSame(one: Standing, other: Standing): boolean {
  if (one.kind === "places")
    return other.kind === "places" && one.lower === other.lower && one.upper === other.upper;
  if (one.kind === "group") return other.kind === "group" && one.group === other.group;
  return other.kind === "none";
}
