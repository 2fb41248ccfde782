import type { Question } from "../definition/questionnaire.ts";
import { codesOf } from "../definition/questionnaire.ts";
import type { CellReading } from "./format-choice.ts";
import type { AnswerRule } from "./mapping-file.ts";
import { partKey } from "./matching/match-columns.ts";
import { plain } from "./matching/plain.ts";
import type { ColumnUse, ImportPlan } from "./plan.ts";
import { systemNamed } from "./systems/systems.ts";

/** What a person says about one column. */
export type ColumnChange =
  | { index: number; use: "answer"; rule: AnswerRule }
  | { index: number; use: "identity" | "day" | "site" | "ignored" | "unmatched" };

/**
 * A plan with a person's corrections. What can only stand once – the number, the day, the place, a part of
 * a question – is taken from the column that had it before, which is then unmatched.
 */
export function changePlan(
  plan: ImportPlan,
  changes: readonly ColumnChange[],
  reading: CellReading,
): ImportPlan {
  const columns = [...plan.columns];
  for (const change of changes) {
    if (columns[change.index] === undefined) continue;
    const use: ColumnUse =
      change.use === "answer"
        ? { use: "answer", rule: completed(change.rule, plan), reason: "person" }
        : { use: change.use };
    columns.forEach((other, index) => {
      if (index !== change.index && takesTheSame(use, other)) columns[index] = { use: "unmatched" };
    });
    columns[change.index] = use;
  }
  const identity = (uses: readonly ColumnUse[]) => uses.findIndex(({ use }) => use === "identity");
  return {
    ...plan,
    columns,
    dateOrder: reading.dateOrder ?? plan.dateOrder,
    clock: reading.clock ?? plan.clock,
    decimal: reading.decimal ?? plan.decimal,
    missing: reading.missing ?? plan.missing,
    notMissing: reading.notMissing ?? plan.notMissing,
    // Another column's numbers are not known to be those printed on the forms.
    sheetNumbers: plan.sheetNumbers && identity(columns) === identity(plan.columns),
  };
}

/**
 * What a person has said about the columns of a plan, for another one with the same headings: the file was
 * cut into cells anew.
 */
export function saidColumns(before: ImportPlan, after: ImportPlan): ColumnChange[] {
  return before.columns.flatMap((column, index): ColumnChange[] => {
    const now = after.keys.indexOf(before.keys[index] ?? "");
    if (now < 0) return [];
    if (column.use === "ignored") return [{ index: now, use: "ignored" }];
    return column.use === "answer" && column.reason === "person"
      ? [{ index: now, use: "answer", rule: column.rule }]
      : [];
  });
}

/** Whether a rule names a question and a part that the questionnaire has. */
export function fitsQuestionnaire(rule: AnswerRule, questions: readonly Question[]): boolean {
  const question = questions.find(({ id }) => id === rule.question);
  if (!question) return false;
  const codes = codesOf(question);
  if ("option" in rule) return question.type === "multiple" && codes.includes(rule.option);
  if ("item" in rule) {
    const type = "cellIsRank" in rule ? "ranking" : "rating";
    return question.type === type && codes.includes(rule.item);
  }
  if ("rank" in rule) return question.type === "ranking" && rule.rank <= question.pick;
  if ("otherText" in rule) return question.type === "single" || question.type === "multiple";
  if ("joinedBy" in rule) return question.type === "multiple" || question.type === "ranking";
  return question.type === "single" || question.type === "number" || question.type === "text";
}

/** Who says what one more cell means takes nothing back of what cells mean anyway. */
function completed(rule: AnswerRule, plan: ImportPlan): AnswerRule {
  if (!("option" in rule) || (rule.chosen === undefined && rule.notChosen === undefined))
    return rule;
  const { cells } = systemNamed(plan.system);
  const told = new Set([...(rule.chosen ?? []), ...(rule.notChosen ?? [])].map(plain));
  const known = (list: readonly string[]) => list.filter((cell) => !told.has(plain(cell)));
  return {
    ...rule,
    chosen: [...(rule.chosen ?? []), ...known(cells.chosen)],
    notChosen: [...(rule.notChosen ?? []), ...known(cells.notChosen), ""],
    notShown: rule.notShown ?? [...cells.notShown],
  };
}

function takesTheSame(use: ColumnUse, other: ColumnUse): boolean {
  if (use.use === "answer")
    return other.use === "answer" && partKey(other.rule) === partKey(use.rule);
  return (
    use.use === other.use && (use.use === "identity" || use.use === "day" || use.use === "site")
  );
}
