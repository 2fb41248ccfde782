import { Hono } from "hono";
import { lockDistrict } from "../../db/queries/districts.ts";
import { localTopics, putLocalTopic } from "../../db/queries/local-topics.ts";
import { LocalTopic } from "../../surveys/wire/fieldwork.ts";
import type { SignedIn } from "../access/person.ts";
import { mustCover, needs } from "../access/person.ts";
import { record } from "../access/record.ts";
import { signedIn } from "../access/session.ts";
import type { Context } from "../context.ts";
import { body } from "../parse-body.ts";
import { ProblemError } from "../problem-response.ts";

/** Topics that a district added itself, from free text or from the hall. */
export const localTopicRoutes = (context: Context) =>
  new Hono<SignedIn>()
    .use(signedIn(context), needs("topic.manage"))
    .get("/", async (c) => {
      const topics = await localTopics(context.database.kysely, c.get("person").scope);
      return c.json({
        topics: topics.map((topic) => ({
          code: topic.code,
          district: topic.district,
          districtName: topic.districtName,
          label: topic.label,
          description: topic.description,
          origin: topic.origin,
          /** The code of free texts that it was, if it was one. */
          from:
            topic.codeName === null
              ? null
              : { code: topic.codeName, wave: topic.codeWave, question: topic.codeQuestion },
          createdAt: topic.created_at,
        })),
      });
    })
    .post("/", body(LocalTopic), async (c) => {
      const topic = c.req.valid("json");
      const { code, district, label } = topic;
      mustCover(c, district);
      // A code means the same topic in all questionnaires: a district cannot give one another meaning.
      if (context.catalogue.topics.topics.some((known) => known.code === code))
        throw new ProblemError("topic.taken", code);
      const id = context.newId();
      const created_at = context.now().toISOString();
      await context.database.kysely.transaction().execute(async (tx) => {
        if (!(await lockDistrict(tx, district)))
          throw new ProblemError("district.unknown", district);
        if (!(await putLocalTopic(tx, { id, created_at, ...topic })))
          throw new ProblemError("topic.taken", code);
        await record(context, tx, c.get("person").id, "topic.added", label, topic);
      });
      return c.json({ id }, 201);
    });
