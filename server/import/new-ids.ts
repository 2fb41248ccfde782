import { randomBytes } from "node:crypto";
import { v4 } from "uuid";

/** Beneath so many forms none is told to have come with the others: a hundred release groups. */
const CROWD = 1000;
const ID_BYTES = 16;
/** What the ids of a crowd share: 48 bits, so that no two crowds meet; 74 random ones tell its forms apart. */
const START_BYTES = 6;

/**
 * Ids for the forms of one piece of a file. Where they are a crowd, their ids start alike, and the tables
 * that are sorted by id take them in side by side; random ones would each write pages of their own, at a
 * hundred thousand responses half of all that an import writes. Such an id tells for good that a form came
 * with a thousand others, so fewer get ids that tell nothing.
 */
export function newIds(count: number): string[] {
  const bytes = randomBytes(count * ID_BYTES);
  const start = count >= CROWD ? randomBytes(START_BYTES) : new Uint8Array();
  return Array.from({ length: count }, (_, index) => {
    const own = bytes.subarray(index * ID_BYTES, (index + 1) * ID_BYTES);
    own.set(start);
    return v4({ random: own });
  });
}
