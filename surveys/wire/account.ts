import * as v from "valibot";

/** What a person may do. Permissions are what the code checks; a role is only a bundle of them. */
const PERMISSIONS = [
  "account.manage",
  "fieldwork.manage",
  "topic.manage",
  "paper.enter",
  "device.manage",
  "import.run",
  "import.undo",
  "response.export",
  "text.export",
  "text.code",
  "response.withdraw",
  "response.review",
  "quality.read",
  "results.read",
  "release.make",
  "audit.read",
  "disclosure.audit",
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** Verwaltung, Redaktion, Erfassung, Moderation, Datenschutz. */
export const ROLES = ["admin", "editor", "staff", "facilitator", "dpo"] as const;
export type Role = (typeof ROLES)[number];

/** Roles whose work has no district: accounts, fieldwork and the log concern the whole city. */
export const WHOLE_CITY_ROLES: readonly Role[] = ["admin", "dpo"];

const Email = v.pipe(v.string(), v.trim(), v.toLowerCase(), v.email(), v.maxLength(200));
export const MIN_PASSWORD_LENGTH = 12;
export const Password = v.pipe(v.string(), v.minLength(MIN_PASSWORD_LENGTH), v.maxLength(200));
const PersonName = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100));

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

/** PUT /api/session/password: one's own password; ends all other sessions. */
export const PasswordChange = v.strictObject({
  current: v.pipe(v.string(), v.maxLength(200)),
  password: Password,
});

export type PasswordChange = v.InferOutput<typeof PasswordChange>;

/** GET /api/session/demo: in a demo, who one can sign in as; elsewhere nobody. */
export const DemoSignIns = v.object({
  demo: v.boolean(),
  signIns: v.array(
    v.object({
      name: v.string(),
      role: v.picklist(ROLES),
      email: v.string(),
      password: v.string(),
    }),
  ),
});
export type DemoSignIns = v.InferOutput<typeof DemoSignIns>;

const accountEntries = {
  email: Email,
  name: PersonName,
  role: v.picklist(ROLES),
  scope: Scope,
};

/** A role that concerns the whole city cannot be bound to districts. */
function fitsItsRole({ role, scope }: { role: Role; scope: Scope }): boolean {
  return scope.kind === "all" || !WHOLE_CITY_ROLES.includes(role);
}

/** POST /api/accounts */
export const NewAccount = v.pipe(
  v.strictObject({ ...accountEntries, password: Password }),
  v.check((account) => fitsItsRole(account), "this role works in all districts"),
);
export type NewAccount = v.InferOutput<typeof NewAccount>;

/** PUT /api/accounts/:id */
export const AccountChange = v.pipe(
  v.strictObject({ ...accountEntries, active: v.boolean() }),
  v.check((account) => fitsItsRole(account), "this role works in all districts"),
);
export type AccountChange = v.InferOutput<typeof AccountChange>;

/** PUT /api/accounts/:id/password */
export const NewPassword = v.strictObject({ password: Password });

/** GET /api/accounts */
export const Account = v.object({
  id: v.string(),
  ...accountEntries,
  active: v.boolean(),
  createdAt: v.string(),
});
export type Account = v.InferOutput<typeof Account>;

/** POST /api/setup: the first admin, by the one-time link from the console. */
export const Setup = v.strictObject({
  token: v.pipe(v.string(), v.maxLength(100)),
  email: Email,
  name: PersonName,
  password: Password,
});
