import fc from "fast-check";
import type { Questionnaire } from "../../surveys/definition/questionnaire.ts";
import type { Texts } from "../../surveys/definition/wording.ts";
import { joinTexts, requiredPaths } from "../../surveys/definition/wording.ts";
import { directionOf } from "../../surveys/messages/direction.ts";
import { PAPER_WORDS } from "../../surveys/messages/paper/catalogues.ts";
import { residentWords } from "../../surveys/messages/resident/catalogues.ts";
import type { InterfaceLanguage } from "../../surveys/messages/say.ts";
import type { FormToPrint } from "../../surveys/paper/geometry/form-pages.ts";
import type { Measure } from "../../surveys/paper/geometry/words.ts";
import { ownDefinitions } from "../environment/catalogue.ts";

/** Every letter is half as wide as it is high: about what a real font needs. */
export const evenLetters: Measure = (text, size) => text.length * size * 0.5 * 0.3528;

/** Read once for all forms of a file. */
const OWN_DEFINITIONS = ownDefinitions();

/** One of the own questionnaires as it is printed; undefined where it does not speak the language. */
export async function ownForm(
  id: string,
  language: InterfaceLanguage,
  more: Partial<FormToPrint> = {},
): Promise<FormToPrint | undefined> {
  const { questionnaires, topicWordings } = await OWN_DEFINITIONS;
  const own = questionnaires.find(({ questionnaire }) => questionnaire.id === id);
  const words = own?.wordings.find((wording) => wording.language === language);
  const topics = topicWordings.find((wording) => wording.language === language);
  if (!own || !words || !topics) return undefined;
  return {
    questionnaire: own.questionnaire,
    texts: joinTexts(own.questionnaire, words, topics),
    words: PAPER_WORDS[language],
    dontKnow: (await residentWords(language))["answer.dontKnow"],
    direction: directionOf(language),
    size: 14,
    sides: "single",
    ...more,
  };
}

type Question = Questionnaire["pages"][number]["questions"][number];

/** Any questionnaire with any words, as it could be printed. */
export const anyForm: fc.Arbitrary<FormToPrint> = fc
  .array(fc.array(anyQuestion(), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 })
  .chain((pages) => {
    let number = 0;
    const questionnaire: Questionnaire = {
      id: "any",
      version: 1,
      audience: "residents",
      languages: ["de"],
      estimatedMinutes: 5,
      pages: pages.map((questions, page) => ({
        id: `page_${page}`,
        personal: false,
        questions: questions.map((question) => ({ ...question, id: `question_${number++}` })),
      })),
    };
    return fc.record({
      questionnaire: fc.constant(questionnaire),
      texts: anyTexts(questionnaire),
      words: fc.constantFrom(...Object.values(PAPER_WORDS)),
      dontKnow: fc.constantFrom("Weiß ich nicht", "لا أعرف"),
      direction: fc.constantFrom("ltr" as const, "rtl" as const),
      size: fc.constantFrom(14 as const, 18 as const),
      sides: fc.constantFrom("single" as const, "duplex" as const),
    });
  });

function anyQuestion(): fc.Arbitrary<Question> {
  const shared: { id: string; required: boolean; topicRef: string[] } = {
    id: "",
    required: false,
    topicRef: [],
  };
  const codes = (most: number) =>
    fc
      .integer({ min: 1, max: most })
      .map((count) => Array.from({ length: count }, (_, at) => `c${at}`));
  const options = codes(25).chain((all) =>
    fc
      .integer({ min: -1, max: all.length - 1 })
      .map((other) => all.map((code, at) => ({ code, exclusive: false, other: at === other }))),
  );
  const items = codes(20).map((all) => all.map((code) => ({ code, source: "own" as const })));
  const scale = fc.record({
    min: fc.constantFrom(0, 1),
    max: fc.integer({ min: 2, max: 7 }),
    dontKnow: fc.boolean(),
  });
  const number = {
    min: fc.integer({ min: -50, max: 50 }),
    max: fc.integer({ min: 60, max: 99_999 }),
  };
  return fc.oneof(
    options.map((all): Question => ({ ...shared, type: "single", options: all })),
    options.map((all): Question => ({ ...shared, type: "multiple", options: all })),
    fc.record({ items, scale }).map((one): Question => ({ ...shared, type: "rating", ...one })),
    fc
      .record({ items, pick: fc.integer({ min: 1, max: 3 }) })
      .map((one): Question => ({ ...shared, type: "ranking", ...one })),
    fc.record(number).map((one): Question => ({ ...shared, type: "number", ...one })),
    fc.boolean().map((long): Question => ({ ...shared, type: "text", long, maxLength: 500 })),
  );
}

function anyTexts(questionnaire: Questionnaire): fc.Arbitrary<Texts> {
  const word = fc.integer({ min: 1, max: 24 }).map((length) => "n".repeat(length));
  const text = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(" "));
  const paths = requiredPaths(questionnaire);
  return fc
    .array(text, { minLength: paths.length, maxLength: paths.length })
    .map((texts) => Object.fromEntries(paths.map((path, at) => [path, texts[at] ?? "n"])));
}
