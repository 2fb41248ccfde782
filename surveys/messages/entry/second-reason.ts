/** Why a response was corrected after its paper was typed twice, as the log says it. */
export const SECOND_REASON = "zweite Erfassung";
