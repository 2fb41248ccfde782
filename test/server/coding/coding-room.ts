import { expect } from "vitest";
import { accept } from "../../../server/intake-door.ts";
import { releaseRound } from "../../../server/release-round.ts";
import type { Submission } from "../../../surveys/wire/submission.ts";
import { emptyAnswers } from "../../environment/answers.ts";
import type { TestWave } from "../../environment/fieldwork.ts";
import { submissionTo } from "../../environment/fieldwork.ts";
import type { TestInstallation } from "../../environment/installations.ts";
import type { TestPerson } from "../../environment/people.ts";

export const QUESTION = "open_missing";
const BOOK = `${QUESTION}.answer`;

type Text = { id: string; body: string; said: unknown; fixed: string | null };

/** What people wrote to one question of a wave, as editors work with it over HTTP. */
export function codingRoom(
  { context, request }: TestInstallation,
  wave: TestWave,
  book: string = BOOK,
) {
  const path = (rest: string) => `/api/coding/${wave.id}/${book}${rest}`;
  const read = async (person: TestPerson, rest: string) => {
    const reply = await person.request(path(rest));
    expect(reply.status).toBe(200);
    return reply.json();
  };
  const texts = async (person: TestPerson, round = "first"): Promise<Text[]> =>
    (await read(person, `/texts?round=${round}`)).texts;
  const codeText = (person: TestPerson, round: string, text: string, codes: readonly string[]) =>
    person.request(path(`/texts/${text}/rounds/${round}`), {
      method: "PUT",
      json: { state: codes.length > 0 ? "coded" : "none", codes },
    });
  return {
    path,
    read,
    texts,
    codeText,
    answers: emptyAnswers(wave.form),
    /** Somebody writes, by way of the web. @returns the id of their response */
    write: async (site: string, body: string, more: Partial<Submission> = {}) => {
      const id = context.newResponseId();
      const answers = { ...emptyAnswers(wave.form), [QUESTION]: body };
      const taken = await accept(context, submissionTo(wave, answers, { id, site, ...more }));
      expect(taken).toMatchObject({ outcome: { kind: "stored" } });
      return id;
    },
    send: (person: TestPerson, method: string, rest: string, json?: unknown) =>
      person.request(path(rest), { method, ...(json !== undefined && { json }) }),
    addCode: async (person: TestPerson, name: string): Promise<string> => {
      const reply = await person.request(path("/codes"), {
        method: "POST",
        json: { name, belongs: "", notBelongs: "", example: "" },
      });
      expect(reply.status).toBe(201);
      return (await reply.json()).id;
    },
    /** Codes all texts that a person can code, each by its words. */
    codeAll: async (
      person: TestPerson,
      codesFor: (body: string) => readonly string[],
      round = "first",
    ) => {
      for (const text of await texts(person, round)) {
        if (text.fixed !== null || text.said !== null) continue;
        expect((await codeText(person, round, text.id, codesFor(text.body))).status).toBe(204);
      }
    },
    release: () => releaseRound(context, { wave: wave.id, actor: null }),
    /** What anybody can read of it. */
    shown: async (district: string) => {
      const reply = await request(
        `/api/public/results/${district}/themes?questionnaire=sorgekultur&wave=${wave.id}`,
      );
      expect(reply.status).toBe(200);
      return (await reply.json()).blocks;
    },
  };
}
