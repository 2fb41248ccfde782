import * as v from "valibot";

/** A workbook; CSV for a German Excel; CSV for programs. */
export const TABLE_FORMATS = ["xlsx", "csv-de", "csv"] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

/** GET /api/exports/:wave/responses, …/texts, …/code-book ?format= */
export const ExportQuery = v.object({ format: v.picklist(TABLE_FORMATS) });

/** GET /api/exports: the waves of one's districts, and how much of each a file would hold. */
export const ExportChoices = v.object({
  waves: v.array(
    v.object({
      id: v.string(),
      name: v.string(),
      /** The questionnaire's own title. */
      title: v.string(),
      startsOn: v.string(),
      endsOn: v.string(),
      /** Counted ones; others are in no file. */
      responses: v.number(),
      /** Null for whoever may not take them out. */
      texts: v.nullable(v.number()),
      /** A workbook holds no more responses. */
      mostInWorkbook: v.number(),
    }),
  ),
});
export type ExportChoices = v.InferOutput<typeof ExportChoices>;
