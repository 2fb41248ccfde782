import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addAccount } from "../../../server/access/add-account.ts";
import { DEMO_ACCOUNTS } from "../../../server/access/demo-accounts.ts";
import { expectAccessible, openBrowser } from "../../environment/browser.ts";
import { freshWave } from "../../environment/fieldwork.ts";
import type { TestInstallation } from "../../environment/installations.ts";
import { freshInstallation } from "../../environment/installations.ts";
import type { RunningServer } from "../../environment/running-server.ts";
import { startServer } from "../../environment/running-server.ts";
import { readPdf } from "../../server/pdf/read-pdf.ts";
import { sideways, watchedPage } from "./watched-page.ts";

describe("printing forms at the office", () => {
  let installation: TestInstallation;
  let server: RunningServer;
  let browser: Browser;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    installation = await freshInstallation("sqlite");
    const staff = DEMO_ACCOUNTS.find(({ role }) => role === "staff");
    if (!staff) throw new Error("the demo has no staff");
    await addAccount(installation.context, staff);
    await freshWave(installation.context, "sorgekultur", ["gorbitz_library", "gruna_library"]);
    server = await startServer({ env: installation.env });
    browser = await openBrowser();
    ({ page, complaints } = await watchedPage(browser));
    await page.goto(`${server.url}/buero`);
    await page.getByLabel("E-Mail-Adresse").fill(staff.email);
    await page.getByLabel("Passwort").fill(staff.password);
    await page.keyboard.press("Enter");
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await installation?.close();
  });

  const print = () => page.getByRole("button", { name: "Nummern vergeben" }).click();

  it("is reached from the start and says what it still needs", async () => {
    await page.getByRole("link", { name: "Bögen drucken" }).click();
    await page.getByRole("heading", { level: 1, name: "Bögen drucken" }).waitFor();
    await page.getByText("Noch sind keine Bögen gedruckt.").waitFor();
    await print();
    await page
      .getByRole("link", { name: "Bitte geben Sie eine Zahl von 1 bis 2000 ein." })
      .waitFor();
    await expectAccessible(page);
  });

  it("gives numbers and leads to forms that bear them", async () => {
    await page.getByLabel("Befragungsort").selectOption({ index: 1 });
    await page.getByLabel("Schriftgröße").selectOption("18");
    await page.getByLabel("Wie viele Bögen?").fill("3");
    await print();
    const heading = page.getByRole("heading", { name: "Bögen 0001-3 bis 0003-7" });
    await heading.waitFor();
    expect(await heading.evaluate((one) => one === document.activeElement)).toBe(true);
    const address = await page.getByRole("link", { name: "PDF öffnen" }).getAttribute("href");
    const reply = await page.request.get(`${server.url}${address}`);
    expect(reply.headers()["content-type"]).toBe("application/pdf");
    const { pages } = readPdf(await reply.body());
    const count = pages.length / 3;
    expect(pages[0]?.words).toContain("0001-3");
    expect(pages[count]?.words).toContain("0002-1");
    await expectAccessible(page);
  });

  it("keeps who has which numbers", async () => {
    await page.reload();
    const row = page.getByRole("row", { name: /0001-3 bis 0003-7/ });
    expect(await row.textContent()).toContain("0 von 3 zurück");
    expect(await row.textContent()).toContain("Deutsch, 18 Punkt");
    await row.getByRole("link", { name: "PDF der Bögen 0001-3 bis 0003-7" }).waitFor();
  });

  it("fits a phone and large text", async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await expectAccessible(page);
    expect(complaints).toEqual([]);
  });
});
