import { type Question, questionsOf } from "../../surveys/definition/questionnaire.ts";
import { path, textAt } from "../../surveys/definition/wording.ts";
import type { SurveyBundle } from "../../surveys/wire/survey.ts";

type Texts = Readonly<Record<string, string>>;

/**
 * The first questionnaire that a site has for residents, as the least page that could ask it: plain HTML, no
 * style, no script.
 */
export function minimumPage({ offers }: SurveyBundle): string {
  const offer = offers.find(({ questionnaire }) => questionnaire.audience === "residents");
  const texts = offer?.wordings[0]?.texts;
  if (offer === undefined || texts === undefined) throw new Error("nothing is asked here");
  const fields = questionsOf(offer.questionnaire).map((question) => fieldset(question, texts));
  return `<!doctype html><html lang="de"><meta charset="utf-8"><title>${escaped(textAt(texts, "title"))}</title><form method="post">${fields.join("")}<button>Abgeben</button></form></html>`;
}

function fieldset(question: Question, texts: Texts): string {
  const legend = escaped(textAt(texts, path.question(question.id)));
  return `<fieldset><legend>${legend}</legend>${inputs(question, texts)}</fieldset>`;
}

function inputs(question: Question, texts: Texts): string {
  const { id } = question;
  switch (question.type) {
    case "single":
    case "multiple": {
      const type = question.type === "single" ? "radio" : "checkbox";
      return question.options
        .map(
          ({ code }) =>
            `<label><input type="${type}" name="${id}" value="${code}">${escaped(textAt(texts, path.option(id, code)))}</label>`,
        )
        .join("");
    }
    case "rating":
    case "ranking":
      return question.items
        .map(({ code, source }) => {
          const text = source === "topic" ? path.topic(code, "label") : path.item(id, code);
          return `<label>${escaped(textAt(texts, text))}<input name="${id}.${code}"></label>`;
        })
        .join("");
    case "number":
    case "text":
      return `<input name="${id}">`;
  }
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
