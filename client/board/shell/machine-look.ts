import { applyDisplay, startingDisplay } from "../../shared/display/display.ts";

/** Draws the board as the machine wishes: light or dark, strong contrast. The hall has its own wish. */
export function followTheMachine(): void {
  const root = document.documentElement;
  if (root.dataset.room === "hall") return;
  applyDisplay(
    root,
    startingDisplay((query) => matchMedia(query).matches),
  );
}
