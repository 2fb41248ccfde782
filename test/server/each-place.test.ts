import { describe, expect, it } from "vitest";
import { eachPlace } from "../../server/each-place.ts";

describe("work done place by place", () => {
  it("goes on behind a place that fails, and hands the failures back in order", async () => {
    const outcome = await eachPlace(
      () => Promise.resolve([1, 2, 3, 4]),
      (place) => {
        if (place % 2 === 0) return Promise.reject(new Error(`place ${place}`));
        return Promise.resolve(place === 3 ? undefined : place);
      },
    );
    expect(outcome).toEqual({ made: [1], failures: [new Error("place 2"), new Error("place 4")] });
  });

  it("makes nothing, and does not throw, where the places cannot be found", async () => {
    const outcome = await eachPlace(
      () => Promise.reject(new Error("no database")),
      () => Promise.resolve("made"),
    );
    expect(outcome).toEqual({ made: [], failures: [new Error("no database")] });
  });
});
