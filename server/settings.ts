import { resolve } from "node:path";
import { THRESHOLD_FLOOR } from "../surveys/disclosure/threshold.ts";

/** How this installation is set up. Every key stands in the README's table; a test compares them. */
export type Settings = {
  port: number;
  host: string;
  databaseUrl: string | undefined;
  dataDir: string;
  demo: "yes" | "no" | "if-empty";
  questionnairesDir: string;
  /** No number for fewer answers than this. Never below the floor. */
  disclosureThreshold: number;
  /** Minutes between two rounds of release. */
  releaseMinutes: number;
  /** Largest upload in megabytes. */
  uploadMegabytes: number;
  /** Where the built client lies. */
  clientDir: string;
  /** The built program of the import's reading thread. */
  importWorker: string;
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
  return {
    port: whole(env, "PORT", 8080, 0, 65_535),
    host: env.HOST || "0.0.0.0",
    databaseUrl,
    dataDir: resolve(root, env.DATA_DIR || "data"),
    // Published sign-ins must not reach a production database.
    demo: demo === "1" ? "yes" : demo === "0" || databaseUrl !== undefined ? "no" : "if-empty",
    questionnairesDir: resolve(root, env.QUESTIONNAIRES_DIR || "surveys/questionnaires"),
    disclosureThreshold: whole(env, "DISCLOSURE_THRESHOLD", 10, THRESHOLD_FLOOR, 1000),
    releaseMinutes: whole(env, "RELEASE_MINUTES", 30, 1, 1440),
    uploadMegabytes: whole(env, "UPLOAD_MEGABYTES", 500, 1, 10_000),
    clientDir: resolve(root, "dist/client"),
    importWorker: resolve(root, "dist/server/import-worker.js"),
  };
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
