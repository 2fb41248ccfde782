import * as v from "valibot";
import { rememberedMapping, rememberedMappings } from "../../db/queries/import-mappings.ts";
import type { FileRefusal } from "../../surveys/import/detect/container.ts";
import { containerOf } from "../../surveys/import/detect/container.ts";
import { detectedIn } from "../../surveys/import/detect/detected.ts";
import type { Encoding } from "../../surveys/import/detect/encoding.ts";
import { encodingOf } from "../../surveys/import/detect/encoding.ts";
import { planOf, signedHeadings } from "../../surveys/import/detect/plan-of.ts";
import type { Beginning, Table } from "../../surveys/import/detect/read-table.ts";
import { readTable } from "../../surveys/import/detect/read-table.ts";
import type { FormatChoice } from "../../surveys/import/format-choice.ts";
import { MappingFile } from "../../surveys/import/mapping-file.ts";
import { nearestMapping } from "../../surveys/import/matching/nearest-mapping.ts";
import type { ImportPlan } from "../../surveys/import/plan.ts";
import { notDataReader } from "../../surveys/import/reading/not-data.ts";
import type { Form } from "../catalogue/catalogue.ts";
import type { Context } from "../context.ts";
import { decodedText } from "./decoded-text.ts";
import type { KeptFile } from "./kept-file.ts";
import type { StoredPlan } from "./stored-plan.ts";
import { wordedForm } from "./stored-plan.ts";
import { unfoldWorkbook } from "./workbook/unfold.ts";

/** As much of a file as its headings, formats and samples are found in. */
const BEGINNING_BYTES = 524_288;
const SURVEY_NAME_LENGTH = 8;
/** Among so many earlier files one of the same sender is looked for. */
const MOST_EARLIER = 200;

export type Examined =
  | { kind: "refused"; code: FileRefusal }
  | {
      kind: "table";
      table: Table;
      /** Of a workbook: the names of its sheets that hold anything. */
      sheets: string[];
      found: Pick<StoredPlan, "plan" | "detected" | "signature" | "survey">;
    };

/**
 * Looks at a file's bytes and beginning: what it is, how it is cut into cells, what its columns mean. A
 * mapping comes first; without one, what was remembered for these headings, or for most of them.
 *
 * @param choice what a person said about the cutting into cells, instead of what is detected
 */
export async function examine(
  context: Context,
  file: KeptFile,
  form: Form,
  {
    mapping,
    choice = {},
  }: { mapping?: MappingFile | undefined; choice?: FormatChoice | undefined } = {},
): Promise<Examined> {
  const container = containerOf(file.head);
  if (container.kind === "refused") return container;
  const worded = wordedForm(form);
  const read = (beginning: Beginning) =>
    readTable(beginning, worded, mapping, { choice, mostColumns: context.settings.importColumns });
  const found =
    container.kind === "text"
      ? { ...read(await beginningOf(file, choice)), sheets: [] }
      : await bestSheet(context, file, choice.sheet, (beginning) => {
          const sheet = read(beginning);
          return sheet.kind === "table"
            ? { read: sheet, known: knownColumns(planOf(sheet.table, worded, mapping)) }
            : { read: sheet, known: -1 };
        });
  if (found.kind === "refused") return found;
  const { table, sheets } = found;
  let plan = planOf(table, worded, mapping);
  if (hasNoRows(table, plan)) return { kind: "refused", code: "no_rows" };
  const signature = context.hash(signedHeadings(plan));
  let survey = signature.slice(0, SURVEY_NAME_LENGTH);
  const { id, version } = form.questionnaire;
  const remembered = await rememberedMapping(context.database.kysely, signature, id, version);
  if (remembered) survey = remembered.source;
  if (!mapping) {
    const known = remembered
      ? parsed(remembered.mapping)
      : nearestMapping(
          plan.keys,
          (await rememberedMappings(context.database.kysely, id, version, MOST_EARLIER)).map(
            parsed,
          ),
        );
    if (known) plan = planOf(table, worded, known, "remembered");
  }
  return {
    kind: "table",
    table,
    sheets,
    found: { plan, detected: detectedIn(table, plan), signature, survey },
  };
}

function parsed(mapping: string): MappingFile {
  return v.parse(MappingFile, JSON.parse(mapping));
}

type Read = ReturnType<typeof readTable>;

/** Of a workbook's sheets the one that a person chose, or whose columns the questionnaire knows best. */
async function bestSheet(
  context: Context,
  file: KeptFile,
  chosen: number | undefined,
  look: (beginning: Beginning) => { read: Read; known: number },
): Promise<Read & { sheets: string[] }> {
  const unfolded = await unfoldWorkbook(context.settings, file);
  const sheets = unfolded.kind === "sheets" ? unfolded.sheets.map(({ name }) => name) : [];
  if (unfolded.kind === "refused") return { ...unfolded, sheets };
  let best: { read: Read; known: number } | undefined;
  for (const [index, { name, path, bytes }] of unfolded.sheets.entries()) {
    const number = index + 1;
    if (chosen !== undefined && chosen !== number) continue;
    const isWhole = bytes <= BEGINNING_BYTES;
    const looked = look({
      text: await textOf(path, "utf-8", { isWhole }),
      isWhole,
      encoding: "utf-8",
      byteOrderMark: false,
      workbook: { sheet: { number, name }, date1904: unfolded.date1904 },
    });
    if (best === undefined || looked.known > best.known) best = looked;
  }
  return { ...(best?.read ?? { kind: "refused", code: "empty_file" }), sheets };
}

function knownColumns({ columns }: ImportPlan): number {
  return columns.filter(({ use }) => use === "answer").length;
}

async function beginningOf(
  file: KeptFile,
  { encoding: chosen, repaired }: FormatChoice,
): Promise<Beginning> {
  const isWhole = file.bytes <= BEGINNING_BYTES;
  const { encoding: found, byteOrderMark } = encodingOf(file.head, file.isUtf8);
  const encoding = chosen ?? found;
  const text = await textOf(file.path, encoding, { isWhole, repaired });
  return { text, isWhole, encoding, byteOrderMark, ...(repaired && { repaired }) };
}

async function textOf(
  path: string,
  encoding: Encoding,
  { isWhole, repaired }: { isWhole: boolean; repaired?: boolean | undefined },
): Promise<string> {
  let text = "";
  const most = isWhole ? undefined : BEGINNING_BYTES;
  for await (const piece of decodedText(path, encoding, { most, repaired })) text += piece.text;
  return text;
}

function hasNoRows({ beginning, records }: Table, plan: ImportPlan): boolean {
  const notData = notDataReader(plan);
  return beginning.isWhole && records.every((record) => notData(record) !== undefined);
}
