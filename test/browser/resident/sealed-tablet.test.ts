import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { killBrowser } from "../../../scripts/bench/browser-process.ts";
import { openProfile } from "../../environment/browser.ts";
import type { RunningServer } from "../../environment/running-server.ts";
import { startServer } from "../../environment/running-server.ts";
import { pairingCode } from "../../environment/tablets.ts";
import { leaveTraces, tracesInFolder, tracesInPage } from "../../environment/traces.ts";
import { choose, forward, REVIEW, SITE, TITLE } from "./a-visit.ts";

/** Forty characters that stand nowhere else. */
const fortyCharacters = () => randomBytes(20).toString("hex");
const IDLE = { idle: 30, warning: 20 };

describe("the sealed tablet", () => {
  let profile: string;
  let server: RunningServer;
  let context: BrowserContext;

  beforeAll(async () => {
    server = await startServer({ env: { DEMO: "1" } });
  });
  afterAll(() => server?.stop());
  beforeEach(async () => {
    profile = await mkdtemp(join(tmpdir(), "nachbarstimme-profile-"));
  });
  afterEach(async () => {
    await killBrowser(profile);
    await rm(profile, { recursive: true, force: true });
  });

  async function open(): Promise<Page> {
    context = await openProfile(profile);
    context.setDefaultTimeout(15_000);
    return context.pages()[0] ?? context.newPage();
  }

  /** The bench of a paired tablet, ready for days without a network. */
  async function pairedBench(): Promise<Page> {
    const { code } = await pairingCode(server.url, { site: SITE, setup: { timings: IDLE } });
    const page = await open();
    await page.clock.install();
    await page.goto(`${server.url}/tablet#${code}`);
    await page.getByRole("button", { name: "Umfrage zeigen" }).click();
    await atBench(page);
    await page.evaluate(() => navigator.serviceWorker.ready);
    return page;
  }

  const atBench = (page: Page) => page.getByRole("heading", { name: TITLE }).waitFor();

  /** Ends the browser as a power cut would, if it still runs, and looks into everything it left. */
  async function nothingIsLeftOf(secret: string): Promise<void> {
    await killBrowser(profile);
    expect(await tracesInFolder(profile, secret)).toEqual([]);
    const page = await open();
    await page.goto(`${server.url}/tablet`);
    await atBench(page);
    expect(await tracesInPage(page, secret)).toEqual([]);
    expect(await page.locator("body").textContent()).not.toContain(secret);
    for (const back of [page.goBack, page.goForward]) {
      await back.call(page, { timeout: 2000 }).catch(() => undefined);
      expect(await page.content()).not.toContain(secret);
    }
    await context.close();
    expect(await tracesInFolder(profile, secret)).toEqual([]);
  }

  it("finds a text that a careless page leaves behind", async () => {
    const secret = fortyCharacters();
    await open();
    const page = await leaveTraces(context, `${server.url}/ergebnisse`, secret);
    expect(await tracesInPage(page, secret)).toEqual([
      "localStorage",
      "sessionStorage",
      "indexedDB",
      "caches",
      "history",
      "cookies",
    ]);
    await context.close();
    expect((await tracesInFolder(profile, secret)).length).toBeGreaterThan(2);
  });

  it("keeps nothing of somebody who has handed in", async () => {
    const secret = fortyCharacters();
    const page = await pairedBench();
    await answerWith(page, secret);
    await forward(page).click();
    await page.getByText("Ihre Antworten sind angekommen.").waitFor();
    await page.getByRole("button", { name: "Fertig, nächste Person" }).click();
    await atBench(page);
    await nothingIsLeftOf(secret);
  });

  it("keeps nothing of somebody who has stopped", async () => {
    const secret = fortyCharacters();
    const page = await pairedBench();
    await answerWith(page, secret);
    await page.getByRole("button", { name: "Abbrechen" }).click();
    await page.getByRole("button", { name: "Ja, alles löschen" }).click();
    await atBench(page);
    await nothingIsLeftOf(secret);
  });

  it("keeps nothing of somebody who has gone away", async () => {
    const secret = fortyCharacters();
    const page = await pairedBench();
    await answerWith(page, secret);
    await page.clock.runFor((IDLE.idle + 1) * 1000);
    await page.getByRole("heading", { name: "Sind Sie noch da?" }).waitFor();
    await page.clock.runFor((IDLE.warning + 1) * 1000);
    await atBench(page);
    await nothingIsLeftOf(secret);
  });

  it("keeps nothing when the browser dies in the middle", async () => {
    const secret = fortyCharacters();
    const page = await pairedBench();
    await answerWith(page, secret);
    // Time enough for a browser that means to write down where people were.
    await wait(5000);
    await nothingIsLeftOf(secret);
  });

  it("keeps nothing readable when the power fails right after „gespeichert“, and loses nothing", async () => {
    const secret = fortyCharacters();
    const page = await pairedBench();
    await context.setOffline(true);
    await answerWith(page, secret);
    await forward(page).click();
    await page.getByText(/Ihre Antworten sind gespeichert/).waitFor();
    await killBrowser(profile);
    expect(await tracesInFolder(profile, secret)).toEqual([]);

    const next = await open();
    const posted = next.waitForResponse(
      (response) => response.url().endsWith("/api/submissions") && response.status() === 201,
    );
    await next.goto(`${server.url}/tablet`);
    await posted;
    await context.close();
    await nothingIsLeftOf(secret);
  });
});

/** A whole visit with the text in every field that takes one, up to the list of answers, which shows it. */
async function answerWith(page: Page, secret: string): Promise<void> {
  await page.getByRole("button", { name: "Anfangen" }).click();
  await page.getByRole("button", { name: /Füreinander sorgen/ }).click();
  await page.getByRole("button", { name: "Ja, ich mache mit" }).click();
  await page.getByText("Frage 1 von 15").waitFor();
  // Then it is asked what makes help hard to find.
  await choose(page, "nein, niemand");
  await forward(page).click();
  let fields = 0;
  const review = page.getByRole("heading", { name: REVIEW });
  const other = page.getByRole("checkbox", { name: /^(etwas anderes|eine andere Sprache)$/ });
  const field = page.locator("main textarea, main input[type=text]");
  while (!(await review.isVisible())) {
    if (await other.isVisible()) await other.check({ force: true });
    if (await field.isVisible()) {
      await field.fill(secret);
      fields += 1;
    }
    await forward(page).click();
  }
  expect(fields).toBe(5);
  expect(await page.locator(".review").textContent()).toContain(secret);
}
