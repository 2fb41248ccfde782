import type { QuestionNames } from "../matching/column-names.ts";
import { plain } from "../matching/plain.ts";
import type { ColumnUse } from "../plan.ts";

/**
 * Says of each column with several answers in a cell what stands between them: what takes most of its
 * cells apart into answers of the question. A column without a telling cell is read as the others are.
 *
 * @param joiners what can stand there, likeliest first
 */
export function withJoiners(
  columns: readonly ColumnUse[],
  records: readonly string[][],
  joiners: readonly string[],
  names: readonly QuestionNames[],
): ColumnUse[] {
  const total = new Map<string, number>();
  const own = columns.map((column, index) => {
    if (!isOpen(column)) return undefined;
    const known = knownTo(names.find(({ question }) => question.id === column.rule.question));
    const cells = records.map((record) => record[index] ?? "");
    const evidence = joiners.map((joiner) => ({
      joiner,
      cells: countJoined(cells, joiner, known),
    }));
    for (const { joiner, cells: count } of evidence)
      total.set(joiner, (total.get(joiner) ?? 0) + count);
    return best(evidence);
  });
  const common =
    best([...total].map(([joiner, cells]) => ({ joiner, cells }))) ??
    joiners.find((joiner) =>
      columns.some(
        (column, index) =>
          isOpen(column) && records.some((record) => (record[index] ?? "").includes(joiner)),
      ),
    );
  return columns.map((column, index) => {
    const joinedBy = own[index] ?? common;
    return joinedBy !== undefined && isOpen(column)
      ? { ...column, rule: { ...column.rule, joinedBy } }
      : column;
  });
}

type Joined = Extract<ColumnUse, { use: "answer" }> & { rule: { joinedBy: string } };

/** Whether a column holds several answers in a cell, and nobody has said yet what stands between them. */
function isOpen(column: ColumnUse): column is Joined {
  return (
    column.use === "answer" &&
    "joinedBy" in column.rule &&
    column.reason !== "mapping" &&
    column.reason !== "remembered" &&
    column.reason !== "person"
  );
}

function knownTo(names: QuestionNames | undefined): ReadonlySet<string> {
  const parts = [...(names?.parts ?? []), ...(names?.items ?? [])];
  return new Set(parts.flatMap((part) => [plain(part.code), ...part.names]));
}

/** Cells that fall into two or more known answers. */
function countJoined(cells: readonly string[], joiner: string, known: ReadonlySet<string>): number {
  return cells.filter((cell) => {
    if (!cell.includes(joiner)) return false;
    return cell.split(joiner).filter((part) => known.has(plain(part))).length >= 2;
  }).length;
}

function best(evidence: readonly { joiner: string; cells: number }[]): string | undefined {
  let found: { joiner: string; cells: number } | undefined;
  for (const one of evidence) if (one.cells > (found?.cells ?? 0)) found = one;
  return found?.joiner;
}
