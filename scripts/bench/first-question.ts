/// <reference lib="dom" />
// Some functions below run in a page.

import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { chromium } from "playwright-core";
import * as v from "valibot";
import { SurveyBundle } from "../../surveys/wire/survey.ts";
import { findChromium } from "../screenshots/chromium.ts";
import { startChild } from "./child-server.ts";
import type { Figure } from "./figure.ts";
import { median } from "./figure.ts";
import { minimumPage } from "./minimum-page.ts";

const RUNS = 5;
const SITE = "/s/gorbitz_library?sprache=de";
/**
 * 400 kbit/s each way, and 400 ms from a request to the first byte of its reply. "Slow 3G" of the developer
 * tools has the same line and waits 2000 ms.
 */
const SLOW_LINE = {
  offline: false,
  latency: 400,
  downloadThroughput: 50_000,
  uploadThroughput: 50_000,
};
const SLOW_PHONE = 4;
const OLD_TABLET = 6;
const COLD_START_LIMIT = 3000;

/** How long people wait: on a slow phone for the first question, on an old tablet without a network. */
export async function waitingFigures(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), "nachbarstimme-waiting-"));
  const server = await startChild("serve-product", {
    DATA_DIR: join(folder, "data"),
    DEMO: "1",
    DATABASE_URL: "",
  });
  const { executablePath, env } = await findChromium();
  const options = {
    executablePath,
    args: ["--no-sandbox", "--disable-gpu"],
    env: { ...process.env, ...env },
  };
  try {
    const reply = await fetch(`${server.url}/api/survey/sites/gorbitz_library`);
    const minimum = await serveMinimum(v.parse(SurveyBundle, await reply.json()));
    const browser = await chromium.launch(options);
    const ours: number[] = [];
    const least: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      ours.push(await onSlowPhone(browser, `${server.url}${SITE}`, untilFirstQuestion));
      least.push(await onSlowPhone(browser, minimum.url, untilParsed));
    }
    await browser.close();
    minimum.stop();

    const profile = () => chromium.launchPersistentContext(join(folder, "profile"), options);
    await install(await profile(), `${server.url}${SITE}`);
    await server.stop();
    const cold: number[] = [];
    for (let run = 0; run < RUNS; run++)
      cold.push(await coldStart(await profile(), `${server.url}${SITE}`));
    return [
      {
        what: `time to the first question, CPU ÷ ${SLOW_PHONE}, 400 kbit/s, 400 ms`,
        measured: milliseconds(median(ours)),
        comparedWith: `minimum page ${milliseconds(median(least))}`,
        ratio: `${(median(ours) / median(least)).toFixed(1)} ×`,
        target: "beside it",
        met: true,
      },
      {
        what: `cold start without a network, CPU ÷ ${OLD_TABLET}`,
        measured: milliseconds(median(cold)),
        comparedWith: `slowest of ${RUNS}: ${milliseconds(Math.max(...cold))}`,
        ratio: `${(median(cold) / COLD_START_LIMIT).toFixed(2)} × limit`,
        target: "≤ 3000 ms",
        met: median(cold) <= COLD_START_LIMIT,
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function onSlowPhone(
  browser: Browser,
  url: string,
  arrival: () => Promise<number>,
): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", SLOW_LINE);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOW_PHONE });
  const taken = await timed(page, url, arrival);
  await context.close();
  return taken;
}

async function install(context: BrowserContext, url: string): Promise<void> {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(url);
  await page.locator(".go .btn").waitFor();
  await page.evaluate("navigator.serviceWorker.ready.then(() => undefined)");
  // The survey itself is kept a moment after the app.
  await page.waitForLoadState("networkidle");
  await context.close();
}

async function coldStart(context: BrowserContext, url: string): Promise<number> {
  const page = context.pages()[0] ?? (await context.newPage());
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: OLD_TABLET });
  const taken = await timed(page, url, untilBench);
  await context.close();
  return taken;
}

/** Milliseconds from the navigation until the page itself says that it has arrived. */
async function timed(page: Page, url: string, arrival: () => Promise<number>): Promise<number> {
  await page.goto(url, { waitUntil: "commit" });
  return page.evaluate(arrival);
}

/** Runs in the page: touches what leads to the first question as soon as it stands. */
async function untilFirstQuestion(): Promise<number> {
  const way = [".go .btn", ".offer", ".foot .forward", ".progress"];
  for (const selector of way) {
    let found = document.querySelector<HTMLElement>(selector);
    while (found === null) {
      await new Promise(requestAnimationFrame);
      found = document.querySelector<HTMLElement>(selector);
    }
    found.click();
  }
  return performance.now();
}

/** Runs in the page. */
async function untilBench(): Promise<number> {
  while (document.querySelector(".go .btn") === null) await new Promise(requestAnimationFrame);
  return performance.now();
}

/** Runs in the page. */
async function untilParsed(): Promise<number> {
  while (document.querySelector("fieldset") === null) await new Promise(requestAnimationFrame);
  return performance.now();
}

async function serveMinimum(bundle: SurveyBundle): Promise<{ url: string; stop: () => void }> {
  const page = gzipSync(minimumPage(bundle), { level: 9 });
  const server = createServer((_, reply) => {
    reply.writeHead(200, {
      "content-type": "text/html; charset=utf-8",
      "content-encoding": "gzip",
    });
    reply.end(page);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return { url: `http://127.0.0.1:${address.port}`, stop: () => server.close() };
}

function milliseconds(value: number): string {
  return `${Math.round(value)} ms`;
}
