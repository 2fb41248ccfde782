import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import * as v from "valibot";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { questionsOf } from "../../../surveys/definition/questionnaire.ts";
import type { Delivery } from "../../../surveys/wire/submission.ts";
import { SurveyBundle } from "../../../surveys/wire/survey.ts";
import { openBrowser, openProfile } from "../../environment/browser.ts";
import type { BuiltCopy } from "../../environment/built-copy.ts";
import { builtCopy } from "../../environment/built-copy.ts";
import { freePort } from "../../environment/free-port.ts";
import type { RunningServer } from "../../environment/running-server.ts";
import { startServer } from "../../environment/running-server.ts";
import { storedResponses } from "../../environment/stored-responses.ts";
import { arrive, forward, SITE, TITLE, visitUpToReview } from "./a-visit.ts";

const WISHES = "?sprache=de";
const SAFE = "Ihre Antworten sind gespeichert";

describe("the survey without a network", () => {
  let folder: string;
  let env: Record<string, string>;
  let server: RunningServer | undefined;
  let context: BrowserContext | undefined;
  let copy: BuiltCopy | undefined;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "nachbarstimme-offline-"));
    env = { DEMO: "1", DATA_DIR: join(folder, "data"), PORT: String(await freePort()) };
  });
  afterEach(async () => {
    await context?.close();
    await server?.stop();
    await copy?.remove();
    await rm(folder, { recursive: true, force: true });
    context = server = copy = undefined;
  });

  async function serve(program?: string): Promise<RunningServer> {
    server = await startServer({ env, ...(program !== undefined && { program }) });
    return server;
  }

  /** A page in a browser that remembers, as a tablet's or a phone's. */
  async function openPage(): Promise<Page> {
    await context?.close();
    context = await openProfile(join(folder, "profile"));
    context.setDefaultTimeout(15_000);
    return context.pages()[0] ?? context.newPage();
  }

  /** Once here, with everything that a start without a network takes. */
  async function installed(url: string): Promise<Page> {
    const page = await openPage();
    await arrive(page, url, WISHES);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await kept(page);
    return page;
  }

  async function handIn(page: Page): Promise<string> {
    const posted = page.waitForRequest((request) => request.url().endsWith("/api/submissions"));
    await visitUpToReview(page);
    await forward(page).click();
    await page.getByText(SAFE).waitFor();
    return (await posted).postDataJSON().id;
  }

  const stored = (id: string) => storedResponses(join(folder, "data"), [id]);

  it("starts cold on a slow device, keeps answers, and sends them by itself when it is back", async () => {
    const { url, stop } = await serve();
    await installed(url);
    await stop();

    const page = await openPage();
    const session = await page.context().newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: 6 });
    // Slow on a machine that is busy besides.
    page.setDefaultTimeout(60_000);
    await arrive(page, url, WISHES);
    await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
    const id = await handIn(page);
    await page.reload();
    await page.getByRole("heading", { name: TITLE }).waitFor();

    await serve();
    await vi.waitFor(() => expect(stored(id)).toHaveLength(1), { timeout: 35_000, interval: 500 });
    expect(stored(id)[0]).toMatchObject({ site: SITE, mode: "web", language: "de" });
  }, 120_000);

  it("keeps fonts that were asked for once, and nothing of the staff's rooms", async () => {
    const { url, stop } = await serve();
    const page = await installed(url);
    await page.reload();
    await page.getByRole("heading", { name: TITLE }).waitFor();
    const list = await page.evaluate(async () => (await fetch("/sw.js")).text());
    const font = /\/assets\/noto-arabic[^`"']+\.woff2/.exec(list)?.[0] ?? "";
    const status = (address: string) =>
      page.evaluate(async (wanted) => (await fetch(wanted)).status, address);
    expect(await status(font)).toBe(200);
    await vi.waitFor(async () => expect(await page.evaluate(isKept, font)).toBe(true), 10_000);
    await stop();
    expect(await status(font)).toBe(200);
    await expect(status("/api/survey/sites")).rejects.toThrow();
    await expect(page.goto(`${url}/buero`)).rejects.toThrow();
    await expect(page.goto(`${url}/ergebnisse`)).rejects.toThrow();
  });

  it("interrupts nobody with a newer version, and never mixes two", async () => {
    copy = await builtCopy();
    env = { ...env, ...copy.env };
    const { url } = await serve(copy.program);
    const page = await installed(url);
    await page.reload();
    await page.getByRole("heading", { name: TITLE }).waitFor();
    const versions = await watchAssets(page);
    await visitUpToReview(page);

    await copy.nextVersion("next");
    await page.evaluate(async () => {
      await (await navigator.serviceWorker.ready).update();
    });
    await vi.waitFor(async () => expect(await page.evaluate(newerWaits)).toBe(true), {
      timeout: 15_000,
    });
    await forward(page).click();
    await page.getByText(SAFE).waitFor();
    await page.reload();
    await page.getByRole("heading", { name: TITLE }).waitFor();
    expect(await versions()).toEqual(["old"]);

    // Nobody is there any more: the next visit brings the newer one, and only that.
    const next = await openPage();
    const newer = await watchAssets(next);
    await vi.waitFor(
      async () => {
        await arrive(next, url, WISHES);
        expect(await newer()).toEqual(["next"]);
      },
      { timeout: 15_000 },
    );
    await visitUpToReview(next);
    await forward(next).click();
    await next.getByText(SAFE).waitFor();
    expect(await newer()).toEqual(["next"]);
  }, 120_000);

  it("hands in what was asked in words that have changed twice since", async () => {
    const questionnaires = join(folder, "questionnaires");
    const source = resolve(import.meta.dirname, "../../../surveys/questionnaires");
    await cp(source, questionnaires, { recursive: true });
    env = { ...env, QUESTIONNAIRES_DIR: questionnaires };
    const { url, stop } = await serve();
    await installed(url);
    await stop();
    const page = await openPage();
    await arrive(page, url, WISHES);
    const id = await handIn(page);
    await page.close();

    for (const mended of ["Danke, dass Sie dabei waren.", "Danke für Ihre Zeit."]) {
      await changeThanks(join(questionnaires, "sorgekultur/de.json"), mended);
      const { stop: end } = await serve();
      await end();
    }
    await serve();
    const later = await openPage();
    await later.goto(url);
    await vi.waitFor(() => expect(stored(id)).toHaveLength(1), { timeout: 35_000, interval: 500 });
  }, 120_000);

  it("still sends what an older version of the app left behind unsealed", async () => {
    const { url } = await serve();
    const page = await openPage();
    await page.goto(`${url}/icons/mark-192.png`);
    const id = "0b7c2f0e-6f43-4e65-9a3b-0d2f3c1a5e77";
    const bundle = await (await fetch(`${url}/api/survey/sites/${SITE}`)).json();
    await page.evaluate(leaveOpenParcel, { id, body: JSON.stringify(openDelivery(id, bundle)) });
    await arrive(page, url, WISHES);
    await vi.waitFor(() => expect(stored(id)).toHaveLength(1), { timeout: 15_000 });
  });
});

describe("a device that stores nothing", () => {
  const NOTE = "Bitte lassen Sie diese Seite offen, bis alles gesendet ist.";
  let server: RunningServer;

  beforeEach(async () => {
    server = await startServer({ env: { DEMO: "1" } });
  });
  afterEach(() => server.stop());

  it("says so before anybody answers, and sends from memory", async () => {
    const browser = await openBrowser();
    const page = await (await browser.newContext({ locale: "de-DE" })).newPage();
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException("no room", "QuotaExceededError");
      };
    });
    await arrive(page, server.url, WISHES);
    await page.getByText(NOTE).waitFor();
    await visitUpToReview(page);
    await forward(page).click();
    await page.getByText("Ihre Antworten sind angekommen.").waitFor();
    await browser.close();
  });

  it("writes nothing to the disk where it cannot seal, and says so before anybody answers", async () => {
    const browser = await openBrowser();
    const page = await (await browser.newContext({ locale: "de-DE" })).newPage();
    // Only 127.0.0.1 is trusted without HTTPS; this address leads to the same server.
    await arrive(page, server.url.replace("127.0.0.1", "0.0.0.0"), WISHES);
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
    await page.getByText(NOTE).waitFor();
    await visitUpToReview(page);
    await forward(page).click();
    await page.getByText("Ihre Antworten sind angekommen.").waitFor();
    const databases = await page.evaluate(() => indexedDB.databases());
    expect(databases.map(({ name }) => name)).not.toContain("nachbarstimme-outbox");
    await browser.close();
  });
});

/** Waits until the survey itself lies on the device, beside the app. */
async function kept(page: Page): Promise<void> {
  await vi.waitFor(async () => {
    const names = await page.evaluate(async () =>
      (await indexedDB.databases()).map(({ name }) => name),
    );
    expect(names).toContain("nachbarstimme-survey");
  }, 10_000);
}

async function isKept(address: string): Promise<boolean> {
  return (await caches.match(address)) !== undefined;
}

async function newerWaits(): Promise<boolean> {
  const registration = await navigator.serviceWorker.getRegistration();
  return registration?.waiting?.state === "installed";
}

/** Which version the page's files are of, from now on: "old", "next" or both. */
async function watchAssets(page: Page): Promise<() => Promise<string[]>> {
  const loaded = () =>
    page.evaluate(() =>
      performance
        .getEntriesByType("resource")
        .map(({ name }) => name)
        .filter((name) => /\/assets\/.*\.(js|css)$/.test(name)),
    );
  return async () => [
    ...new Set((await loaded()).map((name) => (/-next\.\w+$/.test(name) ? "next" : "old"))),
  ];
}

async function changeThanks(path: string, thanks: string): Promise<void> {
  const wording = JSON.parse(await readFile(path, "utf8"));
  expect(wording.texts).toHaveProperty("thanks");
  await writeFile(path, JSON.stringify({ ...wording, texts: { ...wording.texts, thanks } }));
}

/** A response as it was posted before anything was sealed, with every question left empty. */
function openDelivery(id: string, raw: unknown): Delivery {
  const [offer] = v.parse(SurveyBundle, raw).offers;
  if (offer === undefined) throw new Error("nothing is asked");
  const { questionnaire, wave, wordings } = offer;
  return {
    form: "open",
    submission: {
      id,
      wave: wave.id,
      questionnaire: questionnaire.id,
      version: questionnaire.version,
      wording: wordings[0]?.fingerprint ?? "",
      language: "de",
      site: SITE,
      mode: "web",
      day: "2026-05-12",
      answers: Object.fromEntries(
        questionsOf(questionnaire).map(({ id: question }) => [question, { state: "skipped" }]),
      ),
      otherTexts: {},
      orderShown: {},
    },
  };
}

/** What the first version of the outbox wrote. */
async function leaveOpenParcel(parcel: { id: string; body: string }): Promise<void> {
  await new Promise<void>((done, failed) => {
    const opening = indexedDB.open("nachbarstimme-outbox", 1);
    opening.onerror = () => failed(opening.error);
    opening.onupgradeneeded = () => {
      const database = opening.result;
      database
        .createObjectStore("waiting", { autoIncrement: true })
        .createIndex("id", "id", { unique: true });
      database.createObjectStore("refused", { keyPath: "id" });
    };
    opening.onsuccess = () => {
      const database = opening.result;
      const writing = database.transaction("waiting", "readwrite");
      writing.objectStore("waiting").add(parcel);
      writing.oncomplete = () => {
        database.close();
        done();
      };
    };
  });
}
