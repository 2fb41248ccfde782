import * as v from "valibot";
import type { NamedBatch } from "../../db/queries/batches.ts";
import { noticesOf, rejectionsOf } from "../../db/queries/batches.ts";
import type { FileRefusal } from "../../surveys/import/detect/container.ts";
import type { Detected, ImportPlan } from "../../surveys/import/plan.ts";
import type { NotData, RowNotice, RowRejection } from "../../surveys/import/row-codes.ts";
import { NOTICE_CODES, REJECTION_CODES } from "../../surveys/import/row-codes.ts";
import { FILE_REFUSALS_DE } from "../../surveys/messages/import/reasons-de.ts";
import { rejectionSentence } from "../../surveys/messages/import/rejection-sentence.ts";
import type { Context } from "../context.ts";
import type { Foresight } from "./foresee.ts";

/** Rows listed in a report; all are counted. */
const MOST_LISTED = 50_000;

type ReportedRejection = RowRejection & { message: string };
type ReportedNotice = Omit<RowNotice, "question"> & { question?: string };

/** What became of a file, as the command line prints it. Codes as in test/samples/files/README.md. */
export type ImportReport =
  | { fileRejected: { code: FileRefusal; message: string } }
  | {
      /** Null where nothing was stored: a dry run. */
      batch: string | null;
      /** When the very same file was read in before; then nothing has changed now. */
      alreadyReadAt?: string;
      detected: Detected;
      result: {
        rows: number;
        accepted: number;
        alreadyThere: number;
        contradicting: number;
        rejectedRows: number;
        rejected: ReportedRejection[];
      };
      notData: NotData[];
      notices: ReportedNotice[];
      /** Headings of columns that nobody has matched: they were left out. */
      notImported: string[];
    };

/** A file that is refused as a whole. */
export function refusalReport(code: FileRefusal): ImportReport {
  return { fileRejected: { code, message: FILE_REFUSALS_DE[code] } };
}

/** What would happen, or has happened before. */
export function foresightReport(
  foresight: Foresight,
  { plan, detected }: { plan: ImportPlan; detected: Detected },
  earlier?: { id: string; finished_at: string | null },
): ImportReport {
  const { rows, accepted, alreadyThere, contradicting, rejectedRows } = foresight;
  return {
    batch: earlier?.id ?? null,
    ...(earlier?.finished_at ? { alreadyReadAt: earlier.finished_at } : {}),
    detected,
    result: {
      rows,
      accepted,
      alreadyThere,
      contradicting,
      rejectedRows,
      rejected: foresight.rejections.map(withMessage),
    },
    notData: foresight.notData,
    notices: foresight.notices.map(reportedNotice),
    notImported: unmatchedHeadings(plan),
  };
}

/** What has happened, from what the batch itself has written down. */
export async function batchReport(
  context: Context,
  batch: NamedBatch,
  { plan, detected }: { plan: ImportPlan; detected: Detected },
  notData: NotData[],
): Promise<ImportReport> {
  const { kysely } = context.database;
  const rejections = await rejectionsOf(kysely, batch.id, MOST_LISTED);
  const notices = await noticesOf(kysely, batch.id, MOST_LISTED);
  return {
    batch: batch.id,
    detected,
    result: {
      rows: batch.rows_read,
      accepted: batch.accepted,
      alreadyThere: batch.already_there,
      contradicting: batch.contradicting,
      rejectedRows: batch.rejected,
      rejected: rejections.map(({ row, column, value, code }) =>
        withMessage({ row, column, value, code: v.parse(v.picklist(REJECTION_CODES), code) }),
      ),
    },
    notData,
    notices: notices.map(({ row, question, code }) =>
      reportedNotice({ row, question, code: v.parse(v.picklist(NOTICE_CODES), code) }),
    ),
    notImported: unmatchedHeadings(plan),
  };
}

/** Headings of the columns that nobody has said anything about. */
export function unmatchedHeadings({ columns, headings }: ImportPlan): string[] {
  return headings.filter((_, index) => columns[index]?.use === "unmatched");
}

function withMessage(rejection: RowRejection): ReportedRejection {
  return { ...rejection, message: rejectionSentence(rejection.code, rejection.value) };
}

function reportedNotice({ row, question, code }: RowNotice): ReportedNotice {
  return { row, ...(question === null ? {} : { question }), code };
}
