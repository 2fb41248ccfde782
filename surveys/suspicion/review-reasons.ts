/** Why forms are not counted: tried out · tapped through · handed in twice · copied · said in words. */
export const NOT_COUNTED_REASONS = ["test", "played", "twice", "copied", "other"] as const;
export type NotCountedReason = (typeof NOT_COUNTED_REASONS)[number];

/** Why forms belong to it all the same: different people · many came at once · counted once · in words. */
export const BELONGS_REASONS = ["people", "event", "once", "other"] as const;
export type BelongsReason = (typeof BELONGS_REASONS)[number];

/**
 * What a suspicion rests on. number: one form number with two sets of answers · answers: equal closed
 * answers at one tablet within a quarter of an hour · text: equal free texts · burst: a quarter of an hour
 * in which a tablet brought too much, or too fast.
 */
export const SUSPICION_KINDS = ["number", "answers", "text", "burst"] as const;
export type SuspicionKind = (typeof SUSPICION_KINDS)[number];
