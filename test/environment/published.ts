import type { Form } from "../../server/catalogue/catalogue.ts";
import { hash } from "../../server/hash.ts";
import { chanceFrom } from "../../server/seed/chance.ts";
import { joinTexts } from "../../surveys/definition/wording.ts";
import type { ClearedSums } from "../../surveys/disclosure/cleared.ts";
import { Cleared } from "../../surveys/disclosure/cleared.ts";
import { peopleIn, piecesOf } from "../../surveys/disclosure/groups/pieces.ts";
import { publishedSums } from "../../surveys/disclosure/groups/published-sums.ts";
import type { Material } from "../../surveys/priorities/material.ts";
import { judge } from "../../surveys/response/judge.ts";
import { applyIncrements, noCounts } from "../../surveys/tally/counts.ts";
import { ownDefinitions, ownForms } from "./catalogue.ts";
import type { Crowd } from "./respondents.ts";
import { randomSubmission } from "./respondents.ts";

const THRESHOLD = 10;
const forms = await ownForms();
const definitions = await ownDefinitions();

/** A questionnaire of the project's own, without a database. */
export function ownForm(id: string): Form {
  const form = forms.find(({ questionnaire }) => questionnaire.id === id);
  if (!form) throw new Error(`no questionnaire ${id}`);
  return form;
}

/** Its German words, with two pictograms. */
export function germanWords({ questionnaire }: Form): Omit<Material, keyof ClearedSums> {
  const own = definitions.questionnaires
    .find((one) => one.questionnaire.id === questionnaire.id)
    ?.wordings.find(({ language }) => language === "de");
  const topics = definitions.topicWordings.find(({ language }) => language === "de");
  if (!own || !topics) throw new Error("no German words");
  return {
    texts: joinTexts(questionnaire, own, topics),
    icons: { meeting_place: "coffee" },
    showMentions: true,
  };
}

/** What is published where so many invented people have answered, with the usual threshold. */
export function publishedBy(
  form: Form,
  people: number,
  seed: number,
  crowd: Partial<Crowd> = {},
): ClearedSums {
  const chance = chanceFrom(seed);
  const sums = noCounts(form.layout.size);
  for (let person = 0; person < people; person++) {
    const submission = randomSubmission(form, chance, { wave: "w", site: "s", ...crowd });
    const verdict = judge(form.questionnaire, submission, hash);
    if (verdict.kind === "unfit") throw new Error(verdict.problem.code);
    applyIncrements(sums, form.counter.count(verdict.sheet.answers), 1);
  }
  const everybody = peopleIn(piecesOf(form.layout), sums);
  const group = { signature: [], formedIn: 1, leftIn: null, needed: THRESHOLD, sums };
  const releases =
    people < THRESHOLD
      ? []
      : [publishedSums(form.layout, [{ ...group, people: everybody, newcomers: everybody }])];
  return Cleared.clear(form.layout, releases, THRESHOLD).value;
}
