import * as v from "valibot";
import { latestEvent, sheetByNumber, sheetWithin } from "../../db/queries/sheets.ts";
import { stackOfTypedSheet } from "../../db/queries/stack-sheets.ts";
import { sheetSubject } from "../../surveys/paper/sheet-number.ts";
import { Answers } from "../../surveys/response/answer.ts";
import type { Scope } from "../../surveys/wire/account.ts";
import type { SheetState } from "../../surveys/wire/paper.ts";
import { MODES } from "../../surveys/wire/submission.ts";
import type { Context } from "../context.ts";

/** The audit trail's name for a sheet typed at the desk; its subject is wave/number. */
export const SHEET_ENTERED = "sheet.entered";

/** What is there under a sheet number, as far as a person working in these districts may see it. */
export async function sheetState(
  { database: { kysely } }: Context,
  wave: string,
  externalId: string,
  scope: Scope,
): Promise<SheetState> {
  const found = await sheetByNumber(kysely, wave, externalId);
  if (!found) return { kind: "free", number: externalId };
  const sheet = await sheetWithin(kysely, wave, externalId, scope);
  if (!sheet)
    return {
      kind: "elsewhere",
      number: externalId,
      mode: v.parse(v.picklist(MODES), found.mode),
    };
  const entered = await latestEvent(kysely, SHEET_ENTERED, sheetSubject(wave, externalId));
  return {
    kind: "taken",
    number: externalId,
    response: sheet.id,
    mode: v.parse(v.picklist(MODES), sheet.mode),
    day: sheet.day,
    site: { name: sheet.siteName, district: sheet.districtName },
    entered: sheet.fileName === null ? (entered ?? null) : null,
    stack: (await stackOfTypedSheet(kysely, wave, externalId))?.id ?? null,
    batch: sheet.fileName === null ? null : { fileName: sheet.fileName, at: sheet.batchAt ?? "" },
    ...withoutWords(sheet.answers),
  };
}

function withoutWords(answersJson: string): { answers: Answers; inWords: string[] } {
  const kept = v.parse(v.record(v.string(), v.unknown()), JSON.parse(answersJson));
  const inWords = Object.keys(kept).filter((question) => kept[question] === true);
  for (const question of inWords) delete kept[question];
  return { answers: v.parse(Answers, kept), inWords };
}
