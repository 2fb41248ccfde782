import type { DBSchema } from "idb";
import { openDB } from "idb";
import * as v from "valibot";
import { SurveyBundle } from "../../../surveys/wire/survey.ts";

interface Tables extends DBSchema {
  /** One row: the survey that was on this device last, as the server sent it. No answer in it. */
  kept: { key: "survey"; value: { site: string; bundle: unknown } };
}

/** Keeps a site's survey as it came, in place of the one before. @throws where nothing can be stored */
export async function keepSurvey(site: string, bundle: unknown): Promise<void> {
  const database = await open();
  try {
    await database.put("kept", { site, bundle }, "survey");
  } finally {
    database.close();
  }
}

/**
 * The site's survey as it was kept, parsed anew: another version of the app may have kept it.
 *
 * @returns undefined where none is kept, or none that this version can read
 * @throws where nothing can be stored
 */
export async function readSurvey(site: string): Promise<SurveyBundle | undefined> {
  const database = await open();
  try {
    const row = await database.get("kept", "survey");
    const parsed = v.safeParse(SurveyBundle, row?.bundle);
    return row?.site === site && parsed.success ? parsed.output : undefined;
  } finally {
    database.close();
  }
}

function open() {
  return openDB<Tables>("nachbarstimme-survey", 1, {
    upgrade(opened) {
      opened.createObjectStore("kept");
    },
  });
}
