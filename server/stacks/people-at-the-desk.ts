import type { Kysely } from "kysely";
import * as v from "valibot";
import { peopleIn } from "../../db/queries/second-entries.ts";
import type { Schema } from "../../db/schema.ts";
import { ROLES } from "../../surveys/wire/account.ts";
import { ROLE_PERMISSIONS } from "../access/roles.ts";

/** The active accounts that may type forms of a district. */
export async function peopleAtTheDesk(db: Kysely<Schema>, district: string): Promise<string[]> {
  const people = await peopleIn(db, district);
  return people
    .filter(({ role }) =>
      ROLE_PERMISSIONS[v.parse(v.picklist(ROLES), role)].includes("paper.enter"),
    )
    .map(({ id }) => id);
}
