import checkCheck from "lucide-static/icons/check-check.svg?raw";
import scale from "lucide-static/icons/scale.svg?raw";
import { DESK_DE } from "../../../surveys/messages/desk/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { SecondTasks } from "../../../surveys/wire/second-entry.ts";
import { WHOLE_FORM } from "../../../surveys/wire/second-entry.ts";
import { stackName } from "../stack/words.ts";
import type { Task } from "./tasks.ts";

type SecondStack = SecondTasks["stacks"][number];

/** What is to be typed again next, and what to be decided next: one stack at a time. */
export function secondTasksFor(stacks: readonly SecondStack[]): Task[] {
  const typed =
    stacks.find(({ begun }) => begun !== null) ??
    stacks.find(({ forms, questions }) => forms + questions.length > 0);
  const decided = stacks.find(({ toDecide }) => toDecide > 0);
  return [...(typed ? [typingTask(typed)] : []), ...(decided ? [decidingTask(decided)] : [])];
}

function typingTask(stack: SecondStack): Task {
  const { id, forms, questions, begun } = stack;
  const [question] = questions;
  const isWhole = forms > 0 || !question;
  const name = stackName(stack);
  const about = isWhole
    ? say(DESK_DE, forms === 1 ? "second.forms.one" : "second.forms", { count: forms, name })
    : say(DESK_DE, question.forms === 1 ? "second.question.one" : "second.question", {
        count: question.forms,
        number: question.number,
        name,
      });
  return {
    title: "task.second",
    about: [
      about,
      ...(begun === null ? [] : [say(DESK_DE, "stack.begun", { number: begun })]),
    ].join(" · "),
    icon: checkCheck,
    href: `/buero/erfassen/${id}/zweite/${isWhole ? WHOLE_FORM : question.question}`,
    permission: "paper.enter",
  };
}

function decidingTask(stack: SecondStack): Task {
  const { id, toDecide } = stack;
  return {
    title: "task.mismatches",
    about: say(DESK_DE, toDecide === 1 ? "second.mismatches.one" : "second.mismatches", {
      count: toDecide,
      name: stackName(stack),
    }),
    icon: scale,
    href: `/buero/erfassen/${id}/lesarten`,
    permission: "paper.enter",
  };
}
