import { Hono } from "hono";
import { dimensionsOf, usualDimensions } from "../../surveys/definition/dimensions.ts";
import { path } from "../../surveys/definition/wording.ts";
import type { FormChoice } from "../../surveys/wire/fieldwork-setup.ts";
import type { SignedIn } from "../access/person.ts";
import { needs } from "../access/person.ts";
import { signedIn } from "../access/session.ts";
import type { Form } from "../catalogue/catalogue.ts";
import type { Context } from "../context.ts";
import { titleOf } from "./choices.ts";

/** The questionnaires that a new wave can ask, each in its newest version. */
export const formRoutes = (context: Context) =>
  new Hono<SignedIn>()
    .use(signedIn(context), needs("fieldwork.manage"))
    .get("/", (c) =>
      c.json({ forms: context.catalogue.current.map((form) => formChoice(context, form)) }),
    );

function formChoice({ catalogue }: Context, { questionnaire, wordings }: Form): FormChoice {
  const { id, version, audience, estimatedMinutes } = questionnaire;
  const texts = wordings.get("de")?.texts ?? {};
  const usual = usualDimensions(questionnaire);
  return {
    questionnaire: id,
    version,
    title: titleOf(catalogue, id, version),
    audience,
    minutes: estimatedMinutes,
    dimensions: dimensionsOf(questionnaire).map((question) => ({
      id: question.id,
      label: texts[path.question(question.id)] ?? question.id,
      proposed: usual.includes(question.id),
    })),
  };
}
