import { plain } from "../matching/plain.ts";
import type { ImportPlan } from "../plan.ts";
import type { SystemProfile } from "../systems/profile.ts";
import { systemNamed } from "../systems/systems.ts";

/** How the cells of one file are read: as its system writes them, and as a person has said. */
export type CellRules = SystemProfile & {
  decimal: "," | ".";
  /** Cells, plain, that mean "no answer" here, and usual ones that do not. */
  missing: ReadonlySet<string>;
  notMissing: ReadonlySet<string>;
};

/** The rules of a plan. */
export function cellRules({
  system,
  decimal,
  missing,
  notMissing,
}: Pick<ImportPlan, "system" | "decimal" | "missing" | "notMissing">): CellRules {
  return {
    ...systemNamed(system),
    decimal,
    missing: new Set(missing.map(plain)),
    notMissing: new Set(notMissing.map(plain)),
  };
}
