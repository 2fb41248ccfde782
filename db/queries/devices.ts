import type { Insertable, Kysely, Transaction } from "kysely";
import type { Scope } from "../../surveys/wire/account.ts";
import type { DeviceTable, Schema } from "../schema.ts";
import { districtsNamed } from "./choices.ts";

/** The tablets that stand in a scope's districts, by district, site and name. */
export function devicesWithin(db: Kysely<Schema>, scope: Scope) {
  return within(db, scope)
    .select([
      "device.id",
      "device.name",
      "device.site",
      "device.setup",
      "device.code_expires_at",
      "device.key_digest",
      "device.revoked_at",
      "device.last_seen_at",
      "device.report",
      "site.name as siteName",
      "site.district",
      "district.name as districtName",
    ])
    .orderBy("district.name")
    .orderBy("site.name")
    .orderBy("device.name")
    .orderBy("device.id")
    .execute();
}

/** One tablet, where it stands in a scope's districts. */
export function deviceWithin(db: Kysely<Schema>, id: string, scope: Scope) {
  return within(db, scope)
    .select(["device.id", "device.name", "device.site", "device.revoked_at"])
    .where("device.id", "=", id)
    .executeTakeFirst();
}

function within(db: Kysely<Schema>, scope: Scope) {
  return db
    .selectFrom("device")
    .innerJoin("site", "site.code", "device.site")
    .innerJoin("district", "district.code", "site.district")
    .$if(scope.kind === "some", (query) =>
      query.where("site.district", "in", districtsNamed(scope)),
    );
}

/** Adds a tablet at its first site. */
export async function putDevice(
  tx: Transaction<Schema>,
  device: Insertable<DeviceTable>,
): Promise<void> {
  await tx.insertInto("device").values(device).execute();
  await stands(tx, device.id, device.site, device.created_at);
}

/** Changes a tablet. A site where it has not stood before is remembered. */
export async function changeDevice(
  tx: Transaction<Schema>,
  id: string,
  change: Pick<DeviceTable, "name" | "site" | "setup"> &
    Partial<Pick<DeviceTable, "pin_salt" | "pin_rounds" | "pin_hash">>,
  now: string,
): Promise<void> {
  const newPin = change.pin_hash === undefined ? {} : { pin_failures: 0, pin_locked_until: null };
  await tx
    .updateTable("device")
    .set({ ...change, ...newPin })
    .where("id", "=", id)
    .execute();
  await stands(tx, id, change.site, now);
}

/** Carries a tablet to another site. @returns its name */
export async function moveDevice(
  tx: Transaction<Schema>,
  id: string,
  site: string,
  now: string,
): Promise<string> {
  const { name } = await tx
    .updateTable("device")
    .set({ site })
    .where("id", "=", id)
    .returning("name")
    .executeTakeFirstOrThrow();
  await stands(tx, id, site, now);
  return name;
}

async function stands(
  tx: Transaction<Schema>,
  device: string,
  site: string,
  since: string,
): Promise<void> {
  await tx
    .insertInto("device_site")
    .values({ device, site, since })
    .onConflict((oc) => oc.doNothing())
    .execute();
}

/** Gives a tablet a new one-time code; an earlier one opens nothing any more. Its key stays until then. */
export async function putCode(
  tx: Transaction<Schema>,
  id: string,
  codeDigest: string,
  expiresAt: string,
): Promise<void> {
  await tx
    .updateTable("device")
    .set({ code_digest: codeDigest, code_expires_at: expiresAt })
    .where("id", "=", id)
    .execute();
}

/** Revokes a tablet for good. @returns whether it was not revoked before */
export async function revokeDevice(
  tx: Transaction<Schema>,
  id: string,
  now: string,
): Promise<boolean> {
  const revoked = await tx
    .updateTable("device")
    .set({ revoked_at: now, code_digest: null, code_expires_at: null })
    .where("id", "=", id)
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  return revoked.numUpdatedRows === 1n;
}

/** The names of the tablets that stand at a site and are in use. */
export async function tabletsAt(db: Kysely<Schema>, site: string): Promise<string[]> {
  const rows = await db
    .selectFrom("device")
    .select("name")
    .where("site", "=", site)
    .where("revoked_at", "is", null)
    .orderBy("name")
    .execute();
  return rows.map(({ name }) => name);
}
