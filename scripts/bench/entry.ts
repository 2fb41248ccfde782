/// <reference lib="dom" />
// Some functions below run in a page.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { chromium } from "playwright-core";
import { DEMO_ACCOUNTS } from "../../server/access/demo-accounts.ts";
import { findChromium } from "../screenshots/chromium.ts";
import { startChild } from "./child-server.ts";
import type { Figure } from "./figure.ts";
import { median } from "./figure.ts";

const SITE = "gorbitz_library";
const FORMS = 5;
const LIMIT = 50;
/** This machine, and one that is as much slower as an office's oldest. */
const SLOWER = [1, 4] as const;
/** A whole form of "sorgekultur", as its typist sees it: a line for each field that wants an Enter. */
const LINES = ["2", "", "34", "1"];
const BATTERIES = "545w5545523224w342";
const REST = ["492", "12", "3", "4", "1", "1", "2", "1", "5", ""];

/** How long a typist waits for a key's answer: from the key to the painted screen. */
export async function entryFigures(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), "nachbarstimme-entry-"));
  const server = await startChild("serve-product", {
    DATA_DIR: join(folder, "data"),
    DEMO: "1",
    DATABASE_URL: "",
  });
  const { executablePath, env } = await findChromium();
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu"],
    env: { ...process.env, ...env },
  });
  try {
    const figures: Figure[] = [];
    for (const slower of SLOWER) {
      const bare = await bareInput(browser, slower);
      const desk = await atTheDesk(browser, server.url, slower);
      const slow = share(desk, 0.95);
      figures.push({
        what: `key to painted answer in the entry screen, CPU ÷ ${slower}`,
        measured: `${milliseconds(median(desk))}, 95 %: ${milliseconds(slow)}`,
        comparedWith: `a bare field ${milliseconds(median(bare))}`,
        ratio: `${(median(desk) / median(bare)).toFixed(1)} ×`,
        target: slower === 1 ? `95 % < ${LIMIT} ms` : "beside it",
        met: slower !== 1 || slow < LIMIT,
      });
    }
    return figures;
  } finally {
    await browser.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function atTheDesk(browser: Browser, url: string, slower: number): Promise<number[]> {
  const context = await browser.newContext({ baseURL: url, locale: "de-DE" });
  const page = await context.newPage();
  await page.setViewportSize({ width: 1440, height: 900 });
  const account = DEMO_ACCOUNTS.find(({ role }) => role === "staff");
  await page.request.post("/api/session", {
    data: { email: account?.email, password: account?.password },
  });
  await page.goto("/buero/erfassen");
  await page.getByLabel("Befragungsort").selectOption({ value: SITE });
  await page.getByLabel("Erhebungswelle").selectOption({ label: await sorgekultur(page) });
  await page.getByLabel("Tag der Befragung").fill("12.05.2026");
  await page.getByLabel("Gezählte Bögen").fill(String(FORMS));
  await page.keyboard.press("Enter");
  await page.getByLabel("Bogen", { exact: true }).waitFor();
  await slowDown(page, slower);
  await page.evaluate(watchKeys);
  for (let form = 0; form < FORMS; form++) {
    await page.locator("#sheet-number:focus").waitFor();
    await page.keyboard.press("Control+A");
    await page.keyboard.type(String(900_000 + 100 * slower + form));
    await page.keyboard.press("Enter");
    await page.locator("#field-0:focus").waitFor();
    for (const line of LINES) await typeLine(page, line);
    for (const key of BATTERIES) await pressKey(page, key);
    for (const line of REST) await typeLine(page, line);
  }
  const times = await page.evaluate(() => window.keyTimes ?? []);
  await context.close();
  return times;
}

/** The wave of the questionnaire that the lines above belong to. */
async function sorgekultur(page: Page): Promise<string> {
  const labels = await page.getByLabel("Erhebungswelle").locator("option").allTextContents();
  const label = labels.find((one) => one.includes("Füreinander sorgen"));
  if (label === undefined) throw new Error(`no wave to type among ${labels.join(", ")}`);
  return label;
}

async function bareInput(browser: Browser, slower: number): Promise<number[]> {
  const page = await browser.newPage();
  await page.setContent("<input autofocus>");
  await page.locator("input").focus();
  await slowDown(page, slower);
  await page.evaluate(watchKeys);
  for (const key of BATTERIES.repeat(FORMS)) await pressKey(page, key);
  const times = await page.evaluate(() => window.keyTimes ?? []);
  await page.close();
  return times;
}

async function slowDown(page: Page, rate: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate });
}

async function typeLine(page: Page, line: string): Promise<void> {
  for (const key of line) await pressKey(page, key);
  await pressKey(page, "Enter");
}

/** One key, and then what a practised person takes for the next: a third of a second at most. */
async function pressKey(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await page.waitForTimeout(60);
}

declare global {
  interface Window {
    keyTimes?: number[];
  }
}

/** Runs in the page: notes for each key how long it took until the next frame was painted. */
function watchKeys(): void {
  const times: number[] = [];
  window.keyTimes = times;
  addEventListener(
    "keydown",
    ({ timeStamp }) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => times.push(performance.now() - timeStamp);
        port2.postMessage(null);
      });
    },
    { capture: true },
  );
}

function share(values: readonly number[], part: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
}

function milliseconds(value: number): string {
  return `${value.toFixed(1)} ms`;
}
