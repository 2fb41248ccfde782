import type { ImportPlan } from "../plan.ts";

/** Whether a record has another number of cells than the headings: then nobody knows what belongs where. */
export function isRagged(
  cells: readonly string[],
  { width, widest }: Pick<ImportPlan, "width" | "widest">,
): boolean {
  if (cells.length === widest) return false;
  return cells.length < width || cells.slice(widest).some((surplus) => surplus.trim() !== "");
}
