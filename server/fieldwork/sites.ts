import { Hono } from "hono";
import type { Transaction } from "kysely";
import { sitesWithin } from "../../db/queries/choices.ts";
import { tabletsAt } from "../../db/queries/devices.ts";
import { lockDistrict } from "../../db/queries/districts.ts";
import {
  changeSite,
  lockWavesAt,
  onlineSiteOf,
  placesWithResponses,
  putSite,
  storedSite,
} from "../../db/queries/site-admin.ts";
import type { Schema } from "../../db/schema.ts";
import type { SiteChange } from "../../surveys/wire/fieldwork.ts";
import { Site, SiteChange as SiteChangeBody } from "../../surveys/wire/fieldwork.ts";
import type { SignedIn } from "../access/person.ts";
import { needs } from "../access/person.ts";
import { record } from "../access/record.ts";
import { signedIn } from "../access/session.ts";
import type { Context } from "../context.ts";
import { body } from "../parse-body.ts";
import { ProblemError } from "../problem-response.ts";

/** Where people are asked. Each district has exactly one site for the internet. */
export const siteRoutes = (context: Context) =>
  new Hono<SignedIn>()
    .use(signedIn(context), needs("fieldwork.manage"))
    .get("/", async (c) => {
      const { kysely } = context.database;
      const used = new Set((await placesWithResponses(kysely)).map(({ site }) => site));
      const sites = await sitesWithin(kysely, c.get("person").scope);
      return c.json({
        sites: sites.map((site) => ({
          ...site,
          active: site.active === 1,
          hasResponses: used.has(site.code),
        })),
      });
    })
    .post("/", body(Site), async (c) => {
      const site = c.req.valid("json");
      await context.database.kysely.transaction().execute(async (tx) => {
        await mustBePlaceable(tx, site, undefined);
        if (!(await putSite(tx, site))) throw new ProblemError("site.taken", site.code);
        await record(context, tx, c.get("person").id, "site.added", site.name, site);
      });
      return c.json({ code: site.code }, 201);
    })
    .put("/:code", body(SiteChangeBody), async (c) => {
      const code = c.req.param("code");
      const change = c.req.valid("json");
      await context.database.kysely.transaction().execute(async (tx) => {
        const before = await storedSite(tx, code);
        if (!before) throw new ProblemError("site.unknown", code);
        await mustBePlaceable(tx, change, code);
        const moves = change.district !== before.district;
        if (before.kind === "online" && (moves || change.kind !== "online"))
          throw new ProblemError("site.only-online", code);
        const tablets = await tabletsAt(tx, code);
        // What waits on a tablet was answered in the old district, and would be counted in the new one.
        if (moves && tablets[0] !== undefined)
          throw new ProblemError("site.has-tablet", tablets[0]);
        if (moves) {
          await lockWavesAt(tx, code);
          const places = await placesWithResponses(tx);
          if (places.some(({ site }) => site === code)) throw new ProblemError("site.in-use", code);
        }
        await changeSite(tx, code, change);
        // Its tablets go on and ask nothing; who wonders why finds them named here.
        const silenced = before.active && !change.active && tablets.length > 0;
        const detail = { code, ...change, ...(silenced && { tablets }) };
        await record(context, tx, c.get("person").id, "site.changed", change.name, detail);
      });
      return c.json({ code });
    });

/** The district must exist, and it can have no second site for the internet. */
async function mustBePlaceable(
  tx: Transaction<Schema>,
  { district, kind }: SiteChange,
  self: string | undefined,
): Promise<void> {
  if (!(await lockDistrict(tx, district))) throw new ProblemError("district.unknown", district);
  if (kind !== "online") return;
  const online = await onlineSiteOf(tx, district);
  if (online !== undefined && online !== self) throw new ProblemError("site.second-online", online);
}
