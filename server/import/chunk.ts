import type { Arrival, Notice, Rejection } from "../../db/intake/arrival.ts";
import type { RejectedRow } from "../../surveys/import/rejects.ts";
import type { NotData } from "../../surveys/import/row-codes.ts";
import type { FreeText, Sheet } from "../../surveys/response/judge.ts";
import type { Increments } from "../../surveys/tally/count.ts";
import { newIds } from "./new-ids.ts";
import type { ReadJob } from "./read-job.ts";

/** Rows that are stored in one transaction: on SQLite it blocks the server for about 0.1 s. */
export const CHUNK_ROWS = 2000;

/** A piece of a file, read: what one transaction takes in. */
export type Chunk = {
  /** Number of the last record before this chunk that was new, and of its own last record. */
  after: number;
  position: number;
  /** Bytes of the file read so far. */
  bytes: number;
  /** Records that are forms: taken in or refused. */
  rowsRead: number;
  rejectedRows: number;
  rejections: Rejection[];
  notices: Notice[];
  notData: NotData[];
  /** The refused rows themselves, to be mended; not all of them where there are very many. */
  rejects: RejectedRow[];
  forms: PackedForms;
};

/**
 * Judged forms as columns: a few long lists cross from the worker's thread much faster than thousands of
 * objects, and the increments of all forms are one block of memory that is handed over, not copied.
 */
export type PackedForms = {
  ids: string[];
  /** Record numbers in the file. */
  rows: number[];
  externalIds: string[];
  days: string[];
  languages: string[];
  ageGroups: string[];
  genders: string[];
  answers: string[];
  digests: string[];
  answersDigests: string[];
  texts: (FreeText & { form: number })[];
  increments: Int32Array<ArrayBuffer>;
  /** Where each form's increments end. */
  ends: Int32Array<ArrayBuffer>;
};

/** Collects judged forms until they are packed. */
export class FormPacker {
  #forms: Omit<PackedForms, "ids" | "increments" | "ends"> = noForms();
  /** Increments of all forms in one block: a block for each would keep the garbage collector busy. */
  #increments = new Int32Array(1 << 16);
  #used = 0;
  #ends: number[] = [];

  /** @param increments are copied */
  add(sheet: Sheet, row: number, externalId: string, increments: Increments): void {
    const forms = this.#forms;
    for (const text of sheet.texts) forms.texts.push({ ...text, form: forms.rows.length });
    forms.rows.push(row);
    forms.externalIds.push(externalId);
    forms.days.push(sheet.day);
    forms.languages.push(sheet.language);
    forms.ageGroups.push(sheet.ageGroup);
    forms.genders.push(sheet.gender);
    forms.answers.push(sheet.answersJson);
    forms.digests.push(sheet.digest);
    forms.answersDigests.push(sheet.answersDigest);
    if (this.#used + increments.length > this.#increments.length) {
      const larger = new Int32Array(2 * (this.#used + increments.length));
      larger.set(this.#increments.subarray(0, this.#used));
      this.#increments = larger;
    }
    this.#increments.set(increments, this.#used);
    this.#used += increments.length;
    this.#ends.push(this.#used);
  }

  /** Gives what was collected and begins anew. */
  pack(): PackedForms {
    const packed = {
      ...this.#forms,
      ids: newIds(this.#forms.rows.length),
      increments: this.#increments.slice(0, this.#used),
      ends: Int32Array.from(this.#ends),
    };
    this.#forms = noForms();
    this.#used = 0;
    this.#ends = [];
    return packed;
  }
}

function noForms(): Omit<PackedForms, "ids" | "increments" | "ends"> {
  return {
    rows: [],
    externalIds: [],
    days: [],
    languages: [],
    ageGroups: [],
    genders: [],
    answers: [],
    digests: [],
    answersDigests: [],
    texts: [],
  };
}

/** Unpacks a chunk's forms into what the intake stores. */
export function arrivalsOf(forms: PackedForms, job: ReadJob): Arrival[] {
  const texts = new Map<number, FreeText[]>();
  for (const { form, question, kind, body } of forms.texts) {
    const own = texts.get(form);
    if (own) own.push({ question, kind, body });
    else texts.set(form, [{ question, kind, body }]);
  }
  return forms.ids.map((id, index) => {
    const language = forms.languages[index] ?? "";
    return {
      sheet: {
        id,
        wave: job.wave,
        site: job.context.site,
        mode: job.mode,
        language,
        wording: job.wordings[language] ?? "",
        day: forms.days[index] ?? "",
        ageGroup: forms.ageGroups[index] ?? "",
        gender: forms.genders[index] ?? "",
        answersJson: forms.answers[index] ?? "",
        orderShownJson: null,
        texts: texts.get(index) ?? [],
        trace: null,
        digest: forms.digests[index] ?? "",
        answersDigest: forms.answersDigests[index] ?? "",
      },
      increments: forms.increments.subarray(forms.ends[index - 1] ?? 0, forms.ends[index]),
      identity: {
        source: job.source,
        externalId: forms.externalIds[index] ?? "",
        batch: job.batch,
      },
    };
  });
}
