import { RecordParser } from "../../surveys/import/csv/record-parser.ts";
import { notDataReader } from "../../surveys/import/reading/not-data.ts";
import { rejectionOf, rowReader } from "../../surveys/import/reading/row-reader.ts";
import { presentable } from "../../surveys/import/rejects.ts";
import type { RejectionCode, RowRejection } from "../../surveys/import/row-codes.ts";
import type { Problem } from "../../surveys/problem.ts";
import { judge } from "../../surveys/response/judge.ts";
import { counterOf } from "../../surveys/tally/count.ts";
import { layoutOf } from "../../surveys/tally/layout.ts";
import { hash } from "../hash.ts";
import type { Chunk } from "./chunk.ts";
import { CHUNK_ROWS, FormPacker } from "./chunk.ts";
import { decodedText } from "./decoded-text.ts";
import type { ReadJob } from "./read-job.ts";

/** Refused rows kept to be mended, and their letters: a file of which more is wrong is read in the wrong way. */
const MOST_REJECTS = 10_000;
const MOST_REJECT_LETTERS = 20_000_000;

/** Refusals and notices listed of one file; more would be a wrong plan, and all are counted. */
const MOST_LISTED = 50_000;

/** Forms get their ids when their piece is whole. */
const NOT_YET = "";

type Form = Extract<ReturnType<ReturnType<typeof rowReader>>, { kind: "form" }>;

/**
 * Reads a file as its plan says: decodes, cuts into records, judges each row as any other submission, and
 * counts what it adds to the tally. Gives chunks in the order of the file, at least one. The same file and
 * position always give the same chunks but for the new ids.
 */
export async function* readChunks(
  job: ReadJob,
  { bytesAtOnce }: { bytesAtOnce?: number } = {},
): AsyncGenerator<Chunk> {
  const reading = new Reading(job);
  const parser = new RecordParser(job.plan.delimiter);
  const { repaired } = job.plan;
  const options = { repaired, ...(bytesAtOnce !== undefined && { chunk: bytesAtOnce }) };
  for await (const { text, bytes } of decodedText(job.path, job.plan.encoding, options)) {
    for (const record of parser.push(text)) {
      reading.add(record);
      if (reading.isFull) yield reading.take(bytes);
    }
    reading.bytes = bytes;
  }
  const { records, truncated } = parser.end();
  for (const record of records) {
    if (truncated) reading.refuseTruncated(record);
    else reading.add(record);
  }
  yield reading.take(reading.bytes);
}

/** A file on its way through: collects rows into chunks. */
class Reading {
  bytes = 0;
  readonly #job: ReadJob;
  readonly #read: ReturnType<typeof rowReader>;
  readonly #notData: ReturnType<typeof notDataReader>;
  readonly #counter;
  readonly #firstRow: number;
  readonly #lastHeader: number;
  readonly #identityAt: number;
  readonly #hasReasons: boolean;
  readonly #packer = new FormPacker();
  /** How often the very same content came, for rows that nothing else tells apart. */
  readonly #times = new Map<string, number>();
  #row = 0;
  #after: number;
  #chunk: Omit<Chunk, "forms" | "after" | "position" | "bytes">;
  #listed = 0;
  #rejects = 0;
  #rejectLetters = 0;

  constructor(job: ReadJob) {
    this.#job = job;
    this.#read = rowReader(job.plan, job.form, job.context);
    this.#notData = notDataReader(job.plan);
    this.#counter = counterOf(layoutOf(job.form.questionnaire));
    this.#firstRow = job.plan.headerRows[0] ?? 1;
    this.#lastHeader = job.plan.headerRows.at(-1) ?? 0;
    this.#identityAt = job.plan.columns.findIndex(({ use }) => use === "identity");
    this.#hasReasons = job.plan.columns.some(({ use }) => use === "reasons");
    this.#after = job.position;
    this.#chunk = noRows();
  }

  get isFull(): boolean {
    return this.#chunk.rowsRead >= CHUNK_ROWS;
  }

  add(cells: readonly string[]): void {
    this.#row += 1;
    const row = this.#row;
    if (row <= this.#lastHeader) {
      if (row < this.#firstRow) this.#list({ row, reason: "before_header" }, this.#chunk.notData);
      return;
    }
    if (row <= this.#job.position) {
      this.#passBy(cells, row);
      return;
    }
    const read = this.#read(cells, row);
    if (read.kind === "notData") {
      this.#list({ row, reason: read.reason }, this.#chunk.notData);
      return;
    }
    this.#chunk.rowsRead += 1;
    if (read.kind === "rejected") this.#refuse(read.rejections, row, cells);
    else this.#take(read, row, cells);
  }

  /** The last record ends inside a quoted cell: the file was cut off. */
  refuseTruncated(cells: readonly string[]): void {
    this.#row += 1;
    if (this.#row <= this.#job.position) return;
    this.#chunk.rowsRead += 1;
    const fault = { column: null, value: null, code: "truncated_row" } as const;
    this.#refuse([rejectionOf(this.#row, fault)], this.#row, cells);
  }

  take(bytes: number): Chunk {
    const position = Math.max(this.#row, this.#job.position);
    const chunk = {
      ...this.#chunk,
      after: this.#after,
      position,
      bytes,
      forms: this.#packer.pack(),
    };
    this.#after = position;
    this.#chunk = noRows();
    return chunk;
  }

  /** A row that is in already. It is only read where its content must be known for the rows behind it. */
  #passBy(cells: readonly string[], row: number): void {
    const reason = this.#notData(cells);
    if (reason !== undefined) {
      this.#list({ row, reason }, this.#chunk.notData);
      return;
    }
    if (this.#identityAt >= 0 && (cells[this.#identityAt] ?? "").trim() !== "") return;
    const read = this.#read(cells, row);
    if (read.kind !== "form") return;
    const verdict = this.#judge(read);
    if (verdict.kind === "fit") this.#nextTime(`${read.day}\n${verdict.sheet.answersDigest}`);
  }

  #take(read: Form, row: number, cells: readonly string[]): void {
    const verdict = this.#judge(read);
    if (verdict.kind === "unfit") {
      const code = codeFor(verdict.problem);
      const fault = { column: null, value: verdict.problem.where[0] ?? null, code };
      this.#refuse([rejectionOf(row, fault)], row, cells);
      return;
    }
    const { sheet } = verdict;
    let externalId = read.externalId;
    if (externalId === null) {
      const content = hash(`${read.day}\n${sheet.answersDigest}`);
      const time = this.#nextTime(content);
      // What our own table brings back was not in before, whatever else is.
      externalId = `${this.#hasReasons ? "mended" : "row"} ${content} ${time}`;
      if (time > 1)
        this.#list({ row, question: null, code: "identical_rows" }, this.#chunk.notices);
    }
    for (const notice of read.notices) this.#list(notice, this.#chunk.notices);
    this.#packer.add(sheet, row, externalId, this.#counter.peek(sheet.answers));
  }

  #judge({ day, language, answers, otherTexts }: Form) {
    const { wave, mode, context, form, wordings } = this.#job;
    const { id: questionnaire, version } = form.questionnaire;
    return judge(
      form.questionnaire,
      {
        id: NOT_YET,
        wave,
        questionnaire,
        version,
        wording: wordings[language] ?? "",
        language,
        site: context.site,
        mode,
        day,
        answers,
        otherTexts,
        orderShown: {},
      },
      hash,
    );
  }

  #nextTime(content: string): number {
    const time = (this.#times.get(content) ?? 0) + 1;
    this.#times.set(content, time);
    return time;
  }

  #refuse(rejections: RowRejection[], row: number, record: readonly string[]): void {
    this.#chunk.rejectedRows += 1;
    for (const rejection of rejections) this.#list(rejection, this.#chunk.rejections);
    if (this.#rejects >= MOST_REJECTS || this.#rejectLetters >= MOST_REJECT_LETTERS) return;
    const cells = presentable(record);
    this.#rejects += 1;
    for (const cell of cells) this.#rejectLetters += cell.length;
    this.#chunk.rejects.push({ row, cells });
  }

  #list<Entry>(entry: Entry, into: Entry[]): void {
    this.#listed += 1;
    if (this.#listed <= MOST_LISTED) into.push(entry);
  }
}

function noRows(): Omit<Chunk, "forms" | "after" | "position" | "bytes"> {
  return { rowsRead: 0, rejectedRows: 0, rejections: [], notices: [], notData: [], rejects: [] };
}

/** The row reader lets nothing through that does not fit; what still does not is named as closely as it can be. */
function codeFor({ code }: Problem): RejectionCode {
  switch (code) {
    case "answer.too-long":
      return "text_too_long";
    case "answer.out-of-range":
      return "out_of_range";
    case "answer.repeated-code":
      return "duplicate_rank";
    default:
      return "unknown_option";
  }
}
