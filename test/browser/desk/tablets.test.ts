import type { Locator, Page } from "playwright-core";
import decodeQR from "qr/decode.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DeviceReport, SealedExport } from "../../../surveys/wire/device.ts";
import { emptyAnswers } from "../../environment/answers.ts";
import { expectAccessible } from "../../environment/browser.ts";
import type { TestWave } from "../../environment/fieldwork.ts";
import { freshWave, submissionTo } from "../../environment/fieldwork.ts";
import type { Office } from "./office.ts";
import { openOffice } from "./office.ts";
import { sideways } from "./watched-page.ts";

const SITE = "gorbitz_library";

describe("the office's tablets", () => {
  let office: Office;
  let page: Page;
  let wave: TestWave;
  let code: string;
  let tablet: { device: string; key: string };

  beforeAll(async () => {
    office = await openOffice("admin", async ({ context }) => {
      wave = await freshWave(context, "sorgekultur", [SITE]);
    });
    page = office.page;
    await page.getByRole("link", { name: "Tablets", exact: true }).click();
  });
  afterAll(() => office?.close());

  const heading = (name: string | RegExp) => page.getByRole("heading", { level: 1, name });
  const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
  const post = (path: string, json: unknown, headers: Record<string, string> = {}) =>
    fetch(`${office.server.url}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(json),
    });
  const report = (more: Partial<DeviceReport>) =>
    post(
      "/api/device/report",
      {
        appVersion: "0.1.0",
        waiting: 0,
        oldestWaiting: null,
        refused: {},
        voices: ["de", "ar"],
        persistent: true,
        ...more,
      },
      { authorization: `Bearer ${tablet.key}` },
    );
  /** What a list does by itself every half minute, and when somebody comes back to it. */
  const comeBack = () => page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));

  it("say what comes next where there is none yet", async () => {
    await heading("Tablets").waitFor();
    await page.getByText("Noch ist kein Tablet gekoppelt.").waitFor();
    await expectAccessible(page);
  });

  it("say what a new one still needs, and where", async () => {
    await page.getByRole("link", { name: "Tablet koppeln" }).click();
    await heading("Tablet koppeln").waitFor();
    await page.getByLabel("Nur zu diesen Zeiten:").check();
    await page.getByLabel("Dienstag, bis").fill("08:00");
    await press("Weiter zum Code");
    const summary = page.getByRole("alert");
    await summary.getByRole("link", { name: "Die PIN besteht aus 4 bis 8 Ziffern." }).waitFor();
    expect(await summary.getByRole("link").count()).toBe(3);
    await expectAccessible(page);
  });

  it("show a code for ten minutes, reached by the keyboard alone", async () => {
    await page.getByLabel("Name").focus();
    await page.keyboard.type("Gorbitz 2");
    await page.getByLabel("Befragungsort").selectOption({ label: "Gorbitz · Bibliothek Gorbitz" });
    await page.getByRole("button", { name: "Wie Montag für alle Werktage" }).focus();
    await page.keyboard.press("Enter");
    expect(await page.getByLabel("Dienstag, bis").inputValue()).toBe("18:00");
    await page.getByLabel("PIN für das Team").focus();
    await page.keyboard.type("2468");
    await page.keyboard.press("Enter");
    await heading("Code für Gorbitz 2").waitFor();
    code = (await page.locator(".code").textContent()) ?? "";
    expect(code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/);
    await page.getByText(/^Gilt noch (10:00|9:\d\d) Minuten/).waitFor();
    await expectAccessible(page);
  });

  it("lead a tablet's camera to its address with the code", async () => {
    const picture = page.getByRole("img", { name: /QR-Code mit der Adresse/ });
    expect(decodeQR(await pixelsOf(picture))).toBe(`${office.server.url}/tablet#${code}`);
    await page.emulateMedia({ colorScheme: "dark", forcedColors: "active" });
    expect(decodeQR(await pixelsOf(picture))).toBe(`${office.server.url}/tablet#${code}`);
    await page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
  });

  it("put a new code in the place of the first", async () => {
    await press("Neuer Code");
    await expect.poll(() => page.locator(".code").textContent()).not.toBe(code);
    expect((await post("/api/pairing", { code })).status).toBe(410);
    code = (await page.locator(".code").textContent()) ?? "";
  });

  it("notice by themselves that the tablet has paired", async () => {
    const reply = await post("/api/pairing", { code: code.toLowerCase() });
    tablet = await reply.json();
    await page.getByText("„Gorbitz 2“ ist verbunden.").waitFor();
    await heading("Tablets").waitFor();
    await page.getByText("verbunden", { exact: true }).waitFor();
    await expectAccessible(page);
  });

  it("tell what a tablet reports, and leave the focus where it is", async () => {
    const change = page.getByRole("link", { name: "Ändern Gorbitz 2" });
    await change.focus();
    await report({ waiting: 3, oldestWaiting: "2026-01-01T08:00Z", refused: { "seal.broken": 2 } });
    await comeBack();
    await page.getByText(/^3 warten, die älteste seit \d+ Tagen$/).waitFor();
    await page.getByText("2 × Siegel lässt sich nicht öffnen").waitFor();
    await page.getByText("Deutsch · العربية").waitFor();
    expect(await change.evaluate((link) => link === document.activeElement)).toBe(true);
    await expectAccessible(page);
  });

  it("stand among the tasks of the day while they need somebody", async () => {
    await page.getByRole("link", { name: "Aufgaben" }).click();
    await page.getByRole("link", { name: /Ein Tablet braucht Sie/ }).waitFor();
    await page.getByText(/^3 warten, zuletzt \d\d:\d\d$/).waitFor();
    await expectAccessible(page);
    await report({});
    await comeBack();
    await page.getByText(/^0 warten, zuletzt \d\d:\d\d$/).waitFor();
    expect(await page.getByText("Ein Tablet braucht Sie").count()).toBe(0);
  });

  it("get another name without losing what was set up", async () => {
    await page.getByRole("link", { name: "Alle Tablets ansehen" }).click();
    await page.getByRole("link", { name: "Ändern Gorbitz 2" }).click();
    await heading("Gorbitz 2 ändern").waitFor();
    expect(await page.getByLabel("Dienstag, von").inputValue()).toBe("09:00");
    await expectAccessible(page);
    await page.getByLabel("Name").fill("Gorbitz Foyer");
    await press("Speichern");
    await page.getByText("„Gorbitz Foyer“ ist gespeichert.").waitFor();
    await page.getByRole("link", { name: "Ändern Gorbitz Foyer" }).waitFor();
  });

  it("wait for the tablet that takes another's place, and not for the other", async () => {
    await page.getByRole("link", { name: "Neuer Code Gorbitz Foyer" }).click();
    await page.getByText("Dieses Tablet ist verbunden.").waitFor();
    await press("Code holen");
    await page.getByText(/^Gilt noch/).waitFor();
    const looks = page.waitForResponse(`${office.server.url}/api/devices`);
    await (await looks).finished();
    await page.waitForResponse(`${office.server.url}/api/devices`);
    await heading("Code für Gorbitz Foyer").waitFor();
    await expectAccessible(page);
    const reply = await post("/api/pairing", { code: await page.locator(".code").textContent() });
    tablet = await reply.json();
    await page.getByText("„Gorbitz Foyer“ ist verbunden.").waitFor();
  });

  it("take in a tablet's file, once", async () => {
    await page.getByRole("link", { name: "Datei eines Tablets einlesen" }).click();
    await page.getByLabel("Datei vom Tablet").setInputFiles(jsonFile({ not: "ours" }));
    await press("Einlesen");
    await page.getByRole("alert").getByText("keine Sicherung eines Tablets").waitFor();
    await expectAccessible(page);

    const submission = submissionTo(wave, emptyAnswers(wave.form), {
      id: office.installation.context.newResponseId(),
      site: SITE,
      mode: "tablet",
    });
    const file: SealedExport = {
      format: "nachbarstimme-tablet-1",
      device: tablet.device,
      name: "Gorbitz Foyer",
      parcels: [{ form: "open", submission }],
    };
    await page.getByLabel("Datei vom Tablet").setInputFiles(jsonFile(file));
    await press("Einlesen");
    await heading(/ist eingelesen/).waitFor();
    expect(await page.locator(".taken dd").allTextContents()).toEqual(["1", "0", "0"]);
    await expectAccessible(page);

    await press("Noch eine Datei einlesen");
    await page.getByLabel("Datei vom Tablet").setInputFiles(jsonFile(file));
    await press("Einlesen");
    await heading("Diese Datei war schon eingelesen. 0 Änderungen.").waitFor();
    expect(await page.locator(".taken dd").allTextContents()).toEqual(["0", "1", "0"]);
  });

  it("offer a poster of their site to print", async () => {
    await page.getByRole("link", { name: "Zur Liste" }).click();
    const link = page.getByRole("link", { name: "A3 Aushang für Bibliothek Gorbitz drucken" });
    const reply = await page.request.get(`${office.server.url}${await link.getAttribute("href")}`);
    expect(reply.status()).toBe(200);
    expect((await reply.body()).subarray(0, 5).toString()).toBe("%PDF-");
  });

  it("are revoked only after reading what that does to waiting answers", async () => {
    await report({ waiting: 2, oldestWaiting: "2026-05-01T08:00Z" });
    await comeBack();
    await page.getByText(/^2 warten/).waitFor();
    await page.getByRole("link", { name: "Abmelden Gorbitz Foyer" }).click();
    await heading("Gorbitz Foyer abmelden?").waitFor();
    await page.getByText("Dort warten noch 2 Antworten.").waitFor();
    await expectAccessible(page);
    await press("Jetzt abmelden");
    await page.getByText("„Gorbitz Foyer“ ist abgemeldet.").waitFor();
    await page.getByText("abgemeldet", { exact: true }).waitFor();
    expect((await report({})).status).toBe(403);
    await expectAccessible(page);
  });

  it("hold at 320 px on every screen", async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const path of ["", "/neu", "/datei", `/${tablet.device}`]) {
      await page.goto(`${office.server.url}/buero/tablets${path}`);
      await page.locator("main :is(h1, .lead)").first().waitFor();
      expect(await sideways(page), path).toBe(0);
    }
    expect(office.complaints).toEqual([]);
  });
});

/** A file as somebody would choose it. */
function jsonFile(content: unknown) {
  const buffer = Buffer.from(JSON.stringify(content));
  return { name: "tablet.json", mimeType: "application/json", buffer };
}

/** What a camera sees of a picture on the screen. */
async function pixelsOf(picture: Locator) {
  const shot = (await picture.screenshot()).toString("base64");
  return picture.evaluate(async (_, png) => {
    const image = new Image();
    image.src = `data:image/png;base64,${png}`;
    await image.decode();
    const { width, height } = image;
    const canvas = Object.assign(document.createElement("canvas"), { width, height });
    const context = canvas.getContext("2d");
    if (!context) throw new Error("no canvas");
    context.drawImage(image, 0, 0);
    return { width, height, data: Uint8Array.from(context.getImageData(0, 0, width, height).data) };
  }, shot);
}
