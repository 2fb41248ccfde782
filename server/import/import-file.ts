import { createReadStream } from "node:fs";
import { basename } from "node:path";
import * as v from "valibot";
import type { NamedBatch } from "../../db/queries/batches.ts";
import { importOfFile, removePlans, siteNames } from "../../db/queries/batches.ts";
import { openWavesOf } from "../../db/queries/import-waves.ts";
import { MappingFile } from "../../surveys/import/mapping-file.ts";
import { CITY_ZONE, localDay } from "../../surveys/local-day.ts";
import type { Mode } from "../../surveys/wire/submission.ts";
import type { Form } from "../catalogue/catalogue.ts";
import { formOf } from "../catalogue/catalogue.ts";
import type { Context } from "../context.ts";
import { ProblemError } from "../problem-response.ts";
import { mustBeReadable, planImport, rememberPlan } from "./begin-import.ts";
import { examine } from "./examine.ts";
import { foresee } from "./foresee.ts";
import { forgetUnneeded } from "./forget-unneeded.ts";
import type { KeptFile } from "./kept-file.ts";
import { keepFile } from "./kept-file.ts";
import type { ImportReport } from "./report.ts";
import { batchReport, foresightReport, refusalReport } from "./report.ts";
import type { ImportProgress } from "./run-import.ts";
import { runImport } from "./run-import.ts";
import type { StoredPlan } from "./stored-plan.ts";
import { readJobOf, sourceOf, storedPlan } from "./stored-plan.ts";

/** A file to be read in, as the command line names it. */
export type FileImport = {
  file: string;
  questionnaire: string;
  version?: number;
  site: string;
  /** Needed where the questionnaire is fielded at the site in more than one wave that is not frozen. */
  wave?: string;
  mode: Mode;
  /** A mapping file's content. */
  mapping?: unknown;
  /** The day of the answers where the file has none, yyyy-mm-dd. */
  day?: string;
  /** Days after this one are in the future; today in the city. */
  today?: string;
  timeZone?: string;
  dryRun: boolean;
  onProgress?: (progress: ImportProgress) => void;
};

/**
 * Reads a file in, or says what would happen. Safe to repeat: a file that is in already changes nothing,
 * an interrupted one goes on where it stopped.
 *
 * @throws {ProblemError} where wave, site or mapping do not fit, or another process reads the file in
 */
export async function importFile(context: Context, given: FileImport): Promise<ImportReport> {
  const wave = await waveFor(context, given);
  const form = formOf(context.catalogue, wave.questionnaire, wave.version);
  const mapping = mappingFrom(given.mapping);
  const kept = await keepFile(context.settings, createReadStream(given.file));
  if (kept.kind === "too-large") throw new ProblemError("file.too-large");
  const { file } = kept;

  const earlier = await importOfFile(context.database.kysely, wave.id, file.digest);
  if (earlier && (earlier.state === "importing" || earlier.state === "failed") && !given.dryRun)
    return goOn(context, earlier, given);

  const examined = await examine(context, file, form, { mapping });
  if (examined.kind === "refused") {
    await forgetUnneeded(context, file.digest);
    return refusalReport(examined.code);
  }
  const stored: StoredPlan = {
    ...examined.found,
    day: given.day ?? null,
    today: given.today ?? localDay(context.now()),
    timeZone: given.timeZone ?? CITY_ZONE,
    fileBytes: file.bytes,
    rows: null,
    choice: {},
    said: {},
    contradictions: [],
    decisions: [],
  };
  mustBeReadable(stored);
  if (earlier?.state === "done" || given.dryRun) {
    const report = await look(context, given, form, wave.id, file, stored, earlier);
    await forgetUnneeded(context, file.digest);
    return report;
  }
  if (earlier?.state === "planned") await removePlans(context.database.kysely, { id: earlier.id });
  const id = await planImport(context, {
    wave: wave.id,
    site: given.site,
    mode: given.mode,
    fileName: basename(given.file),
    fileDigest: file.digest,
    stored,
    createdBy: null,
  });
  await rememberPlan(context, form.questionnaire, stored);
  return carryOut(context, id, stored, given);
}

async function goOn(context: Context, batch: NamedBatch, given: FileImport): Promise<ImportReport> {
  return carryOut(context, batch.id, storedPlan(batch), given);
}

async function carryOut(
  context: Context,
  id: string,
  stored: StoredPlan,
  { onProgress }: FileImport,
): Promise<ImportReport> {
  const run = await runImport(context, id, {
    patient: true,
    ...(onProgress === undefined ? {} : { onProgress }),
  });
  if (run.kind === "busy") throw new ProblemError("import.busy", id);
  if (run.kind === "file-gone") throw new ProblemError("import.file-gone", id);
  return batchReport(context, run.batch, stored, run.notData);
}

async function look(
  context: Context,
  given: FileImport,
  form: Form,
  wave: string,
  file: KeptFile,
  stored: StoredPlan,
  earlier: NamedBatch | undefined,
): Promise<ImportReport> {
  const { id: questionnaire, version } = form.questionnaire;
  const job = readJobOf(
    context,
    {
      id: "",
      wave,
      site: given.site,
      mode: given.mode,
      source: sourceOf(stored, given.site),
      file_digest: file.digest,
      position: 0,
      questionnaire,
      version,
    },
    stored,
    await siteNames(context.database.kysely),
  );
  const { onProgress } = given;
  let rowsRead = 0;
  const foresight = await foresee(context, job, [], {
    onProgress: (chunk) => {
      rowsRead += chunk.rowsRead;
      onProgress?.({ rowsRead, bytes: chunk.bytes, fileBytes: file.bytes });
    },
  });
  return foresightReport(foresight, stored, earlier?.state === "done" ? earlier : undefined);
}

async function waveFor(context: Context, { questionnaire, version, site, wave }: FileImport) {
  const open = await openWavesOf(context.database.kysely, questionnaire, site);
  const fitting = open.filter(
    (one) =>
      (version === undefined || one.version === version) && (wave === undefined || one.id === wave),
  );
  const [only, ...more] = fitting;
  if (only === undefined)
    throw new ProblemError("wave.unknown", wave ?? `${questionnaire} · ${site}`);
  if (more.length > 0)
    throw new ProblemError(
      "import.wave-needed",
      fitting.map(({ id, name }) => `${id} (${name})`).join(", "),
    );
  return only;
}

function mappingFrom(given: unknown): MappingFile | undefined {
  if (given === undefined || given === null) return undefined;
  const parsed = v.safeParse(MappingFile, given);
  if (!parsed.success)
    throw new ProblemError("import.mapping-malformed", v.getDotPath(parsed.issues[0]) ?? "");
  return parsed.output;
}
