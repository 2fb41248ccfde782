import * as v from "valibot";
import { rememberedMapping } from "../../db/queries/import-mappings.ts";
import type { FileRefusal } from "../../surveys/import/detect/container.ts";
import { containerOf } from "../../surveys/import/detect/container.ts";
import { encodingOf } from "../../surveys/import/detect/encoding.ts";
import type { Beginning, Table } from "../../surveys/import/detect/read-table.ts";
import { detectedIn, planOf, readTable } from "../../surveys/import/detect/read-table.ts";
import { MappingFile } from "../../surveys/import/mapping-file.ts";
import type { ImportPlan } from "../../surveys/import/plan.ts";
import { notDataReader } from "../../surveys/import/reading/not-data.ts";
import type { Form } from "../catalogue/catalogue.ts";
import type { Context } from "../context.ts";
import { decodedText } from "./decoded-text.ts";
import type { KeptFile } from "./kept-file.ts";
import type { StoredPlan } from "./stored-plan.ts";
import { wordedForm } from "./stored-plan.ts";

/** As much of a file as its headings, formats and samples are found in. */
const BEGINNING_BYTES = 524_288;
const SURVEY_NAME_LENGTH = 8;

export type Examined =
  | { kind: "refused"; code: FileRefusal }
  | {
      kind: "table";
      table: Table;
      found: Pick<StoredPlan, "plan" | "detected" | "signature" | "survey">;
    };

/**
 * Looks at a file's bytes and beginning: what it is, how it is cut into cells, what its columns mean. A
 * mapping comes first; without one, what was remembered for these headings.
 */
export async function examine(
  context: Context,
  file: KeptFile,
  form: Form,
  mapping?: MappingFile,
): Promise<Examined> {
  const container = containerOf(file.head);
  if (container.kind === "refused") return container;
  const beginning = await beginningOf(file);
  const worded = wordedForm(form);
  const read = readTable(beginning, worded, mapping);
  if (read.kind === "refused") return read;
  const { table } = read;
  let plan = planOf(table, worded, mapping);
  if (hasNoRows(table, plan)) return { kind: "refused", code: "no_rows" };
  const signature = context.hash([plan.system, ...plan.keys].join("\n"));
  let survey = signature.slice(0, SURVEY_NAME_LENGTH);
  const { id, version } = form.questionnaire;
  const remembered = await rememberedMapping(context.database.kysely, signature, id, version);
  if (remembered) {
    survey = remembered.source;
    if (!mapping) {
      const known = v.parse(MappingFile, JSON.parse(remembered.mapping));
      plan = planOf(table, worded, known, "remembered");
    }
  }
  return {
    kind: "table",
    table,
    found: { plan, detected: detectedIn(table, plan), signature, survey },
  };
}

async function beginningOf(file: KeptFile): Promise<Beginning> {
  const isWhole = file.bytes <= BEGINNING_BYTES;
  const { encoding, byteOrderMark } = encodingOf(file.head, file.isUtf8);
  let text = "";
  const most = isWhole ? {} : { most: BEGINNING_BYTES };
  for await (const piece of decodedText(file.path, encoding, most)) text += piece.text;
  return { text, isWhole, encoding, byteOrderMark };
}

function hasNoRows({ beginning, records }: Table, plan: ImportPlan): boolean {
  const notData = notDataReader(plan);
  return beginning.isWhole && records.every((record) => notData(record) !== undefined);
}
