import { describe, expect, it } from "vitest";
import type { Form } from "../../server/catalogue/catalogue.ts";
import { hash } from "../../server/hash.ts";
import { chanceFrom } from "../../server/seed/chance.ts";
import { joinTexts } from "../../surveys/definition/wording.ts";
import { Cleared } from "../../surveys/disclosure/cleared.ts";
import { peopleIn, piecesOf } from "../../surveys/disclosure/groups/pieces.ts";
import { publishedSums } from "../../surveys/disclosure/groups/published-sums.ts";
import { PRIORITIES_WORDS } from "../../surveys/messages/priorities/catalogues.ts";
import { saySentences } from "../../surveys/messages/priorities/say-sentences.ts";
import { findingsOf } from "../../surveys/priorities/findings.ts";
import { judge } from "../../surveys/response/judge.ts";
import { applyIncrements, noCounts } from "../../surveys/tally/counts.ts";
import type { Findings } from "../../surveys/wire/findings.ts";
import type { Share } from "../../surveys/wire/shares.ts";
import { ownDefinitions, ownForms } from "../environment/catalogue.ts";
import type { Crowd } from "../environment/respondents.ts";
import { randomSubmission } from "../environment/respondents.ts";

const forms = await ownForms();
const definitions = await ownDefinitions();
const found = forms.find(({ questionnaire }) => questionnaire.id === "nachbarschaftshilfe");
if (!found) throw new Error("no such form");
const form: Form = found;

function textsIn(language: string) {
  const own = definitions.questionnaires
    .find(({ questionnaire }) => questionnaire.id === form.questionnaire.id)
    ?.wordings.find((wording) => wording.language === language);
  const topics = definitions.topicWordings.find((wording) => wording.language === language);
  if (!own || !topics) throw new Error(`no texts in ${language}`);
  return joinTexts(form.questionnaire, own, topics);
}

/** What a district would see if these people had answered, with the usual threshold. */
function findingsFor(people: number, crowd: Partial<Crowd> = {}, seed = 5): Findings {
  const chance = chanceFrom(seed);
  const sums = noCounts(form.layout.size);
  for (let person = 0; person < people; person++) {
    const submission = randomSubmission(form, chance, { wave: "w", site: "s", ...crowd });
    const verdict = judge(form.questionnaire, submission, hash);
    if (verdict.kind === "unfit") throw new Error(verdict.problem.code);
    applyIncrements(sums, form.counter.count(verdict.sheet.answers), 1);
  }
  const everybody = peopleIn(piecesOf(form.layout), sums);
  const group = { signature: [], formedIn: 1, leftIn: null, needed: 10, sums, people: everybody };
  const releases =
    people < 10 ? [] : [publishedSums(form.layout, [{ ...group, newcomers: everybody }])];
  return findingsOf(Cleared.clear(form.layout, releases, 10), {
    texts: textsIn("de"),
    icons: { meeting_place: "coffee" },
    showMentions: true,
  }).value;
}

const LEADER = "meeting_place";
const clear: Partial<Crowd> = {
  importance: { [LEADER]: 5, emergency_neighbours: 4, small_favours: 4 },
  presentState: { [LEADER]: 1.5 },
};
const german = (sentences: Parameters<typeof saySentences>[0]) =>
  saySentences(sentences, PRIORITIES_WORDS.de, "de");

describe("words by n", () => {
  it("shows nothing below ten", () => {
    const { stage, responses, importance, topThree } = findingsFor(9);
    expect({ stage, responses, topics: importance?.topics }).toEqual({
      stage: "few",
      responses: null,
      topics: [],
    });
    expect(german(importance?.sentences ?? [])).toBe("Weniger als 10 Antworten.");
    expect(topThree?.kind).toBe("few");
  });

  it("shows counts and no order from 10 to 29", () => {
    const { importance, need, topThree } = findingsFor(25, clear);
    expect(importance?.order).toBe("none");
    for (const { share, mean, standing } of importance?.topics ?? [])
      expect({ kind: share.kind, mean, standing }).toEqual({
        kind: "counts",
        mean: null,
        standing: { kind: "none" },
      });
    expect(need?.topics.every(({ gap, byData }) => gap === null && byData === null)).toBe(true);
    if (topThree?.kind !== "ranked") throw new Error("no ranking");
    expect(topThree.topics.every(({ points }) => points === null)).toBe(true);
    // In the questionnaire's order: a sorted list would be the order that may not be read.
    const question = form.questionnaire.pages
      .flatMap(({ questions }) => questions)
      .find(({ id }) => id === "importance");
    if (question?.type !== "rating") throw new Error("no battery");
    expect(importance?.topics.map(({ topic }) => topic.code)).toEqual(
      question.items.map(({ code }) => code),
    );
  });

  it("shows percents and three groups, but no places, from 30 to 99", () => {
    const { importance } = findingsFor(60, clear);
    expect(importance?.order).toBe("groups");
    const leader = importance?.topics.find(({ topic }) => topic.code === LEADER);
    expect(leader).toMatchObject({
      topic: { code: LEADER, icon: "coffee" },
      standing: { kind: "group", group: "upper" },
      share: { kind: "percent" },
    });
    const groups = importance?.topics.map(({ standing }) =>
      standing.kind === "group" ? standing.group : "none",
    );
    const rank = (group: string) => ["upper", "middle", "lower"].indexOf(group);
    expect(groups).toEqual(groups?.toSorted((a, b) => rank(a) - rank(b)));
    expect(german(importance?.sentences ?? [])).toMatch(
      /^Zur oberen Gruppe gehören .*„Offener Treffpunkt“/,
    );
  });

  it("shows places with their joint ranges from 100", () => {
    const { importance, need, topThree } = findingsFor(400, clear);
    expect(importance?.order).toBe("places");
    expect(importance?.topics[0]).toMatchObject({
      topic: { code: LEADER },
      standing: { kind: "places", lower: 1, upper: 1 },
    });
    const means = importance?.topics.map(({ mean }) => mean?.value ?? 0) ?? [];
    expect(means).toEqual(means.toSorted((a, b) => b - a));
    expect(german(importance?.sentences ?? [])).toBe(
      "„Offener Treffpunkt“ steht an erster Stelle. Danach kommen zwei Themen, die gleichauf liegen.",
    );
    expect(german(need?.sentences ?? [])).toMatch(/^Am meisten fehlt: „Offener Treffpunkt“\./);
    if (topThree?.kind !== "ranked") throw new Error("no ranking");
    expect(topThree.topics[0]?.topic.code).toBe(LEADER);
  });
});

const countOf = (share: Share) => ("count" in share ? share.count : Number.NaN);

describe("bases", () => {
  it("rests every share on those who answered, with the others beside it", () => {
    const { importance, questions } = findingsFor(200, { nonresponse: 0.2, dontKnow: 0.1 });
    for (const { n, dontKnow, skipped, share, distribution } of importance?.topics ?? []) {
      expect(n + dontKnow + skipped).toBe(200);
      expect(share.n).toBe(n);
      expect(distribution.reduce((sum, count) => sum + count, 0)).toBe(n);
    }
    const single = questions.find(({ question }) => question.id === "neighbourhood_meaning");
    if (single?.kind !== "choice") throw new Error("no choice");
    expect(single.options.reduce((sum, { share }) => sum + countOf(share), 0)).toBe(single.n);
    expect(single.n + single.skipped).toBe(200);
  });

  it("shows a topic that few rated by its name alone, and compares it with nothing", () => {
    const { importance, need } = findingsFor(150, { rare: ["help_broker"] });
    expect(importance?.few.map(({ code }) => code)).toEqual(["help_broker"]);
    expect(need?.few.map(({ code }) => code)).toEqual(["help_broker"]);
    expect(importance?.order).toBe("places");
    const places = importance?.topics.flatMap(({ standing }) =>
      standing.kind === "places" ? [standing.upper] : [],
    );
    expect(Math.max(...(places ?? []))).toBe(8);
  });

  it("names what stood on forms with too many crosses beside the shares, where enough did so", () => {
    const choice = ({ questions }: Findings) => {
      const one = questions.find(({ question }) => question.id === "good_neighbourhood");
      if (one?.kind !== "choice") throw new Error("no choice");
      return one;
    };
    const many = choice(findingsFor(200, { mode: "paper", tooMany: 0.3 }));
    expect(many.tooMany).toBeGreaterThan(10);
    expect(many.options.some(({ mentioned }) => (mentioned ?? 0) > 0)).toBe(true);
    const one = choice(findingsFor(60, { mode: "paper", tooMany: 0.05 }));
    expect(one.tooMany).toBeLessThan(10);
    expect(one.options.every(({ mentioned }) => mentioned === null)).toBe(true);
  });
});

describe("questions about the person", () => {
  it("are shown to nobody by themselves, however many answered: one could be the only one", () => {
    const shown = findingsFor(300).questions.map(({ question }) => question.id);
    expect(shown).toContain("help_offer");
    for (const personal of ["age_group", "gender", "household", "languages_home"])
      expect(shown).not.toContain(personal);
  });
});

describe("sentences", () => {
  it("claim nothing where nothing can be told apart", () => {
    const { importance, need } = findingsFor(150);
    expect(german(importance?.sentences ?? [])).toBe(
      "Kein Thema hebt sich deutlich von den anderen ab.",
    );
    expect(german(need?.sentences ?? [])).toMatch(/^(Bei keinem Thema|Kein Thema)/);
  });

  it("are said in every language of the interface", () => {
    const { importance } = findingsFor(400, clear);
    for (const language of ["de", "de-simple", "en"] as const) {
      const said = saySentences(importance?.sentences ?? [], PRIORITIES_WORDS[language], language);
      expect(said).toContain("Offener Treffpunkt");
      expect(said).not.toMatch(/[{}]/);
    }
  });
});
