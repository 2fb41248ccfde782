import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { hash } from "../../server/hash.ts";
import { responseHeadings } from "../../surveys/export/columns.ts";
import { responseRow } from "../../surveys/export/response-row.ts";
import { WORDS_CELL } from "../../surveys/export/states.ts";
import type { WordedQuestionnaire } from "../../surveys/import/matching/column-names.ts";
import type { Answers } from "../../surveys/response/answer.ts";
import type { KeptAnswers } from "../../surveys/response/check-answers.ts";
import { checkAnswers } from "../../surveys/response/check-answers.ts";
import { judge } from "../../surveys/response/judge.ts";
import { csvLine, GERMAN_EXCEL, PLAIN_CSV } from "../../surveys/spreadsheet/csv.ts";
import { paperAnswers } from "../environment/arbitraries.ts";
import { mustRead, ownQuestionnaire } from "../import/reading-a-file.ts";

const SITE = "gruna_library";
const ID = "5b6f1d5e-6f6c-4c58-9d0e-0d6c1a0f3b7a";

/** Answers as the intake keeps them. */
function kept({ questionnaire }: WordedQuestionnaire, answers: Answers): KeptAnswers {
  const verdict = judge(
    questionnaire,
    {
      id: ID,
      wave: "w",
      questionnaire: questionnaire.id,
      version: questionnaire.version,
      wording: "x",
      language: "de",
      site: SITE,
      mode: "paper",
      day: "2026-05-12",
      answers,
      otherTexts: {},
      orderShown: {},
    },
    hash,
  );
  if (verdict.kind === "unfit") throw new Error(JSON.stringify(verdict.problem));
  return verdict.sheet.answers;
}

describe.each(["sorgekultur", "generationen", "nachbarschaftshilfe", "fachkraefte"])(
  "a response to %s that was taken out",
  (id) => {
    let form: WordedQuestionnaire;
    beforeAll(async () => {
      form = await ownQuestionnaire(id);
    });

    it.each([GERMAN_EXCEL, PLAIN_CSV])(
      "says the same when it is read in again, with delimiter $delimiter",
      (dialect) => {
        const { questionnaire } = form;
        fc.assert(
          fc.property(paperAnswers(questionnaire), (answers) => {
            const before = kept(form, answers);
            const about = { id: ID, day: "2026-05-12", district: "gruna", site: SITE };
            const row = responseRow(questionnaire, {
              ...about,
              mode: "paper",
              language: "vi",
              answers: before,
            });
            const text = [responseHeadings(questionnaire), row]
              .map((cells) => csvLine(cells, dialect))
              .join("");
            const { plan, rows } = mustRead(Buffer.from(dialect.mark + text), form);
            expect(plan.system).toBe("nachbarstimme");
            expect(plan.columns.filter(({ use }) => use === "unmatched")).toEqual([]);
            const [read] = rows;
            if (read?.kind !== "form") throw new Error(JSON.stringify(read));
            expect(read).toMatchObject({ externalId: ID, day: "2026-05-12" });
            const again = checkAnswers(questionnaire, "paper", read.answers);
            if (again.kind === "unfit") throw new Error(JSON.stringify(again.problem));
            const words = Object.entries(before).map(([question, answer]) => [
              question,
              answer === true ? WORDS_CELL : answer,
            ]);
            expect(again.answers).toEqual(Object.fromEntries(words));
          }),
          { numRuns: 40 },
        );
      },
    );

    it("refuses a cell that somebody has changed into nonsense", () => {
      const { questionnaire } = form;
      const [question] = questionnaire.pages.flatMap(({ questions }) => questions);
      if (question?.type !== "single" && question?.type !== "multiple") return;
      const empty = Object.fromEntries(
        questionnaire.pages.flatMap(({ questions }) =>
          questions.map((one) => [one.id, { state: "skipped" as const }]),
        ),
      );
      const about = { id: ID, day: "2026-05-12", district: "gruna", site: SITE };
      const row = responseRow(questionnaire, {
        ...about,
        mode: "paper",
        language: "de",
        answers: empty,
      });
      for (const nonsense of ["zu viele: mars", "weiß nicht", "manchmal"]) {
        const changed = row.map((cell, at) => (at === 6 ? nonsense : cell));
        const text = [responseHeadings(questionnaire), changed].map((cells) =>
          csvLine(cells, GERMAN_EXCEL),
        );
        const { rows } = mustRead(Buffer.from(text.join("")), form);
        expect(rows[0]).toMatchObject({
          kind: "rejected",
          rejections: [{ code: "unknown_option" }],
        });
      }
    });
  },
);
