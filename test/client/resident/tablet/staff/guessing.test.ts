import { describe, expect, it } from "vitest";
import {
  afterWrongPin,
  type Guessing,
  NO_GUESSES,
  secondsLocked,
} from "../../../../../client/resident/tablet/staff/guessing.ts";

const NOW = 1_790_000_000_000;

/** The waits after each of so many wrong PINs in a row. */
function waits(count: number): number[] {
  let guessing: Guessing = NO_GUESSES;
  return Array.from({ length: count }, () => {
    guessing = afterWrongPin(guessing, NOW);
    return secondsLocked(guessing, NOW);
  });
}

describe("guessing a PIN", () => {
  it("is free three times, then takes longer each time, up to a quarter of an hour", () => {
    expect(waits(10)).toEqual([0, 0, 0, 30, 60, 120, 240, 480, 900, 900]);
  });

  it("may go on when the time is over, and the next wrong one costs more", () => {
    const locked = { wrong: 4, lockedUntil: NOW + 30_000 };
    expect(secondsLocked(locked, NOW + 29_001)).toBe(1);
    expect(secondsLocked(locked, NOW + 30_000)).toBe(0);
    expect(secondsLocked(afterWrongPin(locked, NOW + 31_000), NOW + 31_000)).toBe(60);
  });

  it("does not lock for years when the clock of the device is set back", () => {
    expect(secondsLocked({ wrong: 4, lockedUntil: NOW }, 0)).toBe(900);
  });
});
