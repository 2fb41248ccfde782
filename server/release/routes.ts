import { Hono } from "hono";
import type { ReleaseRound } from "../../surveys/wire/release-round.ts";
import { ReleaseRequest } from "../../surveys/wire/release-round.ts";
import type { SignedIn } from "../access/person.ts";
import { mustCover, needs } from "../access/person.ts";
import { signedIn } from "../access/session.ts";
import type { Context } from "../context.ts";
import { body } from "../parse-body.ts";
import { ProblemError } from "../problem-response.ts";
import { releaseRound } from "../release-round.ts";

/**
 * "Jetzt veröffentlichen": a round at once, in the districts of whoever asks. It follows the same rule as
 * the clock; where less than the threshold has changed it publishes nothing and says so.
 */
export const releases = (context: Context) =>
  new Hono<SignedIn>()
    .use(signedIn(context))
    .post("/", needs("release.make"), body(ReleaseRequest), async (c) => {
      const { district, wave } = c.req.valid("json");
      if (district !== undefined) mustCover(c, district);
      const { id, scope } = c.get("person");
      const released = await releaseRound(context, { district, wave, scope, actor: id });
      if (released.length === 0) throw new ProblemError("release.nothing-new");
      return c.json({ released } satisfies ReleaseRound, 201);
    });
