import type { Context as HonoContext } from "hono";
import { Hono } from "hono";
import * as v from "valibot";
import { CODING_ROUNDS } from "../../surveys/coding/codes.ts";
import type { CodingOverview, TextsToCode } from "../../surveys/wire/coding.ts";
import {
  CodingOfText,
  Merge,
  NewCode,
  NewQuote,
  QuoteDecision,
  Retirement,
  Showing,
  Split,
  TakeOver,
  TextDecision,
  TopicFromCode,
} from "../../surveys/wire/coding.ts";
import type { SignedIn } from "../access/person.ts";
import { mustCover, needs } from "../access/person.ts";
import { signedIn } from "../access/session.ts";
import type { Context } from "../context.ts";
import { body } from "../parse-body.ts";
import { query } from "../parse-query.ts";
import { ProblemError } from "../problem-response.ts";
import { bookAt } from "./book.ts";
import {
  addCode,
  mergeCodes,
  retireCode,
  rewriteCode,
  show,
  splitCode,
  takeOver,
} from "./change-codebook.ts";
import { codeText, drawTexts, textsToCode } from "./code-texts.ts";
import { compare, comparison, decideText } from "./compare.ts";
import { bookView, codingOverview } from "./overview.ts";
import { decideQuote, officeQuotes, proposeQuote, takeQuoteBack } from "./quotes.ts";
import { topicFromCode } from "./topic.ts";

const Round = v.picklist(CODING_ROUNDS);
const roundQuery = query(v.object({ round: Round }), "round");

/** What people wrote, sorted into codes: by editors, who read it without anything beside the words. */
export const coding = (context: Context) => {
  const book = (c: HonoContext<SignedIn>) =>
    bookAt(
      context,
      { wave: c.req.param("wave") ?? "", book: c.req.param("book") ?? "" },
      c.get("person"),
    );
  const roundOf = (c: HonoContext) => {
    const read = v.safeParse(Round, c.req.param("round"));
    if (!read.success) throw new ProblemError("request.malformed", "round");
    return read.output;
  };
  return new Hono<SignedIn>()
    .use(signedIn(context), needs("text.code"))
    .get("/", async (c) =>
      c.json({
        books: await codingOverview(context, c.get("person")),
      } satisfies CodingOverview),
    )
    .get("/:wave/:book", async (c) =>
      c.json(await bookView(context, await book(c), c.get("person"))),
    )
    .put("/:wave/:book/shown", body(Showing), async (c) => {
      await show(context, await book(c), c.req.valid("json").shown, c.get("person"));
      return c.body(null, 204);
    })
    .post("/:wave/:book/take-over", body(TakeOver), async (c) => {
      const { wave } = c.req.valid("json");
      const codes = await takeOver(context, await book(c), wave, c.get("person"));
      return c.json({ codes }, 201);
    })
    .post("/:wave/:book/codes", body(NewCode), async (c) => {
      const id = await addCode(context, await book(c), c.req.valid("json"), c.get("person"));
      return c.json({ id }, 201);
    })
    .put("/:wave/:book/codes/:code", body(NewCode), async (c) => {
      const code = c.req.param("code");
      await rewriteCode(context, await book(c), code, c.req.valid("json"), c.get("person"));
      return c.body(null, 204);
    })
    .post("/:wave/:book/codes/:code/merge", body(Merge), async (c) => {
      const code = c.req.param("code");
      await mergeCodes(context, await book(c), code, c.req.valid("json"), c.get("person"));
      return c.body(null, 204);
    })
    .post("/:wave/:book/codes/:code/split", body(Split), async (c) => {
      const { reason } = c.req.valid("json");
      await splitCode(context, await book(c), c.req.param("code"), reason, c.get("person"));
      return c.body(null, 204);
    })
    .put("/:wave/:book/codes/:code/retired", body(Retirement), async (c) => {
      const { retired } = c.req.valid("json");
      await retireCode(context, await book(c), c.req.param("code"), retired, c.get("person"));
      return c.body(null, 204);
    })
    .post("/:wave/:book/codes/:code/topic", body(TopicFromCode), async (c) => {
      const { district } = c.req.valid("json");
      mustCover(c, district);
      const chosen = { code: c.req.param("code"), district };
      const id = await topicFromCode(context, await book(c), chosen, c.get("person"));
      return c.json({ id }, 201);
    })
    .get("/:wave/:book/texts", roundQuery, async (c) => {
      const { round } = c.req.valid("query");
      const texts = await textsToCode(context, await book(c), round, c.get("person"));
      return c.json({ texts } satisfies TextsToCode);
    })
    .put("/:wave/:book/texts/:text/decision", body(TextDecision), async (c) => {
      const text = c.req.param("text");
      await decideText(context, await book(c), text, c.req.valid("json"), c.get("person"));
      return c.body(null, 204);
    })
    .put("/:wave/:book/texts/:text/rounds/:round", body(CodingOfText), async (c) => {
      const at = { text: c.req.param("text"), round: roundOf(c) };
      await codeText(context, await book(c), at, c.req.valid("json"), c.get("person"));
      return c.body(null, 204);
    })
    .delete("/:wave/:book/texts/:text/rounds/:round", async (c) => {
      const at = { text: c.req.param("text"), round: roundOf(c) };
      await codeText(context, await book(c), at, null, c.get("person"));
      return c.body(null, 204);
    })
    .post("/:wave/:book/draw", async (c) => {
      const drawn = await drawTexts(context, await book(c), c.get("person"));
      return c.json({ drawn }, 201);
    })
    .post("/:wave/:book/comparison", async (c) => {
      const compared = await compare(context, await book(c), c.get("person"));
      return c.json({ compared }, 201);
    })
    .get("/:wave/:book/comparison", async (c) =>
      c.json(await comparison(context, await book(c), c.get("person"))),
    )
    .get("/:wave/:book/quotes", async (c) =>
      c.json(await officeQuotes(context, await book(c), c.get("person"))),
    )
    .post("/:wave/:book/quotes", body(NewQuote), async (c) => {
      const made = await proposeQuote(context, await book(c), c.req.valid("json"), c.get("person"));
      return c.json(made, 201);
    })
    .put("/:wave/:book/quotes/:quote/decision", body(QuoteDecision), async (c) => {
      const { release } = c.req.valid("json");
      await decideQuote(context, await book(c), c.req.param("quote"), release, c.get("person"));
      return c.body(null, 204);
    })
    .post("/:wave/:book/quotes/:quote/take-back", async (c) => {
      await takeQuoteBack(context, await book(c), c.req.param("quote"), c.get("person"));
      return c.body(null, 204);
    });
};
