import { CODING_DE } from "../../../surveys/messages/coding/de.ts";
import { listed } from "../../../surveys/messages/listed.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { BookHead, Code } from "../../../surveys/wire/coding.ts";
import { dayInWords, today } from "../shell/day.ts";

/** Where the office reads what people wrote. */
export const CODING = "/buero/freitexte";

/** The steps of a question with their part of the address. */
export const STEPS = [
  { id: "read", path: "" },
  { id: "second", path: "zweite-lesung" },
  { id: "codebook", path: "codebuch" },
  { id: "comparison", path: "vergleich" },
  { id: "quotes", path: "zitate" },
] as const;
export type Step = (typeof STEPS)[number]["id"];

/** The address of a step of a question. */
export function stepAddress(wave: string, book: string, step: Step): string {
  const path = STEPS.find(({ id }) => id === step)?.path ?? "";
  const place = `${CODING}/${encodeURIComponent(wave)}/${encodeURIComponent(book)}`;
  return path === "" ? place : `${place}/${path}`;
}

/** A question as it is named to people. */
export function questionName({ question, kind }: Pick<BookHead, "question" | "kind">): string {
  return kind === "other" ? `${question.text} – ${say(CODING_DE, "kind.other")}` : question.text;
}

/** A number of texts in words. */
export function textsInWords(count: number): string {
  return count === 1 ? say(CODING_DE, "code.texts.one") : say(CODING_DE, "code.texts", { count });
}

/** What was said of a text, in words. */
export function saidInWords(
  { state, codes }: { state: string; codes: readonly string[] },
  all: readonly Pick<Code, "id" | "name">[],
): string {
  if (state === "none" || state === "unclear") return say(CODING_DE, `said.${state}`);
  const names = codes.flatMap((code) => all.find(({ id }) => id === code)?.name ?? []);
  return listed(names, "de");
}

/** The day of a moment in words, as it was on this machine's calendar. */
export function dayOfMoment(at: string): string {
  return dayInWords(today(new Date(at)));
}
