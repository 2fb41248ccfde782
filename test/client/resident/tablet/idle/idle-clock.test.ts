import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type {
  IdleClock,
  IdleEvent,
} from "../../../../../client/resident/tablet/idle/idle-clock.ts";
import { idleAfter, secondsLeft } from "../../../../../client/resident/tablet/idle/idle-clock.ts";

const TIMINGS = { idle: 120, warning: 60 };
const seconds = (count: number) => count * 1000;

/** Runs events at these seconds, the first on the untouched bench. */
function after(...events: [IdleEvent, number][]): IdleClock {
  return events.reduce<IdleClock>(
    (clock, [event, second]) => idleAfter(clock, event, seconds(second), TIMINGS, true),
    { kind: "resting" },
  );
}

describe("the idle clock", () => {
  it("rests for ever on a bench that nobody has touched", () => {
    expect(after(["tick", 5], ["tick", 100_000])).toEqual({ kind: "resting" });
  });

  it("asks after 120 quiet seconds, and not before", () => {
    expect(after(["sign", 0], ["tick", 119.9]).kind).toBe("awake");
    expect(after(["sign", 0], ["tick", 120])).toEqual({ kind: "asking", since: seconds(120) });
  });

  it("begins to count anew at each sign of life", () => {
    expect(after(["sign", 0], ["sign", 119], ["tick", 238]).kind).toBe("awake");
    expect(after(["sign", 0], ["sign", 119], ["tick", 239]).kind).toBe("asking");
  });

  it("goes on after the answer, with all its time", () => {
    const on = after(["sign", 0], ["tick", 120], ["stay", 179]);
    expect(on).toEqual({ kind: "awake", since: seconds(179) });
  });

  it("is not answered by somebody who merely brushes the screen", () => {
    expect(after(["sign", 0], ["tick", 120], ["sign", 150]).kind).toBe("asking");
    expect(after(["sign", 0], ["tick", 120], ["sign", 150], ["tick", 180]).kind).toBe("over");
  });

  it("gives all its time again to somebody who has the question read aloud, and asks on", () => {
    const listening = after(["sign", 0], ["tick", 120], ["listen", 170]);
    expect(listening).toEqual({ kind: "asking", since: seconds(170) });
    expect(after(["sign", 0], ["tick", 120], ["listen", 170], ["tick", 230]).kind).toBe("over");
    expect(after(["sign", 0], ["tick", 120], ["listen", 180]).kind).toBe("over");
  });

  it("is over for good: neither touch nor answer brings anything back", () => {
    const over = after(["sign", 0], ["tick", 120], ["tick", 180]);
    for (const event of ["sign", "stay", "tick"] as const)
      expect(idleAfter(over, event, seconds(181), TIMINGS, true)).toEqual({ kind: "over" });
    expect(idleAfter(over, "afresh", seconds(182), TIMINGS, true)).toEqual({ kind: "resting" });
  });

  it("does not ask where there is nothing to lose", () => {
    const clock = idleAfter({ kind: "awake", since: 0 }, "tick", seconds(120), TIMINGS, false);
    expect(clock.kind).toBe("over");
  });

  it("knows that hours have passed, even if the first thing it hears is a touch", () => {
    expect(after(["sign", 0], ["sign", 7200]).kind).toBe("over");
    expect(after(["sign", 0], ["tick", 7200]).kind).toBe("over");
    expect(after(["sign", 0], ["tick", 120], ["stay", 7200]).kind).toBe("over");
  });

  it("gives the whole warning to whoever wakes the tablet shortly after", () => {
    expect(after(["sign", 0], ["sign", 170])).toEqual({ kind: "asking", since: seconds(170) });
  });

  it("counts anew when the device's clock is set back", () => {
    expect(after(["sign", 5000], ["tick", 10])).toEqual({ kind: "awake", since: seconds(10) });
  });

  it("never forgets a person who gives a sign in time", () => {
    const quick = fc.array(fc.tuple(fc.constantFrom("sign", "tick"), fc.nat({ max: 119_999 })), {
      maxLength: 200,
    });
    fc.assert(
      fc.property(quick, (steps) => {
        let now = 0;
        let clock: IdleClock = { kind: "awake", since: 0 };
        let lastSign = 0;
        for (const [event, wait] of steps) {
          now += wait;
          if (now - lastSign >= seconds(TIMINGS.idle)) return;
          clock = idleAfter(clock, event === "sign" ? "sign" : "tick", now, TIMINGS, true);
          if (event === "sign") lastSign = now;
          expect(clock.kind).toBe("awake");
        }
      }),
    );
  });
});

describe("the seconds that are left", () => {
  it("go down in steps of five", () => {
    expect([0, 1, 5, 6, 58, 60].map((passed) => secondsLeft(0, seconds(passed), 60))).toEqual([
      60, 60, 55, 55, 5, 0,
    ]);
  });

  it("stay between nothing and all, whatever the clock says", () => {
    expect(secondsLeft(0, seconds(-500), 60)).toBe(60);
    expect(secondsLeft(0, seconds(500), 60)).toBe(0);
  });
});
