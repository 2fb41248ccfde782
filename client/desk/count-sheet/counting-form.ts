import * as v from "valibot";
import { PaperForm } from "../../../surveys/wire/paper.ts";
import { api } from "../../shared/api/client.ts";
import type { Outcome } from "../../shared/api/outcome.ts";
import { call } from "../shell/call.ts";

/** The form that a list counts: its questions and their German words. */
export type CountingForm = Pick<PaperForm, "questionnaire" | "texts">;

/** The form of a wave. */
export async function countingForm(wave: string): Promise<Outcome<CountingForm>> {
  const reply = await call<unknown>(api.paper.forms[":wave"].$get({ param: { wave } }));
  if (reply.kind === "problem") return reply;
  return { kind: "done", value: v.parse(PaperForm, reply.value) };
}
