import type { Context } from "../context.ts";

/** Fills an empty database with the districts of the files, and with the demo where it is wanted. @returns whether this is a demo */
export async function seed(_context: Context): Promise<boolean> {
  return false;
}
