import { canonicalJson } from "../definition/canonical-json.ts";
import type { Hash } from "../definition/fingerprints.ts";
import type { Release } from "./release.ts";

/**
 * One short text for what was published: the same on the screen, the poster and in the open data shows
 * that they speak of the same numbers.
 *
 * @param id of the release, which nobody outside is told: without it somebody could try all possible sums of a
 *   short form, and read from the match what no view shows
 * @param meaning fingerprint of the questionnaire's meaning: equal sums of other questions differ
 */
export function releaseFingerprint(
  { id, wave, district, meaning }: { id: string; wave: string; district: string; meaning: string },
  { responses, sums }: Release,
  hash: Hash,
): string {
  return hash(canonicalJson({ id, wave, district, meaning, responses, sums: [...sums] }));
}
