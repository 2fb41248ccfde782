import type {
  ColumnTarget,
  ImportReading,
  PlanChange,
  PlannedColumn,
} from "../../../surveys/wire/import.ts";

/** What a person chose for a column: a target's key, a use about the form, "ignored", or "" for nothing yet. */
export type ColumnChoice = string;

const USES = ["identity", "day", "site", "ignored"] as const;

/** What a column is now, as a choice. */
export function choiceOf({ use, rule }: PlannedColumn): ColumnChoice {
  if (rule !== null) return targetKey(rule);
  return USES.find((one) => one === use) ?? (use === "language" ? use : "");
}

/** The change a choice asks for. */
export function changeFor(
  index: number,
  choice: ColumnChoice,
  { targets }: ImportReading,
): PlanChange["columns"] {
  const use = USES.find((one) => one === choice);
  if (use) return [{ index, use }];
  const target = targets.find(({ key }) => key === choice);
  if (target) return [{ index, use: "answer", rule: target.rule }];
  return choice === "" ? [{ index, use: "unmatched" }] : [];
}

/** The target a rule belongs to. The same part has the same key, whatever its cells are told to mean. */
export function targetKey(rule: ColumnTarget["rule"]): string {
  if ("option" in rule) return `${rule.question}.${rule.option}`;
  if ("item" in rule) return `${rule.question}.${rule.item}`;
  if ("rank" in rule) return `${rule.question}#${rule.rank}`;
  return "otherText" in rule ? `${rule.question}.other_text` : rule.question;
}
