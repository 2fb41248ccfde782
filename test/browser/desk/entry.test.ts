import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { putAccount } from "../../../db/queries/accounts.ts";
import { hashPassword } from "../../../server/access/password.ts";
import { recount } from "../../../server/operations/recount.ts";
import { questionsOf } from "../../../surveys/definition/questionnaire.ts";
import { expectAccessible, openBrowser } from "../../environment/browser.ts";
import type { TestWave } from "../../environment/fieldwork.ts";
import { freshWave } from "../../environment/fieldwork.ts";
import type { TestInstallation } from "../../environment/installations.ts";
import { freshInstallation } from "../../environment/installations.ts";
import type { RunningServer } from "../../environment/running-server.ts";
import { startServer } from "../../environment/running-server.ts";

const EMAIL = "emil@test.invalid";
const PASSWORD = "ein langes Passwort";

describe("the paper desk", () => {
  let installation: TestInstallation;
  let server: RunningServer;
  let browser: Browser;
  let page: Page;
  let wave: TestWave;

  beforeAll(async () => {
    installation = await freshInstallation("sqlite");
    const { context } = installation;
    wave = await freshWave(context, "sorgekultur", ["gorbitz_library"]);
    const passwordHash = await hashPassword(PASSWORD);
    await context.database.kysely.transaction().execute((tx) =>
      putAccount(tx, {
        id: context.newId(),
        email: EMAIL,
        name: "Emil Erfassung",
        role: "staff",
        scope: { kind: "all" },
        createdAt: context.now().toISOString(),
        passwordHash,
      }),
    );
    server = await startServer({ env: installation.env });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await installation?.close();
  });

  beforeEach(async () => {
    const context = await browser.newContext({
      locale: "de-DE",
      viewport: { width: 1440, height: 900 },
    });
    page = await context.newPage();
    await page.goto(`${server.url}/buero/erfassen`);
    await page.getByLabel("E-Mail-Adresse").fill(EMAIL);
    await page.getByLabel("Passwort").fill(PASSWORD);
    await page.keyboard.press("Enter");
    await page.getByLabel("Befragungsort").waitFor();
  });
  afterEach(() => page.context().close());

  const enter = () => page.keyboard.press("Enter");
  const notice = () => page.locator("#desk-notice");

  /** One line per field that wants an Enter; batteries run on by themselves. */
  async function type(...lines: string[]): Promise<void> {
    for (const line of lines) {
      await page.keyboard.type(line);
      await enter();
    }
  }

  async function beginStack(): Promise<void> {
    await page.getByLabel("Tag der Befragung").focus();
    await page.keyboard.type("120526");
    await page.keyboard.press("Tab");
    await page.keyboard.type("200");
    await enter();
    await page.getByLabel("Bogen", { exact: true }).waitFor();
  }

  async function takeNumber(number: string): Promise<void> {
    await expect.poll(() => focused()).toBe("sheet-number");
    await page.keyboard.press("Control+A");
    await type(number);
  }

  const focused = () => page.evaluate(() => document.activeElement?.id);
  const fieldsReady = () => expect.poll(focused).toBe("field-0");

  /** Types a whole sheet: help_network one, four crosses in the ranking, age unreadable. */
  async function typeSheet(network: string): Promise<void> {
    await fieldsReady();
    await type(network, "", "34", "1");
    await page.keyboard.type("545w55455".concat("23224w342"));
    await type("m4926", "12", "3", "u", "1", "1", "2", "1", "5");
    await page.keyboard.type("Frau ");
    await page.keyboard.press("Alt+n");
    await page.keyboard.type(" wünscht sich Bänke");
    await enter();
  }

  async function answersOf(number: string) {
    return installation.context.database.kysely
      .selectFrom("identity")
      .innerJoin("response", "response.id", "identity.response")
      .select(["response.id", "response.answers", "response.day", "response.mode"])
      .where("identity.wave", "=", wave.id)
      .where("identity.external_id", "=", number)
      .execute();
  }

  it("takes a form by keyboard alone, with more than allowed, unreadable and a name replaced", async () => {
    await beginStack();
    await takeNumber("0471-6");
    await typeSheet("2");
    await expect.poll(() => notice().textContent()).toContain("Bogen 0471 gespeichert");
    await expect.poll(() => page.getByLabel("Bogen", { exact: true }).inputValue()).toBe("0472");

    const [stored] = await answersOf("471");
    expect(stored).toMatchObject({ day: "2026-05-12", mode: "paper" });
    expect(JSON.parse(stored?.answers ?? "")).toMatchObject({
      help_network: "one",
      help_barriers: { state: "hidden" },
      help_sources: ["friends", "neighbours"],
      importance: { care_guide: 5, not_alone: { state: "dontKnow" }, barrier_free: 5 },
      present_state: { care_guide: 2, health_nearby: { state: "dontKnow" } },
      top_three: {
        state: "tooMany",
        codes: ["everyday_help", "not_alone", "health_nearby", "barrier_free"],
      },
      age_group: { state: "unreadable" },
      care_responsibility: ["none"],
      open_missing: true,
    });
    const texts = await installation.context.database.kysely
      .selectFrom("free_text")
      .select("body")
      .where("response", "=", stored?.id ?? "")
      .execute();
    expect(texts).toEqual([{ body: "Frau [Name] wünscht sich Bänke" }]);
    const { responses, differences } = await recount(installation.context);
    expect({ responses, differences }).toMatchObject({ responses: 1, differences: [] });
  });

  it("leads to a question and back by the numeric block alone, also from words", async () => {
    await beginStack();
    await takeNumber("480");
    await fieldsReady();
    const words =
      questionsOf(wave.form.questionnaire).findIndex(({ id }) => id === "open_missing") + 1;
    await type(`,,${words}`);
    await page.locator("textarea:focus").waitFor();
    await type(",,1");
    await fieldsReady();
    await page.keyboard.type("2,");
    await page.keyboard.press("Control+Enter");
    await expect.poll(() => notice().textContent()).toContain("Bogen 480 gespeichert");
    const [stored] = await answersOf("480");
    expect(JSON.parse(stored?.answers ?? "")).toMatchObject({
      help_network: "one",
      open_missing: { state: "skipped" },
    });
  });

  it("refuses a number entered before and shows what is there, before and after typing", async () => {
    await beginStack();
    await takeNumber("500");
    await typeSheet("2");
    await expect.poll(() => notice().textContent()).toContain("Bogen 500 gespeichert");

    await takeNumber("0500");
    const refusal = page.getByRole("region", { name: "Den Bogen 500 gibt es schon." });
    await refusal.waitFor();
    await expect.poll(() => refusal.textContent()).toContain("von Emil Erfassung");
    await expect.poll(() => refusal.textContent()).toContain("mehr als erlaubt: Hilfe im Alltag");
    expect(await refusal.textContent()).not.toContain("Bänke");
    await expectAccessible(page);

    // The office next door typed 501 meanwhile: only saving finds out.
    await enter();
    await takeNumber("501");
    await fieldsReady();
    await type("4");
    const { kysely } = installation.context.database;
    await kysely
      .updateTable("identity")
      .set({ external_id: "501" })
      .where("wave", "=", wave.id)
      .where("external_id", "=", "500")
      .execute();
    await page.keyboard.press("Control+Enter");
    const later = page.getByRole("region", { name: "Den Bogen 501 gibt es schon." });
    await later.waitFor();
    const first = later.getByRole("row").nth(1);
    await expect.poll(() => first.textContent()).toContain("anders");
    await expect.poll(() => first.textContent()).toContain("ja, eine Person");
    await expect.poll(() => first.textContent()).toContain("nein, niemand");
    expect(await answersOf("501")).toHaveLength(1);

    // Nothing that was typed is lost: the right number, and it is saved.
    await enter();
    await takeNumber("502");
    await expect.poll(focused).toBe("field-1");
    await page.keyboard.press("Control+Enter");
    await expect.poll(() => notice().textContent()).toContain("Bogen 502 gespeichert");
  });

  it("says where a number was misread and where a sheet is not complete", async () => {
    await beginStack();
    await takeNumber("0471-5");
    await expect
      .poll(() => notice().textContent())
      .toContain("0471 endet auf 6. Bitte sehen Sie noch einmal auf den Bogen.");
    await takeNumber("600");
    await fieldsReady();
    await page.keyboard.press("Control+Enter");
    await expect.poll(() => notice().textContent()).toContain("nichts eingetragen");
    await type("m2");
    await page.keyboard.press("Control+Enter");
    await expect.poll(() => notice().textContent()).toContain("Bei Frage 1 fehlt noch etwas.");
    await page.keyboard.press("ArrowUp");
    await type("3");
    await page.keyboard.press("Control+Enter");
    await expect.poll(() => notice().textContent()).toContain("Bogen 600 gespeichert");
  });

  it("keeps an answer against a jump and says so beside it", async () => {
    await beginStack();
    await takeNumber("700");
    await fieldsReady();
    await type("1", "4");
    const field = page.getByLabel(/Was macht es schwer/);
    const described = await field.evaluate((element) =>
      (element.getAttribute("aria-describedby") ?? "")
        .split(" ")
        .map((id) => document.getElementById(id)?.textContent ?? "")
        .join(" "),
    );
    expect(described).toContain("entfällt, nur bei Frage 1 = 3 oder 4");
    expect(described).toContain("Die Antwort bleibt stehen.");
    await page.keyboard.press("Control+Enter");
    await expect.poll(async () => (await answersOf("700")).length).toBe(1);
  });

  it("keeps the sheet on the screen while the network is gone and saves it once", async () => {
    await beginStack();
    await takeNumber("800");
    await fieldsReady();
    await type("3");
    await page.context().setOffline(true);
    await page.keyboard.press("Control+Enter");
    await expect.poll(() => notice().textContent()).toContain("Kein Netz.");
    await expect.poll(() => page.locator("#field-0").inputValue()).toBe("3");
    await page.context().setOffline(false);
    await page.getByRole("button", { name: "Noch einmal speichern" }).press("Enter");
    await expect.poll(() => notice().textContent()).toContain("Bogen 800 gespeichert");
    expect(await answersOf("800")).toHaveLength(1);
  });

  it("keeps the sheet when the person looks at another page, and stores it nowhere in the browser", async () => {
    await beginStack();
    await takeNumber("900");
    await fieldsReady();
    await type("2");
    const address = page.url();
    await page.getByRole("link", { name: "Aufgaben" }).click();
    await page.getByRole("link", { name: /Stapel weiter erfassen/ }).click();
    await expect.poll(() => page.url()).toBe(address);
    await expect.poll(() => page.locator("#field-0").inputValue()).toBe("2");
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });

  it.each([
    { width: 1440, height: 900, colorScheme: "light" as const },
    { width: 1024, height: 768, colorScheme: "dark" as const },
    { width: 320, height: 640, colorScheme: "light" as const },
  ])("is accessible at $width px, $colorScheme, and never scrolls sideways", async (look) => {
    await page.setViewportSize(look);
    await page.emulateMedia({ colorScheme: look.colorScheme });
    await expectAccessible(page);
    await beginStack();
    await expectAccessible(page);
    await takeNumber(String(1000 + look.width));
    await fieldsReady();
    await type("1", "4", "m");
    await page.keyboard.type("?");
    await expectAccessible(page);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ).toBeLessThanOrEqual(0);
  });
});
