import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addAccount } from "../../../server/access/add-account.ts";
import { DEMO_ACCOUNTS } from "../../../server/access/demo-accounts.ts";
import { expectAccessible, openBrowser } from "../../environment/browser.ts";
import { freshWave } from "../../environment/fieldwork.ts";
import type { TestInstallation } from "../../environment/installations.ts";
import { freshInstallation } from "../../environment/installations.ts";
import type { RunningServer } from "../../environment/running-server.ts";
import { startServer } from "../../environment/running-server.ts";
import { codingRoom } from "../../server/coding/coding-room.ts";
import { sideways, watchedPage } from "./watched-page.ts";

const SITE = "gorbitz_library";

describe("the coding of free texts", () => {
  let installation: TestInstallation;
  let server: RunningServer;
  let browser: Browser;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    installation = await freshInstallation("sqlite");
    const { context } = installation;
    const editor = DEMO_ACCOUNTS.find(({ role }) => role === "editor");
    if (!editor) throw new Error("the demo has no editor");
    await addAccount(context, editor);
    const room = codingRoom(installation, await freshWave(context, "sorgekultur", [SITE]));
    for (const body of ["Am Platz fehlen Bänke", "Mehr Licht auf dem Weg", "asdf"])
      await room.write(SITE, body);
    server = await startServer({ env: installation.env });
    browser = await openBrowser();
    ({ page, complaints } = await watchedPage(browser));
    await page.goto(`${server.url}/buero`);
    await page.getByLabel("E-Mail-Adresse").fill(editor.email);
    await page.getByLabel("Passwort").fill(editor.password);
    await page.keyboard.press("Enter");
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await installation?.close();
  });

  const codings = async () =>
    (
      await installation.context.database.kysely
        .selectFrom("coding")
        .select("state")
        .orderBy("state")
        .execute()
    ).map(({ state }) => state);
  const progress = (words: string) => page.getByText(words).first().waitFor();
  const atText = async (place: number) => {
    const region = page.getByRole("region", { name: `Text ${place} von 3` });
    await region.waitFor();
    await expect.poll(() => isFocused(region)).toBe(true);
  };

  it("goes by keyboard alone, is saved at once, and is still there after the browser was closed", async () => {
    await page.getByRole("link", { name: "Freitexte lesen" }).press("Enter");
    await page
      .getByRole("link", { name: /fehlt|brauch|wünsch/i })
      .first()
      .press("Enter");
    await atText(1);
    await page.keyboard.press("n");
    await expect.poll(() => isFocused(page.getByLabel("Name", { exact: true }))).toBe(true);
    await page.keyboard.type("Bänke");
    await page.keyboard.press("Enter");
    const benches = page.getByRole("button", { name: /Bänke/, pressed: true });
    await benches.waitFor();
    await page.getByText("Gespeichert", { exact: true }).waitFor();
    expect(await codings()).toEqual(["coded"]);
    await atText(1);
    await page.keyboard.press("Enter");
    await atText(2);
    await page.keyboard.press("k");
    await atText(3);
    await progress("2 von 3 gelesen");
    await page.keyboard.press("Backspace");
    await progress("1 von 3 gelesen");
    await page.getByText("Zurückgenommen: Text 2.").waitFor();
    await atText(2);
    // The first press does not reach the server, the second one does, and stays.
    let isFirst = true;
    await page.route("**/rounds/first", (route) => {
      const isLost = isFirst;
      isFirst = false;
      return isLost ? route.abort() : route.continue();
    });
    await page.keyboard.press("1");
    await page.keyboard.press("u");
    await progress("2 von 3 gelesen");
    await expect.poll(codings).toEqual(["coded", "unclear"]);
    await page.unroute("**/rounds/first");
    await expectAccessible(page);

    await page.reload();
    await progress("2 von 3 gelesen");
    await atText(3);
    await page.keyboard.press("1");
    await page.getByText("Alle Texte sind gelesen.").waitFor();
    await expect.poll(codings).toEqual(["coded", "coded", "unclear"]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await sideways(page)).toBe(0);
    expect(complaints).toEqual([]);
  });
});

function isFocused(element: Locator): Promise<boolean> {
  return element.evaluate((one) => one === document.activeElement);
}
