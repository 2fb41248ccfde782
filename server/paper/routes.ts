import { Hono } from "hono";
import * as v from "valibot";
import { recordEvent } from "../../db/queries/audit.ts";
import { latestEvent, sheetByNumber } from "../../db/queries/sheets.ts";
import { siteByCode } from "../../db/queries/sites.ts";
import { waveById } from "../../db/queries/waves.ts";
import { fileForm } from "../../surveys/definition/file-form.ts";
import { readSheetNumber, SHEET_SOURCE, sheetSubject } from "../../surveys/paper/sheet-number.ts";
import { WaveRules } from "../../surveys/wire/fieldwork.ts";
import type { PaperForm, SavedSheet } from "../../surveys/wire/paper.ts";
import { PaperSheet } from "../../surveys/wire/paper.ts";
import type { Person, SignedIn } from "../access/person.ts";
import { mustCover, needs } from "../access/person.ts";
import { signedIn } from "../access/session.ts";
import { formOf } from "../catalogue/catalogue.ts";
import type { Context } from "../context.ts";
import { accept } from "../intake-door.ts";
import { body } from "../parse-body.ts";
import { ProblemError } from "../problem-response.ts";
import { SHEET_ENTERED, sheetState } from "./sheet-state.ts";

/** The paper desk: forms to type from, sheets typed, and what is there under a number already. */
export const paper = (context: Context) =>
  new Hono<SignedIn>()
    .use(signedIn(context))
    .use(needs("paper.enter"))
    .get("/forms/:wave", async (c) => c.json(await paperForm(context, c.req.param("wave"))))
    .get("/sheets/:wave/:number", async (c) => {
      const { wave, number } = c.req.param();
      return c.json(await sheetState(context, wave, mustRead(number), c.get("person").scope));
    })
    .post("/sheets", body(PaperSheet), async (c) => {
      const { sheetNumber, submission } = c.req.valid("json");
      const { id, wave } = submission;
      const externalId = mustRead(sheetNumber);
      const site = await siteByCode(context.database.kysely, submission.site);
      if (!site) throw new ProblemError("submission.unknown-site", submission.site);
      mustCover(c, site.district);
      const identity = { source: SHEET_SOURCE, externalId, batch: null };
      const acceptance = await accept(context, submission, identity);
      if (acceptance.kind === "refused")
        throw new ProblemError(acceptance.problem.code, ...acceptance.problem.where);
      const sheet = { wave, externalId, site: site.code };
      const { outcome } = acceptance;
      const saved = (how: SavedSheet["outcome"], late: boolean): SavedSheet => ({
        id,
        outcome: how,
        late,
      });
      switch (outcome.kind) {
        case "stored":
          await recordEntry(context, c.get("person"), sheet);
          return c.json(saved("stored", !outcome.counted), 201);
        case "repeated":
          // Two sheets with equal answers are two people: only the very same one is a repetition.
          await mustBeThis(context, sheet, id);
          await recordEntryOnce(context, c.get("person"), sheet);
          return c.json(saved("repeated", false), 200);
        case "contradicting":
        case "conflict":
          throw taken(sheet, (await mustBeThere(context, sheet, id)).mode);
        case "withdrawn":
          throw new ProblemError("submission.withdrawn", id);
      }
    });

/** A sheet as the audit trail names it. */
type SheetPlace = { wave: string; externalId: string; site: string };

type PaperFormOnWire = v.InferInput<typeof PaperForm>;

async function paperForm(context: Context, id: string): Promise<PaperFormOnWire> {
  const wave = await waveById(context.database.kysely, id);
  if (!wave) throw new ProblemError("wave.unknown", id);
  const { questionnaire, wordings } = formOf(context.catalogue, wave.questionnaire, wave.version);
  const german = wordings.get("de");
  if (!german) throw new Error(`no German wording of "${questionnaire.id}"`);
  return {
    wave: { id: wave.id, name: wave.name, frozen: wave.frozen_at !== null },
    questionnaire: fileForm(questionnaire),
    texts: { ...german.texts },
    wordings: [...wordings.values()].map(({ language, fingerprint }) => ({
      language,
      fingerprint,
    })),
    rules: v.parse(WaveRules, JSON.parse(wave.rules)),
  };
}

function mustRead(typed: string): string {
  const read = readSheetNumber(typed);
  if (read.kind !== "number") throw new ProblemError("sheet.bad-number", typed);
  return read.externalId;
}

function taken({ externalId }: SheetPlace, mode: string): ProblemError {
  return new ProblemError("sheet.taken", externalId, mode);
}

/** What is under the number; nothing is, where the response went in under another number before. */
async function mustBeThere(context: Context, { wave, externalId }: SheetPlace, id: string) {
  const there = await sheetByNumber(context.database.kysely, wave, externalId);
  if (!there) throw new ProblemError("submission.conflict", id);
  return there;
}

async function mustBeThis(context: Context, sheet: SheetPlace, id: string): Promise<void> {
  const there = await mustBeThere(context, sheet, id);
  if (there.response !== id) throw taken(sheet, there.mode);
}

/** The sheet's own commit comes first: a kill between the two is mended by the repetition. */
async function recordEntryOnce(context: Context, person: Person, sheet: SheetPlace): Promise<void> {
  const subject = sheetSubject(sheet.wave, sheet.externalId);
  if (!(await latestEvent(context.database.kysely, SHEET_ENTERED, subject)))
    await recordEntry(context, person, sheet);
}

/** Who typed which sheet. No answers, and no response id: that link is cut at the freeze. */
function recordEntry(context: Context, person: Person, sheet: SheetPlace): Promise<void> {
  return recordEvent(context.database.kysely, {
    id: context.newId(),
    at: context.now().toISOString(),
    actor: person.id,
    action: SHEET_ENTERED,
    subject: sheetSubject(sheet.wave, sheet.externalId),
    detail: { site: sheet.site },
  });
}
