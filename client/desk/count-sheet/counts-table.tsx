import { optionLabel } from "../../../surveys/count-sheet/count-table.ts";
import { countableQuestions, numberOf, placesOf } from "../../../surveys/count-sheet/countable.ts";
import { path, textAt } from "../../../surveys/definition/wording.ts";
import { COUNT_SHEET_DE } from "../../../surveys/messages/count-sheet/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { QuestionCount } from "../../../surveys/wire/count-sheet.ts";
import type { CountingForm } from "./counting-form.ts";
import { countInWords } from "./words.ts";

/** What a list says, question by question. Options without a mark are left out. */
export function CountsTables({
  form: { questionnaire, texts },
  counts,
}: {
  form: CountingForm;
  counts: readonly QuestionCount[];
}) {
  return (
    <>
      {countableQuestions(questionnaire).map((question) => {
        const count = counts.find((one) => one.question === question.id);
        if (!count) return null;
        const places =
          question.type === "ranking" && count.options.some(({ place }) => place !== null)
            ? placesOf(question)
            : [null];
        const options = [...new Set(count.options.map(({ option }) => option))];
        const at = (option: string, place: number | null) =>
          count.options.find((one) => one.option === option && one.place === place)?.count ?? 0;
        return (
          <table key={question.id} class="count-table">
            <caption>
              {say(COUNT_SHEET_DE, "sheet.question", {
                number: numberOf(questionnaire, question.id),
                text: textAt(texts, path.question(question.id)),
              })}
              {count.people !== null && (
                <span class="soft">
                  {" "}
                  {say(COUNT_SHEET_DE, "sheet.told", {
                    people: countInWords("people", count.people),
                  })}
                </span>
              )}
            </caption>
            <thead>
              <tr>
                <th scope="col">{say(COUNT_SHEET_DE, "sheet.option")}</th>
                {places.map((place) => (
                  <th key={place} scope="col" class="num">
                    {place === null
                      ? say(COUNT_SHEET_DE, "count.marks")
                      : say(COUNT_SHEET_DE, "count.place", { place })}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {options.map((option) => (
                <tr key={option}>
                  <th scope="row">{optionLabel(texts, question, option)}</th>
                  {places.map((place) => (
                    <td key={place} class="num">
                      {at(option, place)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        );
      })}
    </>
  );
}
