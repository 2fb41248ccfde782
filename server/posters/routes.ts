import { Hono } from "hono";
import { siteByCode } from "../../db/queries/sites.ts";
import type { SignedIn } from "../access/person.ts";
import { mustCover, needs } from "../access/person.ts";
import { signedIn } from "../access/session.ts";
import { offering } from "../catalogue/offered-languages.ts";
import type { Context } from "../context.ts";
import type { PdfFonts } from "../pdf/fonts.ts";
import { pdfFonts } from "../pdf/fonts.ts";
import { ProblemError } from "../problem-response.ts";
import { publicAddress } from "../public-address.ts";
import type { PosterSize } from "./poster-size.ts";
import { POSTER_SIZES } from "./poster-size.ts";

/**
 * A site's poster to print: `GET /fieldwork/sites/:site/poster?size=a4|a3`, for whoever sets up tablets. It
 * stands before the routes of fieldwork, which let in fewer people.
 */
export const posters = (context: Context) => {
  const { settings, database } = context;
  let fonts: Promise<PdfFonts> | undefined;
  return new Hono<SignedIn>().get(
    "/:site/poster",
    signedIn(context),
    needs("device.manage"),
    async (c) => {
      const code = c.req.param("site");
      const site = await siteByCode(database.kysely, code);
      if (!site) throw new ProblemError("site.unknown", code);
      mustCover(c, site.district);
      fonts ??= pdfFonts(settings.fontsDir);
      const { languages } = await offering(context);
      // Only who prints waits for what draws, not each start of the server.
      const { posterPdf } = await import("./poster.ts");
      const pdf = await posterPdf(
        {
          siteName: site.name,
          onSite: site.kind !== "online",
          address: `${publicAddress(c, settings.publicUrl)}/s/${encodeURIComponent(code)}`,
          languages,
        },
        sizeOf(c.req.query("size")),
        await fonts,
      );
      return c.body(new Uint8Array(pdf), 200, {
        "content-type": "application/pdf",
        "content-disposition": `inline; filename="aushang-${code}.pdf"`,
      });
    },
  );
};

function sizeOf(asked: string | undefined): PosterSize {
  const size = POSTER_SIZES.find((one) => one === (asked ?? "a4"));
  if (size === undefined) throw new ProblemError("request.malformed", "size");
  return size;
}
