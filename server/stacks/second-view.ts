import type { NamedStack } from "../../db/queries/stacks.ts";
import { questionsOf } from "../../surveys/definition/questionnaire.ts";
import { path, textAt } from "../../surveys/definition/wording.ts";
import { EYES, eyesOf } from "../../surveys/paper/fresh-eyes.ts";
import { SECOND_ENTRY_RULE } from "../../surveys/paper/second-entry.ts";
import { shortQuestion } from "../../surveys/paper/short-words.ts";
import type { Mismatches, SecondEntry } from "../../surveys/wire/second-entry.ts";
import type { Person } from "../access/person.ts";
import { formOf } from "../catalogue/catalogue.ts";
import type { Context } from "../context.ts";
import { peopleAtTheDesk } from "./people-at-the-desk.ts";
import { rulesOf } from "./rules-of.ts";
import { differingIn } from "./second-readings.ts";
import type { SecondState } from "./second-state.ts";
import { secondStateOf, typistsOf } from "./second-state.ts";

/** How far the second entry of a stack is, for one person: what others typed is offered first. */
export async function secondEntryView(
  context: Context,
  stack: NamedStack,
  person: Person,
): Promise<SecondEntry> {
  const { kysely } = context.database;
  const state = await secondStateOf(kysely, stack);
  const { decided, questions, typed, toType } = state;
  const { questionnaire, wordings } = formOf(context.catalogue, stack.questionnaire, stack.version);
  const german = wordings.get("de")?.texts ?? {};
  const named = (id: string) => ({
    question: id,
    number: questionsOf(questionnaire).findIndex((question) => question.id === id) + 1,
    text: shortQuestion(textAt(german, path.question(id))),
  });
  const people = await peopleAtTheDesk(kysely, stack.district);
  const tasks = toType.map(({ number, scope, actor }) => ({
    number,
    scope,
    eyes: eyesOf(people, person.id, [actor]),
  }));
  return {
    isAsked: rulesOf(stack).secondEntry === "asked",
    kind: state.kind,
    size: typed.length,
    drawn: state.drawn.length,
    forms: state.forms,
    limit: SECOND_ENTRY_RULE.limit,
    pooled: decided.pooled,
    others: decided.others,
    formsToGo: decided.formsToGo,
    canDraw: state.canDraw,
    toType: EYES.flatMap((eyes) => tasks.filter((task) => task.eyes === eyes)),
    toDecide: state.toDecide.length,
    mayDecide: state.toDecide.filter(
      (entry) => eyesOf(people, person.id, typistsOf(state, entry)) !== "others",
    ).length,
    byTypists: state.byTypists,
    inFull: inFullOf(state).map(({ question, ...counts }) => ({ ...named(question), ...counts })),
    questions: questions.map(({ question, fields, differences, kappa }) => ({
      ...named(question),
      fields,
      differences,
      kappa,
    })),
  };
}

/**
 * The forms that were read in two ways. The order of the readings is made from the place itself: the same
 * at every look, and no sign of who typed which.
 */
export async function mismatchesOf(
  context: Context,
  stack: NamedStack,
  person: Person,
): Promise<Mismatches> {
  const { kysely } = context.database;
  const state = await secondStateOf(kysely, stack);
  const people = await peopleAtTheDesk(kysely, stack.district);
  return {
    forms: state.toDecide.map((entry) => ({
      number: entry.number,
      scope: entry.scope,
      eyes: eyesOf(people, person.id, typistsOf(state, entry)),
      fields: differingIn(entry).map(({ question, item, readings: [one, other] }) => {
        const place = [stack.id, entry.number, question, item ?? ""].join("\n");
        const isTurned = context.hash(place).charCodeAt(0) % 2 === 1;
        return { question, item, readings: isTurned ? [other, one] : [one, other] };
      }),
    })),
  };
}

function inFullOf({ questions, decided, typed, toType }: SecondState) {
  const isWhole = (question: string) =>
    decided.inFull.includes(question) ||
    questions.some((one) => one.question === question && one.entered);
  return questions
    .filter(({ question }) => isWhole(question))
    .map(({ question, differences }) => ({
      question,
      differences,
      forms: typed.length,
      left: toType.filter(({ scope }) => scope === question).length,
    }));
}
