import { plainHeading } from "./plain.ts";

/** A column's heading: its own cell, and the group row's cell above it where the file has one. */
export type Heading = { group: string; name: string };

const BRACKETS = /^(.*\S)\s*\[(.*)\]\s*$/s;
/** "Q02[SQ001]. Was macht es schwer …": LimeSurvey's code before the text. */
const CODE_AND_TEXT = /^([A-Za-z]\w*(?:\[[^\]]*\])*)\.\s+(.+)$/s;
/** "Was macht es sc..": LimeSurvey's way of cutting a text off. */
const CUT_OFF = /\.\.\s*$/;

/** A name that stands in a heading; `cut` where only its beginning does. */
export type Named = { text: string; cut: boolean };

/** The ways one heading can be taken apart: a question, and where it names one, its part. */
export type Reading = { question: Named; part: Named | undefined };

/** Takes a heading apart, most telling way first. `styles`: headings can be cut off or lead with a code. */
export function readingsOf({ group, name }: Heading, styles: boolean): Reading[] {
  const readings: Reading[] = [];
  if (group !== "" && name !== "") readings.push({ question: whole(group), part: whole(name) });
  const own = ownName({ group, name });
  const texts = styles ? [own, CODE_AND_TEXT.exec(own)?.[2] ?? own] : [own];
  for (const text of new Set(texts)) {
    const [, question, part] = BRACKETS.exec(text) ?? [];
    if (question !== undefined && part !== undefined)
      readings.push({ question: named(question, styles), part: named(part, styles) });
    readings.push({ question: named(text, styles), part: undefined });
  }
  return readings;
}

/** Whether a heading is one of these names (plain, `*` for anything): a column the other system itself writes. */
export function isOneOf(heading: Heading, wanted: readonly string[], styles: boolean): boolean {
  const own = ownName(heading);
  const texts = styles ? [own, CODE_AND_TEXT.exec(own)?.[2] ?? own] : [own];
  return texts.some((text) => {
    const { text: bare, cut } = named(text, styles);
    const looked = plainHeading(bare);
    if (looked === "") return false;
    return wanted.some((one) => (cut ? one.startsWith(looked) : fitsPattern(one, looked)));
  });
}

/** Whether a text fits a pattern in which `*` stands for anything. */
export function fitsPattern(pattern: string, text: string): boolean {
  if (!pattern.includes("*")) return pattern === text;
  const parts = pattern.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`).test(text);
}

/**
 * The codes a heading can stand for in a mapping or as ours, in one spelling: "Q02[SQ001]", "Q02_SQ001"
 * and "Q02[SQ001]. Was macht …" are the same column.
 */
export function codesIn(heading: Heading): string[] {
  const own = ownName(heading);
  const code = CODE_AND_TEXT.exec(own)?.[1];
  return [oneSpelling(own), ...(code === undefined ? [] : [oneSpelling(code)])];
}

/** A code in one spelling: lower case, every separator a full stop. */
export function oneSpelling(code: string): string {
  return code
    .trim()
    .toLowerCase()
    .replace(/\]/g, "")
    .replace(/[[/_#-]/g, ".");
}

/** How a heading is shown and saved. */
export function shownHeading({ group, name }: Heading, isPart: boolean): string {
  if (name === "") return group;
  return isPart && group !== "" ? `${group} [${name}]` : name;
}

/** What a column itself is called: a group without names below is a column of its own. */
export function ownName({ group, name }: Heading): string {
  return name === "" ? group : name;
}

function whole(text: string): Named {
  return { text, cut: false };
}

function named(text: string, styles: boolean): Named {
  return styles && CUT_OFF.test(text)
    ? { text: text.replace(CUT_OFF, ""), cut: true }
    : whole(text);
}
