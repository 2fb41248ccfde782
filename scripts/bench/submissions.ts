import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import autocannon from "autocannon";
import { openInstallation } from "../../server/installation.ts";
import { settingsFrom } from "../../server/settings.ts";
import type { ChildServer } from "./child-server.ts";
import { startChild } from "./child-server.ts";
import { deliveries } from "./deliveries.ts";
import type { Figure } from "./figure.ts";
import { median, percent, whole } from "./figure.ts";

const CONNECTIONS = 100;
const ROUNDS = 3;

/**
 * Submissions per second, durable and counted, against a bare handler that reads the same body and
 * answers 201. Rounds alternate between the two, each on fresh submissions.
 */
export async function submissionFigures(perRound: number): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), "nachbarstimme-bench-"));
  const env = { DATA_DIR: folder, DEMO: "1" };
  const context = await openInstallation(settingsFrom(env, resolve(import.meta.dirname, "../..")));
  const form = context.catalogue.current.find(
    ({ questionnaire }) => questionnaire.id === "sorgekultur",
  );
  const wave = await context.database.kysely
    .selectFrom("wave")
    .select("id")
    .where("questionnaire", "=", "sorgekultur")
    .executeTakeFirstOrThrow();
  if (!form) throw new Error("no questionnaire to answer");
  await context.database.close();

  const product = await startChild("serve-product", env);
  const bare = await startChild("serve-bare", {});
  try {
    const speeds = { product: [] as Speed[], bare: [] as Speed[] };
    for (let round = 0; round <= ROUNDS; round++) {
      const bodies = deliveries(form, wave.id, "gorbitz_library", perRound, round).map((delivery) =>
        JSON.stringify(delivery),
      );
      const one = { bare: await speedOf(bare, bodies), product: await speedOf(product, bodies) };
      // The first round only warms both up.
      if (round === 0) continue;
      speeds.bare.push(one.bare);
      speeds.product.push(one.product);
    }
    const rate = (of: Speed[]) => median(of.map((speed) => speed.perSecond));
    const cpu = (of: Speed[]) => median(of.map((speed) => speed.cpuMicroseconds));
    const ratio = rate(speeds.product) / rate(speeds.bare);
    const effort = cpu(speeds.bare) / cpu(speeds.product);
    return [
      {
        what: `submissions, ${CONNECTIONS} connections, synchronous=FULL`,
        measured: `${whole(rate(speeds.product))} /s`,
        comparedWith: `bare handler ${whole(rate(speeds.bare))} /s`,
        ratio: percent(ratio),
        target: "≥ 50 %",
        met: ratio >= 0.5,
      },
      {
        what: "the same, processor time of the server per submission",
        measured: `${whole(cpu(speeds.product))} µs`,
        comparedWith: `bare handler ${whole(cpu(speeds.bare))} µs`,
        ratio: percent(effort),
        target: "shown beside",
        met: true,
      },
    ];
  } finally {
    await product.stop();
    await bare.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

type Speed = { perSecond: number; cpuMicroseconds: number };

async function speedOf(server: ChildServer, bodies: readonly string[]): Promise<Speed> {
  const before = await server.cpu();
  const started = performance.now();
  let next = 0;
  let answered = started;
  const result = await new Promise<autocannon.Result>((done, failed) => {
    const load = autocannon(
      {
        url: `${server.url}/api/submissions`,
        connections: CONNECTIONS,
        amount: bodies.length,
        requests: [
          {
            method: "POST",
            headers: { "content-type": "application/json" },
            setupRequest: (request) => ({ ...request, body: bodies[next++ % bodies.length] ?? "" }),
          },
        ],
      },
      (error, outcome) => (error ? failed(error) : done(outcome)),
    );
    // Its own duration is counted in whole seconds: the last reply says when it was over.
    load.on("response", () => {
      answered = performance.now();
    });
  });
  const refused = result.non2xx + result.errors + result.timeouts;
  if (refused > 0) throw new Error(`${refused} of ${bodies.length} submissions were not accepted`);
  const cpu = (await server.cpu()) - before;
  return {
    perSecond: (bodies.length * 1000) / (answered - started),
    cpuMicroseconds: (cpu * 1000) / bodies.length,
  };
}
