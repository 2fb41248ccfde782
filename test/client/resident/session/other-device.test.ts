import { expect, it } from "vitest";
import { EMPTY_DRAFT, withEntry } from "../../../../client/resident/interview/draft.ts";
import type { Interview } from "../../../../client/resident/interview/interview.ts";
import { moved, resumed } from "../../../../client/resident/session/moved.ts";
import { newSession, placeOf } from "../../../../client/resident/session/session.ts";
import { EVERY_TYPE, offerOf } from "../a-questionnaire.ts";

const ID = "0b8f2c1e-4a5d-4c3b-9e21-1f2a3b4c5d6e";
const interview: Interview = {
  id: undefined,
  offer: offerOf(EVERY_TYPE),
  begun: new Date("2026-05-12T10:00:00Z"),
  orders: {},
  draft: { ...withEntry(EMPTY_DRAFT, "help", "yes"), seen: new Set(["help"]) },
  helped: false,
};

it("goes on elsewhere at the first question that nobody has seen", () => {
  expect(placeOf(resumed(interview, "de"))).toBe("step which");
  const unseen = { ...interview, draft: { ...interview.draft, seen: new Set<string>() } };
  expect(placeOf(resumed(unseen, "de"))).toBe("step help");
});

it("takes up a remembered draft on the bench, and nowhere else", () => {
  const bench = newSession("de");
  expect(placeOf(moved(bench, { to: "resume", interview }))).toBe("step which");
  const begun = resumed(interview, "de");
  expect(moved(begun, { to: "resume", interview })).toBe(begun);
});

it("keeps the id that an interview got first, so that two devices hand in one response", () => {
  const named = moved(resumed(interview, "de"), { to: "named", id: ID });
  const again = moved(named, { to: "named", id: "another" });
  expect(again.at === "step" && again.interview.id).toBe(ID);
});

it("holds nothing of the answers once a phone has them, and no key leads back", () => {
  const gone = moved(resumed(interview, "de"), { to: "handedOver" });
  expect(gone).toEqual({ at: "handedOver", language: "de" });
  expect(moved(gone, { to: "back" })).toBe(gone);
  expect(moved(gone, { to: "forward" })).toBe(gone);
});
