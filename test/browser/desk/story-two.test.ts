import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { killBrowser } from "../../../scripts/bench/browser-process.ts";
import { recount } from "../../../server/operations/recount.ts";
import { expectAccessible, openProfile } from "../../environment/browser.ts";
import type { TestWave } from "../../environment/fieldwork.ts";
import { freshWave } from "../../environment/fieldwork.ts";
import { freePort } from "../../environment/free-port.ts";
import type { TestInstallation } from "../../environment/installations.ts";
import { freshInstallation } from "../../environment/installations.ts";
import { signedInAs } from "../../environment/people.ts";
import type { RunningServer } from "../../environment/running-server.ts";
import { startServer } from "../../environment/running-server.ts";
import { paperDesk } from "./paper-desk.ts";

const SITE = "gorbitz_sachsenforum";

// One afternoon has one course: a step that failed cannot be tried again from the middle.
describe("a stack of 200 forms, one afternoon", { retry: 0 }, () => {
  let installation: TestInstallation;
  let wave: TestWave;
  let server: RunningServer;
  let env: Record<string, string>;
  let profile: string;
  let context: BrowserContext;
  let page: Page;
  let cookie: string;

  beforeAll(async () => {
    installation = await freshInstallation("sqlite");
    wave = await freshWave(installation.context, "sorgekultur", [SITE]);
    ({ cookie } = await signedInAs(installation, "staff"));
    env = { ...installation.env, PORT: String(await freePort()) };
    profile = await mkdtemp(join(tmpdir(), "nachbarstimme-desk-"));
    server = await startServer({ env });
    await openDesk();
  });
  afterAll(async () => {
    await context?.close();
    await server?.stop();
    await installation?.close();
    await rm(profile, { recursive: true, force: true });
  });

  async function openDesk(): Promise<void> {
    context = await openProfile(profile);
    const [name = "", value = ""] = cookie.split("=");
    await context.addCookies([{ name, value, url: server.url }]);
    page = context.pages()[0] ?? (await context.newPage());
    await page.setViewportSize({ width: 1440, height: 900 });
  }

  const desk = () => paperDesk(page);
  const stored = async (number: string) => {
    const row = await installation.context.database.kysely
      .selectFrom("identity")
      .innerJoin("response", "response.id", "identity.response")
      .select("response.answers")
      .where("identity.wave", "=", wave.id)
      .where("identity.external_id", "=", number)
      .executeTakeFirst();
    return row && JSON.parse(row.answers);
  };

  it("minute 0: a new stack, counted, from the list of tasks", async () => {
    await page.goto(`${server.url}/buero`);
    await page.getByRole("link", { name: /Bögen erfassen/ }).press("Enter");
    await page.getByLabel("Befragungsort").waitFor();
    await expectAccessible(page);
    await desk().openStack(200);
    await expect.poll(() => page.locator(".entry-stack").textContent()).toContain("0 von 200");
  });

  it("minutes 2 to 8: a whole form by keyboard, more crosses than allowed, a name replaced", async () => {
    const { takeNumber, fieldsReady, type, notice, enter } = desk();
    await takeNumber("0471-5");
    await expect.poll(notice).toContain("0471 endet auf 6.");
    await takeNumber("0471-6");
    await fieldsReady();
    await type("2", "", "34", "1");
    await page.keyboard.type("545w55455".concat("23224w342"));
    await page.keyboard.type("m4926");
    await expect.poll(() => page.locator(".f.now").textContent()).toContain("aber in „genannt“");
    await enter();
    await type("12", "3", "u", "1", "1", "2", "1", "5");
    await page.keyboard.type("Frau Schulze wünscht sich Bänke");
    await page.keyboard.press("Home");
    for (let letter = 0; letter < "Frau ".length; letter++) await page.keyboard.press("ArrowRight");
    for (let letter = 0; letter < "Schulze".length; letter++)
      await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Alt+n");
    await enter();
    await expect.poll(notice).toContain("Bogen 0471 gespeichert");
    expect(await stored("471")).toMatchObject({
      help_network: "one",
      top_three: { state: "tooMany" },
      age_group: { state: "unreadable" },
    });
    const texts = await installation.context.database.kysely
      .selectFrom("free_text")
      .select("body")
      .execute();
    expect(texts).toEqual([{ body: "Frau [Name] wünscht sich Bänke" }]);
  });

  it("gets the last sheet back with one key, jumps to a question, undoes a slip", async () => {
    const { type, notice } = desk();
    await page.keyboard.press("z");
    await expect.poll(notice).toContain("Bogen 0471 ist wieder hier");
    expect(await stored("471")).toBeUndefined();
    // The cursor stands where the sheet was left: in words, where letters are letters.
    await page.keyboard.press("Alt+g");
    await type("7");
    const echo = () =>
      page.evaluate(() => {
        const { activeElement: element } = document;
        return element instanceof HTMLInputElement ? element.value : "";
      });
    await expect.poll(echo).toBe("m 4 9 2 6");
    await page.keyboard.type("1");
    await expect.poll(echo).toBe("m 4 9 2 6 1");
    await page.keyboard.press("Control+z");
    await expect.poll(echo).toBe("m 4 9 2 6");
    await page.keyboard.press("g");
    await type("99");
    await expect.poll(notice).toContain("Eine Frage 99 hat dieser Bogen nicht.");
    await page.keyboard.press("Control+Enter");
    await expect.poll(notice).toContain("Bogen 0471 gespeichert");
    expect(await stored("471")).toMatchObject({ help_network: "one" });
  });

  it("minute 10: the power fails in form 0483, question 7, and the cursor stands there again", async () => {
    const { takeNumber, typeFields, fieldsReady, type, notice, enter } = desk();
    for (let number = 472; number <= 482; number++) {
      await takeNumber(`0${number}`);
      await typeFields("2");
      await enter();
      await expect.poll(notice).toContain(`Bogen 0${number} gespeichert`);
    }
    await takeNumber("0483");
    await fieldsReady();
    await type("3", "12", "34", "1");
    await page.keyboard.type("545w55455".concat("23224w342"));
    const seven = await desk().focused();
    await page.keyboard.type("49");
    await expect.poll(() => page.locator(".keeping").textContent()).toContain("Feld gespeichert");
    await expect.poll(() => page.locator(".entry-stack").textContent()).toMatch(/s je Bogen/);

    const address = page.url();
    await killBrowser(profile);
    await server.kill();
    server = await startServer({ env });
    await openDesk();

    await page.goto(`${server.url}/buero`);
    const task = page.getByRole("link", { name: /Stapel weiter erfassen/ });
    await expect.poll(() => task.textContent()).toContain("Bogen 0483 ist angefangen");
    await expect.poll(() => task.textContent()).toContain("188 offen");
    await expectAccessible(page);
    await task.press("Enter");
    await expect.poll(() => page.url()).toBe(address);
    await expect.poll(() => desk().focused()).toBe(seven);
    expect(await page.getByLabel("Bogen", { exact: true }).inputValue()).toBe("0483");
    expect(await page.locator("#field-0").inputValue()).toBe("3");
    expect(await page.locator(`#${seven}`).inputValue()).toBe("4 9");
  });

  it("goes on typing while the server is dead, and sends it on by itself", async () => {
    await server.kill();
    await page.keyboard.type("2");
    await expect.poll(() => page.locator(".keeping").textContent()).toContain("Kein Netz");
    server = await startServer({ env });
    await expect
      .poll(() => page.locator(".keeping").textContent(), { timeout: 10_000 })
      .toContain("Feld gespeichert");
    const draft = await installation.context.database.kysely
      .selectFrom("sheet_draft")
      .select("draft")
      .executeTakeFirstOrThrow();
    expect(draft.draft).toContain('["not_alone","barrier_free","everyday_help"]');
    await page.keyboard.press("Control+Enter");
    await expect.poll(() => desk().notice()).toContain("Bogen 0483 gespeichert");
    expect(await stored("483")).toMatchObject({ help_network: "unsure" });
  });

  it("notes an empty form by its number, and a form that is missing", async () => {
    const { takeNumber, fieldsReady, notice } = desk();
    await takeNumber("0484");
    await fieldsReady();
    await page.keyboard.press("Control+Enter");
    await page.getByRole("button", { name: "Als leeren Bogen vermerken" }).press("Enter");
    await expect.poll(notice).toContain("Bogen 0484: leer, vermerkt");
    await page.getByRole("link", { name: "Stand des Stapels" }).press("Enter");
    await page.getByRole("heading", { level: 1, name: /Gorbitz/ }).waitFor();
    await page.getByLabel("Bogen", { exact: true }).fill("485");
    await page.getByLabel("Er ist nicht da").check();
    await page.getByLabel("Grund").fill("In der Bibliothek liegen geblieben");
    await page.keyboard.press("Enter");
    await expect
      .poll(() => page.locator(".ballist").textContent())
      .toMatch(/13 erfasst.*1 leer.*1 fehlend.*185 offen/);
  });

  /** Types a form a second time from its paper; `gender` as somebody misreads it. */
  async function typeAgain(number: string, gender: string): Promise<void> {
    const { takeNumber, fieldsReady, type } = desk();
    await takeNumber(number);
    await fieldsReady();
    if (number === "483") await type("3", "12", "34", "1");
    else await type("2", "", "34", "1");
    await page.keyboard.type("545w55455".concat("23224w342"));
    const top = number === "471" ? "m4926" : "492";
    const rest = ["12", "3", number === "471" ? "u" : "4", gender, "1", "2", "1", "5"];
    await type(top, ...(number === "483" ? ["", "", "", gender, "", "", "", ""] : rest));
  }
  const genderOf = (number: string) => (number === "483" ? "" : "1");
  const drawn = async () => {
    await page.getByRole("link", { name: /Erfassen \d+ Bögen/ }).press("Enter");
    const line = page.locator(".entry-stack .soft");
    await expect.poll(() => line.textContent()).toMatch(/noch 6: /);
    return [...((await line.textContent()) ?? "").matchAll(/0*(\d+)-\d/g)].map(
      ([, one]) => one ?? "",
    );
  };

  it("minute 20: six forms by lot, typed blind; two differ in one question", async () => {
    await page.getByRole("link", { name: "Zweite Erfassung" }).press("Enter");
    await page.getByRole("button", { name: "6 Bögen losen" }).press("Enter");
    const numbers = await drawn();
    expect(numbers).toHaveLength(6);
    const { takeNumber, notice } = desk();
    await takeNumber("9");
    await expect.poll(notice).toContain("nicht an der Reihe");
    for (const [index, number] of numbers.entries())
      await typeAgain(number, index < 2 ? "2" : genderOf(number));
    const first = page.getByText(/^Frage 12: 2 von 6 verschieden\. Diese Frage wird ganz zweimal/);
    await first.waitFor();
    await expectAccessible(page);
  });

  it("minute 22: six more without a difference, and an honest sentence about it", async () => {
    await page.getByRole("button", { name: "6 Bögen losen" }).press("Enter");
    const numbers = await drawn();
    for (const number of numbers) await typeAgain(number, genderOf(number));
    const sentence = page.getByText(/^Übrige Fragen: 0 von \d+ Feldern\./);
    await sentence.waitFor();
    expect(await sentence.textContent()).toMatch(
      /Höchstens \d,\d % Fehler\.( Für das Ziel 1 % fehl.*mit dem Rest\.)?$/,
    );
    await page.getByText("Frage 12 auf 1 Bogen noch einmal erfassen").waitFor();
  });

  it("minute 24: somebody decides what the paper says, without knowing who read what", async () => {
    await page.getByRole("link", { name: "Zwei Lesarten" }).press("Enter");
    const heading = page.getByRole("heading", { level: 2, name: /^Bogen \d+-\d$/ });
    await heading.waitFor();
    await expectAccessible(page);
    await page.getByLabel("weder noch").check();
    await expect.poll(() => desk().focused()).toBe("field-0");
    await page.getByRole("button", { name: "Entscheidung speichern" }).press("Enter");
    await page.getByRole("link", { name: /bei Frage 12,/ }).waitFor();
    await page.locator("#field-0").focus();
    await page.keyboard.type("3");
    await expectAccessible(page);
    const before = await heading.textContent();
    await page.getByRole("button", { name: "Entscheidung speichern" }).press("Enter");
    await expect.poll(() => heading.textContent()).not.toBe(before);
    await page.getByLabel("weiblich").or(page.getByLabel("nicht beantwortet")).first().check();
    await page.getByRole("button", { name: "Entscheidung speichern" }).press("Enter");
    await page.getByText("Es gibt nichts mehr zu klären.").waitFor();
    const number = (before ?? "").replace(/^Bogen 0(\d+)-\d$/, "$1");
    expect(await stored(number)).toMatchObject({ gender: "diverse" });
    await page.goto(`${page.url().replace(/lesarten$/, "stand")}`);
    await page.getByRole("button", { name: "Stapel schließen" }).waitFor();
  });

  it("minute 26: the stack cannot be closed, but left and found again", async () => {
    await page.getByRole("button", { name: "Stapel schließen" }).press("Enter");
    await expect
      .poll(() => page.getByRole("alert").textContent())
      .toContain("Noch nicht erklärte Bögen: 185");
    expect(await page.locator(".lead").textContent()).toMatch(/185 offen, bei Ihrem Tempo etwa/);
    for (const size of [
      { width: 1440, height: 900 },
      { width: 1024, height: 768 },
      { width: 320, height: 640 },
    ]) {
      await page.setViewportSize(size);
      await expectAccessible(page);
    }
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole("link", { name: "Aufgaben" }).press("Enter");
    await expect
      .poll(() => page.getByRole("link", { name: /Stapel weiter erfassen/ }).textContent())
      .toContain("185 offen");
    await expect.poll(() => page.locator(".home").textContent()).toContain("Bei Ihrem Tempo noch");
  });

  it("minute 28: everything typed is counted, once", async () => {
    const { responses, differences } = await recount(installation.context);
    expect({ responses, differences }).toMatchObject({ responses: 13, differences: [] });
  });
});
