import * as v from "valibot";
import type { devicesWithin } from "../../db/queries/devices.ts";
import type { Device } from "../../surveys/wire/device.ts";
import { DeviceReport, DeviceSetup } from "../../surveys/wire/device.ts";

type DeviceRow = Awaited<ReturnType<typeof devicesWithin>>[number];

/** A tablet as the office sees it. A code that has run out is no code any more. @param now ISO 8601 */
export function deviceView(row: DeviceRow, now: string): Device {
  return {
    id: row.id,
    name: row.name,
    site: row.site,
    siteName: row.siteName,
    district: row.district,
    districtName: row.districtName,
    setup: storedSetup(row.setup),
    state: row.revoked_at !== null ? "revoked" : row.key_digest !== null ? "paired" : "unpaired",
    codeExpiresAt:
      row.code_expires_at !== null && row.code_expires_at > now ? row.code_expires_at : null,
    lastSeenAt: row.last_seen_at,
    report: row.report === null ? null : storedReport(row.report),
  };
}

/** A report of an earlier version says nothing until the tablet reports anew: it must not hide the list. */
function storedReport(report: string): DeviceReport | null {
  const { success, output } = v.safeParse(DeviceReport, JSON.parse(report));
  return success ? output : null;
}

/** A tablet's setup as the database keeps it. */
export function storedSetup(setup: string): DeviceSetup {
  return v.parse(DeviceSetup, JSON.parse(setup));
}
