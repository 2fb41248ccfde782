import { knownIdentities } from "../../db/queries/identities.ts";
import type { NotData, RowNotice, RowRejection } from "../../surveys/import/row-codes.ts";
import type { FreeText } from "../../surveys/response/judge.ts";
import { CONTRADICTIONS_A_PAGE } from "../../surveys/wire/import.ts";
import type { Context } from "../context.ts";
import type { Chunk } from "./chunk.ts";
import { chunksOf } from "./chunk-source.ts";
import type { ReadJob } from "./read-job.ts";
import { SeenIdentities } from "./seen-identities.ts";
import type { ContradictingRow, Decision } from "./stored-plan.ts";

/** A row whose form is there already with other answers. `response` is null where the other one is in the same file. */
export type Contradiction = ContradictingRow & {
  answersJson: string;
  texts: FreeText[];
  response: string | null;
};

/** What would happen if a file were read in now. */
export type Foresight = {
  rows: number;
  accepted: number;
  alreadyThere: number;
  contradicting: number;
  /** Forms that take the file's answers in place of their own, as a person has decided. */
  taken: number;
  rejectedRows: number;
  rejections: RowRejection[];
  notices: RowNotice[];
  notData: NotData[];
  /** One page of them; those that take the file's answers are among them. */
  contradictions: Contradiction[];
};

type Options = {
  /** How many contradictions lie before the page that is looked at. */
  from?: number;
  onProgress?: (chunk: Chunk) => void;
};

/** Reads a file to its end and looks up what is there already, and what was decided. Stores nothing. */
export async function foresee(
  context: Context,
  job: ReadJob,
  decisions: readonly Decision[],
  { from = 0, onProgress = () => {} }: Options = {},
): Promise<Foresight> {
  const seen = new SeenIdentities();
  const page: Page = { from, passed: 0, numbers: new Set() };
  const replaced: Replaced = {
    decisions: new Map(decisions.map((one) => [one.row, one])),
    now: new Map(),
  };
  const foresight: Foresight = {
    rows: 0,
    accepted: 0,
    alreadyThere: 0,
    contradicting: 0,
    taken: 0,
    rejectedRows: 0,
    rejections: [],
    notices: [],
    notData: [],
    contradictions: [],
  };
  for await (const chunk of chunksOf(context.settings, job)) {
    await lookUp(context, job, chunk, { seen, replaced, page }, foresight);
    foresight.rows += chunk.rowsRead;
    foresight.rejectedRows += chunk.rejectedRows;
    append(foresight.rejections, chunk.rejections);
    append(foresight.notices, chunk.notices);
    append(foresight.notData, chunk.notData);
    onProgress(chunk);
  }
  return foresight;
}

/** What was decided about each row, and the digests of forms that have taken the file's answers since. */
type Replaced = { decisions: ReadonlyMap<number, Decision>; now: Map<string, string> };

/** How many contradictions have passed by, and the numbers on them. */
type Page = { from: number; passed: number; numbers: Set<string> };

async function lookUp(
  context: Context,
  { wave, source }: ReadJob,
  { forms }: Chunk,
  { seen, replaced, page }: { seen: SeenIdentities; replaced: Replaced; page: Page },
  foresight: Foresight,
): Promise<void> {
  const { decisions, now } = replaced;
  const known = await knownIdentities(context.database.kysely, wave, source, forms.externalIds);
  const storedOf = (id: string) => now.get(id) ?? known.get(id)?.answersDigest ?? null;
  // A chunk's corrections are made before its rows are stored.
  const taken = new Map<number, Decision>();
  forms.externalIds.forEach((externalId, index) => {
    const decision = decisions.get(forms.rows[index] ?? 0);
    const digest = forms.answersDigests[index] ?? "";
    if (decision?.take !== "file" || decision.externalId !== externalId) return;
    if (decision.inFile !== digest || decision.stored !== storedOf(externalId)) return;
    taken.set(index, decision);
    now.set(externalId, digest);
  });
  forms.externalIds.forEach((externalId, index) => {
    const digest = forms.answersDigests[index] ?? "";
    const decision = taken.get(index);
    const stored = decision?.stored ?? storedOf(externalId);
    const before = stored === null ? seen.note(externalId, digest) : undefined;
    if (before === "new") {
      foresight.accepted += 1;
      return;
    }
    if (before === "same" || stored === digest) {
      foresight.alreadyThere += 1;
      return;
    }
    if (decision) foresight.taken += 1;
    else foresight.contradicting += 1;
    // Where the file has the number twice, only its first row can be taken.
    const isLater = page.numbers.has(externalId);
    page.numbers.add(externalId);
    const at = page.passed++;
    if (at < page.from || at >= page.from + CONTRADICTIONS_A_PAGE) return;
    foresight.contradictions.push({
      row: forms.rows[index] ?? 0,
      externalId,
      answersJson: forms.answers[index] ?? "{}",
      texts: forms.texts.filter(({ form }) => form === index),
      inFile: digest,
      stored: isLater ? null : stored,
      response: isLater ? null : (known.get(externalId)?.response ?? null),
    });
  });
}

/** `push(...many)` fails where there are too many for one call. */
function append<Entry>(into: Entry[], entries: readonly Entry[]): void {
  for (const entry of entries) into.push(entry);
}
