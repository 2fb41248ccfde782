import type { Desk } from "./desk.ts";

let remembered: { person: string; desk: Desk } | undefined;

/**
 * The desk a person left when they went to another page or were signed out: in memory alone, never
 * stored, and never another person's.
 */
export function rememberedDesk(person: string): Desk | undefined {
  if (remembered?.person !== person) remembered = undefined;
  return remembered?.desk;
}

export function rememberDesk(person: string, desk: Desk): void {
  remembered = { person, desk };
}
