import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { answersOf } from "../../../../client/resident/interview/answers.ts";
import { withEntry } from "../../../../client/resident/interview/draft.ts";
import type { Interview } from "../../../../client/resident/interview/interview.ts";
import {
  anythingSaid,
  breakOffOf,
  upToHere,
} from "../../../../client/resident/leaving/leaving-early.ts";
import type { Move } from "../../../../client/resident/session/moved.ts";
import { moved } from "../../../../client/resident/session/moved.ts";
import type { Session } from "../../../../client/resident/session/session.ts";
import { interviewIn, newSession } from "../../../../client/resident/session/session.ts";
import { Questionnaire } from "../../../../surveys/definition/questionnaire.ts";
import { Delivery } from "../../../../surveys/wire/submission.ts";
import { EVERY_TYPE, offerOf } from "../a-questionnaire.ts";

const offer = offerOf(EVERY_TYPE);
const ID = "0b0e7a52-3c9f-4a52-8d0e-5a2f6f2f9f11";
const where = {
  id: ID,
  site: "gorbitz_library",
  mode: "tablet",
  now: new Date(2026, 10, 24, 23, 50),
} as const;

function visit(offered = offer, ...moves: Move[]): Session {
  const begun: Move[] = [
    { to: "begin", offers: [offered] },
    { to: "agree", begun: new Date(0), orders: {} },
  ];
  return [...begun, ...moves].reduce(moved, newSession("de"));
}

function begunIn(session: Session): Interview {
  const interview = interviewIn(session);
  if (interview === undefined) throw new Error("no interview has begun");
  return interview;
}

function enter(session: Session, question: string, entry: string): Session {
  const { draft } = begunIn(session);
  return moved(session, { to: "enter", draft: withEntry(draft, question, entry) });
}

describe("somebody who leaves early", () => {
  it("has said nothing as long as nothing is answered", () => {
    const first = visit();
    expect(anythingSaid(begunIn(first))).toBe(false);
    expect(anythingSaid(begunIn(moved(first, { to: "forward" })))).toBe(false);
    expect(anythingSaid(begunIn(enter(first, "help", "no")))).toBe(true);
  });

  it("is counted with the question on the screen, and with nothing that was said", () => {
    const secret = "niemand soll das lesen";
    const session = enter(
      moved(enter(visit(), "help", "no"), { to: "forward" }),
      "why_not",
      secret,
    );
    const breakOff = breakOffOf(begunIn(session), session, where);
    expect(breakOff).toEqual({
      form: "breakOff",
      id: ID,
      wave: "wave-1",
      site: "gorbitz_library",
      mode: "tablet",
      day: "2026-11-24",
      question: "why_not",
    });
    expect(v.is(Delivery, breakOff)).toBe(true);
  });

  it("stopped at the last question when the list of answers was on, at the first before it", () => {
    let review = enter(visit(), "help", "no");
    while (review.at === "step") review = moved(review, { to: "forward" });
    expect(breakOffOf(begunIn(review), review, where).question).toBe("remark");
    const back = moved(visit(), { to: "back" });
    expect(back.at).toBe("consent");
    expect(breakOffOf(begunIn(back), back, where).question).toBe("help");
  });

  it("hands in what was said; the question on which they stop was not reached, not skipped", () => {
    const answered = enter(visit(), "help", "no");
    const session = moved(moved(answered, { to: "forward" }), { to: "forward" });
    if (session.at !== "step") throw new Error("a question is on");
    const handedIn = upToHere(begunIn(session), session, ID);
    const answers = answersOf(offer.questionnaire, handedIn.draft);
    expect(handedIn.id).toBe(ID);
    expect(answers.help).toBe("no");
    expect(answers.why_not).toEqual({ state: "skipped" });
    expect(answers.importance).toEqual({ state: "notReached" });
    expect(answers.remark).toEqual({ state: "notReached" });
  });

  it("does not count a question as skipped that cannot be skipped", () => {
    const needed = v.parse(Questionnaire, {
      id: "needed",
      version: 1,
      audience: "residents",
      languages: ["de"],
      estimatedMinutes: 1,
      pages: [
        {
          id: "only",
          questions: [
            { id: "one", type: "single", options: [{ code: "a" }] },
            { id: "two", type: "single", required: true, options: [{ code: "a" }] },
          ],
        },
      ],
    });
    const two = moved(enter(visit(offerOf(needed)), "one", "a"), { to: "forward" });
    const back = moved(two, { to: "back" });
    const handedIn = upToHere(begunIn(back), back, ID);
    expect(answersOf(needed, handedIn.draft)).toEqual({ one: "a", two: { state: "notReached" } });
  });

  it("goes straight to keeping, whatever would have to be mended, and then to the thanks", () => {
    const session = enter(visit(), "help", "no");
    const leaving = moved(session, {
      to: "leave",
      interview: upToHere(begunIn(session), session, ID),
    });
    expect(leaving.at === "review" && leaving.keeping).toBe("now");
    const thanks = moved(leaving, { to: "kept", lasting: true });
    expect(thanks.at === "thanks" && thanks.id).toBe(ID);
  });

  it("cannot leave twice, nor before anything has begun", () => {
    const session = visit();
    const interview = upToHere(begunIn(session), session, ID);
    const leaving = moved(session, { to: "leave", interview });
    const other = { ...interview, id: "other" };
    expect(moved(leaving, { to: "leave", interview: other })).toEqual(leaving);
    const bench = newSession("de");
    expect(moved(bench, { to: "leave", interview })).toEqual(bench);
  });
});
