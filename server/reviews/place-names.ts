import { sitesWithin } from "../../db/queries/choices.ts";
import { deviceNames } from "../../db/queries/tablet-quarters.ts";
import type { Scope } from "../../surveys/wire/account.ts";
import type { Context } from "../context.ts";

/** How the places of a list are named. */
export type PlaceNames = {
  site(code: string): string;
  device(id: string): string;
  isSiteWithin(code: string): boolean;
};

/** The names of sites and tablets in a scope; what has none any more stands for itself. */
export async function placeNames(
  { database: { kysely } }: Context,
  scope: Scope,
): Promise<PlaceNames> {
  const sites = new Map((await sitesWithin(kysely, scope)).map(({ code, name }) => [code, name]));
  const devices = await deviceNames(kysely);
  return {
    site: (code) => sites.get(code) ?? code,
    device: (id) => devices.get(id) ?? id,
    isSiteWithin: (code) => sites.has(code),
  };
}
