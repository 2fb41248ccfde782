import type { Context as HonoContext } from "hono";
import { Hono } from "hono";
import { wavesWithin } from "../../db/queries/choices.ts";
import { AnswersQuery, ReviewDecision, StripQuery } from "../../surveys/wire/review.ts";
import type { SignedIn } from "../access/person.ts";
import { needs } from "../access/person.ts";
import { signedIn } from "../access/session.ts";
import type { Context } from "../context.ts";
import { body } from "../parse-body.ts";
import { query } from "../parse-query.ts";
import { ProblemError } from "../problem-response.ts";
import { decide, takeBack } from "./decide.ts";
import { openCounts } from "./open-count.ts";
import { reviewAnswers } from "./review-answers.ts";
import { reviewList, reviewOverview } from "./review-list.ts";
import { tabletStrip } from "./tablet-strip.ts";

/** What looks odd, and what a person decides about it. Nothing is deleted here. */
export const reviews = (context: Context) => {
  const openIn = openCounts(context);
  /** A wave that is asked in the person's districts; others are as if they did not exist. */
  const found = async (c: HonoContext<SignedIn>, id: string) => {
    const waves = await wavesWithin(context.database.kysely, c.get("person").scope);
    const wave = waves.find((one) => one.id === id);
    if (!wave) throw new ProblemError("wave.unknown", id);
    return wave;
  };
  return new Hono<SignedIn>()
    .use(signedIn(context), needs("response.review"))
    .get("/", async (c) => c.json(await reviewOverview(context, c.get("person").scope, openIn)))
    .get("/:wave", async (c) => {
      const wave = await found(c, c.req.param("wave"));
      return c.json(await reviewList(context, wave, c.get("person").scope));
    })
    .get("/:wave/strip", query(StripQuery), async (c) => {
      const wave = await found(c, c.req.param("wave"));
      return c.json(await tabletStrip(context, wave, c.req.valid("query"), c.get("person").scope));
    })
    .get("/:wave/answers", query(AnswersQuery), async (c) => {
      const wave = await found(c, c.req.param("wave"));
      return c.json(
        await reviewAnswers(context, wave, c.req.valid("query"), c.get("person").scope),
      );
    })
    .post("/:wave/decisions", body(ReviewDecision), async (c) => {
      const wave = await found(c, c.req.param("wave"));
      const notCounted = await decide(context, wave, c.req.valid("json"), c.get("person"));
      return c.json({ notCounted }, 201);
    })
    .delete("/:wave/decisions/:id", async (c) => {
      const wave = await found(c, c.req.param("wave"));
      const counted = await takeBack(context, wave, c.req.param("id"), c.get("person"));
      return c.json({ counted });
    });
};
