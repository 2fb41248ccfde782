import * as v from "valibot";
import { expect } from "vitest";
import { accept } from "../../../server/intake-door.ts";
import { questionsOf } from "../../../surveys/definition/questionnaire.ts";
import type { Answers } from "../../../surveys/response/answer.ts";
import { ReviewList, TabletStrip } from "../../../surveys/wire/review.ts";
import type { Submission } from "../../../surveys/wire/submission.ts";
import { emptyAnswers } from "../../environment/answers.ts";
import type { TestWave } from "../../environment/fieldwork.ts";
import { submissionTo } from "../../environment/fieldwork.ts";
import type { TestInstallation } from "../../environment/installations.ts";
import type { TestPerson } from "../../environment/people.ts";

export const DAY = "2026-05-12";

/** The review list of one wave as somebody works with it over HTTP. */
export function reviewRoom({ context }: TestInstallation, wave: TestWave) {
  /** A form from a tablet. Without a choice of its own, its first rating makes it unlike the others. */
  const answered = (point: number): Answers => {
    const battery = questionsOf(wave.form.questionnaire).find(({ type }) => type === "rating");
    if (battery?.type !== "rating") throw new Error("no battery");
    return {
      ...emptyAnswers(wave.form),
      [battery.id]: Object.fromEntries(
        battery.items.map(({ code }, at) => [code, ((point + at) % 5) + 1]),
      ),
    };
  };
  const form = (site: string, more: Partial<Submission> = {}): Submission =>
    submissionTo(wave, answered(0), {
      id: context.newResponseId(),
      site,
      mode: "tablet",
      day: DAY,
      ...more,
    });
  const bring = async (submission: Submission) => {
    const taken = await accept(context, submission);
    expect(taken).toMatchObject({ outcome: { kind: "stored" } });
    return submission.id;
  };
  return {
    answered,
    form,
    bring,
    /** A form at a tablet at a time, such as "10:15". */
    atTablet: (site: string, device: string, time: string, more: Partial<Submission> = {}) =>
      bring(form(site, { trace: { device, quarter: `${DAY}T${time}`, seconds: 400 }, ...more })),
    list: async (person: TestPerson) => {
      const reply = await person.request(`/api/reviews/${wave.id}`);
      expect(reply.status).toBe(200);
      return v.parse(ReviewList, await reply.json());
    },
    strip: async (person: TestPerson, device: string, site: string) => {
      const reply = await person.request(
        `/api/reviews/${wave.id}/strip?device=${device}&site=${site}&day=${DAY}`,
      );
      expect(reply.status).toBe(200);
      return v.parse(TabletStrip, await reply.json());
    },
    answers: (person: TestPerson, kind: string, subject: string) =>
      person.request(
        `/api/reviews/${wave.id}/answers?kind=${kind}&subject=${encodeURIComponent(subject)}`,
      ),
    decide: (
      person: TestPerson,
      kind: string,
      suspicions: readonly { subject: string; members: string }[],
      notCounted: "all" | number[],
      reason: string,
      words: string | null = null,
    ) =>
      person.request(`/api/reviews/${wave.id}/decisions`, {
        method: "POST",
        json: {
          kind,
          suspicions: suspicions.map(({ subject, members }) => ({ subject, members })),
          notCounted,
          reason,
          words,
        },
      }),
    takeBack: (person: TestPerson, id: string) =>
      person.request(`/api/reviews/${wave.id}/decisions/${id}`, { method: "DELETE" }),
    statuses: async (ids: readonly string[]) => {
      const rows = await context.database.kysely
        .selectFrom("response")
        .select(["id", "status"])
        .where("id", "in", ids)
        .execute();
      return ids.map((id) => rows.find((row) => row.id === id)?.status);
    },
  };
}
