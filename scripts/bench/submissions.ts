import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import autocannon from "autocannon";
import { openInstallation } from "../../server/installation.ts";
import { settingsFrom } from "../../server/settings.ts";
import type { Delivery } from "../../surveys/wire/submission.ts";
import type { ChildServer } from "./child-server.ts";
import { startChild } from "./child-server.ts";
import { deliveries } from "./deliveries.ts";
import type { Figure } from "./figure.ts";
import { median, percent, whole } from "./figure.ts";
import { sealedDeliveries } from "./sealed-deliveries.ts";

const CONNECTIONS = 100;
const ROUNDS = 3;
/** Making a seal takes as long as opening it: a round of sealed submissions is shorter. */
const SEALED_PART = 5;

/**
 * Submissions per second, durable and counted, against a bare handler that reads the same body and
 * answers 201; sealed ones against a bare handler that opens the seal too.
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
  const key = await context.keys.current();
  await context.database.close();
  const made = (count: number, seed: number) =>
    deliveries(form, wave.id, "gorbitz_library", count, seed);
  try {
    return [
      ...figuresOf(
        "submissions",
        await against("serve-bare", env, async (round) => made(perRound, round)),
      ),
      ...figuresOf(
        "sealed submissions",
        await against("serve-bare-sealed", env, (round) =>
          sealedDeliveries(key, made(perRound / SEALED_PART, round)),
        ),
      ),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Rounds alternate between the bare handler and the product, each on fresh submissions. */
async function against(
  role: string,
  env: Record<string, string>,
  deliveriesOf: (round: number) => Promise<Delivery[]>,
): Promise<{ product: Speed[]; bare: Speed[] }> {
  const product = await startChild("serve-product", env);
  const bare = await startChild(role, env);
  try {
    const speeds = { product: [] as Speed[], bare: [] as Speed[] };
    for (let round = 0; round <= ROUNDS; round++) {
      const bodies = (await deliveriesOf(round)).map((delivery) => JSON.stringify(delivery));
      const one = { bare: await speedOf(bare, bodies), product: await speedOf(product, bodies) };
      // The first round only warms both up.
      if (round === 0) continue;
      speeds.bare.push(one.bare);
      speeds.product.push(one.product);
    }
    return speeds;
  } finally {
    await product.stop();
    await bare.stop();
  }
}

function figuresOf(
  what: string,
  { product, bare }: { product: readonly Speed[]; bare: readonly Speed[] },
): Figure[] {
  const rate = (of: readonly Speed[]) => median(of.map((speed) => speed.perSecond));
  const cpu = (of: readonly Speed[]) => median(of.map((speed) => speed.cpuMicroseconds));
  const ratio = rate(product) / rate(bare);
  return [
    {
      what: `${what}, ${CONNECTIONS} connections, synchronous=FULL`,
      measured: `${whole(rate(product))} /s`,
      comparedWith: `bare handler ${whole(rate(bare))} /s`,
      ratio: percent(ratio),
      target: "≥ 50 %",
      met: ratio >= 0.5,
    },
    {
      what: `${what}, processor time of the server for one`,
      measured: `${whole(cpu(product))} µs`,
      comparedWith: `bare handler ${whole(cpu(bare))} µs`,
      ratio: percent(cpu(bare) / cpu(product)),
      target: "shown beside",
      met: true,
    },
  ];
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
