import { v4 } from "uuid";
import type { Form } from "../../server/catalogue/catalogue.ts";
import { chanceFrom } from "../../server/seed/chance.ts";
import { demoAnswers } from "../../server/seed/demo-respondent.ts";
import type { Delivery } from "../../surveys/wire/submission.ts";

/** Makes deliveries of invented people on their phones, each with an id of its own. */
export function deliveries(
  form: Form,
  wave: string,
  site: string,
  count: number,
  seed: number,
): Delivery[] {
  const chance = chanceFrom(seed);
  return Array.from({ length: count }, () => ({
    form: "open" as const,
    submission: {
      id: v4(),
      wave,
      questionnaire: form.questionnaire.id,
      version: form.questionnaire.version,
      wording: form.wordings.get("de")?.fingerprint ?? "",
      language: "de",
      site,
      mode: "web" as const,
      day: "2026-05-12",
      ...demoAnswers(form, chance, { mode: "tablet", earlier: false }),
      orderShown: {},
      trace: { quarter: "2026-05-12T14:15", seconds: 341, helped: false },
    },
  }));
}
