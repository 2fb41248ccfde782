import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withEntry } from "../../../../client/resident/interview/draft.ts";
import type { Move } from "../../../../client/resident/session/moved.ts";
import { moved } from "../../../../client/resident/session/moved.ts";
import type { Session } from "../../../../client/resident/session/session.ts";
import { newSession, placeOf } from "../../../../client/resident/session/session.ts";
import { EVERY_TYPE, fielded, offerOf } from "../a-questionnaire.ts";

const offer = offerOf(EVERY_TYPE);
const agree: Move = { to: "agree", begun: new Date(0), orders: {} };
const begun = [{ to: "begin", offers: [offer] }, agree] satisfies Move[];

const after = (...moves: Move[]) => moves.reduce(moved, newSession("de"));

/** Enters an answer on whatever screen is on. */
function enter(session: Session, question: string, entry: string): Session {
  if (session.at !== "step") throw new Error("no question is on the screen");
  return moved(session, {
    to: "enter",
    draft: withEntry(session.interview.draft, question, entry),
  });
}

function forwardTo(session: Session, key: string): Session {
  let now = session;
  for (let count = 0; count < 50; count++) {
    if (now.at === "step" && now.step.key === key) return now;
    now = moved(now, { to: "forward" });
  }
  throw new Error(`${key} did not come`);
}

const forwardToReview = (session: Session) => {
  let now = session;
  while (now.at === "step") now = moved(now, { to: "forward" });
  return now;
};

describe("a session", () => {
  it("asks which survey only where there are several", () => {
    expect(after({ to: "begin", offers: [offer] }).at).toBe("consent");
    expect(after({ to: "begin", offers: [offer, offerOf(fielded("sorgekultur"))] }).at).toBe(
      "choose",
    );
    expect(after({ to: "begin", offers: [] }).at).toBe("start");
  });

  it("keeps every answer when the language changes", () => {
    const before = enter(after(...begun), "help", "no");
    const changed = moved(before, { to: "language", language: "en" });
    expect(changed).toEqual({ ...before, language: "en" });
  });

  it("finds the answers as they were after going back to the privacy note", () => {
    const answered = enter(after(...begun), "help", "no");
    const again = moved(moved(answered, { to: "back" }), agree);
    expect(again.at === "step" && again.interview.draft.entries).toEqual({ help: "no" });
  });

  it("shows the whole words about the survey and leads back to where one was", () => {
    const consent = after({ to: "begin", offers: [offer] });
    const reading = moved(consent, { to: "more", scroll: 120 });
    expect(placeOf(reading)).not.toBe(placeOf(consent));
    const back = moved(reading, { to: "back" });
    expect(back).toMatchObject({ at: "consent", more: { seen: "before", scroll: 120 } });
    expect(placeOf(back)).toBe(placeOf(consent));
    expect(moved(back, { to: "back" }).at).toBe("start");
  });

  it("remembers that somebody helped while answers are changed, and may be told otherwise", () => {
    const helped = moved(forwardToReview(after(...begun)), { to: "helped", helped: true });
    const changed = moved(moved(helped, { to: "change", question: "help", scroll: 0 }), {
      to: "review",
    });
    expect(changed).toMatchObject({ at: "review", interview: { helped: true } });
    expect(moved(changed, { to: "helped", helped: false })).toMatchObject({
      interview: { helped: false },
    });
  });

  it("shows a question that a changed answer has brought along before going back to the list", () => {
    const review = forwardToReview(enter(after(...begun), "help", "no"));
    const changing = moved(review, { to: "change", question: "help", scroll: 120 });
    const which = moved(enter(changing, "help", "yes"), { to: "forward" });
    expect(which.at === "step" && which.step.key).toBe("which");
    const back = moved(which, { to: "forward" });
    expect(back.at === "review" && back.place).toEqual({ question: "help", scroll: 120 });
  });

  it("leads through the rest of a battery when one of its topics is changed", () => {
    const review = forwardToReview(after(...begun));
    let now = moved(review, { to: "change", question: "importance", scroll: 0 });
    const keys: string[] = [];
    while (now.at === "step") {
      keys.push(now.step.key);
      now = moved(now, { to: "forward" });
    }
    expect(keys).toEqual(["importance/topic_a", "importance/own_b", "importance/topic_c"]);
  });

  it("stays where a number does not fit, says why, and lets it be mended", () => {
    const gardening = enter(after(...begun), "help", "yes");
    if (gardening.at !== "step") throw new Error("the first question is on");
    const session = moved(gardening, {
      to: "enter",
      draft: withEntry(gardening.interview.draft, "which", ["garden"]),
    });
    const size = enter(forwardTo(session, "garden_size"), "garden_size", "viel");
    const stopped = moved(size, { to: "forward" });
    expect(stopped.at === "step" && stopped.hint).toEqual({
      kind: "obstacle",
      obstacle: "number",
      times: 1,
    });
    const mended = moved(enter(stopped, "garden_size", "12"), { to: "forward" });
    expect(mended.at === "step" && mended.step.key).toBe("importance/topic_a");
  });

  it("hands in once, whatever is pressed meanwhile", () => {
    const review = forwardToReview(after(...begun));
    const keeping = moved(review, { to: "keep", id: "first" });
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom<Move>(
            { to: "keep", id: "second" },
            { to: "back" },
            { to: "forward" },
            { to: "change", question: "help", scroll: 0 },
          ),
        ),
        (presses) => {
          expect(presses.reduce(moved, keeping)).toEqual(keeping);
        },
      ),
    );
  });

  it("keeps the id when keeping the answers had to be tried again", () => {
    const review = forwardToReview(after(...begun));
    const again = [
      { to: "keep", id: "first" },
      { to: "not kept" },
      { to: "keep", id: "second" },
      { to: "kept", lasting: true },
    ] satisfies Move[];
    const thanks = again.reduce(moved, review);
    expect(thanks.at === "thanks" && thanks.id).toBe("first");
  });

  it("holds no answer any more when it says thanks, and nothing at all for the next person", () => {
    const answered = enter(after(...begun), "help", "no");
    const thanks = [
      { to: "keep", id: "one" },
      { to: "kept", lasting: true },
    ] satisfies Move[];
    const done = thanks.reduce(moved, forwardToReview(answered));
    expect(JSON.stringify({ ...done, offer: undefined })).not.toContain("entries");
    expect(moved(done, { to: "next person", language: "de" })).toEqual({
      at: "start",
      first: false,
      language: "de",
    });
  });
});
