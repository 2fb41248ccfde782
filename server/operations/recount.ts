import type { Kysely } from "kysely";
import type { Change } from "../../db/intake/fold.ts";
import { TallyFold } from "../../db/intake/fold.ts";
import { countedResponses, keptTally, liveGroups, waveIds } from "../../db/queries/recounting.ts";
import type { Schema } from "../../db/schema.ts";
import { readSnapshot } from "../../db/snapshot.ts";
import { THRESHOLD_FLOOR } from "../../surveys/disclosure/threshold.ts";
import { applyIncrements, encodeCounts, noCounts } from "../../surveys/tally/counts.ts";
import type { Form } from "../catalogue/catalogue.ts";
import { codeIn, keptAnswers } from "../catalogue/recounting.ts";
import type { Context } from "../context.ts";

/** Where the kept tally and a full count of the responses disagree. */
export type Difference = { wave: string; cell: string; kept: number; counted: number };
export type Recount = { waves: number; responses: number; differences: Difference[] };

/**
 * Counts all responses anew, at one moment, and compares the result with the kept tally to the bit, and
 * each release group with its members. No differences: the tally is right.
 */
export function recount({ database, waves }: Context): Promise<Recount> {
  return readSnapshot(database, async (db) => {
    const result: Recount = { waves: 0, responses: 0, differences: [] };
    for (const wave of await waveIds(db)) {
      const form = await waves.formOf(wave);
      if (!form) continue;
      result.waves += 1;
      const fold = new TallyFold(() => form.layout.size);
      for await (const page of countedResponses(db, wave))
        for (const row of page) {
          const answers = keptAnswers(row.answers);
          const key = {
            wave,
            site: row.site,
            mode: row.mode,
            ageGroup: codeIn(answers, "age_group"),
            gender: codeIn(answers, "gender"),
          };
          fold.add(key, row.district, form.counter.count(answers), 1);
          result.responses += 1;
        }
      const kept = await keptTally(db, wave);
      const { cells, margins } = fold.changes();
      result.differences.push(
        ...compare(
          wave,
          cells.map((change) => ({ name: cellName(change), change })),
          kept.cells.map((row) => ({
            name: [row.site, row.mode, row.age_group, row.gender].join(" · "),
            row,
          })),
        ),
        ...compare(
          wave,
          margins.map((change) => ({ name: change.key.district, change })),
          kept.margins.map((row) => ({ name: row.district, row })),
        ),
        ...(await differingGroups(db, wave, form)),
      );
    }
    return result;
  });
}

/** Release groups that are too small, or whose sums are not those of their members. */
async function differingGroups(
  db: Kysely<Schema>,
  wave: string,
  { layout, counter }: Form,
): Promise<Difference[]> {
  const differences: Difference[] = [];
  for await (const { id, members, sums, answers } of liveGroups(db, wave)) {
    const counts = noCounts(layout.size);
    for (const one of answers) applyIncrements(counts, counter.peek(keptAnswers(one)), 1);
    const same = members === answers.length && Buffer.compare(sums, encodeCounts(counts)) === 0;
    if (!same || members < THRESHOLD_FLOOR)
      differences.push({
        wave,
        cell: `release_group ${id}`,
        kept: members,
        counted: answers.length,
      });
  }
  return differences;
}

function cellName({
  key,
}: Change<{ site: string; mode: string; ageGroup: string; gender: string }>): string {
  return [key.site, key.mode, key.ageGroup, key.gender].join(" · ");
}

type Counted = { name: string; change: Pick<Change<unknown>, "responses" | "counts"> };
type KeptRow = { name: string; row: { responses: number; counts: Uint8Array } };

function compare(wave: string, counted: Counted[], kept: KeptRow[]): Difference[] {
  const left = new Map(kept.map(({ name, row }) => [name, row]));
  const differences: Difference[] = [];
  for (const { name, change } of counted) {
    const row = left.get(name);
    left.delete(name);
    const same =
      row?.responses === change.responses &&
      Buffer.compare(row.counts, encodeCounts(change.counts)) === 0;
    if (!same)
      differences.push({ wave, cell: name, kept: row?.responses ?? 0, counted: change.responses });
  }
  // An undone batch leaves cells of zeros behind; they say the same as no cell.
  for (const [name, row] of left)
    if (row.responses !== 0 || row.counts.some((byte) => byte !== 0))
      differences.push({ wave, cell: name, kept: row.responses, counted: 0 });
  return differences;
}
