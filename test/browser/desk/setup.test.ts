import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible, openBrowser } from "../../environment/browser.ts";
import type { RunningServer } from "../../environment/running-server.ts";
import { startServer } from "../../environment/running-server.ts";
import { sideways, watchedPage } from "./watched-page.ts";

describe("a city's first steps", () => {
  let server: RunningServer;
  let browser: Browser;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    server = await startServer({ env: { DEMO: "0" } });
    browser = await openBrowser();
    ({ page, complaints } = await watchedPage(browser));
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const heading = (name: string | RegExp) => page.getByRole("heading", { level: 1, name });
  const save = () => page.getByRole("button", { name: "Speichern" }).click();
  const section = (name: string) =>
    page.getByRole("navigation", { name: "Einrichten" }).getByRole("link", { name }).click();
  const linkOnTheConsole = async () => {
    await expect.poll(() => server.output()).toContain("/buero/einrichtung#");
    const [path = ""] = /\/buero\/einrichtung#\S+/.exec(server.output()) ?? [];
    return `${server.url}${path}`;
  };

  it("begin with the link on the console, which leaves the address line at once", async () => {
    await page.goto(await linkOnTheConsole());
    await heading("Das erste Konto").waitFor();
    expect(page.url()).not.toContain("#");
    await expectAccessible(page);
    await page.getByLabel("Name").fill("Ada Beispiel");
    await page.getByLabel("E-Mail-Adresse").fill("ada@stadt.invalid");
    await page.getByLabel("Passwort").fill("zu kurz");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").getByText("mindestens 12 Zeichen").waitFor();
    await page.getByLabel("Passwort").fill("vier kurze gute worte");
    await page.keyboard.press("Enter");
    await page.getByRole("link", { name: /Erste Erhebungswelle anlegen/ }).click();
    await heading("Erhebung einrichten").waitFor();
    await expectAccessible(page);
  });

  it("go on with a district of their own, which gets its place on the internet", async () => {
    await section("Stadtteile");
    await page.getByRole("link", { name: "Stadtteil hinzufügen" }).click();
    await page.getByLabel("Name").fill("Südvorstadt");
    expect(await page.title()).toBe("Stadtteil hinzufügen – Nachbarstimme Büro");
    await expect.poll(() => page.getByLabel("Kürzel").inputValue()).toBe("suedvorstadt");
    await save();
    await page.getByText("„Südvorstadt“ ist hinzugefügt.").waitFor();
    await expectAccessible(page);
    await page.getByRole("link", { name: "Ändern Südvorstadt" }).click();
    await page.getByLabel("Pilotstadtteil").check();
    await save();
    await page.getByText("„Südvorstadt“ ist gespeichert.").waitFor();
  });

  it("then a site", async () => {
    await section("Befragungsorte");
    await page.getByRole("link", { name: "Befragungsort hinzufügen" }).click();
    await page.getByLabel("Name").fill("Bibliothek Südvorstadt");
    await page.getByLabel("Stadtteil").selectOption({ label: "Südvorstadt" });
    await page.getByLabel("Adresse").fill("Münchner Platz 2");
    await expectAccessible(page);
    await save();
    await page.getByText("„Bibliothek Südvorstadt“ ist hinzugefügt.").waitFor();
    await expect.poll(() => page.getByText("Südvorstadt online").count()).toBeGreaterThan(0);
    await expectAccessible(page);
  });

  it("then a wave, with a sentence for everything that is missing", async () => {
    await section("Erhebungswellen");
    await page.getByRole("link", { name: "Erhebungswelle anlegen" }).click();
    await heading("Erhebungswelle anlegen").waitFor();
    await save();
    const summary = page.getByRole("alert");
    await summary.waitFor();
    await expect.poll(() => summary.getByRole("link").count()).toBe(5);
    await expectAccessible(page);

    await page.getByLabel("Name").fill("Erste Welle");
    await page.getByLabel("Füreinander sorgen").check();
    await page.getByLabel("Erster Tag").fill("2020-01-01");
    await page.getByLabel("Letzter Tag").fill("2099-12-31");
    await page.getByLabel("Bibliothek Südvorstadt", { exact: true }).check();
    await page.getByLabel("Ziel für Bibliothek Südvorstadt").fill("120");
    await expect.poll(() => page.getByLabel("Wie alt sind Sie?").isChecked()).toBe(true);
    await save();
    await page.getByText("„Erste Welle“ ist hinzugefügt.").waitFor();
    await expectAccessible(page);
  });

  it("end with a link under which the survey opens", async () => {
    await section("Befragungsorte");
    const link = page.getByRole("link", { name: "Umfrage öffnen Bibliothek Südvorstadt" });
    const address = await link.getAttribute("href");
    expect(address).toBe("/s/bibliothek_suedvorstadt");
    const reply = await page.request.get(`${server.url}/api/survey/sites/bibliothek_suedvorstadt`);
    const bundle = await reply.json();
    expect(bundle.offers).toMatchObject([{ wave: { name: "Erste Welle" } }]);
    const survey = await page.request.get(`${server.url}${address}`);
    expect(survey.status()).toBe(200);
  });

  it("let somebody in for one district", async () => {
    await section("Konten");
    await page.getByRole("link", { name: "Konto hinzufügen" }).click();
    await page.getByLabel("Name").fill("Mira Moderation");
    await page.getByLabel("E-Mail-Adresse").fill("mira@stadt.invalid");
    await page.getByLabel("Moderation").check();
    await page.getByLabel("Nur diese:").check();
    await page.getByLabel("Passwort für die erste Anmeldung").fill("noch vier gute worte");
    await save();
    await page.getByRole("alert").getByText("mindestens einen Stadtteil").waitFor();
    await page.getByLabel("Südvorstadt").check();
    await save();
    await page.getByText("„Mira Moderation“ ist hinzugefügt.").waitFor();
    await expectAccessible(page);
  });

  it("keep the last admin, and say why", async () => {
    await page.getByRole("link", { name: "Ändern Ada Beispiel" }).click();
    await page.getByLabel("Eingeschaltet").uncheck();
    await save();
    await page.getByRole("alert").getByText("letzte Verwaltungskonto").waitFor();
  });

  it("collect a district's own topic", async () => {
    await section("Eigene Themen");
    await page.getByRole("link", { name: "Eigenes Thema hinzufügen" }).click();
    await page.getByLabel("Stadtteil").selectOption({ label: "Südvorstadt" });
    await page.getByLabel("Thema").fill("Bänke am Weg");
    await page.getByLabel("Aus einer Veranstaltung").check();
    await save();
    await page.getByText("„Bänke am Weg“ ist hinzugefügt.").waitFor();
    await expectAccessible(page);
  });

  it("close a wave for good only after reading what that does", async () => {
    await section("Erhebungswellen");
    await page.getByRole("link", { name: "Ändern Erste Welle" }).click();
    await page.getByRole("link", { name: "Welle abschließen" }).click();
    await page.getByText("Das lässt sich nicht rückgängig machen.").waitFor();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Jetzt für immer abschließen" }).click();
    await page.getByText("„Erste Welle“ ist abgeschlossen.").waitFor();
    await page.getByRole("link", { name: "Ändern Erste Welle" }).click();
    await page.getByText("Daran ändert sich nichts mehr").waitFor();
  });

  it("find all of it in the log, with names and without secrets", async () => {
    await page.getByRole("link", { name: "Protokoll", exact: true }).click();
    await heading("Protokoll").waitFor();
    for (const words of [
      "Erstes Konto angelegt",
      "Stadtteil hinzugefügt",
      "Erhebungswelle abgeschlossen",
    ])
      await page.getByText(words).first().waitFor();
    expect(await page.content()).not.toMatch(/gute worte|argon2/);
    await expectAccessible(page);
  });

  it("hold at 320 px on every screen", async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const path of [
      "",
      "/stadtteile",
      "/stadtteile/neu",
      "/orte",
      "/wellen",
      "/wellen/neu",
      "/themen",
      "/konten",
      "/konten/neu",
    ]) {
      await page.goto(`${server.url}/buero/einrichten${path}`);
      await page.getByRole("heading", { level: 1 }).waitFor();
      expect(await sideways(page), path).toBe(0);
    }
    expect(complaints).toEqual([]);
  });
});
