import { answersOf, wordsOf } from "../../db/queries/import-comparison.ts";
import type { Question } from "../../surveys/definition/questionnaire.ts";
import { questionsOf } from "../../surveys/definition/questionnaire.ts";
import type { Texts } from "../../surveys/definition/wording.ts";
import { path, textAt } from "../../surveys/definition/wording.ts";
import { NOT_DATA_DE, NOTICES_DE } from "../../surveys/messages/import/reasons-de.ts";
import { STATES_DE } from "../../surveys/messages/import/states-de.ts";
import { isRatingAnswer } from "../../surveys/response/answer.ts";
import type { KeptAnswer, KeptAnswers } from "../../surveys/response/check-answers.ts";
import { answerInWords } from "../../surveys/response/in-words.ts";
import type { ImportForesight } from "../../surveys/wire/import.ts";
import type { Form } from "../catalogue/catalogue.ts";
import { keptAnswers } from "../catalogue/recounting.ts";
import type { Context } from "../context.ts";
import type { Contradiction, Foresight } from "./foresee.ts";
import type { Decision, StoredPlan } from "./stored-plan.ts";
import { refusedCell } from "./view.ts";

const MOST_REFUSALS = 500;
const MOST_ROWS = 50;

/** What would happen, in words: refusals with their reasons, forms that are there with other answers. */
export async function foresightView(
  context: Context,
  form: Form,
  { plan, decisions }: StoredPlan,
  foresight: Foresight & { from: number },
): Promise<ImportForesight> {
  const { rows, accepted, alreadyThere, contradicting, taken, rejectedRows } = foresight;
  return {
    rows,
    accepted,
    alreadyThere,
    contradicting,
    taken,
    rejectedRows,
    rejected: foresight.rejections
      .slice(0, MOST_REFUSALS)
      .map((rejection) => refusedCell(rejection, plan)),
    contradictionsBefore: foresight.from,
    contradictions: await contradictionsInWords(context, form, foresight.contradictions, decisions),
    notices: grouped(foresight.notices, ({ code }) => NOTICES_DE[code]),
    notData: grouped(foresight.notData, ({ reason }) => NOT_DATA_DE[reason]),
  };
}

function grouped<Entry extends { row: number }>(
  entries: readonly Entry[],
  text: (entry: Entry) => string,
): { text: string; rows: number[] }[] {
  const groups = new Map<string, number[]>();
  for (const entry of entries) {
    const rows = groups.get(text(entry)) ?? [];
    if (rows.length < MOST_ROWS) rows.push(entry.row);
    groups.set(text(entry), rows);
  }
  return [...groups].map(([group, rows]) => ({ text: group, rows }));
}

async function contradictionsInWords(
  { database }: Context,
  form: Form,
  contradictions: readonly Contradiction[],
  decisions: readonly Decision[],
): Promise<ImportForesight["contradictions"]> {
  const german = form.wordings.get("de")?.texts ?? {};
  const ids = contradictions.flatMap(({ response }) => (response === null ? [] : [response]));
  const stored = await answersOf(database.kysely, ids);
  const words = await wordsOf(database.kysely, ids);
  return contradictions.map(({ row, externalId, answersJson, texts, response }) => {
    const there = response === null ? undefined : stored.get(response);
    const decided = decisions.find((decision) => decision.row === row);
    return {
      row,
      externalId,
      inSameFile: there === undefined,
      decision: decided ? { take: decided.take, reason: decided.reason } : null,
      differences:
        there === undefined || response === null
          ? []
          : [
              ...differences(form, german, keptAnswers(answersJson), keptAnswers(there)),
              ...differentWords(form, german, texts, words.get(response) ?? []),
            ],
    };
  });
}

function differences(form: Form, texts: Texts, inFile: KeptAnswers, stored: KeptAnswers) {
  return questionsOf(form.questionnaire).flatMap((question) => {
    const [ours, theirs] = [inFile[question.id], stored[question.id]];
    if (question.type === "text" || JSON.stringify(ours) === JSON.stringify(theirs)) return [];
    const [file, there] = differingItems(ours, theirs);
    return [
      {
        question: textAt(texts, path.question(question.id)),
        inFile: inWords(question, file, texts),
        stored: inWords(question, there, texts),
      },
    ];
  });
}

/** Words that differ. What is stored is not shown: it may be anybody's, and the paper shows it. */
function differentWords(
  form: Form,
  german: Texts,
  inFile: readonly Words[],
  stored: readonly Words[],
) {
  return questionsOf(form.questionnaire).flatMap(({ id }) => {
    const said = (words: readonly Words[]) =>
      words
        .filter(({ question }) => question === id)
        .map(({ body }) => body)
        .join(" · ");
    const [ours, theirs] = [said(inFile), said(stored)];
    if (ours === theirs) return [];
    return {
      question: textAt(german, path.question(id)),
      inFile: ours === "" ? STATES_DE.noWords : `„${ours}“`,
      stored: theirs === "" ? STATES_DE.noWords : STATES_DE.otherWords,
    };
  });
}

type Words = { question: string; body: string };

/** Of two batteries only the items that differ. */
function differingItems(
  one: KeptAnswer | undefined,
  other: KeptAnswer | undefined,
): [KeptAnswer | undefined, KeptAnswer | undefined] {
  if (one === undefined || other === undefined || one === true || other === true)
    return [one, other];
  if (!isRatingAnswer(one) || !isRatingAnswer(other)) return [one, other];
  const items = Object.keys(one).filter(
    (item) => JSON.stringify(one[item]) !== JSON.stringify(other[item]),
  );
  const only = (answer: typeof one) =>
    Object.fromEntries(
      items.flatMap((item) => (answer[item] === undefined ? [] : [[item, answer[item]]])),
    );
  return [only(one), only(other)];
}

function inWords(question: Question, answer: KeptAnswer | undefined, texts: Texts): string {
  if (question.type !== "rating" || answer === undefined || answer === true)
    return answerInWords(question, answer, texts, STATES_DE);
  if (!isRatingAnswer(answer)) return answerInWords(question, answer, texts, STATES_DE);
  const items = question.items.filter(({ code }) => answer[code] !== undefined);
  return answerInWords({ ...question, items }, answer, texts, STATES_DE);
}
