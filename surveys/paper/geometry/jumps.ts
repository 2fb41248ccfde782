import type { Condition, Question } from "../../definition/questionnaire.ts";
import { codesOf } from "../../definition/questionnaire.ts";
import { isShown, referencesOf } from "../../definition/show-if.ts";
import type { Texts } from "../../definition/wording.ts";
import { path, textAt } from "../../definition/wording.ts";
import type { PaperWords } from "../../messages/paper/catalogues.ts";
import { say } from "../../messages/say.ts";

/** Where an option leads: to the question of this number, or past all of them. */
export type Jump = { kind: "question"; number: number } | { kind: "end" };

/**
 * Which options of a question lead past the next one: what follows is hidden by this answer alone. Only a
 * single choice can say so, for of several crosses each would lead elsewhere.
 *
 * @param at the question's place among all questions, from 0
 */
export function jumpsOf(questions: readonly Question[], at: number): ReadonlyMap<string, Jump> {
  const question = questions[at];
  const jumps = new Map<string, Jump>();
  if (question?.type !== "single") return jumps;
  for (const code of codesOf(question)) {
    const skipped = new Set<string>();
    const chosen = (id: string) => (id === question.id ? [code] : []);
    const isSkipped = ({ showIf }: Question) =>
      showIf !== undefined &&
      referencesOf(showIf).every(({ question: id }) => id === question.id || skipped.has(id)) &&
      !isShown(showIf, chosen);
    let next = at + 1;
    for (let one = questions[next]; one && isSkipped(one); one = questions[next]) {
      skipped.add(one.id);
      next += 1;
    }
    if (next > at + 1)
      jumps.set(
        code,
        next < questions.length ? { kind: "question", number: next + 1 } : { kind: "end" },
      );
  }
  return jumps;
}

/** A jump as it is printed beside its option. */
export function jumpInWords(words: PaperWords, jump: Jump): string {
  return jump.kind === "end"
    ? say(words, "goto.end")
    : say(words, "goto.question", { number: jump.number });
}

/** A question's condition as it is printed above it: "Nur wenn bei Frage 1 „nie“ angekreuzt ist:" */
export function conditionInWords(
  words: PaperWords,
  texts: Texts,
  questions: readonly Question[],
  condition: Condition,
): string {
  return say(words, "only.if", { condition: part(condition, true) });

  function part(of: Condition, holds: boolean): string {
    if ("not" in of) return part(of.not, !holds);
    if ("question" in of) {
      const number = questions.findIndex(({ id }) => id === of.question) + 1;
      const quoted = of.in.map((code) =>
        say(words, "quoted", { option: bare(textAt(texts, path.option(of.question, code))) }),
      );
      return say(words, holds ? "only.chosen" : "only.not-chosen", {
        number,
        options: listed(quoted, words),
      });
    }
    const [parts, joined] = "all" in of ? [of.all, holds] : [of.any, !holds];
    return parts.map((one) => part(one, holds)).join(` ${joined ? words.and : words.or} `);
  }
}

/** A quoted sentence stands within another one: without its full stop. */
function bare(option: string): string {
  return option.replace(/[.。]$/, "");
}

function listed(quoted: readonly string[], { comma, or }: PaperWords): string {
  const last = quoted.at(-1) ?? "";
  return quoted.length < 2 ? last : `${quoted.slice(0, -1).join(`${comma} `)} ${or} ${last}`;
}
