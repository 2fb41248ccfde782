import { readFile } from "node:fs/promises";
import type { Browser, BrowserContext, Page } from "playwright-core";
import * as v from "valibot";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { SealedExport } from "../../../surveys/wire/device.ts";
import { DEFAULT_WAVE_RULES } from "../../../surveys/wire/fieldwork.ts";
import { expectAccessible, openBrowser } from "../../environment/browser.ts";
import type { TestWave } from "../../environment/fieldwork.ts";
import { freshWave } from "../../environment/fieldwork.ts";
import type { TestInstallation } from "../../environment/installations.ts";
import { freshInstallation } from "../../environment/installations.ts";
import { signedInAs } from "../../environment/people.ts";
import type { RunningServer } from "../../environment/running-server.ts";
import { startServer } from "../../environment/running-server.ts";
import { pairingCode, TEST_PIN } from "../../environment/tablets.ts";
import { beginOnTablet, bench, openStaffMenu, quiet, tabletOnBench, typePin } from "./a-tablet.ts";
import { arrive, choose, forward, REVIEW, SITE, skipTo } from "./a-visit.ts";

const OTHER_SITE = "gorbitz_sachsenforum";

describe("the library's tablet", () => {
  let installation: TestInstallation;
  let server: RunningServer;
  let browser: Browser;
  let wave: TestWave;
  let context: BrowserContext;
  const broken: string[] = [];

  beforeAll(async () => {
    installation = await freshInstallation("sqlite");
    wave = await freshWave(installation.context, "sorgekultur", [SITE, OTHER_SITE]);
    server = await startServer({ env: installation.env });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await installation?.close();
  });
  beforeEach(async () => {
    await breakOffRule("delete");
    await open();
  });
  afterEach(async () => {
    await context?.close();
    expect(broken).toEqual([]);
  });

  /** A browser of a tablet; by itself without a service worker, so that nothing is loaded anew. */
  async function open({ worker = false } = {}): Promise<void> {
    await context?.close();
    context = await browser.newContext({
      locale: "de-DE",
      reducedMotion: "reduce",
      viewport: { width: 1024, height: 768 },
    });
    if (!worker)
      await context.addInitScript(() => {
        // The empty page before the first one knows none anyway.
        if ("ServiceWorkerContainer" in globalThis)
          ServiceWorkerContainer.prototype.register = () => Promise.reject(new Error("no worker"));
      });
    context.setDefaultTimeout(10_000);
    broken.length = 0;
    context.on("weberror", (error) => broken.push(error.error().message));
  }
  const at = () => ({ installation, url: server.url });
  const db = () => installation.context.database.kysely;
  async function breakOffRule(breakOff: "delete" | "handIn"): Promise<void> {
    await db()
      .updateTable("wave")
      .set({ rules: JSON.stringify({ ...DEFAULT_WAVE_RULES, breakOff }) })
      .where("id", "=", wave.id)
      .execute();
  }
  const breakOffs = () => db().selectFrom("break_off").selectAll().execute();
  const responses = () =>
    db().selectFrom("response").selectAll().where("wave", "=", wave.id).execute();
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim());

  describe("is paired", () => {
    it("by the code from the office, and says in words what is wrong with another one", async () => {
      const page = await context.newPage();
      await page.goto(`${server.url}/tablet`);
      const field = page.getByLabel("Code, acht Zeichen");
      const send = () => page.getByRole("button", { name: "Koppeln", exact: true }).click();
      await field.fill("abc");
      await send();
      await page.getByText("Der Code hat acht Zeichen.").waitFor();
      await field.fill("2345-ABCD");
      await send();
      await page.getByText("Dieser Code passt nicht oder gilt nicht mehr.").waitFor();
      expect(await page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("code");
      await expectAccessible(page);
      await context.setOffline(true);
      await send();
      await page.getByText("Kein Internet. Bitte prüfen Sie das WLAN").waitFor();
      await context.setOffline(false);

      const { code } = await pairingCode(installation, { site: SITE, name: "Gorbitz 1" });
      await field.fill(` ${code.toLowerCase()} `);
      await send();
      await page.getByText("Es heißt Gorbitz 1 und steht hier: Bibliothek Gorbitz.").waitFor();
      await expectAccessible(page);
      await page.getByRole("button", { name: "Umfrage zeigen" }).click();
      await bench(page);
    });

    it("by a link that works once; neither code nor key lies in the address or in localStorage", async () => {
      const { code } = await pairingCode(installation, { site: SITE });
      const page = await context.newPage();
      await page.goto(`${server.url}/tablet#${code}`);
      await page.getByRole("heading", { name: "Das Tablet ist gekoppelt." }).waitFor();
      expect(page.url()).toBe(`${server.url}/tablet`);
      expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
      // A kiosk browser starts again and again with the link that it was given.
      await page.goto("about:blank");
      await page.goto(`${server.url}/tablet#${code}`);
      await bench(page);

      await open();
      const other = await context.newPage();
      await other.goto(`${server.url}/tablet#${code}`);
      await other.getByText("Dieser Code passt nicht oder gilt nicht mehr.").waitFor();
    });

    it("only over a secure connection, and says so", async () => {
      const page = await context.newPage();
      await page.addInitScript(() => {
        Object.defineProperty(globalThis, "isSecureContext", { value: false });
      });
      await page.goto(`${server.url}/tablet`);
      await page.getByRole("heading", { name: "Hier fehlt eine sichere Verbindung." }).waitFor();
      expect(await page.getByRole("textbox").count()).toBe(0);
    });
  });

  describe("left alone", () => {
    it("asks behind a cover, and goes on where somebody says that they are there", async () => {
      const { page } = await tabletOnBench(context, at());
      await beginOnTablet(page);
      await choose(page, "ja, eine Person");
      await quiet(page, 105);
      expect(await page.getByRole("alertdialog").count()).toBe(0);
      await quiet(page, 16);
      const cover = page.getByRole("alertdialog", { name: "Sind Sie noch da?" });
      await cover.waitFor();
      expect(await focused(page)).toBe("Ja, weitermachen");
      await expectAccessible(page);
      const covered = await cover.evaluate((element) => {
        const { width, height } = element.getBoundingClientRect();
        return width >= innerWidth && height >= innerHeight;
      });
      expect(covered).toBe(true);
      await quiet(page, 12);
      await page.getByText(/löschen wir Ihre Antworten in [1-5][05] Sekunden/).waitFor();
      await page.keyboard.press("Tab");
      const inside = await cover.evaluate(
        (element) =>
          document.activeElement === document.body || element.contains(document.activeElement),
      );
      expect(inside).toBe(true);
      await page.keyboard.press("Escape");
      await cover.waitFor({ state: "detached" });
      await expect
        .poll(() => page.getByRole("radio", { name: "ja, eine Person" }).isChecked())
        .toBe(true);
      // From here the whole time runs again.
      await quiet(page, 105);
      expect(await cover.count()).toBe(0);
      await quiet(page, 16);
      await page.getByRole("button", { name: "Ja, weitermachen" }).click();
      await page.getByText("Frage 1 von 15").waitFor();
    });

    it("deletes everything, and counts where somebody stopped", async () => {
      const before = { breakOffs: await breakOffs(), responses: await responses() };
      const { page } = await tabletOnBench(context, at());
      await page.getByRole("button", { name: "English" }).click();
      await page.getByRole("button", { name: "Start" }).click();
      await page.getByRole("button", { name: "Yes, I will take part" }).click();
      await forward(page).click();
      await page.getByText("Question 2 of").waitFor();
      await quiet(page, 121);
      await page.getByRole("alertdialog").waitFor();
      await quiet(page, 61);
      await bench(page);
      await vi.waitFor(
        async () => expect(await breakOffs()).toHaveLength(before.breakOffs.length + 1),
        { timeout: 10_000 },
      );
      expect(await breakOffs()).toContainEqual(
        expect.objectContaining({
          wave: wave.id,
          site: SITE,
          mode: "tablet",
          question: "help_sources",
        }),
      );
      expect(await responses()).toEqual(before.responses);
    });

    it("deletes at once what was left hours ago, whoever touches it first", async () => {
      const { page } = await tabletOnBench(context, at());
      await beginOnTablet(page);
      await choose(page, "ja, eine Person");
      await quiet(page, 3 * 3600);
      await bench(page);
      expect(await page.getByRole("radio").count()).toBe(0);
    });

    it("hands in what is there, where the wave says so", async () => {
      await breakOffRule("handIn");
      const before = await responses();
      const { page } = await tabletOnBench(context, at());
      await beginOnTablet(page);
      await choose(page, "ja, eine Person");
      await forward(page).click();
      await page.getByText("Frage 2 von 15").waitFor();
      await quiet(page, 121);
      await page.getByText(/geben wir Ihre Antworten in (60|5\d) Sekunden ab/).waitFor();
      await quiet(page, 61);
      await page.getByRole("heading", { name: "Vielen Dank!" }).waitFor();
      await quiet(page, 13);
      await bench(page);
      await vi.waitFor(
        async () => expect(await responses()).toHaveLength(before.length + 1),
        10_000,
      );
      const made = (await responses()).find(({ id }) => !before.some((old) => old.id === id));
      expect(made?.mode).toBe("tablet");
      expect(JSON.parse(made?.answers ?? "")).toMatchObject({
        help_network: "one",
        help_sources: { state: "notReached" },
        top_three: { state: "notReached" },
      });
    });

    it("starts afresh where nothing has begun, and counts nobody", async () => {
      const before = await breakOffs();
      const { page } = await tabletOnBench(context, at());
      await page.getByRole("button", { name: "Anfangen" }).click();
      await page.getByRole("button", { name: "Ja, ich mache mit" }).waitFor();
      await quiet(page, 121);
      await page.getByText(/beginnt hier alles neu in (60|5\d) Sekunden/).waitFor();
      await quiet(page, 61);
      await bench(page);
      await page.getByRole("button", { name: "English" }).click();
      await page.getByRole("button", { name: "Start" }).waitFor();
      await quiet(page, 121);
      await bench(page);
      expect(await breakOffs()).toEqual(before);
    });
  });

  describe("says thanks", () => {
    async function thanks(seconds: number): Promise<Page> {
      const setup = { timings: { thanks: seconds } };
      const { page } = await tabletOnBench(context, at(), { setup });
      await beginOnTablet(page);
      await choose(page, "ja, eine Person");
      await skipTo(page, REVIEW);
      await forward(page).click();
      await page.getByRole("heading", { name: "Vielen Dank!" }).waitFor();
      return page;
    }

    it("for as long as the office wants, with a ring that empties, then the bench is back", async () => {
      const page = await thanks(60);
      await page.getByText(/Noch [56]\d Sekunden, dann beginnt hier alles neu\./).waitFor();
      await expectAccessible(page);
      const ring = page.locator(".countdown .left");
      const empty = async () => Number(await ring.getAttribute("stroke-dashoffset"));
      await page.clock.runFor(20_000);
      await expect.poll(empty).toBeGreaterThan(25);
      await page.clock.runFor(41_000);
      await bench(page);
    });

    it("until the button is touched, and nothing is left behind it", async () => {
      const page = await thanks(120);
      await page.getByRole("button", { name: "Fertig, nächste Person" }).click();
      await bench(page);
      await page.goForward({ timeout: 500 }).catch(() => undefined);
      await bench(page);
      await page.reload();
      await bench(page);
      expect(await page.locator("body").textContent()).not.toContain("ja, eine Person");
    });
  });

  it("loads its page anew for the next person, in German and in normal size", async () => {
    await open({ worker: true });
    const { code } = await pairingCode(installation, { site: SITE });
    const page = await context.newPage();
    await page.goto(`${server.url}/tablet#${code}`);
    await page.getByRole("button", { name: "Umfrage zeigen" }).click();
    await bench(page);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.getByRole("button", { name: /^Schrift/ }).click();
    await beginOnTablet(page);
    await page.evaluate(() => document.body.setAttribute("data-realm", "old"));
    await page.getByRole("button", { name: "Abbrechen" }).click();
    await page.getByRole("button", { name: "Ja, alles löschen" }).click();
    await bench(page);
    await expect.poll(() => page.getAttribute("body", "data-realm")).toBeNull();
    await bench(page);
    expect(await page.getAttribute("html", "data-size")).toBe("100");
    expect(await page.evaluate(() => history.state?.depth ?? 0)).toBe(0);
  });

  describe("can be left early", () => {
    it("asks once, and goes on where one was", async () => {
      const { page } = await tabletOnBench(context, at());
      await beginOnTablet(page);
      await choose(page, "ja, eine Person");
      await page.getByRole("button", { name: "Abbrechen" }).click();
      await page.getByRole("alertdialog", { name: "Möchten Sie aufhören?" }).waitFor();
      expect(await focused(page)).toBe("Nein, weitermachen");
      await expectAccessible(page);
      await page.keyboard.press("Escape");
      await page.getByRole("alertdialog").waitFor({ state: "detached" });
      expect(await focused(page)).toBe("Abbrechen");
      await page.getByRole("button", { name: "Abbrechen" }).click();
      await page.getByRole("button", { name: "Nein, weitermachen" }).click();
      await expect
        .poll(() => page.getByRole("radio", { name: "ja, eine Person" }).isChecked())
        .toBe(true);
    });

    it("hands in what was said, where the wave allows that and something was said", async () => {
      await breakOffRule("handIn");
      const before = await responses();
      const { page } = await tabletOnBench(context, at());
      await beginOnTablet(page);
      await page.getByRole("button", { name: "Abbrechen" }).click();
      await page.getByRole("alertdialog").waitFor();
      expect(await page.getByRole("button", { name: "Antworten bis hier abgeben" }).count()).toBe(
        0,
      );
      await page.keyboard.press("Escape");
      await choose(page, "ja, eine Person");
      await page.getByRole("button", { name: "Abbrechen" }).click();
      await page.getByRole("button", { name: "Antworten bis hier abgeben" }).click();
      await page.getByText("Ihre Antworten sind angekommen.").waitFor();
      expect(await responses()).toHaveLength(before.length + 1);
    });

    it("on one's own phone too", async () => {
      const before = await breakOffs();
      const page = await context.newPage();
      await arrive(page, server.url);
      await beginOnTablet(page);
      await choose(page, "ja, eine Person");
      await page.getByRole("button", { name: "Abbrechen" }).click();
      await page.getByRole("button", { name: "Ja, alles löschen" }).click();
      await bench(page);
      await vi.waitFor(
        async () => expect(await breakOffs()).toHaveLength(before.length + 1),
        10_000,
      );
      expect(await breakOffs()).toContainEqual(
        expect.objectContaining({ mode: "web", question: "help_network" }),
      );
    });
  });

  describe("lets the team in", () => {
    it("after five seconds on the mark and with the PIN; guessing makes it slow", async () => {
      const { page } = await tabletOnBench(context, at());
      await bench(page);
      const box = await page.locator(".mark").boundingBox();
      await page.mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 20);
      await page.mouse.down();
      await page.clock.runFor(4_000);
      expect(await page.getByRole("heading", { name: "PIN eingeben" }).count()).toBe(0);
      await page.clock.runFor(1_500);
      await page.mouse.up();
      await page.getByRole("heading", { name: "PIN eingeben" }).waitFor();
      await expectAccessible(page);
      for (let guess = 0; guess < 4; guess++) {
        await typePin(page, "1111");
        await page.getByText(/stimmt nicht|zu oft falsch/).waitFor();
      }
      await page.getByText("Das war zu oft falsch. Bitte warten Sie 30 Sekunden.").waitFor();
      // Neither the right one nor a reload helps before the time is over.
      await typePin(page, TEST_PIN);
      expect(await page.getByRole("heading", { name: "Team-Menü" }).count()).toBe(0);
      await page.reload();
      await bench(page);
      await page.keyboard.press("Alt+Shift+T");
      await page.getByText("Das war zu oft falsch.").waitFor();
      await quiet(page, 31);
      await page.getByText("Das war zu oft falsch.").waitFor({ state: "detached" });
      await typePin(page, TEST_PIN);
      await page.getByRole("heading", { name: "Team-Menü" }).waitFor();
      await expectAccessible(page);
      await quiet(page, 61);
      await bench(page);
    });

    it("by a button for the keyboard or a switch", async () => {
      const { page } = await tabletOnBench(context, at());
      await bench(page);
      await page.getByRole("button", { name: "Für das Team" }).press("Enter");
      await typePin(page, TEST_PIN);
      await page.getByRole("heading", { name: "Team-Menü" }).waitFor();
      await page.getByRole("button", { name: "Zurück zur Umfrage" }).click();
      await bench(page);
    });

    it("to see what waits, to send it, and to carry it to the office in a file", async () => {
      const before = await responses();
      const { page, device } = await tabletOnBench(context, at(), { name: "Gorbitz 1" });
      await bench(page);
      await page.waitForLoadState("networkidle");
      await context.setOffline(true);
      await beginOnTablet(page);
      await skipTo(page, REVIEW);
      await forward(page).click();
      await page.getByText("Kein Internet. Ihre Antworten sind hier sicher").waitFor();
      await page.getByRole("button", { name: "Fertig, nächste Person" }).click();
      await bench(page);
      await openStaffMenu(page, TEST_PIN);
      await page.getByText("1 Antwort wartet auf das Senden.").waitFor();
      await page.getByRole("button", { name: "Jetzt senden" }).click();
      await page.getByText("Kein Internet. Das Tablet versucht es von selbst weiter.").waitFor();
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "In eine Datei sichern" }).click(),
      ]);
      const file = v.parse(SealedExport, JSON.parse(await readFile(await download.path(), "utf8")));
      expect(file).toMatchObject({ device, name: "Gorbitz 1", parcels: [{ form: "sealed" }] });
      await page.getByText("1 Antwort wartet auf das Senden.").waitFor();
      await context.setOffline(false);
      await page.getByRole("button", { name: "Jetzt senden" }).click();
      await page.getByRole("status").getByText("Alles ist gesendet.").waitFor();
      expect(await responses()).toHaveLength(before.length + 1);
    });

    it("to carry the tablet to another site", async () => {
      const { page, device } = await tabletOnBench(context, at());
      await bench(page);
      await openStaffMenu(page, TEST_PIN);
      await page.getByRole("button", { name: /^Hier steht es jetzt: Sachsenforum/ }).click();
      await page.getByText("Gemerkt. Das Tablet steht jetzt hier: Sachsenforum").waitFor();
      await page.getByRole("button", { name: "Zurück zur Umfrage" }).click();
      await page.getByText("Sachsenforum").waitFor();
      const row = await db()
        .selectFrom("device")
        .select("site")
        .where("id", "=", device)
        .executeTakeFirst();
      expect(row?.site).toBe(OTHER_SITE);
    });

    it("to wipe the glass, and to end the kiosk", async () => {
      const { page } = await tabletOnBench(context, at());
      await bench(page);
      await openStaffMenu(page, TEST_PIN);
      await page.getByRole("button", { name: "Bildschirm putzen" }).click();
      await page.getByText("Noch 60 Sekunden.").waitFor();
      await page.mouse.click(60, 40);
      await page.getByRole("heading", { name: "Bitte jetzt abwischen." }).waitFor();
      await quiet(page, 61);
      await page.getByRole("heading", { name: "Team-Menü" }).waitFor();
      await page.getByRole("button", { name: "Kiosk beenden" }).click();
      await page.getByRole("heading", { name: "Der Kiosk ist beendet." }).waitFor();
      await quiet(page, 600);
      await page.getByRole("button", { name: "Umfrage wieder zeigen" }).click();
      await bench(page);
    });
  });

  it("sleeps outside the opening hours, but never while somebody is there", async () => {
    const openingHours = Array.from({ length: 7 }, () => ({ from: "10:00", to: "18:00" }));
    const { page } = await tabletOnBench(context, at(), {
      setup: { openingHours },
      now: "2026-11-24T17:59:30",
    });
    await beginOnTablet(page);
    await quiet(page, 60);
    await page.getByText("Frage 1 von 15").waitFor();
    await page.getByRole("button", { name: "Abbrechen" }).click();
    await page.getByRole("button", { name: "Ja, alles löschen" }).click();
    const asleep = page.getByRole("heading", { name: "Die Umfrage macht gerade Pause." });
    await asleep.waitFor();
    await expectAccessible(page);
    const until = page.getByText("Sie ist wieder da: morgen um 10:00 Uhr.");
    expect(await until.count()).toBe(0);
    await page.mouse.click(500, 700);
    await until.waitFor();
    await quiet(page, 130);
    await asleep.waitFor();
    await quiet(page, 16 * 3600);
    await bench(page);
  });

  it("stops between two people when the office signs it out, keeps its answers, and comes back", async () => {
    const { page, device } = await tabletOnBench(context, at());
    await bench(page);
    await page.waitForLoadState("networkidle");
    await context.setOffline(true);
    await beginOnTablet(page);
    await skipTo(page, REVIEW);
    await forward(page).click();
    await page.getByText("Kein Internet. Ihre Antworten sind hier sicher").waitFor();
    await page.getByRole("button", { name: "Fertig, nächste Person" }).click();
    await beginOnTablet(page);
    const { cookie } = await signedInAs(installation, "admin");
    const revoked = await installation.request(`/api/devices/${device}/revoke`, {
      method: "POST",
      headers: { cookie },
    });
    expect(revoked.status).toBe(204);
    await context.setOffline(false);
    await page.waitForResponse((reply) => reply.status() === 403);
    await page.getByText("Frage 1 von 15").waitFor();
    await page.getByRole("button", { name: "Abbrechen" }).click();
    await page.getByRole("button", { name: "Ja, alles löschen" }).click();
    const signedOut = page.getByRole("heading", { name: "Dieses Tablet ist abgemeldet." });
    await signedOut.waitFor();
    await page.getByRole("heading", { name: "This tablet is signed out." }).waitFor();
    await expectAccessible(page);
    await page.reload();
    await signedOut.waitFor();

    await openStaffMenu(page, TEST_PIN);
    await page.getByText("Das Büro hat dieses Tablet abgemeldet.").waitFor();
    await page.getByText("2 Antworten warten auf das Senden.").waitFor();
    await page.getByRole("button", { name: "Neu koppeln" }).click();
    await page.getByText("Hier warten noch Antworten. Sie bleiben erhalten.").waitFor();
    await page.getByRole("button", { name: "Code eingeben" }).click();
    const { code } = await pairingCode(installation, { site: SITE });
    const before = await responses();
    await page.getByLabel("Code, acht Zeichen").fill(code);
    await page.getByRole("button", { name: "Koppeln", exact: true }).click();
    await page.getByRole("button", { name: "Umfrage zeigen" }).click();
    await bench(page);
    await vi.waitFor(async () => expect(await responses()).toHaveLength(before.length + 1), {
      timeout: 10_000,
    });
  });

  it("says before anybody answers that nothing can be stored", async () => {
    const { code } = await pairingCode(installation, { site: SITE });
    const page = await context.newPage();
    await page.addInitScript(() => {
      // As a device does whose disk is full.
      const open = IDBFactory.prototype.open;
      IDBFactory.prototype.open = function (name, version) {
        if (name === "nachbarstimme-outbox") throw new DOMException("", "QuotaExceededError");
        return open.call(this, name, version);
      };
    });
    await page.goto(`${server.url}/tablet#${code}`);
    await page.getByRole("button", { name: "Umfrage zeigen" }).click();
    await page.getByText("Dieses Tablet kann gerade nichts speichern.").waitFor();
    expect(await page.getByRole("button", { name: "Anfangen" }).count()).toBe(0);
    await expectAccessible(page);
  });

  it("says what is the matter when no survey runs here", async () => {
    const { page } = await tabletOnBench(context, at(), { site: "gorbitz_passage" });
    await page.getByText("Hier läuft zurzeit keine Umfrage.").waitFor();
    expect(await page.getByRole("button", { name: "Anfangen" }).count()).toBe(0);
  });
});
