import { forgetFailures, takeAttempt } from "../../db/queries/sign-in-attempts.ts";
import { isPassword, pretendToCheck } from "../access/password.ts";
import type { Context } from "../context.ts";
import { lockMinutes } from "./lockout.ts";

export type SignInOutcome =
  | { kind: "right"; account: string }
  | { kind: "wrong" }
  /** `until`: when the next try is possible, ISO 8601 */
  | { kind: "locked"; until: string };

/** Checks e-mail address and password, counting failures. Unknown addresses take as long as known ones. */
export async function checkSignIn(
  { database, now }: Context,
  email: string,
  password: string,
): Promise<SignInOutcome> {
  const at = now();
  const attempt = await database.kysely
    .transaction()
    .execute((tx) =>
      takeAttempt(tx, email, at.toISOString(), (failures) => lockedUntil(at, failures)),
    );
  switch (attempt.kind) {
    case "locked":
      return attempt;
    case "unknown":
      await pretendToCheck(password);
      return { kind: "wrong" };
    case "granted":
      if (!(await isPassword(attempt.passwordHash, password))) return { kind: "wrong" };
      await forgetFailures(database.kysely, attempt.account);
      return { kind: "right", account: attempt.account };
  }
}

function lockedUntil(at: Date, failures: number): string | null {
  const minutes = lockMinutes(failures);
  return minutes === 0 ? null : new Date(at.getTime() + minutes * 60_000).toISOString();
}
