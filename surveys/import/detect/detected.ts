import type { ColumnUse, Detected, ImportPlan } from "../plan.ts";
import { cellsOf, holdsNumbers } from "./cells-of.ts";
import { dateFormatOf } from "./dates.ts";
import { decimalOf } from "./decimal.ts";
import type { Table } from "./read-table.ts";

/** What was found out, for people and for the expected files of test/samples. */
export function detectedIn({ beginning, records, system }: Table, plan: ImportPlan): Detected {
  const days = cellsOf(records, plan.columns, ({ use }) => use === "day");
  const dateFormat = dateFormatOf(days, plan.dateOrder);
  const decimal = decimalOf(cellsOf(records, plan.columns, holdsNumbers));
  // A blank between codes is how a system writes; there is nothing to be found out.
  const joiner = plan.columns
    .flatMap((column) =>
      column.use === "answer" && "joinedBy" in column.rule ? [column.rule.joinedBy] : [],
    )
    .find((joinedBy) => joinedBy.trim() !== "");
  const headingOf = (use: ColumnUse["use"]) =>
    plan.headings[plan.columns.findIndex((column) => column.use === use)] ?? null;
  const { workbook } = beginning;
  return {
    headerRows: plan.headerRows,
    system: plan.system,
    ...(workbook
      ? { container: "xlsx", sheet: workbook.sheet.name, date1904: workbook.date1904 }
      : {
          container: "csv",
          encoding: plan.encoding,
          byteOrderMark: beginning.byteOrderMark,
          delimiter: plan.delimiter,
          // Of text only: a workbook's days and numbers are what they are, however they are shown.
          ...(dateFormat === undefined ? {} : { dateFormat }),
          ...(decimal === undefined ? {} : { decimal }),
        }),
    ...(joiner === undefined ? {} : { joiner }),
    identity: headingOf("identity"),
    ...(system.tellsDayColumn ? { dayFrom: headingOf("day") } : {}),
  };
}
