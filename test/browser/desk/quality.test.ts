import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible } from "../../environment/browser.ts";
import { letAnswer } from "../../environment/crowds.ts";
import { freshWave } from "../../environment/fieldwork.ts";
import type { Office } from "./office.ts";
import { openOffice } from "./office.ts";
import { sideways } from "./watched-page.ts";

describe("the data quality page", () => {
  let office: Office;
  let page: Page;

  beforeAll(async () => {
    office = await openOffice("staff", async ({ context }) => {
      const wave = await freshWave(context, "sorgekultur", ["gorbitz_library", "gruna_library"]);
      await letAnswer(context, wave, 12, 1, { site: "gorbitz_library", mode: "paper" });
      await letAnswer(context, wave, 7, 2, { site: "gruna_library", mode: "paper" });
    });
    page = office.page;
  });
  afterAll(() => office?.close());

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
    expect(office.complaints).toEqual([]);
  });
});
