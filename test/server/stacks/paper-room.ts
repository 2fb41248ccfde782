import * as v from "valibot";
import { expect } from "vitest";
import { questionsOf } from "../../../surveys/definition/questionnaire.ts";
import type { Answers } from "../../../surveys/response/answer.ts";
import { ProblemDocument } from "../../../surveys/wire/problem.ts";
import { Stack, StackDesk } from "../../../surveys/wire/stack.ts";
import type { TestWave } from "../../environment/fieldwork.ts";
import { submissionTo } from "../../environment/fieldwork.ts";
import type { TestInstallation } from "../../environment/installations.ts";
import type { TestPerson } from "../../environment/people.ts";

const DAY = "2026-05-12";

/** The paper desk as somebody works at it over HTTP: one stack of one wave and site. */
export function paperRoom(
  { context }: TestInstallation,
  person: TestPerson,
  wave: TestWave,
  site: string,
) {
  const answers = (more: Answers = {}): Answers => ({
    ...Object.fromEntries(
      questionsOf(wave.form.questionnaire).map(({ id }) => [id, { state: "skipped" as const }]),
    ),
    ...more,
  });
  const send = (path: string, method = "GET", json?: unknown) =>
    person.request(`/api/${path}`, { method, ...(json !== undefined && { json }) });
  const open = async (declared: number) => {
    const reply = await send("stacks", "POST", {
      wave: wave.id,
      site,
      day: DAY,
      language: "de",
      declared,
    });
    expect(reply.status).toBe(201);
    return v.parse(v.object({ id: v.string() }), await reply.json()).id;
  };
  const sheet = (stack: string, sheetNumber: string, more: Answers = {}, seconds?: number) => ({
    stack,
    sheetNumber,
    ...(seconds !== undefined && { seconds }),
    submission: submissionTo(wave, answers(more), {
      id: context.newResponseId(),
      site,
      mode: "paper",
      day: DAY,
    }),
  });
  return {
    send,
    open,
    answers,
    sheet,
    save: (json: unknown) => send("paper/sheets", "POST", json),
    async type(stack: string, ...numbers: number[]) {
      for (const number of numbers)
        expect((await send("paper/sheets", "POST", sheet(stack, String(number)))).status).toBe(201);
    },
    async stack(id: string) {
      return v.parse(Stack, await (await send(`stacks/${id}`)).json());
    },
    async desk(id: string) {
      return v.parse(StackDesk, await (await send(`stacks/${id}/desk`)).json());
    },
    note: (id: string, number: number | string, json: unknown) =>
      send(`stacks/${id}/sheets/${number}`, "PUT", json),
    close: (id: string) => send(`stacks/${id}/close`, "POST"),
  };
}

/** What went wrong, by its code and places. */
export async function problemIn(reply: Response) {
  const { code, where } = v.parse(ProblemDocument, await reply.json());
  return { status: reply.status, code, where };
}

/** The numbers from one to another. */
export function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
