import type { Desk } from "./desk-state.ts";

let remembered: { person: string; stack: string; desk: Desk } | undefined;

/**
 * The desk a person left when they went to another page or were signed out: in memory alone, because the
 * network may be gone and the last key not yet sent. Never another person's.
 */
export function rememberedDesk(person: string, stack: string): Desk | undefined {
  if (remembered?.person !== person) remembered = undefined;
  return remembered?.stack === stack ? remembered.desk : undefined;
}

export function rememberDesk(person: string, stack: string, desk: Desk): void {
  remembered = { person, stack, desk };
}
