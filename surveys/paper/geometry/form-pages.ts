import type { Questionnaire } from "../../definition/questionnaire.ts";
import { questionsOf } from "../../definition/questionnaire.ts";
import type { Texts } from "../../definition/wording.ts";
import { path, textAt } from "../../definition/wording.ts";
import type { PaperWords } from "../../messages/paper/catalogues.ts";
import { entryForm } from "../entry-fields.ts";
import type { Block, Unit } from "./flow.ts";
import { paginated } from "./flow.ts";
import { closingBlocks, openingBlocks } from "./opening-blocks.ts";
import { numberPlace, pageMarks } from "./page-marks.ts";
import type { Placed } from "./placed.ts";
import { lowered, mirrored, together } from "./placed.ts";
import { questionBlocks, sectionHead } from "./question-block.ts";
import type { Setting } from "./setting.ts";
import type { Place, Sides, TextSize } from "./sheet.ts";
import { BODY, FOOT, HEAD } from "./sheet.ts";
import type { Measure } from "./words.ts";

/** What a form is printed from. */
export type FormToPrint = {
  questionnaire: Questionnaire;
  texts: Texts;
  words: PaperWords;
  /** How a battery's box is called in which somebody says so. */
  dontKnow: string;
  direction: "ltr" | "rtl";
  size: TextSize;
  sides: Sides;
};

/**
 * One page of a form. Corner squares and the code stand where `sheet.ts` says, on every page. `number` is
 * where the sheet's number is written, in digits from left to right.
 */
export type FormPage = { kind: "page"; placed: Placed; number: NumberPlace } | { kind: "blank" };
type NumberPlace = { place: Place; size: number; align: "left" | "right" };

/**
 * Lays out a form: one geometry for printing, for the order of typing, and for a later scan. Everything is
 * in millimetres; only the widths of words come from outside.
 */
export function formPages(form: FormToPrint, measure: Measure): FormPage[] {
  const setting: Setting = {
    questions: questionsOf(form.questionnaire),
    texts: form.texts,
    words: form.words,
    dontKnow: form.dontKnow,
    form: entryForm(form.questionnaire),
    measure,
    size: form.size,
  };
  const blocks = [
    ...openingBlocks(setting),
    ...blocksOf(form.questionnaire, setting),
    ...closingBlocks(setting),
  ];
  const bodies = paginated(blocks, BODY.height);
  const isMirrored = form.direction === "rtl";
  const pages = bodies.map((body, at): FormPage => {
    const { head, foot } = pageMarks(setting, at + 1, bodies.length);
    const turned = (placed: Placed, within: Place) =>
      isMirrored ? mirrored(placed, within) : placed;
    return {
      kind: "page",
      placed: together([
        turned(head, HEAD),
        turned(lowered(body, BODY.y), BODY),
        turned(foot, FOOT),
      ]),
      number: numberPlace(setting, isMirrored),
    };
  });
  const isOdd = pages.length % 2 === 1;
  return form.sides === "duplex" && isOdd ? [...pages, { kind: "blank" }] : pages;
}

function blocksOf(questionnaire: Questionnaire, setting: Setting): Block[] {
  let at = 0;
  return questionnaire.pages.flatMap((page) =>
    page.questions.flatMap((_, place) => {
      const title = (): Unit[] => sectionHead(setting, textAt(setting.texts, path.page(page.id)));
      const blocks = questionBlocks(setting, at, place === 0 ? title() : []);
      at += 1;
      return blocks;
    }),
  );
}
