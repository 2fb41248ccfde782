import type { AnswerRule } from "../mapping-file.ts";
import type { SystemProfile } from "../systems/profile.ts";
import type { ColumnBook, PartNames, QuestionNames } from "./column-names.ts";
import type { Heading, Named } from "./heading.ts";
import { codesIn, readingsOf } from "./heading.ts";
import { plain, plainHeading } from "./plain.ts";

const RANK =
  /^(?:platz|rang|rank|wahl|choice)?\s*(\d{1,2})$|^(\d{1,2})[.)]?\s*(?:platz|rang|rank|wahl|choice)$/i;
const BETWEEN = /^[\s.:?!>/|–-]+/;

export type Match = { rule: AnswerRule; reason: "code" | "text" };

/**
 * Finds the question, and its part, that a heading names: by our codes, then by text in any language.
 * Gives every candidate, best first: a heading that is cut off can fit several.
 */
export function matchHeading(
  heading: Heading,
  { names, codes }: ColumnBook,
  system: SystemProfile,
): Match[] {
  for (const code of codesIn(heading)) {
    const found = codes.get(code);
    if (found) {
      const rule = found.part ? ruleOf(found.part, system) : { question: found.question };
      return [{ rule, reason: "code" }];
    }
  }
  const rules: AnswerRule[] = [];
  for (const reading of readingsOf(heading, system.headingStyles)) {
    const looked = plainHeading(reading.question.text);
    for (const candidate of names) {
      if (isNamed(candidate.names, looked, reading.question.cut)) {
        if (reading.part) rules.push(...partsNamed(candidate, reading.part, system));
        else if (candidate.whole) rules.push(candidate.whole);
      } else if (!reading.part && !reading.question.cut) {
        const rest = restBehind(candidate.names, looked);
        if (rest !== undefined)
          rules.push(...partsNamed(candidate, { text: rest, cut: false }, system));
      }
    }
    if (rules.length > 0) break;
  }
  return rules.map((rule) => ({ rule, reason: "text" }));
}

function partsNamed(
  { question, parts }: QuestionNames,
  part: Named,
  system: SystemProfile,
): AnswerRule[] {
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
