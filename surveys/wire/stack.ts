import * as v from "valibot";
import { SHEET_WAYS } from "../paper/stack-sheets.ts";
import { Count } from "./count.ts";
import { Day, ResponseId } from "./submission.ts";

const Key = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
/** More forms than this do not lie in one stack. */
const MOST_FORMS = 10_000;
const Declared = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_FORMS));
/** Characters of a reason at most. */
export const LONGEST_REASON = 300;
export const Reason = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LONGEST_REASON));

/** POST /api/stacks: a pile of paper from one site and day, and how many forms were counted. */
export const NewStack = v.strictObject({
  wave: Key,
  site: Key,
  day: Day,
  /** The language of its forms. */
  language: Key,
  declared: Declared,
});
export type NewStack = v.InferOutput<typeof NewStack>;

/** PUT /api/stacks/:id: counted again. */
export const StackChange = v.strictObject({ declared: Declared });

/** PUT /api/stacks/:id/sheets/:number: why a number has no answers, or that they came another way. */
export const SheetNote = v.variant("how", [
  v.strictObject({ how: v.picklist(["void", "missing"]), reason: Reason }),
  v.strictObject({ how: v.literal("found") }),
]);
export type SheetNote = v.InferOutput<typeof SheetNote>;

/** How a stack stands: surveys/paper/stack-balance.ts. */
export const Balance = v.object({
  typed: Count,
  imported: Count,
  scanned: Count,
  void: Count,
  missing: Count,
  withdrawn: Count,
  declared: Count,
  open: Count,
  over: Count,
  collisions: Count,
});

/** One stack as the list shows it: GET /api/stacks. */
export const StackSummary = v.object({
  id: v.string(),
  wave: v.object({ id: v.string(), name: v.string(), frozen: v.boolean() }),
  site: v.object({ code: v.string(), name: v.string(), district: v.string() }),
  day: v.string(),
  language: v.string(),
  opened: v.object({ at: v.string(), by: v.nullable(v.string()) }),
  closed: v.nullable(v.object({ at: v.string(), by: v.nullable(v.string()) })),
  balance: Balance,
  /** Only what belongs to the person who asks: the sheet they began, and their seconds per form. */
  mine: v.object({ sheet: v.nullable(v.string()), seconds: v.nullable(v.number()) }),
});
export type StackSummary = v.InferOutput<typeof StackSummary>;

export const StackList = v.object({ stacks: v.array(StackSummary) });
export type StackList = v.InferOutput<typeof StackList>;

const FileOfStack = v.object({ id: v.string(), fileName: v.string(), at: v.string() });

/** GET /api/stacks/:id: every number, and what became of it. */
export const Stack = v.object({
  summary: StackSummary,
  sheets: v.array(
    v.object({
      number: v.string(),
      way: v.picklist(SHEET_WAYS),
      reason: v.nullable(v.string()),
      by: v.nullable(v.string()),
      at: v.nullable(v.string()),
      fileName: v.nullable(v.string()),
      again: v.array(v.string()),
    }),
  ),
  /** How often somebody decided between two readings who had typed one of them. */
  withoutThird: Count,
  /** Numbers to look for where some are open. */
  likelyMissing: v.array(v.string()),
  files: v.array(FileOfStack),
  /** Files with sheet numbers in the same wave that belong to no stack yet. */
  otherFiles: v.array(FileOfStack),
});
export type Stack = v.InferOutput<typeof Stack>;

/** What has been typed in one field: surveys/paper/entry-state.ts on its way to the server and back. */
const Entry = v.variant("kind", [
  v.strictObject({ kind: v.literal("empty") }),
  v.strictObject({
    kind: v.picklist(["codes", "tooMany"]),
    codes: v.pipe(v.array(Key), v.maxLength(100)),
  }),
  v.strictObject({ kind: v.picklist(["dontKnow", "unreadable"]) }),
  v.strictObject({ kind: v.literal("digits"), digits: v.pipe(v.string(), v.maxLength(20)) }),
  v.strictObject({ kind: v.literal("text"), text: v.pipe(v.string(), v.maxLength(10_000)) }),
]);

/** The sheet on a person's desk, as it stands after a key: PUT /api/stacks/:id/draft. */
export const SheetDraft = v.strictObject({
  /** As on the paper. */
  digits: v.pipe(v.string(), v.regex(/^\d{1,9}$/)),
  checked: v.boolean(),
  response: ResponseId,
  language: Key,
  current: Count,
  entries: v.pipe(v.array(Entry), v.maxLength(1000)),
});
export type SheetDraft = v.InferOutput<typeof SheetDraft>;

/** The desk as a person left it, also where the power failed: GET /api/stacks/:id/desk. */
export const StackDesk = v.object({ summary: StackSummary, draft: v.nullable(SheetDraft) });
export type StackDesk = v.InferOutput<typeof StackDesk>;

/** How the stack stands after a form, for the person who typed it. */
export const StackPulse = v.object({
  declared: Count,
  open: Count,
  seconds: v.nullable(v.number()),
});
export type StackPulse = v.InferOutput<typeof StackPulse>;
