import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible } from "../../environment/browser.ts";
import { freshWave } from "../../environment/fieldwork.ts";
import { codingRoom } from "../../server/coding/coding-room.ts";
import type { Office } from "./office.ts";
import { openOffice } from "./office.ts";
import { sideways } from "./watched-page.ts";

const SITE = "gorbitz_library";

describe("the coding of free texts", () => {
  let office: Office;
  let page: Page;

  beforeAll(async () => {
    office = await openOffice("editor", async (installation) => {
      const { context } = installation;
      const room = codingRoom(installation, await freshWave(context, "sorgekultur", [SITE]));
      for (const body of ["Am Platz fehlen Bänke", "Mehr Licht auf dem Weg", "asdf"])
        await room.write(SITE, body);
    });
    page = office.page;
  });
  afterAll(() => office?.close());

  const codings = async () =>
    (
      await office.installation.context.database.kysely
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
    expect(office.complaints).toEqual([]);
  });
});

function isFocused(element: Locator): Promise<boolean> {
  return element.evaluate((one) => one === document.activeElement);
}
