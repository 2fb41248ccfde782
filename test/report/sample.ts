import type { Form } from "../../server/catalogue/catalogue.ts";
import { hash } from "../../server/hash.ts";
import { chanceFrom } from "../../server/seed/chance.ts";
import { joinTexts } from "../../surveys/definition/wording.ts";
import { Cleared } from "../../surveys/disclosure/cleared.ts";
import { findingsOf } from "../../surveys/priorities/findings.ts";
import { judge } from "../../surveys/response/judge.ts";
import { applyIncrements, noCounts } from "../../surveys/tally/counts.ts";
import type { DistrictResult } from "../../surveys/wire/results.ts";
import { ownDefinitions, ownForms } from "../environment/catalogue.ts";
import { randomSubmission } from "../environment/respondents.ts";

const forms = await ownForms();
const definitions = await ownDefinitions();

/** A result of so many invented people, all published at once; no server is needed for it. */
export function sampleResult(
  people: number,
  more: Partial<DistrictResult> & { form?: string } = {},
): DistrictResult {
  const { form: id = "sorgekultur", ...rest } = more;
  const form: Form | undefined = forms.find(({ questionnaire }) => questionnaire.id === id);
  const own = definitions.questionnaires
    .find(({ questionnaire }) => questionnaire.id === id)
    ?.wordings.find(({ language }) => language === "de");
  const topics = definitions.topicWordings.find(({ language }) => language === "de");
  if (!form || !own || !topics) throw new Error(`no German questionnaire ${id}`);
  const texts = joinTexts(form.questionnaire, own, topics);
  const chance = chanceFrom(7);
  const sums = noCounts(form.layout.size);
  for (let person = 0; person < people; person++) {
    const submission = randomSubmission(form, chance, {
      wave: "w",
      site: "s",
      importance: { barrier_free: 5, stay_at_home: 4.5 },
    });
    const verdict = judge(form.questionnaire, submission, hash);
    if (verdict.kind === "unfit") throw new Error(verdict.problem.code);
    applyIncrements(sums, form.counter.count(verdict.sheet.answers), 1);
  }
  const cleared = Cleared.clear(form.layout, [{ responses: people, sums }], 10);
  const wave = { id: "w", name: "Frühjahr 2026", startsOn: "2026-05-01" };
  const notCounted = { forms: 0, few: false, reasons: [] };
  return {
    district: { code: "gorbitz", name: "Gorbitz" },
    questionnaire: { id, title: texts.title ?? "", audience: form.questionnaire.audience },
    language: "de",
    threshold: 10,
    wave: null,
    waves: [wave],
    releases: [
      {
        wave,
        number: 3,
        madeAt: "2026-05-14T16:30:00.000Z",
        fingerprint: hash(`release of ${people}`),
        notCounted,
      },
    ],
    checks: null,
    breakdown: { filter: [], all: 0, notBrokenDown: 0, choices: [] },
    findings: findingsOf(cleared, { texts, icons: {}, showMentions: true }).value,
    demo: true,
    ...rest,
  };
}
