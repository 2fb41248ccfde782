import { describe, expect, it } from "vitest";
import {
  heldNote,
  NOTHING_LEFT_OUT,
  nextNotCounted,
} from "../../surveys/disclosure/not-counted.ts";
import type { NotCountedReason } from "../../surveys/suspicion/review-reasons.ts";

const K = 10;
const today = (forms: number, reason: NotCountedReason = "played") => new Map([[reason, forms]]);

describe("what a release says about forms that are not counted", () => {
  it("says nothing where there are none, and no number where they are fewer than k", () => {
    expect(nextNotCounted(today(0), [], K)).toEqual(NOTHING_LEFT_OUT);
    expect(nextNotCounted(today(9), [], K)).toEqual({ forms: 0, few: true, reasons: ["played"] });
    expect(nextNotCounted(today(10), [], K)).toEqual({
      forms: 10,
      few: false,
      reasons: ["played"],
    });
  });

  it("moves only by k against every number that was published before", () => {
    const first = nextNotCounted(today(12), [], K);
    const second = nextNotCounted(today(21), [first], K);
    expect(second.forms).toBe(12);
    const third = nextNotCounted(today(22), [first, second], K);
    expect(third.forms).toBe(22);
    expect(nextNotCounted(today(13), [first, second, third], K).forms).toBe(22);
    expect(nextNotCounted(today(12), [first, second, third], K).forms).toBe(12);
  });

  it("names the reasons without numbers of their own, most usual first", () => {
    const reasons = new Map<NotCountedReason, number>([
      ["test", 2],
      ["twice", 0],
      ["played", 11],
    ]);
    expect(nextNotCounted(reasons, [], K).reasons).toEqual(["played", "test"]);
  });

  it("is held to a threshold that was raised since", () => {
    const note = nextNotCounted(today(12), [], K);
    expect(heldNote(note, 20)).toEqual({ forms: 0, few: true, reasons: ["played"] });
    expect(heldNote(note, K)).toEqual(note);
  });
});
