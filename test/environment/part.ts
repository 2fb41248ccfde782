/**
 * A real part the tests need. Where it is missing, the sentence says what to do: the tests that need it
 * fail with it, all others run.
 */
export type Part<Found> = ({ kind: "ready" } & Found) | { kind: "missing"; sentence: string };

/** Gives the part, or fails with its sentence. */
export function demand<Found>(part: Part<Found>): Found {
  if (part.kind === "missing") throw new Error(part.sentence);
  return part;
}

/** Makes a part of whatever was found; what goes wrong meanwhile becomes the sentence. */
export async function part<Found>(find: () => Promise<Found>): Promise<Part<Found>> {
  try {
    return { kind: "ready", ...(await find()) };
  } catch (error) {
    return { kind: "missing", sentence: error instanceof Error ? error.message : String(error) };
  }
}
