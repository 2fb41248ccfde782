import type { Kysely } from "kysely";
import type { Scope } from "../../surveys/wire/account.ts";
import type { Schema } from "../schema.ts";
import { districtsNamed } from "./choices.ts";

/** What one tablet brought at one site in one quarter of an hour. `fast`: forms quicker than a limit. */
export type TabletQuarter = {
  device: string;
  site: string;
  quarter: string;
  forms: number;
  fast: number;
};

/** A tablet's quarter of an hour at a site, as a place to look at. */
type QuarterPlace = Pick<TabletQuarter, "device" | "site" | "quarter">;

/**
 * All quarters of an hour of a wave's tablets in a scope's districts. Reads the index of traces alone.
 *
 * @param shortestSeconds forms that took less are fast
 * @param place only this tablet, site or day
 */
export async function tabletQuarters(
  db: Kysely<Schema>,
  wave: string,
  scope: Scope,
  shortestSeconds: number,
  place: { device?: string; site?: string; day?: string } = {},
): Promise<TabletQuarter[]> {
  const { device, site, day } = place;
  const rows = await db
    .selectFrom("trace")
    .innerJoin("site", "site.code", "trace.site")
    .select(["trace.device", "trace.site", "trace.quarter"])
    .select((eb) => [
      eb.fn.countAll<number | string>().as("forms"),
      eb.fn
        .sum<number | string>(
          eb.case().when("trace.seconds", "<", shortestSeconds).then(1).else(0).end(),
        )
        .as("fast"),
    ])
    .where("trace.wave", "=", wave)
    .where("trace.device", "is not", null)
    .$if(device !== undefined, (query) => query.where("trace.device", "=", device ?? ""))
    .$if(site !== undefined, (query) => query.where("trace.site", "=", site ?? ""))
    .$if(day !== undefined, (query) =>
      query.where("trace.quarter", ">=", `${day}T`).where("trace.quarter", "<", `${day}U`),
    )
    .$if(scope.kind === "some", (query) =>
      query.where("site.district", "in", districtsNamed(scope)),
    )
    .groupBy(["trace.device", "trace.site", "trace.quarter"])
    .orderBy("trace.device")
    .orderBy("trace.quarter")
    .execute();
  return rows.flatMap((row) =>
    row.device === null || row.site === null || row.quarter === null
      ? []
      : [
          {
            device: row.device,
            site: row.site,
            quarter: row.quarter,
            forms: Number(row.forms),
            fast: Number(row.fast),
          },
        ],
  );
}

/** One form of a tablet: how long it took and whether it is counted. */
export type TabletForm = QuarterPlace & {
  response: string;
  seconds: number | null;
  status: string;
};

/** The forms of one tablet and site from one quarter of an hour to another, both included, in a scope. */
export async function tabletForms(
  db: Kysely<Schema>,
  wave: string,
  scope: Scope,
  { device, site, from, to }: { device: string; site: string; from: string; to: string },
): Promise<TabletForm[]> {
  const rows = await db
    .selectFrom("trace")
    .innerJoin("response", "response.id", "trace.response")
    .innerJoin("site", "site.code", "trace.site")
    .select(["trace.response", "trace.quarter", "trace.seconds", "response.status"])
    .where("trace.wave", "=", wave)
    .where("trace.device", "=", device)
    .where("trace.device", "is not", null)
    .where("trace.site", "=", site)
    .where("trace.quarter", ">=", from)
    .where("trace.quarter", "<=", to)
    .$if(scope.kind === "some", (query) =>
      query.where("site.district", "in", districtsNamed(scope)),
    )
    .orderBy("trace.response")
    .execute();
  return rows.flatMap(({ quarter, ...row }) =>
    quarter === null ? [] : [{ ...row, quarter, device, site }],
  );
}

/** The names of all tablets that ever were, by id. */
export async function deviceNames(db: Kysely<Schema>): Promise<Map<string, string>> {
  const rows = await db.selectFrom("device").select(["id", "name"]).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
