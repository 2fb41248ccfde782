import * as v from "valibot";

/** GET /api/audit: what was done, newest first. */
export const AuditPage = v.object({
  events: v.array(
    v.object({
      id: v.string(),
      at: v.string(),
      /** The person's name; null where nobody was signed in. */
      actor: v.nullable(v.string()),
      action: v.string(),
      subject: v.string(),
      detail: v.record(v.string(), v.unknown()),
    }),
  ),
  /** Whether there are older ones. */
  more: v.boolean(),
});
export type AuditPage = v.InferOutput<typeof AuditPage>;
