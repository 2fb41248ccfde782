import { Hono } from "hono";
import { offerDraft, withdrawDraft } from "../../db/queries/offered-drafts.ts";
import { interfaceLanguage } from "../../surveys/definition/offering.ts";
import { LANGUAGE_NAMES } from "../../surveys/messages/say.ts";
import type { LanguageStates } from "../../surveys/wire/language.ts";
import { LanguageSwitch } from "../../surveys/wire/language.ts";
import type { SignedIn } from "../access/person.ts";
import { needs } from "../access/person.ts";
import { record } from "../access/record.ts";
import { signedIn } from "../access/session.ts";
import type { Context } from "../context.ts";
import { body } from "../parse-body.ts";
import { ProblemError } from "../problem-response.ts";
import { languageStates } from "./states.ts";

/** In which languages people are asked, and which of them native readers have checked. */
export const languages = (context: Context) =>
  new Hono<SignedIn>()
    .use(signedIn(context), needs("fieldwork.manage"))
    .get("/", async (c) =>
      c.json({
        languages: await languageStates(context),
        demo: context.demo,
      } satisfies LanguageStates),
    )
    .put("/:language", body(LanguageSwitch), async (c) => {
      const language = interfaceLanguage(c.req.param("language"));
      if (language === undefined)
        throw new ProblemError("language.unknown", c.req.param("language"));
      const { offered } = c.req.valid("json");
      if (offered && !context.catalogue.current.some(({ wordings }) => wordings.has(language)))
        throw new ProblemError("language.incomplete", language);
      await context.database.kysely.transaction().execute(async (tx) => {
        const changed = offered
          ? await offerDraft(tx, { language, switched_on_at: context.now().toISOString() })
          : await withdrawDraft(tx, language);
        if (!changed) return;
        const action = offered ? "language.offered" : "language.withdrawn";
        const subject = LANGUAGE_NAMES[language] ?? language;
        await record(context, tx, c.get("person").id, action, subject, { language });
      });
      return c.json({ language });
    });
