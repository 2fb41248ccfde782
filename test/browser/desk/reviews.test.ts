import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible } from "../../environment/browser.ts";
import { freshWave } from "../../environment/fieldwork.ts";
import { pairedTablet } from "../../environment/tablets.ts";
import { DAY, reviewRoom } from "../../server/reviews/review-room.ts";
import type { Office } from "./office.ts";
import { openOffice } from "./office.ts";
import { sideways } from "./watched-page.ts";

const SITE = "gorbitz_library";
const WORDS = "Am Platz fehlen Bänke, auf denen man sich ausruhen kann.";

describe("the review list", () => {
  let office: Office;
  let page: Page;

  beforeAll(async () => {
    office = await openOffice("staff", async (installation) => {
      const { context } = installation;
      const wave = await freshWave(context, "sorgekultur", [SITE]);
      const room = reviewRoom(installation, wave);
      const tablet = await pairedTablet(installation, { site: SITE, name: "Tablet 1" });
      for (const _ of [1, 2]) await room.atTablet(SITE, tablet.id, "10:00");
      for (let at = 0; at < 7; at++)
        await room.bring(
          room.form(SITE, {
            answers: { ...room.answered(at % 5), gender: at < 5 ? "female" : "male" },
            trace: { device: tablet.id, quarter: `${DAY}T14:${at < 4 ? "15" : "30"}`, seconds: 25 },
          }),
        );
      for (const mode of ["web", "tablet"] as const)
        await room.bring(
          room.form(SITE, { mode, answers: { ...room.answered(4), open_missing: WORDS } }),
        );
    });
    page = office.page;
  });
  afterAll(() => office?.close());

  const group = (name: string) => page.getByRole("region", { name });
  const status = () => page.getByRole("status").first();

  it("is reached from home, decided by keyboard, and what was decided can be taken back", async () => {
    const tile = page.getByRole("link", { name: /Auffälligkeiten warten auf Sie/ });
    await tile.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Auffälliges" }).waitFor();
    const equal = group("Gleiche Antworten an einem Tablet");
    await equal.getByText("2 gleiche Bögen: Tablet 1").waitFor();
    await equal.getByRole("button", { name: "Antworten ansehen" }).press("Enter");
    await equal.getByRole("table").waitFor();
    await equal.getByRole("button", { name: "Nicht werten" }).press("Enter");
    await expectAccessible(page);
    await equal.getByRole("button", { name: "Speichern: 1 Bogen nicht werten" }).press("Enter");
    await expect.poll(() => status().textContent()).toContain("Nicht gewertet: 1 Bogen.");
    await expect.poll(() => page.evaluate(() => document.activeElement?.role)).toBe("status");
    await expect.poll(() => equal.count()).toBe(0);

    await page.getByText("Ausgewählt: 2 Viertelstunden mit 7 Bögen").waitFor();
    await page
      .getByRole("button", { name: "7 Bögen nicht werten: Durchgetippt, ohne zu lesen" })
      .press("Enter");
    await expect.poll(() => status().textContent()).toContain("Nicht gewertet: 7 Bögen.");
    await page.getByText("Wählen Sie zuerst eine Viertelstunde aus.").waitFor();

    await group("Schon entschieden")
      .getByRole("button", { name: /Zurücknehmen: Gleiche Antworten/ })
      .press("Enter");
    await expect.poll(() => status().textContent()).toContain("Wieder gewertet: 1 Bogen.");
    await equal.waitFor();
    await page.setViewportSize({ width: 320, height: 640 });
    await expectAccessible(page);
    expect(await sideways(page)).toBe(0);
    expect(office.complaints).toEqual([]);
  });
});
