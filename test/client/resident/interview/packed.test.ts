import fc from "fast-check";
import * as v from "valibot";
import { expect, it } from "vitest";
import { EMPTY_DRAFT, withSeen } from "../../../../client/resident/interview/draft.ts";
import type { Interview } from "../../../../client/resident/interview/interview.ts";
import { drawOrders } from "../../../../client/resident/interview/order-shown.ts";
import { PackedInterview, packed, unpacked } from "../../../../client/resident/interview/packed.ts";
import { stepAfter, stepsOf } from "../../../../client/resident/interview/steps.ts";
import { submissionOf } from "../../../../client/resident/interview/submission.ts";
import { answeredOnScreen, decider, whims } from "../a-person.ts";
import { EVERY_TYPE, fielded, offerOf } from "../a-questionnaire.ts";

const BEGUN = new Date("2026-05-12T10:00:00Z");
const NOW = new Date("2026-05-12T10:03:20Z");

/** Somebody who goes as far as their whims carry them. */
function somebody(numbers: readonly number[], questionnaire = EVERY_TYPE): Interview {
  const decide = decider(numbers);
  let draft = EMPTY_DRAFT;
  let [step] = stepsOf(questionnaire, draft);
  for (let screens = 1 + decide(30); step !== undefined && screens > 0; screens--) {
    draft = answeredOnScreen(step, withSeen(draft, step.key), decide);
    step = stepAfter(stepsOf(questionnaire, draft), step.key);
  }
  return {
    id: "0b8f2c1e-4a5d-4c3b-9e21-1f2a3b4c5d6e",
    offer: offerOf(questionnaire),
    begun: BEGUN,
    orders: drawOrders(questionnaire, decide),
    draft,
    helped: decide(2) === 1,
  };
}

const sent = (interview: Interview, device = "tablet-1") =>
  submissionOf(interview, {
    id: interview.id ?? "",
    site: "library",
    mode: "tablet",
    device,
    language: "de",
    now: NOW,
  });

it("hands in the same, whether or not the interview was packed on the way", () => {
  fc.assert(
    fc.property(whims, (numbers) => {
      const interview = somebody(numbers);
      const wire: unknown = JSON.parse(JSON.stringify(packed(interview, NOW)));
      const there = unpacked(v.parse(PackedInterview, wire), [interview.offer], NOW);
      if (there === undefined) throw new Error("the offer is there");
      expect(sent(there)).toEqual(sent(interview));
      expect(there.draft.seen).toEqual(interview.draft.seen);
    }),
  );
});

it("says that a wave is not asked any more, or in another version", () => {
  const interview = somebody([7, 3, 5, 2, 1]);
  const parcel = packed(interview, NOW);
  expect(unpacked(parcel, [], NOW)).toBeUndefined();
  const newer = offerOf({ ...EVERY_TYPE, version: 2 });
  expect(unpacked(parcel, [newer], NOW)).toBeUndefined();
});

it("is small: the longest questionnaire without words of one's own takes under 700 characters", () => {
  fc.assert(
    fc.property(whims, (numbers) => {
      const interview = somebody(numbers, fielded("sorgekultur"));
      const silent = { ...interview, draft: { ...interview.draft, otherTexts: {} } };
      const parcel = packed(silent, NOW);
      const entries = parcel.entries.map((entry) => (typeof entry === "string" ? null : entry));
      expect(JSON.stringify({ ...parcel, entries }).length).toBeLessThan(700);
    }),
  );
});
