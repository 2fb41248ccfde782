import type { Context as HonoContext, MiddlewareHandler } from "hono";
import type { Permission, Role, Scope } from "../../surveys/wire/account.ts";
import { ProblemError } from "../problem-response.ts";
import { ROLE_PERMISSIONS } from "./roles.ts";

/** Who is signed in, with the districts they work in. */
export type Person = {
  id: string;
  name: string;
  email: string;
  role: Role;
  scope: Scope;
};

/** What a signed-in route knows. */
export type SignedIn = { Variables: { person: Person } };

/** Whether a person's role bundles a permission. */
export function may(person: Person, permission: Permission): boolean {
  return ROLE_PERMISSIONS[person.role].includes(permission);
}

/** Lets a request pass if its person has the permission. Stands after `signedIn`. */
export function needs(permission: Permission): MiddlewareHandler<SignedIn> {
  return async (c, next) => {
    if (!may(c.get("person"), permission))
      throw new ProblemError("access.not-permitted", permission);
    await next();
  };
}

/** Whether a scope covers a district. Queries enforce scopes; this guards single objects already read. */
export function covers(scope: Scope, district: string): boolean {
  return scope.kind === "all" || scope.districts.includes(district);
}

/** Refuses what lies outside a person's districts, as if it did not exist. */
export function mustCover(c: HonoContext<SignedIn>, district: string): void {
  if (!covers(c.get("person").scope, district))
    throw new ProblemError("access.not-permitted", district);
}
