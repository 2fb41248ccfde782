import type { AccessTables } from "./schema/access.ts";
import type { CodingTables } from "./schema/coding.ts";
import type { CountSheetsTables } from "./schema/count-sheets.ts";
import type { FieldworkTables } from "./schema/fieldwork.ts";
import type { ImportTables } from "./schema/import.ts";
import type { IntakeTables } from "./schema/intake.ts";
import type { PaperTables } from "./schema/paper.ts";
import type { ReleaseTables } from "./schema/release.ts";
import type { ReviewTables } from "./schema/review.ts";
import type { SurveyTables } from "./schema/survey.ts";

export type * from "./schema/access.ts";
export type * from "./schema/coding.ts";
export type * from "./schema/count-sheets.ts";
export type * from "./schema/fieldwork.ts";
export type * from "./schema/import.ts";
export type * from "./schema/intake.ts";
export type * from "./schema/paper.ts";
export type * from "./schema/release.ts";
export type * from "./schema/review.ts";
export type * from "./schema/survey.ts";

/**
 * All tables. Portable types only: text, integer (flags are 0/1), blob; times are ISO-8601 text.
 * One type per table, columns as the migrations make them. An interface, so that two rooms which name the
 * same table with other columns do not compile.
 */
export interface Schema
  extends AccessTables,
    CodingTables,
    CountSheetsTables,
    FieldworkTables,
    ImportTables,
    IntakeTables,
    PaperTables,
    ReleaseTables,
    ReviewTables,
    SurveyTables {}
