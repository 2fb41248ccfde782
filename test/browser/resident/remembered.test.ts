import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { expectAccessible, openBrowser } from "../../environment/browser.ts";
import { freshWave } from "../../environment/fieldwork.ts";
import type { TestInstallation } from "../../environment/installations.ts";
import { freshInstallation } from "../../environment/installations.ts";
import type { RunningServer } from "../../environment/running-server.ts";
import { startServer } from "../../environment/running-server.ts";
import { choose, forward, REVIEW, SITE, skipTo, TITLE } from "./a-visit.ts";

const TICK = "Antworten auf diesem Gerät merken, bis ich fertig bin";
const BEGUN = "Sie haben schon angefangen.";
const DAY = 86_400_000;

describe("a draft on one's own phone", () => {
  let installation: TestInstallation;
  let server: RunningServer;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    installation = await freshInstallation("sqlite");
    await freshWave(installation.context, "sorgekultur", [SITE]);
    server = await startServer({ env: installation.env });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await installation?.close();
  });
  beforeEach(async () => {
    context = await browser.newContext({
      locale: "de-DE",
      reducedMotion: "reduce",
      viewport: { width: 390, height: 844 },
      serviceWorkers: "block",
    });
    context.setDefaultTimeout(10_000);
    page = await context.newPage();
    await page.goto(`${server.url}/s/${SITE}`);
  });
  afterEach(() => context?.close());

  const title = () => page.getByRole("heading", { name: TITLE });
  const question = () => page.getByRole("alertdialog", { name: BEGUN });
  async function beginWith(tick: boolean) {
    await page.getByRole("button", { name: "Anfangen" }).click();
    if (tick) await page.getByRole("checkbox", { name: TICK }).click();
    await page.getByRole("button", { name: "Ja, ich mache mit" }).click();
    await page.getByText("Frage 1 von 15").waitFor();
    await choose(page, "ja, eine Person");
    await forward(page).click();
    await page.getByText("Frage 2 von 15").waitFor();
  }
  /** What lies in the browser's drafts. */
  const drafts = () =>
    page.evaluate(
      () =>
        new Promise<unknown[]>((resolve, reject) => {
          const opening = indexedDB.open("nachbarstimme-remembered", 1);
          opening.onupgradeneeded = () => opening.result.createObjectStore("draft");
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const asked = opening.result.transaction("draft").objectStore("draft").getAll();
            asked.onsuccess = () => {
              opening.result.close();
              resolve(asked.result);
            };
          };
        }),
    );
  const kept = () => expect.poll(async () => (await drafts()).length);

  it("outlives a reload only with the tick", async () => {
    await beginWith(false);
    await page.waitForTimeout(600);
    expect(await drafts()).toEqual([]);
    await page.reload();
    await title().waitFor();
    await page.waitForTimeout(600);
    expect(await question().count()).toBe(0);
  });

  it("is offered again with all answers, and is gone once it is handed in", async () => {
    await page.getByRole("button", { name: "Anfangen" }).click();
    await page.getByRole("checkbox", { name: TICK }).waitFor();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Zurück" }).click();
    await beginWith(true);
    await kept().toBe(1);
    await page.reload();
    await question().waitFor();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Dort weitermachen" }).click();
    await page.getByText(/Frage [23] von 15/).waitFor();
    await skipTo(page, REVIEW);
    await page.getByText("ja, eine Person").waitFor();
    await forward(page).click();
    await page.getByText("Ihre Antworten sind angekommen.").waitFor();
    await kept().toBe(0);
  });

  it("is deleted on request", async () => {
    await beginWith(true);
    await kept().toBe(1);
    await page.reload();
    await question().waitFor();
    await page.getByRole("button", { name: "Löschen und neu beginnen" }).click();
    await title().waitFor();
    await kept().toBe(0);
  });

  it("goes with everything else when somebody stops", async () => {
    await beginWith(true);
    await kept().toBe(1);
    await page.getByRole("button", { name: "Abbrechen" }).click();
    await page.getByRole("button", { name: "Ja, alles löschen" }).click();
    await title().waitFor();
    await kept().toBe(0);
  });

  it("is thrown away after a week", async () => {
    await beginWith(true);
    await kept().toBe(1);
    await page.clock.install({ time: Date.now() + 7 * DAY });
    await page.reload();
    await title().waitFor();
    await kept().toBe(0);
    expect(await question().count()).toBe(0);
  });
});
