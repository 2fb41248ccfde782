import { isUtf8 } from "node:buffer";
import iconv from "iconv-lite";
import { joinTexts } from "../../surveys/definition/wording.ts";
import { LineEnds } from "../../surveys/import/csv/line-ends.ts";
import { containerOf } from "../../surveys/import/detect/container.ts";
import { detectedIn } from "../../surveys/import/detect/detected.ts";
import { encodingOf } from "../../surveys/import/detect/encoding.ts";
import { planOf } from "../../surveys/import/detect/plan-of.ts";
import { readTable } from "../../surveys/import/detect/read-table.ts";
import type { MappingFile } from "../../surveys/import/mapping-file.ts";
import type { WordedQuestionnaire } from "../../surveys/import/matching/column-names.ts";
import type { ReadingContext, ReadRow } from "../../surveys/import/reading/row-reader.ts";
import { rowReader } from "../../surveys/import/reading/row-reader.ts";
import { ownDefinitions } from "../environment/catalogue.ts";

export const CONTEXT: ReadingContext = {
  site: "gruna_library",
  sites: [
    { code: "gruna_library", name: "Bibliothek Gruna" },
    { code: "gorbitz_library", name: "Bibliothek Gorbitz" },
  ],
  day: null,
  today: "2026-06-30",
  timeZone: "Europe/Berlin",
};

/** A questionnaire of ours with its texts. */
export async function ownQuestionnaire(id: string): Promise<WordedQuestionnaire> {
  const { questionnaires, topicWordings } = await ownDefinitions();
  const found = questionnaires.find(({ questionnaire }) => questionnaire.id === id);
  if (!found) throw new Error(`no questionnaire ${id}`);
  const texts = found.wordings.flatMap((wording) => {
    const topics = topicWordings.find(({ language }) => language === wording.language);
    return topics
      ? [[wording.language, joinTexts(found.questionnaire, wording, topics)] as const]
      : [];
  });
  return { questionnaire: found.questionnaire, texts: Object.fromEntries(texts) };
}

/** Reads a whole file without a database: what it is, and each of its records. */
export function readWhole(
  bytes: Uint8Array,
  form: WordedQuestionnaire,
  { mapping, context = CONTEXT }: { mapping?: MappingFile; context?: ReadingContext } = {},
) {
  const container = containerOf(bytes);
  if (container.kind === "refused") return container;
  const found = encodingOf(bytes, isUtf8(bytes));
  const lines = new LineEnds();
  const decoded = iconv.decode(Buffer.from(bytes), found.encoding, { stripBOM: false });
  const text = lines.push(decoded) + lines.end();
  const read = readTable({ text, isWhole: true, ...found }, form, mapping);
  if (read.kind === "refused") return read;
  const plan = planOf(read.table, form, mapping);
  const row = rowReader(plan, form, context);
  const first = (plan.headerRows.at(-1) ?? 0) + 1;
  const rows: ReadRow[] = read.table.records.map((record, index) => row(record, first + index));
  return { kind: "read" as const, plan, detected: detectedIn(read.table, plan), rows };
}

/** As `readWhole`, for a file that must be a table. */
export function mustRead(...given: Parameters<typeof readWhole>) {
  const read = readWhole(...given);
  if (read.kind === "refused") throw new Error(`refused: ${read.code}`);
  return read;
}
