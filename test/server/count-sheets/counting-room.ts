import * as v from "valibot";
import { expect } from "vitest";
import type { OptionCount, QuestionCount } from "../../../surveys/wire/count-sheet.ts";
import { CountSheet, CountSheetList } from "../../../surveys/wire/count-sheet.ts";
import { CountSheetResult } from "../../../surveys/wire/count-sheet-result.ts";
import type { TestInstallation } from "../../environment/installations.ts";
import type { TestPerson } from "../../environment/people.ts";

/** Marks at options of one question. */
export function marks(
  question: string,
  counts: Record<string, number>,
  people: number | null = null,
  place: number | null = null,
): QuestionCount {
  const options = Object.entries(counts).map(
    ([option, count]): OptionCount => ({ option, place, count }),
  );
  return { question, people, options };
}

/** The desk where lists are entered, over HTTP: one wave and site. */
export function countingRoom(
  { context, request }: TestInstallation,
  person: TestPerson,
  { wave, site }: { wave: string; site: string },
) {
  const send = (path = "", method = "GET", json?: unknown) =>
    person.request(`/api/count-sheets${path}`, { method, ...(json !== undefined && { json }) });
  const list = (questions: QuestionCount[], more: Record<string, unknown> = {}) => ({
    id: context.newId(),
    wave,
    site,
    day: "2026-05-12",
    countedBy: "Team Wochenmarkt",
    questions,
    file: null,
    ...more,
  });
  const post = (json: unknown) => send("", "POST", json);
  return {
    send,
    list,
    post,
    async entered(questions: QuestionCount[], more: Record<string, unknown> = {}) {
      const json = list(questions, more);
      expect((await post(json)).status).toBe(201);
      return json.id;
    },
    async sheet(id: string) {
      return v.parse(CountSheet, await (await send(`/${id}`)).json());
    },
    async all() {
      return v.parse(CountSheetList, await (await send()).json()).sheets;
    },
    correct: (id: string, revision: number, questions: QuestionCount[], reason = "Verzählt") =>
      send(`/${id}`, "PUT", {
        revision,
        day: "2026-05-12",
        countedBy: "Team Wochenmarkt",
        questions,
        reason,
      }),
    withdraw: (id: string, reason = "Doppelt gezählt") =>
      send(`/${id}/withdraw`, "POST", { reason }),
    async published(district = "gorbitz", questionnaire = "sorgekultur") {
      const reply = await request(
        `/api/public/results/${district}/count-sheets?questionnaire=${questionnaire}&wave=${wave}`,
      );
      expect(reply.status).toBe(200);
      return v.parse(CountSheetResult, await reply.json());
    },
  };
}
