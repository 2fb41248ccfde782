import { Hono } from "hono";
import { changeDistrict, districts, putDistrict } from "../../db/queries/districts.ts";
import { putSite } from "../../db/queries/site-admin.ts";
import { District, DistrictChange } from "../../surveys/wire/fieldwork.ts";
import type { SignedIn } from "../access/person.ts";
import { needs } from "../access/person.ts";
import { record } from "../access/record.ts";
import { signedIn } from "../access/session.ts";
import type { Context } from "../context.ts";
import { body } from "../parse-body.ts";
import { ProblemError } from "../problem-response.ts";

/** The districts of the city. Each comes with its one site for the internet. */
export const districtRoutes = (context: Context) =>
  new Hono<SignedIn>()
    .use(signedIn(context), needs("fieldwork.manage"))
    .get("/", async (c) => c.json({ districts: await districts(context.database.kysely) }))
    .post("/", body(District), async (c) => {
      const district = c.req.valid("json");
      const { code, name } = district;
      const online = {
        code: `${code}_online`,
        district: code,
        name: `${name} online`,
        kind: "online" as const,
        address: null,
        active: true,
      };
      await context.database.kysely.transaction().execute(async (tx) => {
        if (!(await putDistrict(tx, district))) throw new ProblemError("district.taken", code);
        if (!(await putSite(tx, online))) throw new ProblemError("site.taken", online.code);
        await record(context, tx, c.get("person").id, "district.added", name, district);
      });
      return c.json({ code }, 201);
    })
    .put("/:code", body(DistrictChange), async (c) => {
      const code = c.req.param("code");
      const change = c.req.valid("json");
      await context.database.kysely.transaction().execute(async (tx) => {
        if (!(await changeDistrict(tx, code, change)))
          throw new ProblemError("district.unknown", code);
        const detail = { code, ...change };
        await record(context, tx, c.get("person").id, "district.changed", change.name, detail);
      });
      return c.json({ code });
    });
