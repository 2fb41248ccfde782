import type { DBSchema } from "idb";
import { openDB } from "idb";
import * as v from "valibot";
import { PackedInterview } from "../interview/packed.ts";

/** A draft that outlives its page, because somebody asked for it. */
const Remembered = v.object({
  site: v.string(),
  language: v.string(),
  interview: PackedInterview,
  /** Milliseconds since 1970. */
  savedAt: v.number(),
});
export type Remembered = v.InferOutput<typeof Remembered>;

interface Tables extends DBSchema {
  /** One per site. */
  draft: { key: string; value: unknown };
}

const DAYS_KEPT = 7;
const MILLISECONDS_A_DAY = 86_400_000;

/**
 * The draft of this site, if there is one. Every draft that is older than a week goes meanwhile, and so does
 * one that this version of the app cannot read.
 *
 * @param now milliseconds since 1970
 */
export async function rememberedAt(site: string, now: number): Promise<Remembered | undefined> {
  return inDrafts(async (drafts) => {
    let found: Remembered | undefined;
    for (const key of await drafts.getAllKeys()) {
      const read = v.safeParse(Remembered, await drafts.get(key));
      const fresh = read.success && isFresh(read.output.savedAt, now);
      if (!fresh) await drafts.delete(key);
      else if (key === site) found = read.output;
    }
    return found;
  });
}

/** Whether a draft may still be kept. A clock that was set back makes nothing last longer. */
export function isFresh(savedAt: number, now: number): boolean {
  return savedAt <= now + MILLISECONDS_A_DAY && now - savedAt < DAYS_KEPT * MILLISECONDS_A_DAY;
}

/** Puts a draft in place of the site's earlier one. */
export function remember(draft: Remembered): Promise<void> {
  return inDrafts(async (drafts) => {
    await drafts.put(draft, draft.site);
  });
}

/** Forgets the draft of a site. */
export function forget(site: string): Promise<void> {
  return inDrafts((drafts) => drafts.delete(site));
}

async function inDrafts<Result>(task: (drafts: Drafts) => Promise<Result>): Promise<Result> {
  const database = await opened();
  try {
    const changing = database.transaction("draft", "readwrite");
    const result = await task(changing.store);
    await changing.done;
    return result;
  } finally {
    database.close();
  }
}

function opened() {
  return openDB<Tables>("nachbarstimme-remembered", 1, {
    upgrade(database) {
      database.createObjectStore("draft");
    },
  });
}

type Drafts = {
  getAllKeys(): Promise<string[]>;
  get(key: string): Promise<unknown>;
  put(draft: Remembered, key: string): Promise<unknown>;
  delete(key: string): Promise<void>;
};
