import * as v from "valibot";

/** What a person may do. Permissions are what the code checks; a role is only a bundle of them. */
export const PERMISSIONS = [
  "account.manage",
  "fieldwork.manage",
  "topic.manage",
  "paper.enter",
  "import.run",
  "import.undo",
  "response.withdraw",
  "quality.read",
  "results.read",
  "release.make",
  "audit.read",
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** Verwaltung, Redaktion, Erfassung, Moderation, Datenschutz. */
export const ROLES = ["admin", "editor", "staff", "facilitator", "dpo"] as const;
export type Role = (typeof ROLES)[number];

export const Email = v.pipe(v.string(), v.trim(), v.toLowerCase(), v.email(), v.maxLength(200));
export const MIN_PASSWORD_LENGTH = 12;
export const Password = v.pipe(v.string(), v.minLength(MIN_PASSWORD_LENGTH), v.maxLength(200));

/** The districts a person works in: all, or those named. */
export const Scope = v.variant("kind", [
  v.strictObject({ kind: v.literal("all") }),
  v.strictObject({ kind: v.literal("some"), districts: v.array(v.string()) }),
]);
export type Scope = v.InferOutput<typeof Scope>;

/** POST /api/session */
export const SignIn = v.strictObject({
  email: Email,
  password: v.pipe(v.string(), v.maxLength(200)),
});

/** GET /api/session: who is signed in, and what the interface may offer. */
export const Me = v.object({
  id: v.string(),
  name: v.string(),
  email: v.string(),
  role: v.picklist(ROLES),
  permissions: v.array(v.picklist(PERMISSIONS)),
  scope: Scope,
  demo: v.boolean(),
});
export type Me = v.InferOutput<typeof Me>;

/** POST /api/accounts and, without password, PUT /api/accounts/:id */
export const NewAccount = v.strictObject({
  email: Email,
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100)),
  role: v.picklist(ROLES),
  scope: Scope,
  password: Password,
});
export type NewAccount = v.InferOutput<typeof NewAccount>;
