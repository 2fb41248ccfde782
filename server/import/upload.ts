import { importOfFile, removePlans } from "../../db/queries/batches.ts";
import { siteByCode } from "../../db/queries/sites.ts";
import { waveById } from "../../db/queries/waves.ts";
import type { FileRefusal } from "../../surveys/import/detect/container.ts";
import { CITY_ZONE, localDay } from "../../surveys/local-day.ts";
import type { ProblemCode } from "../../surveys/problem.ts";
import type { FileMode, Uploaded } from "../../surveys/wire/import.ts";
import { formOf } from "../catalogue/catalogue.ts";
import type { Context } from "../context.ts";
import { ProblemError } from "../problem-response.ts";
import { planImport } from "./begin-import.ts";
import { examine } from "./examine.ts";
import { forgetUnneeded } from "./forget-unneeded.ts";
import { keepFile } from "./kept-file.ts";
import { momentInCity } from "./moment-in-city.ts";
import { runImport } from "./run-import.ts";

/** The problem that each refusal of a file is. */
export const REFUSALS: Readonly<Record<FileRefusal, ProblemCode>> = {
  empty_file: "file.empty",
  no_rows: "file.no-rows",
  html_file: "file.html",
  old_excel: "file.old-excel",
  not_a_table: "file.not-a-table",
  too_large_inside: "file.too-large-inside",
  too_many_columns: "file.too-many-columns",
};

/**
 * Takes a file up and plans its import. An import of the same file that was interrupted goes on instead.
 *
 * @throws {ProblemError} where the file is refused, was read in before, or does not belong there
 */
export async function upload(
  context: Context,
  source: AsyncIterable<Uint8Array>,
  to: { site: string; wave: string; mode: FileMode; name: string },
  actor: string,
): Promise<Uploaded> {
  const { kysely } = context.database;
  const wave = await waveById(kysely, to.wave);
  if (!wave) throw new ProblemError("wave.unknown", to.wave);
  if (wave.frozen_at !== null) throw new ProblemError("wave.frozen", wave.name);
  if (!(await siteByCode(kysely, to.site)) || !(await context.waves.isFieldedAt(wave.id, to.site)))
    throw new ProblemError("submission.unknown-site", to.site);
  const kept = await keepFile(context.settings, source);
  if (kept.kind === "too-large") throw new ProblemError("file.too-large");
  const { file } = kept;

  const earlier = await importOfFile(kysely, wave.id, file.digest);
  if (earlier?.state === "done") {
    await forgetUnneeded(context, file.digest);
    throw alreadyRead(context, earlier);
  }
  if (earlier?.state === "undoing") throw new ProblemError("import.busy", earlier.id);
  if (earlier?.state === "importing" || earlier?.state === "failed") {
    runInBackground(context, earlier.id);
    return { id: earlier.id, outcome: "resumed" };
  }
  const examined = await examine(
    context,
    file,
    formOf(context.catalogue, wave.questionnaire, wave.version),
  );
  if (examined.kind === "refused") {
    await forgetUnneeded(context, file.digest);
    throw new ProblemError(REFUSALS[examined.code]);
  }
  if (earlier?.state === "planned" && earlier.created_by === actor)
    await removePlans(kysely, { id: earlier.id });
  const id = await planImport(context, {
    wave: wave.id,
    site: to.site,
    mode: to.mode,
    fileName: to.name,
    fileDigest: file.digest,
    stored: {
      ...examined.found,
      day: null,
      today: localDay(context.now()),
      timeZone: CITY_ZONE,
      fileBytes: file.bytes,
      rows: null,
      choice: {},
      said: {},
      contradictions: [],
      decisions: [],
    },
    createdBy: actor,
  });
  return { id, outcome: "planned" };
}

/** The very same file is in already: since when. */
export function alreadyRead(
  context: Context,
  { finished_at, created_at }: { finished_at: string | null; created_at: string },
): ProblemError {
  const when = momentInCity(finished_at ?? created_at, context.now());
  return new ProblemError("import.already-read", when);
}

/** Reads a batch in while the request that asked for it is answered; how it ends stands in the batch. */
export function runInBackground(context: Context, id: string): void {
  runImport(context, id, { patient: true }).catch((error: unknown) => {
    console.error(`import ${id}:`, error);
  });
}
