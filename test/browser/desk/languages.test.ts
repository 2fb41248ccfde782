import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { expectAccessible, openBrowser } from "../../environment/browser.ts";
import type { RunningServer } from "../../environment/running-server.ts";
import { startServer } from "../../environment/running-server.ts";
import { sideways, watchedPage } from "./watched-page.ts";

describe("the office's page about languages", () => {
  let folder: string;
  let server: RunningServer;
  let browser: Browser;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "desk-languages-"));
    await cp(resolve(import.meta.dirname, "../../../surveys/questionnaires"), folder, {
      recursive: true,
    });
    const german = join(folder, "sorgekultur/de.json");
    const text = await readFile(german, "utf8");
    await writeFile(german, text.replace("Füreinander sorgen –", "Füreinander da sein –"));
    server = await startServer({ env: { DEMO: "0", QUESTIONNAIRES_DIR: folder } });
    browser = await openBrowser();
    ({ page, complaints } = await watchedPage(browser));
    await vi.waitFor(() => expect(server.output()).toContain("/buero/einrichtung#"), 10_000);
    await page.goto(`${server.url}${/\/buero\/einrichtung#\S+/.exec(server.output())?.[0]}`);
    await page.getByLabel("Name").fill("Ada Beispiel");
    await page.getByLabel("E-Mail-Adresse").fill("ada@stadt.invalid");
    await page.getByLabel("Passwort").fill("vier kurze gute worte");
    await page.keyboard.press("Enter");
    await page.getByRole("link", { name: "Einrichten", exact: true }).click();
    await page
      .getByRole("link", { name: /^Sprachen/ })
      .first()
      .click();
    await page.getByRole("heading", { level: 1, name: "Sprachen" }).waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const row = (language: string) =>
    page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: language }) });

  it("says in words which languages are checked, and which texts are no longer what the German says", async () => {
    const english = await row("Englisch").textContent();
    expect(english).toContain("1 Text ist veraltet");
    expect(english).not.toContain("nicht wählbar");
    expect(await row("Ukrainisch").textContent()).toMatch(/Entwurf/);
    await page.getByRole("heading", { name: /Englisch.*Füreinander da sein/ }).waitFor();
    await page.getByText("Looking after one another").first().waitFor();
    expect(server.output()).toMatch(/Veraltete Übersetzungen: .*sorgekultur\/en/);
    expect(server.output()).not.toContain("sorgekultur/uk");
    await expectAccessible(page);
  });

  it("switches an unchecked language on and off, and says what that means", async () => {
    await page.getByText(/noch niemand geprüft/).waitFor();
    expect(await row("Russisch").textContent()).toContain("nicht wählbar");
    await page.getByRole("button", { name: "Russisch trotzdem anbieten" }).click();
    await page.getByRole("status").getByText("Russisch wird jetzt angeboten.").waitFor();
    await expect.poll(() => row("Russisch").textContent()).not.toContain("nicht wählbar");
    await page.getByRole("button", { name: "Russisch nicht mehr anbieten" }).click();
    await page.getByRole("status").getByText("Russisch wird nicht mehr angeboten.").waitFor();
    await expect.poll(() => row("Russisch").textContent()).toContain("nicht wählbar");
  });

  it("fits small screens", async () => {
    for (const width of [1024, 768, 390, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect([width, await sideways(page)]).toEqual([width, 0]);
    }
    await expectAccessible(page);
    expect(complaints).toEqual([]);
  });
});
