import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addAccount } from "../../../server/access/add-account.ts";
import { DEMO_ACCOUNTS } from "../../../server/access/demo-accounts.ts";
import { expectAccessible, openBrowser } from "../../environment/browser.ts";
import { letAnswer } from "../../environment/crowds.ts";
import { freshWave } from "../../environment/fieldwork.ts";
import type { TestInstallation } from "../../environment/installations.ts";
import { freshInstallation } from "../../environment/installations.ts";
import type { RunningServer } from "../../environment/running-server.ts";
import { startServer } from "../../environment/running-server.ts";
import { sideways, watchedPage } from "./watched-page.ts";

describe("the data quality page", () => {
  let installation: TestInstallation;
  let server: RunningServer;
  let browser: Browser;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    installation = await freshInstallation("sqlite");
    const { context } = installation;
    const clerk = DEMO_ACCOUNTS.find(({ role }) => role === "staff");
    if (!clerk) throw new Error("the demo has nobody at the desk");
    await addAccount(context, clerk);
    const wave = await freshWave(context, "sorgekultur", ["gorbitz_library", "gruna_library"]);
    await letAnswer(context, wave, 12, 1, { site: "gorbitz_library", mode: "paper" });
    await letAnswer(context, wave, 7, 2, { site: "gruna_library", mode: "paper" });
    server = await startServer({ env: installation.env });
    browser = await openBrowser();
    ({ page, complaints } = await watchedPage(browser));
    await page.goto(`${server.url}/buero`);
    await page.getByLabel("E-Mail-Adresse").fill(clerk.email);
    await page.getByLabel("Passwort").fill(clerk.password);
    await page.keyboard.press("Enter");
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await installation?.close();
  });

  it("is reached from home and tells of each district by keyboard", async () => {
    await page.getByRole("link", { name: "Datenqualität ansehen" }).press("Enter");
    await page.getByRole("heading", { level: 1, name: "Datenqualität" }).waitFor();
    const sites = page.getByRole("table", { name: "Bögen nach Ort und Weg" });
    await sites.getByRole("row", { name: /Bibliothek Gruna Papier 7 0 0/ }).waitFor();
    await page.getByLabel("Stadtteil").selectOption("Gorbitz");
    await sites.getByRole("row", { name: /Bibliothek Gorbitz Papier 12 0 0/ }).waitFor();
    await page.getByText("Für diese Bögen ist keine Zeit bekannt.").waitFor();
    await expectAccessible(page);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await sideways(page)).toBe(0);
    expect(complaints).toEqual([]);
  });
});
