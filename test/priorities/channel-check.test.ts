import { describe, expect, it } from "vitest";
import { hash } from "../../server/hash.ts";
import { chanceFrom } from "../../server/seed/chance.ts";
import { batteryOf, codesOf } from "../../surveys/definition/questionnaire.ts";
import { checkList } from "../../surveys/priorities/channel-check.ts";
import { orderedLists, orderLayout } from "../../surveys/priorities/ordered-lists.ts";
import { judge } from "../../surveys/response/judge.ts";
import { counterOf } from "../../surveys/tally/count.ts";
import { addCounts, applyIncrements, noCounts } from "../../surveys/tally/counts.ts";
import { ownForm } from "../environment/published.ts";
import { randomSubmission } from "../environment/respondents.ts";

const form = ownForm("nachbarschaftshilfe");
const layout = orderLayout(form.questionnaire);
const battery = batteryOf(form.questionnaire, "importance");
if (!battery) throw new Error("no battery");
const [FIRST = "", ...OTHERS] = codesOf(battery);

/** So many people rate every topic; only some of them the first one, and that higher. */
function crowd(seed: number, people: number, rateFirst: number) {
  const chance = chanceFrom(seed);
  const counts = noCounts(layout.size);
  const counter = counterOf(layout);
  for (let person = 0; person < people; person++) {
    const ratings = Object.fromEntries(OTHERS.map((code) => [code, 1 + Math.floor(chance() * 3)]));
    const ofFirst = person < rateFirst ? 5 : { state: "skipped" as const };
    const importance = { ...ratings, [FIRST]: ofFirst };
    const submission = randomSubmission(form, chance, { wave: "w", site: "s" });
    const answers = { ...submission.answers, [battery?.id ?? ""]: importance };
    const verdict = judge(form.questionnaire, { ...submission, answers }, hash);
    if (verdict.kind === "unfit") throw new Error(verdict.problem.code);
    applyIncrements(counts, counter.peek(verdict.sheet.answers), 1);
  }
  return { forms: people, counts };
}

/** Whether it is said that the first place stays without the tablets. */
function firstStays(tablets: ReturnType<typeof crowd>, paper: ReturnType<typeof crowd>) {
  const counts = noCounts(layout.size);
  addCounts(counts, tablets.counts);
  addCounts(counts, paper.counts);
  const list = orderedLists({ layout, sums: counts }, 10).find((one) => one.list === "importance");
  if (!list) throw new Error("no list");
  expect(list.order).toBe("places");
  const { checks } = checkList(list, layout, {
    everybody: { forms: tablets.forms + paper.forms, counts },
    parts: [{ without: { kind: "mode", mode: "tablet" }, ...tablets }],
  });
  expect(checks).toHaveLength(1);
  return checks[0]?.firstStays;
}

describe("the first place without a part of the forms", () => {
  it("is said to stay where 30 of the rest rated it", () => {
    expect(firstStays(crowd(1, 100, 100), crowd(2, 40, 30))).toBe(true);
  });

  it("is not spoken of where fewer of the rest did, however clear they were", () => {
    expect(firstStays(crowd(1, 100, 100), crowd(2, 40, 29))).toBe(false);
    expect(firstStays(crowd(1, 110, 110), crowd(2, 40, 1))).toBe(false);
  });
});
