import type { PlanChange } from "../../../surveys/wire/import.ts";
import type { Step } from "./steps.tsx";

/** What a step may do with the plan. */
export type PlanActions = {
  /** Corrects the plan; a sentence where that was not possible. */
  change(change: Partial<PlanChange>): Promise<string | undefined>;
  goTo(step: Step): void;
  /** Whether this step was reached from another one. */
  hasMoved: boolean;
  discard(): void;
};
