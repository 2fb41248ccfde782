import * as v from "valibot";
import { entryForm } from "../../../surveys/paper/entry-fields.ts";
import { PaperForm } from "../../../surveys/wire/paper.ts";
import { api } from "../../shared/api/client.ts";
import type { Outcome } from "../../shared/api/outcome.ts";
import { call } from "../shell/call.ts";
import type { TypingForm } from "./session.ts";

/** The form of a wave, ready for typing. */
export async function typingForm(wave: string): Promise<Outcome<TypingForm>> {
  const reply = await call<unknown>(api.paper.forms[":wave"].$get({ param: { wave } }));
  if (reply.kind === "problem") return reply;
  const form = v.parse(PaperForm, reply.value);
  return { kind: "done", value: { ...form, entry: entryForm(form.questionnaire) } };
}
