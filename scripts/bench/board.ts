import { resolve } from "node:path";
import { countedResponses } from "../../db/queries/recounting.ts";
import { openInstallation } from "../../server/installation.ts";
import { releaseRound } from "../../server/release-round.ts";
import { districtResult } from "../../server/results/district-result.ts";
import { settingsFrom } from "../../server/settings.ts";
import type { KeptAnswers } from "../../surveys/response/check-answers.ts";
import { applyIncrements, noCounts } from "../../surveys/tally/counts.ts";
import type { Figure } from "./figure.ts";
import { median, whole } from "./figure.ts";

const VIEWS = 40;
/** So many responses make a scan slow enough to be beaten by the factor that is promised. */
const SCANNED = 1_000_000;
const DISTRICT = "blasewitz";

/** The board's query on two installations, few responses and many, and one scan of the many. */
export async function boardFigures(few: string, many: string): Promise<Figure[]> {
  const small = await viewOf(few, false);
  const large = await viewOf(many, true);
  const growth = large.milliseconds / small.milliseconds;
  return [
    {
      what: `board query at ${whole(large.responses)} responses`,
      measured: `${large.milliseconds.toFixed(1)} ms`,
      comparedWith: `at ${whole(small.responses)} responses ${small.milliseconds.toFixed(1)} ms`,
      ratio: `${growth.toFixed(2)} ×`,
      target: "≤ 1.2 ×",
      met: growth <= 1.2,
    },
    {
      what: "the same against one scan of the responses",
      measured: `${large.milliseconds.toFixed(1)} ms`,
      comparedWith: `scan ${whole(large.scanMilliseconds)} ms`,
      ratio: `${whole(large.scanMilliseconds / large.milliseconds)} × faster`,
      target: `≥ 100 × at ${whole(SCANNED)}`,
      met: large.responses < SCANNED || large.scanMilliseconds / large.milliseconds >= 100,
    },
  ];
}

async function viewOf(dataDir: string, scan: boolean) {
  const context = await openInstallation(
    settingsFrom({ DATA_DIR: dataDir }, resolve(import.meta.dirname, "../..")),
  );
  try {
    await releaseRound(context, { actor: null });
    const times: number[] = [];
    let responses = 0;
    for (let view = 0; view < VIEWS; view++) {
      const started = performance.now();
      const result = await districtResult(context, {
        district: DISTRICT,
        questionnaire: "sorgekultur",
      });
      times.push(performance.now() - started);
      responses = result?.value.findings.responses ?? 0;
    }
    const scanMilliseconds = scan ? await scanOf(context) : 0;
    // The first views only warm up.
    return { responses, milliseconds: median(times.slice(VIEWS / 4)), scanMilliseconds };
  } finally {
    await context.database.close();
  }
}

async function scanOf(context: Awaited<ReturnType<typeof openInstallation>>): Promise<number> {
  const wave = await context.database.kysely
    .selectFrom("wave")
    .select("id")
    .where("questionnaire", "=", "sorgekultur")
    .executeTakeFirstOrThrow();
  const form = await context.waves.formOf(wave.id);
  if (!form) throw new Error("nothing to scan");
  const started = performance.now();
  const counts = noCounts(form.layout.size);
  for await (const page of countedResponses(context.database.kysely, wave.id))
    for (const row of page) {
      const answers: KeptAnswers = JSON.parse(row.answers);
      applyIncrements(counts, form.counter.count(answers), 1);
    }
  return performance.now() - started;
}
