import { Hono } from "hono";
import { etag, RETAINED_304_HEADERS } from "hono/etag";
import * as v from "valibot";
import { catalogueEntry } from "../../surveys/open-data/catalogue-entry.ts";
import { dictionaryRows } from "../../surveys/report/data-table.ts";
import type { DataDictionary } from "../../surveys/wire/open-data.ts";
import type { Context } from "../context.ts";
import { query } from "../parse-query.ts";
import { publicAddress } from "../public-address.ts";
import { offeredData } from "./offered.ts";

const Query = v.object({ language: v.optional(v.string(), "de") });

const ANYBODY = "access-control-allow-origin";

/**
 * What is open: which datasets, what their columns mean, and the entry for catalogues such as GovData. The
 * files themselves are made in server/reports. Nothing here changes but by a release or a freeze, and the
 * mark of each reply (its ETag) follows from what it says alone.
 */
export const openData = (context: Context) => {
  const marked = etag({ retainedHeaders: [...RETAINED_304_HEADERS, ANYBODY] });
  return new Hono()
    .get("/", marked, query(Query), async (c) =>
      c.json(await offeredData(context, c.req.valid("query").language), 200, OPEN_HEADERS),
    )
    .get("/dictionary.json", marked, (c) =>
      c.json({ entries: dictionaryRows() } satisfies DataDictionary, 200, OPEN_HEADERS),
    )
    .get("/catalog.jsonld", marked, async (c) => {
      const { publicUrl, openData: offering } = context.settings;
      const base = publicAddress(c, publicUrl);
      const entry = catalogueEntry(await offeredData(context, "de"), { ...offering, base });
      return c.body(JSON.stringify(entry), 200, {
        ...OPEN_HEADERS,
        "content-type": "application/ld+json; charset=utf-8",
      });
    });
};

/** Other sites may read it, and whoever keeps it asks each time whether it is still so. */
const OPEN_HEADERS = { [ANYBODY]: "*", "cache-control": "public, no-cache" };
