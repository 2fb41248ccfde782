import * as v from "valibot";

/** POST /api/withdrawals: the wish of a person, with the reason that stands in the log. */
export const Withdrawal = v.strictObject({
  response: v.string(),
  reason: v.pipe(v.string(), v.trim(), v.minLength(3), v.maxLength(300)),
});
