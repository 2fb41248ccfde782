import type { Browser, BrowserContext, Page } from "playwright-core";
import { v4 } from "uuid";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { addAccount } from "../../../server/access/add-account.ts";
import { DEMO_ACCOUNTS } from "../../../server/access/demo-accounts.ts";
import { expectAccessible, openBrowser, signIn } from "../../environment/browser.ts";
import type { TestWave } from "../../environment/fieldwork.ts";
import { freshWave } from "../../environment/fieldwork.ts";
import type { TestInstallation } from "../../environment/installations.ts";
import { freshInstallation } from "../../environment/installations.ts";
import { signedInAs } from "../../environment/people.ts";
import type { RunningServer } from "../../environment/running-server.ts";
import { startServer } from "../../environment/running-server.ts";
import { sideways } from "../desk/watched-page.ts";

const SITE = "gorbitz_library";
const TITLE = "Was brauchen Sorgende Gemeinschaften? Themen aus Ihrer Arbeit";

describe("asking somebody oneself", () => {
  let installation: TestInstallation;
  let server: RunningServer;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let professionals: TestWave;
  let residents: TestWave;
  const broken: string[] = [];

  beforeAll(async () => {
    installation = await freshInstallation("sqlite");
    professionals = await freshWave(installation.context, "fachkraefte", [SITE]);
    residents = await freshWave(installation.context, "sorgekultur", [SITE]);
    server = await startServer({ env: installation.env });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await installation?.close();
  });
  afterEach(async () => {
    await context?.close();
    expect(broken).toEqual([]);
  });

  async function arrive(viewport: { width: number; height: number }, wave: TestWave) {
    broken.length = 0;
    context = await browser.newContext({
      locale: "de-DE",
      reducedMotion: "reduce",
      viewport,
      serviceWorkers: "block",
    });
    context.setDefaultTimeout(10_000);
    const staff = await signedInAs(installation, "staff", {
      kind: "some",
      districts: ["gorbitz"],
    });
    await signIn(context, staff, server.url);
    page = await context.newPage();
    page.on("pageerror", (error) => broken.push(error.message));
    await page.goto(`${server.url}/befragung`);
    await page.getByRole("heading", { name: "Wo und wozu befragen Sie?" }).waitFor();
    await page.getByLabel("Umfrage").selectOption(wave.id);
    await page.getByRole("button", { name: "Weiter" }).click();
    await page.getByRole("heading", { name: "Zum Vorlesen" }).waitFor();
  }
  const responsesTo = async (wave: TestWave) => {
    const rows = await installation.context.database.kysely
      .selectFrom("response")
      .select(["mode", "site", "answers"])
      .where("wave", "=", wave.id)
      .execute();
    return rows.map((row) => ({ ...row, answers: JSON.parse(row.answers) }));
  };
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");
  async function tabBackTo(name: string) {
    for (let tabs = 0; tabs < 20; tabs++) {
      await page.keyboard.press("Shift+Tab");
      if ((await focused()).startsWith(name)) return;
    }
    throw new Error(`no way to ${name} with the tab key`);
  }

  it("takes down a telephone call by keyboard alone, in odd order, with a note apart", async () => {
    await arrive({ width: 1440, height: 900 }, professionals);
    await page.getByText(TITLE).waitFor();
    await expectAccessible(page);

    // The last section first, because that is what the caller begins with.
    await tabBackTo("Ihr Beitrag");
    await page.keyboard.press("Enter");
    await expect.poll(focused).toBe("Ihr Beitrag");
    await page.keyboard.press("Tab");
    await page.keyboard.press("1");
    await page.getByRole("heading", { name: "Wann könnten andere Ihre Räume nutzen?" }).waitFor();
    await page.keyboard.press("3");
    await expect
      .poll(() => page.getByRole("checkbox", { name: "Räume", exact: true }).isChecked())
      .toBe(true);
    await expect
      .poll(() => page.getByRole("checkbox", { name: "Fachwissen, Schulungen" }).isChecked())
      .toBe(true);

    // Then back to the beginning.
    await page.getByRole("button", { name: /^Ihre Arbeit/ }).focus();
    await page.keyboard.press("Enter");
    await expect.poll(focused).toBe("Ihre Arbeit");
    await page.keyboard.press("Tab");
    await page.keyboard.press("5");
    await expect
      .poll(() => page.getByRole("radio", { name: "Sozialberatung" }).isChecked())
      .toBe(true);
    await page.getByLabel("Ihre Zahl").focus();
    await page.keyboard.type("40");

    await page.getByLabel("Notiz zu diesem Gespräch").focus();
    await page.keyboard.type("Möchte im Herbst noch einmal sprechen.");
    await page.getByRole("button", { name: /^Abgeben/ }).focus();
    await page.keyboard.press("Enter");
    await page.getByText("3 von 12 Fragen sind beantwortet.").waitFor();
    await page.getByText("Noch nicht gefragt:").waitFor();
    await page.getByRole("button", { name: "Antworten abgeben" }).press("Enter");
    await page
      .getByRole("heading", { name: "Vielen Dank! Die Antworten sind abgegeben." })
      .waitFor();
    await page.getByText("Die Antworten sind angekommen.").waitFor();
    await page.getByText("Die Notiz ist angekommen.").waitFor();
    await expectAccessible(page);

    const [response, ...more] = await responsesTo(professionals);
    expect(more).toEqual([]);
    expect(response).toMatchObject({
      mode: "interview",
      site: SITE,
      answers: {
        field_of_work: "advice",
        people_per_week: 40,
        contribution: ["rooms", "expertise"],
        // Nobody went there.
        present_state: { state: "notReached" },
        obstacles: { state: "notReached" },
      },
    });
    const notes = await installation.context.database.kysely
      .selectFrom("interview_note")
      .selectAll()
      .execute();
    expect(notes).toHaveLength(1);
    expect(notes[0]).toMatchObject({
      wave: professionals.id,
      site: SITE,
      body: "Möchte im Herbst noch einmal sprechen.",
    });

    await page.getByRole("button", { name: "Nächste Person" }).press("Enter");
    await page.getByRole("heading", { name: "Zum Vorlesen" }).waitFor();
    expect(await page.getByLabel("Notiz zu diesem Gespräch").inputValue()).toBe("");
    expect(await page.getByRole("radio", { checked: true }).count()).toBe(0);
  }, 120_000);

  it("leaves notes that the office reads and deletes", async () => {
    const body = "Ruft im Juni noch einmal an.\nAb 10 Uhr.";
    await installation.context.database.kysely
      .insertInto("interview_note")
      .values({ id: v4(), wave: residents.id, site: SITE, day: "2026-05-12", body })
      .execute();
    await arrive({ width: 1440, height: 900 }, residents);
    await page.goto(`${server.url}/buero/notizen`);
    await page.getByRole("heading", { name: "Notizen" }).waitFor();
    const row = page.getByRole("listitem").filter({ hasText: "Ruft im Juni noch einmal an." });
    await row.getByText("12. Mai 2026").waitFor();
    await expectAccessible(page);
    await row.getByRole("button", { name: /^Notiz vom 12. Mai 2026/ }).click();
    await row.getByRole("button", { name: "Ja, löschen" }).click();
    await page.getByText("Die Notiz ist gelöscht.").waitFor();
    await expect.poll(() => row.count()).toBe(0);
  });

  it("asks a resident on a square, section by section, in another language", async () => {
    await arrive({ width: 768, height: 1024 }, residents);
    await page.getByLabel("Sprache der Fragen").selectOption("en");
    const on = page.getByRole("button", { name: "Weiter", exact: true });
    await on.click();
    await page.getByRole("radio", { name: "yes, one person" }).click();
    await expectAccessible(page);
    expect(await sideways(page)).toBe(0);
    // To the topics, and back: nothing is lost.
    await on.click();
    const row = page.locator("[data-row]").first();
    await row.getByRole("radio").nth(4).click();
    // What stands on the screen for a moment and stays empty is skipped.
    await page.locator("[data-row]").nth(1).scrollIntoViewIfNeeded();
    await page.waitForTimeout(1_500);
    await expectAccessible(page);
    expect(await sideways(page)).toBe(0);
    await page.getByRole("button", { name: "Zurück", exact: true }).click();
    expect(await page.getByRole("radio", { name: "yes, one person" }).isChecked()).toBe(true);
    await page.getByRole("button", { name: /^Abgeben/ }).click();
    await page.getByRole("button", { name: "Antworten abgeben" }).click();
    await page.getByText("Die Antworten sind angekommen.").waitFor();
    const [response] = await responsesTo(residents);
    expect(response).toMatchObject({
      mode: "interview",
      answers: { help_network: "one", age_group: { state: "notReached" } },
    });
    const items = Object.values(response?.answers.importance ?? {});
    expect(items[0]).toBe(5);
    expect(items[1]).toEqual({ state: "skipped" });
  });

  it("keeps answers safe without a network, and sends them when it is back", async () => {
    const before = await responsesTo(residents);
    await arrive({ width: 768, height: 1024 }, residents);
    await page.waitForLoadState("networkidle");
    await context.setOffline(true);
    await page.getByRole("button", { name: "Weiter", exact: true }).click();
    await page.getByRole("radio", { name: "ja, eine Person" }).click();
    await page.getByRole("button", { name: /^Abgeben/ }).click();
    await page.getByRole("button", { name: "Antworten abgeben" }).click();
    await page.getByText("Kein Internet. Die Antworten sind hier sicher").waitFor();
    expect(await responsesTo(residents)).toHaveLength(before.length);
    await context.setOffline(false);
    await page.getByText("Die Antworten sind angekommen.").waitFor({ timeout: 40_000 });
    expect(await responsesTo(residents)).toHaveLength(before.length + 1);
  });

  it("asks before a conversation is thrown away", async () => {
    await arrive({ width: 1440, height: 900 }, residents);
    await page.getByRole("radio", { name: "ja, eine Person" }).click();
    await page.getByRole("button", { name: "Gespräch verwerfen" }).click();
    await page.getByRole("button", { name: "Nein, behalten" }).click();
    expect(await page.getByRole("radio", { name: "ja, eine Person" }).isChecked()).toBe(true);
    await page.getByRole("button", { name: "Gespräch verwerfen" }).click();
    await page.getByRole("button", { name: "Ja, löschen" }).click();
    await expect.poll(() => page.getByRole("radio", { checked: true }).count()).toBe(0);
  });

  it("leads those who are not signed in to the office's door and back", async () => {
    const staff = DEMO_ACCOUNTS.find(({ role }) => role === "staff");
    if (!staff) throw new Error("the demo has no staff");
    await addAccount(installation.context, staff);
    context = await browser.newContext({ locale: "de-DE", serviceWorkers: "block" });
    context.setDefaultTimeout(10_000);
    page = await context.newPage();
    await page.goto(`${server.url}/befragung/${SITE}`);
    await page.getByRole("heading", { name: "Bitte melden Sie sich an." }).waitFor();
    await expectAccessible(page);
    await page.getByRole("link", { name: "Anmelden" }).click();
    await page.getByLabel("E-Mail-Adresse").fill(staff.email);
    await page.getByLabel("Passwort").fill(staff.password);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Wo und wozu befragen Sie?" }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/befragung/${SITE}`);
  });

  it("is closed to those who may not take down answers", async () => {
    const board = await signedInAs(installation, "facilitator");
    context = await browser.newContext({ locale: "de-DE", serviceWorkers: "block" });
    await signIn(context, board, server.url);
    page = await context.newPage();
    await page.goto(`${server.url}/befragung`);
    await page.getByRole("heading", { name: "Das ist für Ihr Konto nicht freigegeben." }).waitFor();
  });
});
