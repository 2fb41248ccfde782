import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deviceDraw, drawOrders } from "../../../../client/resident/interview/order-shown.ts";
import { decider, whims } from "../a-person.ts";
import { EVERY_TYPE } from "../a-questionnaire.ts";

describe("the order in which a ranking is shown", () => {
  it("holds each item once, and only rankings have one", () => {
    fc.assert(
      fc.property(whims, (numbers) => {
        const orders = drawOrders(EVERY_TYPE, decider(numbers));
        expect(Object.keys(orders)).toEqual(["first_three"]);
        expect([...(orders.first_three ?? [])].sort()).toEqual([
          "topic_a",
          "topic_b",
          "topic_c",
          "topic_d",
        ]);
      }),
    );
  });

  it("puts every item first about equally often", () => {
    const draw = deviceDraw((target) => crypto.getRandomValues(target));
    const first = new Map<string, number>();
    for (let person = 0; person < 4000; person++) {
      const code = drawOrders(EVERY_TYPE, draw).first_three?.[0] ?? "";
      first.set(code, (first.get(code) ?? 0) + 1);
    }
    // 1000 expected of each; six standard deviations are 164.
    for (const count of first.values()) expect(Math.abs(count - 1000)).toBeLessThan(165);
    expect(first.size).toBe(4);
  });

  it("throws away chance that would favour some numbers", () => {
    const values = [2 ** 32 - 1, 7];
    const draw = deviceDraw((target) => target.fill(values.shift() ?? 0));
    // 2³² leaves a rest of 1 when divided by 3, so the last value must not count.
    expect(draw(3)).toBe(1);
  });
});
