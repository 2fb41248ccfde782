import { otherOptionOf } from "../../definition/questionnaire.ts";
import type { AnswerRule, MappingFile } from "../mapping-file.ts";
import type { ColumnUse, MatchReason, RejectIf } from "../plan.ts";
import type { SystemProfile } from "../systems/profile.ts";
import { isPersonal } from "../systems/systems.ts";
import type { ColumnBook } from "./column-names.ts";
import type { Heading } from "./heading.ts";
import { codesIn, fitsPattern, isOneOf, oneSpelling, ownName, shownHeading } from "./heading.ts";
import { matchHeading } from "./match-heading.ts";
import { plainHeading } from "./plain.ts";

export type Columns = {
  headings: string[];
  /** Each column's heading as a mapping names it: no two are the same. */
  keys: string[];
  columns: ColumnUse[];
  rejectIf: RejectIf[];
};

/**
 * Says for each column of a file what it is used for: first as a mapping has it, then what the system
 * itself is known to write, then by codes and texts of the questionnaire. No part of a question is taken
 * from two columns; the second one stays unmatched, for a person to say.
 *
 * @param from whose mapping it is, for the reason shown beside each column
 */
export function matchColumns(
  headings: readonly Heading[],
  book: ColumnBook,
  system: SystemProfile,
  mapping: MappingFile | undefined,
  from: Extract<MatchReason, "mapping" | "remembered"> = "mapping",
): Columns {
  const mapped = mapping && mappedColumns(headings, mapping);
  const columns: (ColumnUse | undefined)[] = headings.map((_, index) => mapped?.use(index, from));
  const taken = new Set<string>();
  for (const column of columns) if (column?.use === "answer") taken.add(partKey(column.rule));

  const used = new Set(columns.flatMap((column) => (column ? [column.use] : [])));
  /** The column of the likeliest name: "end" before "SubmissionDate", wherever they stand. */
  const firstNamed = (wanted: readonly string[]) => {
    for (const name of wanted) {
      const at = headings.findIndex(
        (heading, index) =>
          columns[index] === undefined && isOneOf(heading, [name], system.headingStyles),
      );
      if (at >= 0) return at;
    }
    return -1;
  };
  const take = (use: "identity" | "day" | "site", wanted: readonly string[]) => {
    const at = used.has(use) ? -1 : firstNamed(wanted);
    if (at >= 0) columns[at] = { use };
  };
  take("identity", system.identity);
  take("day", system.day);
  take("site", system.site);
  const languageAt = used.has("language") ? -1 : firstNamed(system.language);
  if (languageAt >= 0)
    columns[languageAt] = { use: "language", values: { ...system.languageValues } };

  const shown = headings.map((heading, index) => {
    columns[index] ??= knownColumn(heading, system);
    let isPart = false;
    if (columns[index] === undefined) {
      const match = matchHeading(heading, book, system).find(
        ({ rule }) => !taken.has(partKey(rule)),
      );
      if (match) {
        taken.add(partKey(match.rule));
        columns[index] = { use: "answer", ...match };
        isPart = true;
      }
    } else isPart = columns[index]?.use === "answer";
    return shownHeading(heading, isPart);
  });
  const complete = columns.map((column): ColumnUse => column ?? { use: "unmatched" });
  return {
    headings: shown,
    keys: headings.map((heading, index) => uniqueHeading(heading, headings.slice(0, index))),
    columns: chosenByTheirWords(withoutSummaries(complete), book),
    rejectIf: mapped?.rejectIf ?? systemRejections(headings, system),
  };
}

/** What a rule takes from the questionnaire: two columns must not take the same. */
export function partKey(rule: AnswerRule): string {
  if ("option" in rule) return `${rule.question}.${rule.option}`;
  if ("item" in rule) return `${rule.question}.${rule.item}`;
  if ("rank" in rule) return `${rule.question}#${rule.rank}`;
  return "otherText" in rule ? `${rule.question}.other_text` : rule.question;
}

/** Where each option has a column, one more that joins them all says nothing new. */
function withoutSummaries(columns: readonly ColumnUse[]): ColumnUse[] {
  const split = new Set(
    columns.flatMap((column) =>
      column.use === "answer" && ("option" in column.rule || "rank" in column.rule)
        ? [column.rule.question]
        : [],
    ),
  );
  return columns.map((column) =>
    column.use === "answer" && "joinedBy" in column.rule && split.has(column.rule.question)
      ? { use: "system" }
      : column,
  );
}

function knownColumn(heading: Heading, system: SystemProfile): ColumnUse | undefined {
  const own = plainHeading(ownName(heading));
  const [, behindCode = own] = /^\w+\. (.+)$/.exec(own) ?? [];
  if (isPersonal(own) || isPersonal(behindCode)) return { use: "personal" };
  return isOneOf(heading, system.ownColumns, system.headingStyles) ? { use: "system" } : undefined;
}

/** Where a file has no column to tick "something else", its words alone say that it was chosen. */
function chosenByTheirWords(columns: ColumnUse[], { names }: ColumnBook): ColumnUse[] {
  const taken = new Set(
    columns.flatMap((column) => (column.use === "answer" ? partKey(column.rule) : [])),
  );
  const hasTick = (id: string) => {
    const question = names.find((candidate) => candidate.question.id === id)?.question;
    const other = question && otherOptionOf(question);
    return taken.has(id) || (other !== undefined && taken.has(`${id}.${other.code}`));
  };
  return columns.map((column) => {
    if (column.use !== "answer" || !("otherText" in column.rule)) return column;
    const { rule } = column;
    if (rule.choosesOther !== undefined || column.reason === "mapping") return column;
    return { ...column, rule: { ...rule, choosesOther: !hasTick(rule.question) } };
  });
}

function systemRejections(headings: readonly Heading[], system: SystemProfile): RejectIf[] {
  return system.rejectIf.flatMap(({ columns, equals, code }) => {
    const column = headings.findIndex((heading) => isOneOf(heading, columns, system.headingStyles));
    return column < 0 ? [] : [{ column, equals, code }];
  });
}

/** Looks columns up in a mapping: by heading, by its second occurrence, or by code in any spelling. */
function mappedColumns(headings: readonly Heading[], mapping: MappingFile) {
  const keys = columnKeys(headings);
  const named = (index: number, name: string | null | undefined) =>
    name != null && (keys[index]?.has(oneSpelling(name)) ?? false);
  const columnOf = (name: string) => headings.findIndex((_, index) => named(index, name));
  const rules = new Map(
    Object.entries(mapping.columns).map(([heading, rule]) => [oneSpelling(heading), rule]),
  );
  return {
    use(index: number, reason: "mapping" | "remembered"): ColumnUse | undefined {
      if (named(index, mapping.identity)) return { use: "identity" };
      if (named(index, mapping.day)) return { use: "day" };
      if (named(index, mapping.site)) return { use: "site" };
      if (named(index, mapping.language?.column))
        return { use: "language", values: mapping.language?.values ?? {} };
      const found = [...(keys[index] ?? [])].find((key) => rules.has(key));
      const rule = found === undefined ? undefined : rules.get(found);
      if (rule && "ignore" in rule) return { use: "ignored" };
      if (rule) return { use: "answer", rule, reason };
      const own = [...(keys[index] ?? [])];
      const ignored = mapping.ignore?.some((pattern) =>
        own.some((key) => fitsPattern(oneSpelling(pattern), key)),
      );
      return ignored ? { use: "ignored" } : undefined;
    },
    rejectIf: mapping.rejectIf?.flatMap(({ column, ...condition }): RejectIf[] => {
      const at = columnOf(column);
      return at < 0 ? [] : [{ column: at, ...condition }];
    }),
  };
}

/** The spellings under which a mapping can name each column. A heading's later columns have only their own. */
function columnKeys(headings: readonly Heading[]): Set<string>[] {
  return headings.map((heading, index) => {
    const unique = uniqueHeading(heading, headings.slice(0, index));
    return unique === shownHeading(heading, true)
      ? new Set([oneSpelling(unique), ...codesIn(heading)])
      : new Set([oneSpelling(unique)]);
  });
}

/** A heading that stood before has " (2)" behind it. */
function uniqueHeading(heading: Heading, before: readonly Heading[]): string {
  const own = shownHeading(heading, true);
  const spelling = oneSpelling(own);
  const time = 1 + before.filter((one) => oneSpelling(shownHeading(one, true)) === spelling).length;
  return time === 1 ? own : `${own} (${time})`;
}
