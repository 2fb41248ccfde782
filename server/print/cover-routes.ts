import { Hono } from "hono";
import { stackWithin } from "../../db/queries/stacks.ts";
import { localDay } from "../../surveys/local-day.ts";
import { PRINT_DE } from "../../surveys/messages/print/de.ts";
import { say } from "../../surveys/messages/say.ts";
import { germanDay } from "../../surveys/paper/typed-day.ts";
import type { SignedIn } from "../access/person.ts";
import { needs } from "../access/person.ts";
import { signedIn } from "../access/session.ts";
import type { Context } from "../context.ts";
import type { PdfFonts } from "../pdf/fonts.ts";
import { pdfFonts } from "../pdf/fonts.ts";
import { ProblemError } from "../problem-response.ts";

/** What lies on top of a stack: `GET /stacks/:id/cover`. */
export const covers = (context: Context) => {
  let fonts: Promise<PdfFonts> | undefined;
  return new Hono<SignedIn>().get(
    "/:id/cover",
    signedIn(context),
    needs("paper.enter"),
    async (c) => {
      const id = c.req.param("id");
      const stack = await stackWithin(context.database.kysely, id, c.get("person").scope);
      if (!stack) throw new ProblemError("stack.unknown", id);
      fonts ??= pdfFonts(context.settings.fontsDir);
      const when = germanDay(localDay(new Date(stack.opened_at)));
      // Only who prints waits for what draws, not each start of the server.
      const { coverPdf } = await import("./cover-pdf.ts");
      const pdf = await coverPdf(
        {
          id,
          site: stack.siteName,
          district: stack.districtName,
          wave: stack.waveName,
          day: germanDay(stack.day),
          declared: stack.declared,
          opened:
            stack.openedByName === null
              ? when
              : say(PRINT_DE, "cover.opened.by", { when, who: stack.openedByName }),
        },
        await fonts,
      );
      return c.body(new Uint8Array(pdf), 200, {
        "content-type": "application/pdf",
        "content-disposition": `inline; filename="deckblatt-${stack.site}-${stack.day}.pdf"`,
      });
    },
  );
};
