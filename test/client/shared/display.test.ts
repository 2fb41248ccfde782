import { describe, expect, it } from "vitest";
import type { Display } from "../../../client/shared/display/display.ts";
import { nextContrast, nextSize, startingDisplay } from "../../../client/shared/display/display.ts";

describe("the display settings", () => {
  it("go on step by step and start again after the last", () => {
    let display: Display = { size: 100, contrast: "normal" };
    const sizes: number[] = [];
    const contrasts: string[] = [];
    for (let touch = 0; touch < 3; touch++) {
      display = { size: nextSize(display), contrast: nextContrast(display) };
      sizes.push(display.size);
      contrasts.push(display.contrast);
    }
    expect(sizes).toEqual([150, 200, 100]);
    expect(contrasts).toEqual(["high", "dark", "normal"]);
  });

  it("begin with what the machine wishes", () => {
    const machine = (wish: string) => startingDisplay((query) => query.includes(wish));
    expect(machine("contrast: more").contrast).toBe("high");
    expect(machine("scheme: dark").contrast).toBe("dark");
    expect(machine("nothing").contrast).toBe("normal");
  });
});
