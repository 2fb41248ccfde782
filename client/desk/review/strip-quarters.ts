import type { ReviewQuarter } from "../../../surveys/wire/review.ts";

/** One place on the strip: a quarter of an hour, with what came in it if anything did. */
export type StripPlace = { time: string; found: ReviewQuarter | undefined };

/** All quarters of an hour from the first to the last in which something came, those between included. */
export function stripPlaces(quarters: readonly ReviewQuarter[]): StripPlace[] {
  const found = new Map(quarters.map((one) => [minutesOf(one.quarter), one]));
  const minutes = [...found.keys()];
  const places: StripPlace[] = [];
  if (minutes.length === 0) return places;
  for (let at = Math.min(...minutes); at <= Math.max(...minutes); at += 15)
    places.push({ time: clock(at), found: found.get(at) });
  return places;
}

function minutesOf(quarter: string): number {
  return 60 * Number(quarter.slice(11, 13)) + Number(quarter.slice(14, 16));
}

function clock(minutes: number): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
