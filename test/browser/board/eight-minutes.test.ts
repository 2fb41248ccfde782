import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DEMO_ACCOUNTS } from "../../../server/access/demo-accounts.ts";
import { expectAccessible, openBrowser } from "../../environment/browser.ts";
import type { RunningServer } from "../../environment/running-server.ts";
import { startServer } from "../../environment/running-server.ts";

// Story 3, minutes 0 to 8: a facilitator before forty people, with the demo's district of 412 forms.
const ADDRESS = "/auswertung/gorbitz/prioritaeten?fragebogen=sorgekultur";

let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  server = await startServer({ env: { DEMO: "1" } });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function signIn(page: Page): Promise<void> {
  const facilitator = DEMO_ACCOUNTS.find(({ role }) => role === "facilitator");
  await page.goto(`${server.url}/auswertung`);
  await page.getByLabel(/E-Mail/).fill(facilitator?.email ?? "");
  await page.getByLabel(/Passwort/).fill(facilitator?.password ?? "");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/auswertung/);
}

/** All that the ranked list says, and how long its bars are. */
function listOf(page: Page): Promise<{ text: string; bars: number[] }> {
  return page
    .locator("table")
    .first()
    .evaluate((table) => ({
      text: table.textContent ?? "",
      bars: [...table.querySelectorAll(".b *")].map((bar) => bar.getBoundingClientRect().width),
    }));
}

describe("eight minutes of an evening", () => {
  it.each([
    [1024, 768],
    [1920, 1080],
  ])("at %i × %i", async (width, height) => {
    const context = await browser.newContext({ viewport: { width, height }, locale: "de-DE" });
    const page = await context.newPage();
    await signIn(page);

    // 0: she opens her district and reads one sentence aloud. Nothing is to be set up.
    await page.goto(server.url + ADDRESS);
    await page.getByText("Das ist eine Vorführung.").waitFor();
    await page.getByText("412 Menschen haben mitgemacht.").waitFor();
    const sentence = await page.textContent("h1");
    expect(sentence).toContain("steht an erster Stelle");
    await expectAccessible(page);

    // 2: on the wall the same sentence, with a bracket around what cannot be told apart.
    await page.keyboard.press("p");
    await page.waitForURL(/saal=hell/);
    expect(await page.textContent("h1")).toBe(sentence);
    expect(await page.locator(".hall th[scope=rowgroup][rowspan]").count()).toBeGreaterThan(0);
    const over = await page.evaluate(() => [
      document.documentElement.scrollWidth - innerWidth,
      document.documentElement.scrollHeight - innerHeight,
    ]);
    expect(Math.max(...over)).toBeLessThanOrEqual(0);
    await page.keyboard.press("Escape");

    // 5: "Das waren doch nur die Alten mit Papier!"
    await page.locator(".check-line").waitFor();
    await page.keyboard.press("k");
    await page
      .getByText(/Ohne Papierbögen/)
      .first()
      .waitFor();
    await page.getByText("Eine Gruppe zeigen").click();
    const search = page.getByLabel("Gruppe suchen");
    await search.fill("18 bis 24");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: /^Nur: 18 bis 24 Jahre/ }).waitFor();
    expect(await page.textContent("h1")).toContain("Einzelne Stimmen");
    expect(await page.locator("table").first().textContent()).not.toContain("%");
    await page.getByRole("link", { name: "Wieder alle zeigen" }).click();
    await page.getByText("412 Menschen haben mitgemacht.").waitFor();

    // 8: "Frauen über 80 im Ortsteil Zaschendorf": no number flickers, no bar shrinks.
    const before = await listOf(page);
    await page.getByText("Eine Gruppe zeigen").click();
    await search.fill("Frauen über 80 im Ortsteil Zaschendorf");
    await page.keyboard.press("Enter");
    await page.getByText("Dafür sind es zu wenige, um niemanden zu verraten.").waitFor();
    expect(await listOf(page)).toEqual(before);
    expect(await page.textContent("h1")).toBe(sentence);
    await context.close();
  });

  it("every other view says its sentence, in the bright and in the dark, without barriers", async () => {
    const context = await browser.newContext({
      viewport: { width: 1024, height: 768 },
      colorScheme: "dark",
      locale: "de-DE",
    });
    const page = await context.newPage();
    await signIn(page);
    for (const view of [
      "handlungsbedarf",
      "zuerst-anpacken",
      "alle-fragen",
      "wer-geantwortet-hat",
      "freitexte",
      "vergleich",
      "fachkraefte-und-andere",
      "alle-themen",
      "veroeffentlichungen",
    ]) {
      await page.goto(`${server.url}/auswertung/gorbitz/${view}?fragebogen=sorgekultur`);
      await page.locator("main h1").waitFor();
      await page.getByText("Einen Moment").waitFor({ state: "hidden" });
      await expectAccessible(page);
    }
    await context.close();
  });
});
