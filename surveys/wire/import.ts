import * as v from "valibot";
import { CellReading, FormatChoice } from "../import/format-choice.ts";
import { AnswerRule } from "../import/mapping-file.ts";
import { MATCH_REASONS } from "../import/plan.ts";
import { Day, type MODES } from "./submission.ts";

/** Ways in by which a file's answers were given. */
export const FILE_MODES = [
  "paper",
  "import",
  "interview",
] as const satisfies readonly (typeof MODES)[number][];
export type FileMode = (typeof FILE_MODES)[number];

export const BATCH_STATES = [
  "planned",
  "importing",
  "done",
  "failed",
  "undoing",
  "undone",
] as const;

/** POST /api/imports?…: where a file belongs. Its bytes are the body. */
export const UploadQuery = v.object({
  site: v.string(),
  wave: v.string(),
  mode: v.picklist(FILE_MODES),
  name: v.pipe(v.string(), v.maxLength(300)),
});

/** The reply to an upload: the plan to look at, or an interrupted import that goes on by itself. */
export const Uploaded = v.object({ id: v.string(), outcome: v.picklist(["planned", "resumed"]) });
export type Uploaded = v.InferOutput<typeof Uploaded>;

/** One import as the list shows it: GET /api/imports. */
export const ImportSummary = v.object({
  id: v.string(),
  fileName: v.string(),
  state: v.picklist(BATCH_STATES),
  site: v.object({ code: v.string(), name: v.string() }),
  wave: v.object({ id: v.string(), name: v.string(), frozen: v.boolean() }),
  title: v.string(),
  mode: v.string(),
  createdAt: v.string(),
  finishedAt: v.nullable(v.string()),
  undoneAt: v.nullable(v.string()),
  /** The stack of paper in which its forms lie. */
  stack: v.nullable(v.string()),
  progress: v.object({
    rowsRead: v.number(),
    /** As the check before has counted them; null where nobody looked. */
    rows: v.nullable(v.number()),
    accepted: v.number(),
    alreadyThere: v.number(),
    contradicting: v.number(),
    /** Forms that took the file's answers in place of their own, as a person had decided. */
    taken: v.number(),
    rejectedRows: v.number(),
  }),
});
export type ImportSummary = v.InferOutput<typeof ImportSummary>;

export const ImportList = v.object({ imports: v.array(ImportSummary) });
export type ImportList = v.InferOutput<typeof ImportList>;

/** A cell that nobody could read, and how often it comes in the file's beginning. */
const UnreadCell = v.object({ cell: v.string(), times: v.number() });

export const PlannedColumn = v.object({
  index: v.number(),
  letters: v.string(),
  heading: v.string(),
  use: v.picklist([
    "answer",
    "identity",
    "day",
    "site",
    "language",
    "system",
    "personal",
    "reasons",
    "ignored",
    "unmatched",
  ]),
  rule: v.nullable(AnswerRule),
  reason: v.nullable(v.picklist(MATCH_REASONS)),
  /** Whether a person should look: only the beginning of a text fits, or another part fits as well. */
  unsure: v.boolean(),
  /** Some different cells; none of a column that is never stored. */
  examples: v.array(v.string()),
  unread: v.array(UnreadCell),
});
export type PlannedColumn = v.InferOutput<typeof PlannedColumn>;

/** Something a column can be: a question or its part, with the answers its cells can mean. */
export const ColumnTarget = v.object({
  key: v.string(),
  question: v.string(),
  /** The question in German, and the part if it has one. */
  label: v.string(),
  rule: AnswerRule,
  answers: v.array(v.object({ code: v.string(), text: v.string() })),
});
export type ColumnTarget = v.InferOutput<typeof ColumnTarget>;

/** GET /api/imports/:id of a planned import: how the file is read. */
export const ImportReading = v.object({
  summary: ImportSummary,
  system: v.string(),
  /** The sheet of a workbook; null for text files. */
  sheet: v.nullable(v.string()),
  /** The names of all sheets that hold anything. */
  sheets: v.array(v.string()),
  encoding: v.string(),
  delimiter: v.string(),
  headerRows: v.array(v.number()),
  /** The beginning of the first rows: which of them are the headings? */
  firstRows: v.array(v.object({ row: v.number(), cells: v.string() })),
  /** A cell in which the encoding shows. */
  letterExample: v.nullable(v.string()),
  /** Umlauts that were encoded twice are put right; or could be, with a cell before and after. */
  repaired: v.boolean(),
  twiceEncoded: v.nullable(v.object({ cell: v.string(), repaired: v.string() })),
  identity: v.nullable(v.string()),
  sheetNumbers: v.boolean(),
  survey: v.string(),
  dateOrder: v.picklist(["day-first", "month-first"]),
  /** A date of the file and the day it is read as. */
  dateExample: v.nullable(v.object({ cell: v.string(), day: v.string() })),
  /** A time that says nothing of its zone, and the day it falls on. */
  clock: v.picklist(["local", "utc"]),
  clockExample: v.nullable(v.object({ cell: v.string(), day: v.string() })),
  decimal: v.picklist([",", "."]),
  decimalExample: v.nullable(v.object({ cell: v.string(), number: v.number() })),
  /** Cells that may mean "no answer". */
  missing: v.array(v.object({ cell: v.string(), times: v.number(), isMissing: v.boolean() })),
  /** What a person has said about the cutting into cells. */
  choice: FormatChoice,
  /** Whether the day of the answers must be given, because the file has none; and what was given. */
  needsDay: v.boolean(),
  day: v.nullable(v.string()),
  /** How many columns are read as the last file with these headings was. */
  remembered: v.number(),
  samples: v.array(
    v.object({
      row: v.number(),
      externalId: v.nullable(v.string()),
      day: v.string(),
      answers: v.array(v.object({ question: v.string(), answer: v.string() })),
    }),
  ),
  columns: v.array(PlannedColumn),
  targets: v.array(ColumnTarget),
});
export type ImportReading = v.InferOutput<typeof ImportReading>;

/**
 * PUT /api/imports/:id/plan: what a person corrects. Only the columns that change are named; of the rest,
 * what is absent stays. `format` takes the place of what was said about the cutting into cells before.
 */
export const PlanChange = v.strictObject({
  columns: v.array(
    v.variant("use", [
      v.strictObject({ index: v.number(), use: v.literal("answer"), rule: AnswerRule }),
      v.strictObject({
        index: v.number(),
        use: v.picklist(["identity", "day", "site", "ignored", "unmatched"]),
      }),
    ]),
  ),
  day: v.nullable(Day),
  survey: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60)),
  dateOrder: v.picklist(["day-first", "month-first"]),
  cells: v.optional(v.omit(CellReading, ["dateOrder"])),
  format: v.optional(FormatChoice),
});
export type PlanChange = v.InferOutput<typeof PlanChange>;

export const RefusedCell = v.object({
  row: v.number(),
  column: v.nullable(v.string()),
  heading: v.nullable(v.string()),
  value: v.nullable(v.string()),
  message: v.string(),
});
export type RefusedCell = v.InferOutput<typeof RefusedCell>;

/** So many forms with other answers are shown, and can be decided, at once. */
export const CONTRADICTIONS_A_PAGE = 50;

/** POST /api/imports/:id/check and PUT …/decisions ?from=…: forms with other answers before the page shown. */
export const ContradictionsQuery = v.object({
  from: v.optional(v.pipe(v.string(), v.regex(/^\d{1,7}$/), v.transform(Number)), "0"),
});

/** What happens if the file is read in. Long lists hold their beginning, contradictions one page. */
export const ImportForesight = v.object({
  rows: v.number(),
  accepted: v.number(),
  alreadyThere: v.number(),
  contradicting: v.number(),
  /** Forms that take the file's answers in place of their own, as a person has decided. */
  taken: v.number(),
  rejectedRows: v.number(),
  rejected: v.array(RefusedCell),
  contradictionsBefore: v.number(),
  contradictions: v.array(
    v.object({
      row: v.number(),
      externalId: v.string(),
      /** The other one stands in the same file: the first one stays. */
      inSameFile: v.boolean(),
      decision: v.nullable(v.object({ take: v.picklist(["file", "stored"]), reason: v.string() })),
      differences: v.array(
        v.object({ question: v.string(), inFile: v.string(), stored: v.string() }),
      ),
    }),
  ),
  notices: v.array(v.object({ text: v.string(), rows: v.array(v.number()) })),
  notData: v.array(v.object({ text: v.string(), rows: v.array(v.number()) })),
});
export type ImportForesight = v.InferOutput<typeof ImportForesight>;

/**
 * PUT /api/imports/:id/decisions: forms that are there with other answers, the file's taken or not. What was
 * decided about other rows stays.
 */
export const ImportDecisions = v.strictObject({
  decisions: v.pipe(
    v.array(
      v.strictObject({
        row: v.number(),
        take: v.picklist(["file", "stored"]),
        reason: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300)),
      }),
    ),
    v.maxLength(100),
  ),
});

/** GET /api/imports/:id/rejects?format=…: the refused rows, to be mended and read in again. */
export const RejectsQuery = v.object({ format: v.picklist(["xlsx", "csv"]) });
export type RejectsFormat = v.InferOutput<typeof RejectsQuery>["format"];

/** GET /api/imports/:id/result of an import that was carried out. */
export const ImportResult = v.object({
  summary: ImportSummary,
  rejected: v.array(RefusedCell),
});
export type ImportResult = v.InferOutput<typeof ImportResult>;
