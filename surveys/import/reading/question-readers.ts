import type { Question } from "../../definition/questionnaire.ts";
import { questionsOf } from "../../definition/questionnaire.ts";
import type { Texts } from "../../definition/wording.ts";
import type { AnswerRule } from "../mapping-file.ts";
import type { WordedQuestionnaire } from "../matching/column-names.ts";
import type { ColumnUse } from "../plan.ts";
import { OWN_EXPORT } from "../systems/own-export.ts";
import type { CellRules } from "./cell-rules.ts";
import type { QuestionReader } from "./draft.ts";
import { exportedReader } from "./exported.ts";
import type { JoinedRule } from "./joined.ts";
import { joinedRankingReader, joinedReader } from "./joined.ts";
import { multipleReader } from "./multiple.ts";
import { numberReader, textReader } from "./number-and-text.ts";
import { otherTextReader } from "./other-text.ts";
import { rankingReader, rankOfItemReader } from "./ranking.ts";
import { ratingReader } from "./rating.ts";
import { singleReader } from "./single.ts";
import { boxesReader } from "./single-boxes.ts";

type AnswerColumn = { column: number; rule: AnswerRule };

/** One reader for each question, in the order of the questionnaire. Made once per file. */
export function questionReaders(
  form: WordedQuestionnaire,
  columns: readonly ColumnUse[],
  system: CellRules,
): QuestionReader[] {
  const languages = Object.values(form.texts);
  const answers: AnswerColumn[] = columns.flatMap((use, column) =>
    use.use === "answer" ? [{ column, rule: use.rule }] : [],
  );
  return questionsOf(form.questionnaire).map((question) => {
    const own = answers.filter(({ rule }) => rule.question === question.id);
    const reader = readerOf(question, own, system, languages);
    if (!reader) return notInFile(question.id);
    return system.name === OWN_EXPORT.name ? exportedReader(question, own, reader) : reader;
  });
}

function readerOf(
  question: Question,
  own: readonly AnswerColumn[],
  system: CellRules,
  languages: readonly Texts[],
): QuestionReader | undefined {
  const [otherText] = columnsWith(own, isOtherText);
  const otherChosen = otherText && otherTextReader(otherText.column, otherText.rule, system);
  const [whole] = columnsWith(own, isWhole);
  const [joined] = columnsWith(own, isJoined);
  switch (question.type) {
    case "single":
      return whole
        ? singleReader(question, whole, otherChosen, system, languages)
        : boxesReader(question, columnsWith(own, isOption), otherChosen, system);
    case "multiple": {
      const options = columnsWith(own, isOption);
      if (options.length > 0 || (otherChosen && !joined))
        return multipleReader(question, options, otherChosen, system, languages);
      return joined && joinedReader(question, joined, system, languages);
    }
    case "rating": {
      const items = columnsWith(own, isItem);
      return items.length > 0 ? ratingReader(question, items, system, languages) : undefined;
    }
    case "ranking": {
      const ranks = columnsWith(own, isRank);
      if (ranks.length > 0) return rankingReader(question, ranks, system, languages);
      const places = columnsWith(own, isRankOfItem);
      if (places.length > 0) return rankOfItemReader(question, places, system);
      return joined && joinedRankingReader(question, joined, system, languages);
    }
    case "number":
      return whole && numberReader(question, whole.column, whole.rule, system);
    case "text":
      return whole && textReader(question, whole.column, whole.rule, system);
  }
}

/** A question that the file does not have was never asked. */
function notInFile(question: string): QuestionReader {
  return (_cells, draft) => {
    draft.answers[question] = { state: "notInFile" };
  };
}

type OptionRule = Extract<AnswerRule, { option: string }>;
type RankRule = Extract<AnswerRule, { rank: number }>;
type RankOfItemRule = Extract<AnswerRule, { cellIsRank: true }>;
type ItemRule = Exclude<Extract<AnswerRule, { item: string }>, RankOfItemRule>;
type OtherTextRule = Extract<AnswerRule, { otherText: true }>;
type WholeRule = Exclude<
  AnswerRule,
  OptionRule | RankRule | RankOfItemRule | ItemRule | OtherTextRule | JoinedRule
>;

function columnsWith<Rule extends AnswerRule>(
  columns: readonly AnswerColumn[],
  is: (rule: AnswerRule) => rule is Rule,
): { column: number; rule: Rule }[] {
  return columns.flatMap(({ column, rule }) => (is(rule) ? [{ column, rule }] : []));
}

function isOption(rule: AnswerRule): rule is OptionRule {
  return "option" in rule;
}

function isRank(rule: AnswerRule): rule is RankRule {
  return "rank" in rule;
}

function isRankOfItem(rule: AnswerRule): rule is RankOfItemRule {
  return "cellIsRank" in rule;
}

function isItem(rule: AnswerRule): rule is ItemRule {
  return "item" in rule && !("cellIsRank" in rule);
}

function isOtherText(rule: AnswerRule): rule is OtherTextRule {
  return "otherText" in rule;
}

function isJoined(rule: AnswerRule): rule is JoinedRule {
  return "joinedBy" in rule;
}

function isWhole(rule: AnswerRule): rule is WholeRule {
  return !(
    "option" in rule ||
    "rank" in rule ||
    "item" in rule ||
    "otherText" in rule ||
    "joinedBy" in rule
  );
}
