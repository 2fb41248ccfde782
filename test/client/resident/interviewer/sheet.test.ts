import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { textEntry, withEntry } from "../../../../client/resident/interview/draft.ts";
import { submissionOf } from "../../../../client/resident/interview/submission.ts";
import { sectionsOf } from "../../../../client/resident/interviewer/sections.ts";
import {
  moved,
  newSheet,
  type Sheet,
  type SheetMove,
} from "../../../../client/resident/interviewer/sheet.ts";
import { Questionnaire } from "../../../../surveys/definition/questionnaire.ts";
import { EVERY_TYPE, offerOf } from "../a-questionnaire.ts";

const BEGUN = new Date("2026-05-12T10:00:00Z");
const offer = offerOf(EVERY_TYPE);
const sheet = () => newSheet(offer, BEGUN, {});
const after = (...moves: SheetMove[]) => moves.reduce(moved, sheet());
const entering = (now: Sheet, question: string, entry: Parameters<typeof withEntry>[2]) =>
  moved(now, { to: "enter", draft: withEntry(now.interview.draft, question, entry) });
const answersOn = ({ interview }: Sheet) =>
  submissionOf(interview, {
    id: "0b8f2c1e-4a5d-4c3b-9e21-1f2a3b4c5d6e",
    site: "library",
    mode: "interview",
    device: undefined,
    language: "de",
    now: BEGUN,
  }).answers;

describe("an interviewer's sheet", () => {
  it("tells what was asked and left empty from what was never asked, also within a battery", () => {
    const now = entering(
      after({ to: "seen", steps: ["help", "importance/topic_a", "importance/own_b"] }),
      "importance",
      { topic_a: 4 },
    );
    expect(answersOn(now)).toMatchObject({
      help: { state: "skipped" },
      which: { state: "hidden" },
      why_not: { state: "notReached" },
      importance: {
        topic_a: 4,
        own_b: { state: "skipped" },
        topic_c: { state: "notReached" },
      },
      first_three: { state: "notReached" },
    });
  });

  it("keeps every answer whatever order they come in, and shows a question where it belongs", () => {
    const backwards = entering(
      entering(entering(sheet(), "remark", "gut so"), "help", "yes"),
      "which",
      ["garden"],
    );
    expect(
      sectionsOf(backwards.interview).map(({ questions }) =>
        questions.map(({ question }) => question.id),
      ),
    ).toEqual([
      ["help", "which", "garden_size"],
      ["importance", "first_three", "remark"],
    ]);
    expect(textEntry(backwards.interview.draft, "remark")).toBe("gut so");
    const [first, second] = sectionsOf(backwards.interview);
    expect(first).toMatchObject({ answered: 2, begun: true });
    expect(second).toMatchObject({ answered: 1, begun: true });
  });

  it("calls a section begun only when something of it was asked", () => {
    expect(sectionsOf(sheet().interview).map(({ begun }) => begun)).toEqual([false, false]);
    const seen = after({ to: "seen", steps: ["remark"] });
    expect(sectionsOf(seen.interview).map(({ begun }) => begun)).toEqual([false, true]);
  });

  it("names everything that must be mended before handing in, until it is mended", () => {
    const needed = v.parse(Questionnaire, {
      id: "needed",
      version: 1,
      audience: "professionals",
      languages: ["de"],
      estimatedMinutes: 1,
      pages: [
        {
          id: "only",
          questions: [
            { id: "must", type: "text", required: true, maxLength: 20 },
            { id: "count", type: "number", min: 0, max: 9 },
          ],
        },
      ],
    });
    const typed = entering(newSheet(offerOf(needed), BEGUN, {}), "count", "viele");
    const tried = moved(typed, { to: "hand in", id: "one" });
    expect(tried.handing).toBe("not yet");
    expect(tried.obstacles.map(({ step, obstacle }) => [step.key, obstacle])).toEqual([
      ["must", "required"],
      ["count", "number"],
    ]);
    const mended = entering(tried, "must", "ja");
    expect(mended.obstacles.map(({ step }) => step.key)).toEqual(["count"]);
    expect(moved(entering(mended, "count", "3"), { to: "hand in", id: "two" }).handing).toBe("now");
  });

  it("changes nothing while it is handed in, and hands in once under one id", () => {
    const handing = moved(entering(sheet(), "help", "no"), { to: "hand in", id: "first" });
    expect(moved(handing, { to: "hand in", id: "second" })).toBe(handing);
    expect(entering(handing, "help", "yes")).toBe(handing);
    expect(moved(handing, { to: "note", note: "zu spät" })).toBe(handing);
    const failed = moved(handing, { to: "not kept" });
    const again = moved(failed, { to: "hand in", id: "second" });
    expect(again.interview.id).toBe("first");
  });

  it("gives the next person an empty sheet of the same survey", () => {
    const used = moved(entering(sheet(), "help", "no"), { to: "note", note: "ruft an" });
    const next = moved(used, { to: "next person", begun: BEGUN, orders: {} });
    expect(next).toEqual(sheet());
  });
});
