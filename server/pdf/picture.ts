import { points } from "./drawing.ts";
import { figure } from "./figure.ts";
import type { Flow } from "./flow.ts";
import { BODY } from "./flow.ts";

const BELOW = 4;

/**
 * Adds a picture as wide as the text.
 *
 * @param alt what it says to who does not see it
 * @param height in millimetres
 * @param draw draws into a place given in points
 */
export function picture(
  { doc, whole, room, take }: Flow,
  { alt, height }: { alt: string; height: number },
  draw: (place: { x: number; y: number; width: number; height: number }) => void,
): void {
  room(height);
  const place = {
    x: points(BODY.x),
    y: points(take(height)),
    width: points(BODY.width),
    height: points(height),
  };
  whole.add(figure(doc, { alt, place }, () => draw(place)));
  take(BELOW);
}
