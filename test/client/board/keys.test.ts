import { describe, expect, it } from "vitest";
import { pointAfter } from "../../../client/board/charts/walk.tsx";
import { hallAction, unblanks } from "../../../client/board/hall/keys.ts";

const press = (key: string, more = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  repeat: false,
  ...more,
});
const usual = { letters: true, onControl: false };

describe("keys in the hall", () => {
  it("take every presenter: page keys, arrows, and both signs of the black button", () => {
    for (const key of ["PageDown", "ArrowRight", "ArrowDown", " "])
      expect(hallAction(press(key), usual)).toBe("next");
    for (const key of ["PageUp", "ArrowLeft", "ArrowUp"])
      expect(hallAction(press(key), usual)).toBe("back");
    for (const key of ["b", "B", "."]) expect(hallAction(press(key), usual)).toBe("blank");
  });

  it("leave the browser's own keys alone, and the space bar to a button", () => {
    expect(hallAction(press("f", { ctrlKey: true }), usual)).toBeNull();
    expect(hallAction(press("d", { repeat: true }), usual)).toBeNull();
    expect(hallAction(press(" "), { ...usual, onControl: true })).toBeNull();
    expect(hallAction(press("Tab"), usual)).toBeNull();
  });

  it("can do without letters, for who speaks to the machine", () => {
    expect(hallAction(press("b"), { ...usual, letters: false })).toBeNull();
    expect(hallAction(press("Escape"), { ...usual, letters: false })).toBe("leave");
  });

  it("show a blanked picture again, whichever is pressed", () => {
    expect(["b", "a", "Escape", " ", "PageDown"].every(unblanks)).toBe(true);
    expect(unblanks("Shift")).toBe(false);
  });
});

describe("keys in a picture", () => {
  it("walk from point to point and stay at the ends", () => {
    expect(pointAfter("ArrowRight", null, 9)).toBe(0);
    expect(pointAfter("ArrowDown", 0, 9)).toBe(1);
    expect(pointAfter("ArrowRight", 8, 9)).toBe(8);
    expect(pointAfter("ArrowLeft", 0, 9)).toBe(0);
    expect(pointAfter("End", 2, 9)).toBe(8);
    expect(pointAfter("Home", 5, 9)).toBe(0);
    expect(pointAfter("a", 5, 9)).toBeNull();
  });
});
