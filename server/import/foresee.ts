import { knownIdentities } from "../../db/queries/identities.ts";
import type { NotData, RowNotice, RowRejection } from "../../surveys/import/row-codes.ts";
import type { Context } from "../context.ts";
import type { Chunk } from "./chunk.ts";
import { chunksOf } from "./chunk-source.ts";
import type { ReadJob } from "./read-job.ts";
import { SeenIdentities } from "./seen-identities.ts";

const MOST_CONTRADICTIONS = 100;

/** A row whose form is there already with other answers. `response` is null where the other one is in the same file. */
export type Contradiction = {
  row: number;
  externalId: string;
  answersJson: string;
  response: string | null;
};

/** What would happen if a file were read in now. */
export type Foresight = {
  rows: number;
  accepted: number;
  alreadyThere: number;
  contradicting: number;
  rejectedRows: number;
  rejections: RowRejection[];
  notices: RowNotice[];
  notData: NotData[];
  /** The first of them. */
  contradictions: Contradiction[];
};

/** Reads a file to its end and looks up what is there already. Stores nothing. */
export async function foresee(
  context: Context,
  job: ReadJob,
  onProgress: (chunk: Chunk) => void = () => {},
): Promise<Foresight> {
  const seen = new SeenIdentities();
  const foresight: Foresight = {
    rows: 0,
    accepted: 0,
    alreadyThere: 0,
    contradicting: 0,
    rejectedRows: 0,
    rejections: [],
    notices: [],
    notData: [],
    contradictions: [],
  };
  for await (const chunk of chunksOf(context.settings, job)) {
    await lookUp(context, job, chunk, seen, foresight);
    foresight.rows += chunk.rowsRead;
    foresight.rejectedRows += chunk.rejectedRows;
    append(foresight.rejections, chunk.rejections);
    append(foresight.notices, chunk.notices);
    append(foresight.notData, chunk.notData);
    onProgress(chunk);
  }
  return foresight;
}

async function lookUp(
  context: Context,
  { wave, source }: ReadJob,
  { forms }: Chunk,
  seen: SeenIdentities,
  foresight: Foresight,
): Promise<void> {
  const known = await knownIdentities(context.database.kysely, wave, source, forms.externalIds);
  forms.externalIds.forEach((externalId, index) => {
    const digest = forms.answersDigests[index] ?? "";
    const there = known.get(externalId);
    const before = there ? undefined : seen.note(externalId, digest);
    if (before === "new") foresight.accepted += 1;
    else if (before === "same" || there?.answersDigest === digest) foresight.alreadyThere += 1;
    else {
      foresight.contradicting += 1;
      if (foresight.contradictions.length < MOST_CONTRADICTIONS)
        foresight.contradictions.push({
          row: forms.rows[index] ?? 0,
          externalId,
          answersJson: forms.answers[index] ?? "{}",
          response: there?.response ?? null,
        });
    }
  });
}

/** `push(...many)` fails where there are too many for one call. */
function append<Entry>(into: Entry[], entries: readonly Entry[]): void {
  for (const entry of entries) into.push(entry);
}
