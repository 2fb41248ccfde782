import { publishCoded } from "../../db/queries/coded-releases.ts";
import { publishCounts } from "../../db/queries/count-sheet-releases.ts";
import type { Context } from "../../server/context.ts";
import { countLayout, sumCounts } from "../../surveys/count-sheet/count-layout.ts";
import type { TestWave } from "./fieldwork.ts";

export const QUOTE = "Am Platz fehlen Bänke …";
const QUESTION = { question: "open_missing", kind: "answer" };

/** Publishes lists of counts, two codes and a quote in Gorbitz, beside answers that are published there. */
export async function publishBeside(context: Context, { id: wave, form }: TestWave): Promise<void> {
  const at = "2026-05-12T10:00:00.000Z";
  const row = () => ({
    id: context.newId(),
    wave,
    district: "gorbitz",
    number: 1,
    made_at: at,
    made_by: null,
    fingerprint: context.hash(`beside ${context.newId()}`),
  });
  const layout = countLayout(form.questionnaire);
  const marks = layout.parts.flatMap(({ question, cells }) =>
    question.type === "single"
      ? [
          {
            question: question.id,
            people: null,
            options: cells.map((cell, index) => ({ ...cell, count: 11 + index })),
          },
        ]
      : [],
  );
  const codes = [context.newId(), context.newId()];
  await context.database.kysely.transaction().execute(async (tx) => {
    await publishCounts(tx, { ...row(), sums: sumCounts(layout, [marks]) });
    await tx
      .insertInto("codebook")
      .values({ wave, ...QUESTION, shown_at: at, shown_by: null })
      .execute();
    for (const [index, name] of ["Bänke", "Licht am Weg"].entries())
      await tx
        .insertInto("code")
        .values({
          id: codes[index] ?? "",
          wave,
          ...QUESTION,
          name,
          belongs: "",
          not_belongs: "",
          example: "",
          merged_into: null,
          retired: 0,
          taken_from: null,
          created_by: null,
          created_at: at,
        })
        .execute();
    const persons = new Map(codes.map((code, index) => [code, 47 - 10 * index]));
    await publishCoded(tx, {
      ...row(),
      ...QUESTION,
      sums: { people: 64, codes: persons },
      order: codes,
    });
    const { id: response } = await tx
      .selectFrom("response")
      .select("id")
      .where("wave", "=", wave)
      .where("release_group", "is not", null)
      .limit(1)
      .executeTakeFirstOrThrow();
    const text = context.newId();
    await tx
      .insertInto("coded_text")
      .values({ id: text, response, ...QUESTION, drawn: 0, compared: 0 })
      .execute();
    await tx
      .insertInto("quote")
      .values({
        id: context.newId(),
        wave,
        ...QUESTION,
        district: "gorbitz",
        text,
        body: QUOTE,
        warning: null,
        state: "released",
        proposed_by: "one",
        proposed_at: at,
        decided_by: "another",
        decided_at: at,
        taken_back_by: null,
        taken_back_at: null,
      })
      .execute();
  });
}
