import type { AnswerRule } from "../mapping-file.ts";
import type { SystemProfile } from "../systems/profile.ts";
import type { ColumnBook, PartNames, QuestionNames } from "./column-names.ts";
import type { Heading, Named } from "./heading.ts";
import { codesIn, oneSpelling, ownName, readingsOf } from "./heading.ts";
import { plain, plainHeading } from "./plain.ts";

const RANK =
  /^(?:platz|rang|rank|wahl|choice)?\s*(\d{1,2})$|^(\d{1,2})(?:[.)]|st|nd|rd|th)?\s*(?:platz|rang|rank|wahl|choice)$/i;
const BETWEEN = /^[\s.:?!>/|–-]+/;

/** `unsure`: only the beginning of a text fits, or another part fits as well. */
export type Match = { rule: AnswerRule; reason: "code" | "text"; unsure?: true };

/**
 * Finds the question, and its part, that a heading names: by our codes, then by text in any language.
 * Gives every candidate, best first: a heading that is cut off can fit several.
 */
export function matchHeading(
  heading: Heading,
  { names, codes }: ColumnBook,
  system: SystemProfile,
): Match[] {
  if (system.groupedNames) {
    const rule = groupedRule(heading, names, system);
    return rule === undefined ? [] : [{ rule, reason: "code" }];
  }
  for (const code of codesIn(heading)) {
    const found = codes.get(code);
    if (found) {
      const rule = found.part ? ruleOf(found.part, system) : { question: found.question };
      return [{ rule, reason: "code" }];
    }
    const named = names.find(({ question }) => oneSpelling(question.id) === code);
    const [whole] = named ? wholeOf(named, system) : [];
    if (whole) return [{ rule: whole, reason: "code" }];
  }
  const rules: AnswerRule[] = [];
  let isCut = false;
  for (const reading of readingsOf(heading, system.headingStyles)) {
    const looked = plainHeading(reading.question.text);
    for (const candidate of names) {
      if (isNamed(candidate.names, looked, reading.question.cut)) {
        if (reading.part) rules.push(...partsNamed(candidate, reading.part, system));
        else rules.push(...wholeOf(candidate, system));
      } else if (!reading.part && !reading.question.cut) {
        const rest = restBehind(candidate.names, looked);
        if (rest !== undefined)
          rules.push(...partsNamed(candidate, { text: rest, cut: false }, system));
      }
    }
    isCut = reading.question.cut || reading.part?.cut === true;
    if (rules.length > 0) break;
  }
  const unsure = isCut || new Set(rules.map(nameOf)).size > 1;
  return rules.map((rule) => ({ rule, reason: "text", ...(unsure && { unsure: true as const }) }));
}

function nameOf(rule: AnswerRule): string {
  return JSON.stringify(rule);
}

/** The one column of a question: by itself, or with everything that was chosen joined in a cell. */
function wholeOf({ question, whole }: QuestionNames, { joiners }: SystemProfile): AnswerRule[] {
  if (whole) return [whole];
  const [joinedBy] = joiners;
  return joinedBy !== undefined && (question.type === "multiple" || question.type === "ranking")
    ? [{ question: question.id, joinedBy }]
    : [];
}

/** Ids and codes behind the names of groups; "help_offer_other" is the text beside "help_offer/other". */
function groupedRule(
  heading: Heading,
  names: readonly QuestionNames[],
  system: SystemProfile,
): AnswerRule | undefined {
  const segments = ownName(heading).split(/[/-]/);
  const last = segments.at(-1) ?? "";
  const named = (id: string | undefined) => names.find(({ question }) => question.id === id);
  const group = named(segments.at(-2));
  if (group) {
    const part = group.parts.find(({ code }) => code === last);
    if (part) return part.rule;
    const [rank] =
      group.question.type === "ranking"
        ? partsNamed(group, { text: last, cut: false }, system)
        : [];
    if (rank) return rank;
  }
  const own = named(last);
  if (own) return wholeOf(own, system)[0];
  const text = named(last.replace(/_other(?:_text)?$/, ""));
  return text?.parts.find(({ code }) => code === "other_text")?.rule;
}

/** What SurveyMonkey writes below a question that has one column. */
const ONLY_COLUMN = new Set(["response", "open-ended response", "antwort", "offene antwort"]);

function partsNamed(candidate: QuestionNames, part: Named, system: SystemProfile): AnswerRule[] {
  const { question, parts } = candidate;
  if (candidate.whole && ONLY_COLUMN.has(plain(part.text))) return [candidate.whole];
  if (question.type === "ranking" && system.rankPerItem)
    return itemsNamed(candidate, part).map((item) => ({
      question: question.id,
      item,
      cellIsRank: true,
    }));
  if (question.type === "ranking") {
    const [, after, before] = RANK.exec(part.text.replaceAll("_", " ").trim()) ?? [];
    const rank = after ?? before;
    return parts.filter(({ code }) => code === rank).map(({ rule }) => rule);
  }
  const text = parts.find(({ code }) => code === "other_text");
  if (text && system.cells.other.includes(plain(part.text))) return [ruleOf(text, system)];
  const looked = plainHeading(part.text);
  return parts
    .filter(({ names }) => isNamed(names, looked, part.cut))
    .map((found) =>
      // The option that opens a text has no column but that of its text.
      text && system.otherIsText && isOther(question, found.code)
        ? ruleOf(text, system)
        : ruleOf(found, system),
    );
}

function itemsNamed({ items }: QuestionNames, part: Named): string[] {
  const looked = plainHeading(part.text);
  return items.filter(({ names }) => isNamed(names, looked, part.cut)).map(({ code }) => code);
}

function ruleOf({ rule }: PartNames, system: SystemProfile): AnswerRule {
  return "otherText" in rule && system.otherIsText ? { ...rule, choosesOther: true } : rule;
}

function isOther(question: QuestionNames["question"], code: string): boolean {
  return (
    (question.type === "single" || question.type === "multiple") &&
    question.options.some((option) => option.code === code && option.other)
  );
}

/** @param looked the heading, plain */
function isNamed(names: readonly string[], looked: string, cut: boolean): boolean {
  if (looked === "") return false;
  return cut ? names.some((name) => name.startsWith(looked)) : names.includes(looked);
}

/** What stands behind a question's text in a heading like "Frage - Zeile" or "Frage.Zeile". */
function restBehind(names: readonly string[], looked: string): string | undefined {
  for (const name of names) {
    if (name === "" || !looked.startsWith(name) || looked === name) continue;
    const rest = looked.slice(name.length);
    if (BETWEEN.test(rest)) return rest.replace(BETWEEN, "");
  }
  return undefined;
}
