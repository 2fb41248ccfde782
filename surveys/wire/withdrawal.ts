import * as v from "valibot";

/** POST /api/withdrawals: a resident wants their paper form back; the reason stands in the log. */
export const Withdrawal = v.strictObject({
  wave: v.pipe(v.string(), v.minLength(1)),
  /** As on the paper, with or without its check digit: `0471-6`. */
  sheetNumber: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(20)),
  reason: v.pipe(v.string(), v.trim(), v.minLength(3), v.maxLength(300)),
});
export type Withdrawal = v.InferOutput<typeof Withdrawal>;
