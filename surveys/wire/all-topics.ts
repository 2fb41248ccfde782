import * as v from "valibot";
import { Count } from "./count.ts";
import { Topic } from "./findings.ts";
import { Stage, TopicShare } from "./shares.ts";

/**
 * GET /api/results/:district/topics: every topic of every questionnaire of a district. Without places:
 * topics were rated only beside the others of their questionnaire, by other people.
 */
export const AllTopics = v.object({
  threshold: Count,
  /** The one released last first. */
  questionnaires: v.array(
    v.object({
      id: v.string(),
      title: v.string(),
      audience: v.string(),
      stage: Stage,
      /** Null below the threshold. */
      responses: v.nullable(Count),
      /** When its newest number was published; null: nothing is. */
      releasedAt: v.nullable(v.string()),
      /** What its shares say: the two highest points; null: it asks for no importance. */
      scale: v.nullable(v.object({ point: v.string(), top: v.string() })),
      topics: v.array(
        v.object({
          topic: Topic,
          share: TopicShare,
          /** Titles of the other questionnaires here that ask the same audience for it as well. */
          alsoIn: v.array(v.string()),
        }),
      ),
      /** Fewer than k answers: nothing is shown. */
      few: v.array(Topic),
    }),
  ),
});
export type AllTopics = v.InferOutput<typeof AllTopics>;
