import { join, resolve } from "node:path";
import { THRESHOLD_FLOOR } from "../surveys/disclosure/threshold.ts";
import type { LicenceId } from "../surveys/open-data/licences.ts";
import { LICENCE_IDS } from "../surveys/open-data/licences.ts";

/** How this installation is set up. Every key stands in the README's table; a test compares them. */
export type Settings = {
  port: number;
  host: string;
  databaseUrl: string | undefined;
  dataDir: string;
  /** Where the keys to sealed answers lie: one file each, never in the database. */
  keysDir: string;
  demo: "yes" | "no" | "if-empty";
  questionnairesDir: string;
  /** No number for fewer answers than this. Never below the floor. */
  disclosureThreshold: number;
  /** Minutes between two rounds of release. */
  releaseMinutes: number;
  /** Largest upload in megabytes. */
  uploadMegabytes: number;
  /** Largest workbook in megabytes, and how large it may become when it is unfolded. */
  workbookMegabytes: number;
  workbookUnfoldedMegabytes: number;
  /** Most columns of a table that is read in. */
  importColumns: number;
  /** Where residents reach this installation, without a slash at the end; absent: as the browser asked. */
  publicUrl: string | undefined;
  /** Under what conditions and in whose name open data is offered. */
  openData: {
    licence: LicenceId;
    publisher: string;
    /** E-mail address or web address; absent: none is named. */
    contact: string | undefined;
    /** GovData's URI of whoever delivers, and the URI of the municipality's key. */
    contributor: string | undefined;
    place: string | undefined;
  };
  /** The fonts of the pages, for what is printed. */
  fontsDir: string;
  /** Where the built client lies. */
  clientDir: string;
  /** The built program of the import's reading thread. */
  importWorker: string;
  /** The built program of the thread that unfolds workbooks. */
  workbookWorker: string;
  /** The built program of the thread that writes workbooks. */
  spreadsheetWorker: string;
  /** The built program of the thread that attacks what was released. */
  attackWorker: string;
  /** The built program of the thread that draws forms to be printed. */
  printWorker: string;
  /** The built program of the thread that draws reports. */
  reportWorker: string;
};

export class SettingsError extends Error {}

/** Reads the settings from the environment. @throws {SettingsError} with a sentence for the console */
export function settingsFrom(env: Record<string, string | undefined>, root: string): Settings {
  const databaseUrl = env.DATABASE_URL || undefined;
  if (databaseUrl !== undefined && !/^postgres(ql)?:\/\//.test(databaseUrl))
    throw new SettingsError(
      "DATABASE_URL muss mit postgres:// beginnen. Ohne DATABASE_URL wird eine SQLite-Datei benutzt.",
    );
  const demo = env.DEMO;
  const dataDir = resolve(root, env.DATA_DIR || "data");
  return {
    port: whole(env, "PORT", 8080, 0, 65_535),
    host: env.HOST || "0.0.0.0",
    databaseUrl,
    dataDir,
    keysDir: env.KEYS_DIR ? resolve(root, env.KEYS_DIR) : join(dataDir, "keys"),
    // Published sign-ins must not reach a production database.
    demo: demo === "1" ? "yes" : demo === "0" || databaseUrl !== undefined ? "no" : "if-empty",
    questionnairesDir: resolve(root, env.QUESTIONNAIRES_DIR || "surveys/questionnaires"),
    disclosureThreshold: whole(env, "DISCLOSURE_THRESHOLD", 10, THRESHOLD_FLOOR, 1000),
    releaseMinutes: whole(env, "RELEASE_MINUTES", 30, 1, 1440),
    uploadMegabytes: whole(env, "UPLOAD_MEGABYTES", 500, 1, 10_000),
    workbookMegabytes: whole(env, "WORKBOOK_MEGABYTES", 25, 1, 200),
    workbookUnfoldedMegabytes: whole(env, "WORKBOOK_UNFOLDED_MEGABYTES", 200, 1, 2000),
    importColumns: whole(env, "IMPORT_COLUMNS", 2000, 10, 16_384),
    publicUrl: publicUrlFrom(env.PUBLIC_URL),
    openData: {
      licence: licenceFrom(env.OPEN_DATA_LICENCE),
      publisher: env.OPEN_DATA_PUBLISHER || "Stadtverwaltung",
      contact: env.OPEN_DATA_CONTACT || undefined,
      contributor: uriFrom("OPEN_DATA_CONTRIBUTOR", env.OPEN_DATA_CONTRIBUTOR),
      place: uriFrom("OPEN_DATA_PLACE", env.OPEN_DATA_PLACE),
    },
    fontsDir: resolve(root, "client/shared/look/fonts"),
    clientDir: resolve(root, "dist/client"),
    importWorker: resolve(root, "dist/server/import-worker.js"),
    workbookWorker: resolve(root, "dist/server/workbook-worker.js"),
    attackWorker: resolve(root, "dist/server/attack-worker.js"),
    spreadsheetWorker: resolve(root, "dist/server/spreadsheet-worker.js"),
    printWorker: resolve(root, "dist/server/print-worker.js"),
    reportWorker: resolve(root, "dist/server/report-worker.js"),
  };
}

/** The apps lie at the root of their host: an address with a path would lead nowhere. */
function publicUrlFrom(text: string | undefined): string | undefined {
  if (text === undefined || text === "") return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^https?:$/.test(url.protocol) && url.pathname === "/" && url.search === "")
    return url.origin;
  throw new SettingsError(
    `PUBLIC_URL muss eine Adresse wie https://umfrage.stadt.de sein, nicht „${text}“.`,
  );
}

function licenceFrom(text: string | undefined): LicenceId {
  const id = LICENCE_IDS.find((one) => one === (text || "dl-de/by-2-0"));
  if (id) return id;
  throw new SettingsError(
    `OPEN_DATA_LICENCE muss ${LICENCE_IDS.join(", ")} sein, nicht „${text}“.`,
  );
}

function uriFrom(key: string, text: string | undefined): string | undefined {
  if (text === undefined || text === "") return undefined;
  if (URL.canParse(text)) return text;
  throw new SettingsError(`${key} muss eine Adresse mit http:// sein, nicht „${text}“.`);
}

function whole(
  env: Record<string, string | undefined>,
  key: string,
  fallback: number,
  least: number,
  most: number,
): number {
  const text = env[key];
  if (text === undefined || text === "") return fallback;
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > most)
    throw new SettingsError(
      `${key} muss eine ganze Zahl von ${least} bis ${most} sein, nicht „${text}“.`,
    );
  return value;
}
