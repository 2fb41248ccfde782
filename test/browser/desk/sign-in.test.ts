import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { addAccount } from "../../../server/access/add-account.ts";
import type { Role } from "../../../surveys/wire/account.ts";
import { expectAccessible, openBrowser } from "../../environment/browser.ts";
import { freshWave } from "../../environment/fieldwork.ts";
import type { TestInstallation } from "../../environment/installations.ts";
import { freshInstallation } from "../../environment/installations.ts";
import type { RunningServer } from "../../environment/running-server.ts";
import { startServer } from "../../environment/running-server.ts";
import { sideways, watchedPage } from "./watched-page.ts";

const PASSWORD = "vier kurze gute worte";
const addressOf = (role: Role) => `${role}@stadt.invalid`;

describe("the office's door", () => {
  let installation: TestInstallation;
  let server: RunningServer;
  let browser: Browser;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    installation = await freshInstallation("sqlite");
    await freshWave(installation.context, "sorgekultur", ["gorbitz_library", "gruna_library"]);
    for (const role of ["staff", "facilitator", "dpo"] as const)
      await addAccount(installation.context, {
        email: addressOf(role),
        name: `Test ${role}`,
        role,
        scope: { kind: "all" },
        password: PASSWORD,
      });
    server = await startServer({ env: installation.env });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await installation?.close();
  });
  beforeEach(async () => {
    ({ page, complaints } = await watchedPage(browser));
    await page.goto(`${server.url}/buero`);
  });
  afterEach(async () => {
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  const signIn = async (role: Role, password = PASSWORD, on = page) => {
    await on.getByLabel("E-Mail-Adresse").fill(addressOf(role));
    await on.getByLabel("Passwort").fill(password);
    await on.keyboard.press("Enter");
  };
  const heading = (name: string | RegExp, on = page) => on.getByRole("heading", { level: 1, name });
  const tabs = () => page.getByRole("navigation", { name: "Bereiche" }).getByRole("link");

  it("says what is missing, moves the focus there, and leads to each field", async () => {
    await page.getByRole("button", { name: "Anmelden" }).click();
    const summary = page.getByRole("alert");
    await summary.waitFor();
    expect(await summary.evaluate((box) => box === document.activeElement)).toBe(true);
    await expectAccessible(page);
    await summary.getByRole("link", { name: /Passwort/ }).click();
    const field = page.getByLabel("Passwort");
    expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
    expect(await field.getAttribute("aria-invalid")).toBe("true");
  });

  it("does not say which of the two was wrong", async () => {
    await signIn("staff", "falsch");
    await page.getByText("passen nicht zusammen").waitFor();
  });

  it("says when to try again after five wrong passwords", async () => {
    for (let guess = 1; guess <= 6; guess++) {
      const reply = page.waitForResponse((response) => response.request().method() === "POST");
      await signIn("facilitator", "falsch");
      await reply;
    }
    await page.getByText(/Ab \d\d:\d\d Uhr/).waitFor();
  });

  it("shows each role its own areas and tasks", async () => {
    await signIn("staff");
    await heading(/Das liegt heute an/).waitFor();
    const names = await tabs().allTextContents();
    expect(names).toContain("Erfassen");
    expect(names).not.toContain("Einrichten");
    await page.goto(`${server.url}/buero/protokoll`);
    await heading(/nicht freigegeben/).waitFor();
    await page.getByRole("button", { name: "Abmelden" }).click();
    await heading("Anmelden").waitFor();
    await signIn("dpo");
    await page.getByRole("link", { name: "Protokoll", exact: true }).click();
    await heading("Protokoll").waitFor();
    expect(await tabs().allTextContents()).not.toContain("Erfassen");
  });

  it("opens a task by its digit and leads to where one wanted to go", async () => {
    await page.goto(`${server.url}/buero/konto`);
    await signIn("staff");
    await heading("Mein Konto").waitFor();
    await page.getByRole("link", { name: "Aufgaben" }).click();
    await heading(/Das liegt heute an/).waitFor();
    await page.keyboard.press("1");
    await page.waitForURL("**/buero/erfassen");
  });

  it("leaves the digits alone where somebody has switched them off", async () => {
    await signIn("staff");
    await page.getByRole("button", { name: "Ziffern ausschalten" }).click();
    await page.getByRole("button", { name: "Ziffern einschalten" }).waitFor();
    await page.keyboard.press("1");
    await page.reload();
    await page.getByText("Die Ziffern sind ausgeschaltet.").waitFor();
    expect(new URL(page.url()).pathname).toBe("/buero");
  });

  it("shows nothing to the next person after signing out, by no back button either", async () => {
    await signIn("staff");
    await heading(/Das liegt heute an/).waitFor();
    await page.getByRole("link", { name: "Test staff" }).click();
    await heading("Mein Konto").waitFor();
    await page.getByRole("button", { name: "Abmelden" }).click();
    await heading("Anmelden").waitFor();
    await page.goBack();
    await heading("Anmelden").waitFor();
    await expect.poll(() => page.getByText("Test staff").count()).toBe(0);
  });

  it("changes one's own password", async () => {
    await page.goto(`${server.url}/buero/konto`);
    await signIn("dpo");
    await page.getByLabel("Bisheriges Passwort").fill("falsch");
    await page.getByLabel("Neues Passwort").fill("ein ganz neues passwort");
    await page.getByRole("button", { name: "Passwort ändern" }).click();
    await page.getByRole("alert").getByText("passen nicht zusammen").waitFor();
    await page.getByLabel("Bisheriges Passwort").fill(PASSWORD);
    await page.getByRole("button", { name: "Passwort ändern" }).click();
    await page.getByText("Ihr Passwort ist geändert").waitFor();
    await expectAccessible(page);
  });

  it.each([
    ["at 320 px", { viewport: { width: 320, height: 640 } }],
    ["at 1280 px with 200 %", { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 }],
    ["in the dark", { colorScheme: "dark" as const }],
  ])("holds %s, without scrolling sideways and for everybody", async (_, options) => {
    const { page: other, complaints: others } = await watchedPage(browser, options);
    await other.goto(`${server.url}/buero`);
    await heading("Anmelden", other).waitFor();
    expect(await sideways(other)).toBe(0);
    await expectAccessible(other);
    await signIn("staff", PASSWORD, other);
    await other.getByText("Stand der Erhebung").waitFor();
    await other.getByText("Blasewitz").click();
    await other.getByText("Bibliothek Gruna").waitFor();
    expect(await sideways(other)).toBe(0);
    await expectAccessible(other);
    expect(others).toEqual([]);
    await other.context().close();
  });
});
