import { codesOf, putTopicOrigin } from "../../db/queries/codebooks.ts";
import { lockDistrict } from "../../db/queries/districts.ts";
import { putLocalTopic } from "../../db/queries/local-topics.ts";
import { codeFromName } from "../../surveys/definition/code-from-name.ts";
import type { Person } from "../access/person.ts";
import { record } from "../access/record.ts";
import type { Context } from "../context.ts";
import { ProblemError } from "../problem-response.ts";
import type { CodedQuestion } from "./book.ts";
import { mustBeShowable } from "./book.ts";

/**
 * Makes a code a topic of a district, with the code as its origin.
 *
 * @returns the topic's id
 * @throws {ProblemError} topic.taken where the district, or the catalogue, has a topic of that code;
 * coding.sensitive where the code tells what people wrote to a sensitive question
 */
export async function topicFromCode(
  context: Context,
  coded: CodedQuestion,
  { code: id, district }: { code: string; district: string },
  { id: actor }: Person,
): Promise<string> {
  mustBeShowable(coded);
  const { wave, question, kind } = coded;
  const topic = context.newId();
  const at = context.now().toISOString();
  await context.database.kysely.transaction().execute(async (tx) => {
    const codes = await codesOf(tx, { wave, question, kind });
    const found = codes.find((one) => one.id === id);
    if (!found) throw new ProblemError("coding.unknown-code", id);
    const { name, belongs } = found;
    const code = codeFromName(name) || `thema_${found.id.replaceAll("-", "")}`;
    if (context.catalogue.topics.topics.some((known) => known.code === code))
      throw new ProblemError("topic.taken", code);
    if (!(await lockDistrict(tx, district))) throw new ProblemError("district.unknown", district);
    const row = {
      district,
      code,
      label: name,
      description: belongs === "" ? null : belongs,
      origin: "free_text",
    };
    if (!(await putLocalTopic(tx, { id: topic, created_at: at, ...row })))
      throw new ProblemError("topic.taken", code);
    await putTopicOrigin(tx, { topic, code: id, wave, question, kind, name, actor, at });
    await record(context, tx, actor, "topic.added", name, { ...row, wave, question });
  });
  return topic;
}
