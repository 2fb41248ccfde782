import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible } from "../../environment/browser.ts";
import { freshWave } from "../../environment/fieldwork.ts";
import { readPdf } from "../../server/pdf/read-pdf.ts";
import type { Office } from "./office.ts";
import { openOffice } from "./office.ts";
import { sideways } from "./watched-page.ts";

describe("printing forms at the office", () => {
  let office: Office;
  let page: Page;

  beforeAll(async () => {
    office = await openOffice("staff", async ({ context }) => {
      await freshWave(context, "sorgekultur", ["gorbitz_library", "gruna_library"]);
    });
    page = office.page;
  });
  afterAll(() => office?.close());

  const print = () => page.getByRole("button", { name: "Nummern vergeben" }).click();

  it("is reached from the start and says what it still needs", async () => {
    await page.getByRole("link", { name: "Bögen drucken" }).click();
    await page.getByRole("heading", { level: 1, name: "Bögen drucken" }).waitFor();
    await page.getByText("Noch sind keine Bögen gedruckt.").waitFor();
    await print();
    await page
      .getByRole("link", { name: "Bitte geben Sie eine Zahl von 1 bis 2000 ein." })
      .waitFor();
    await expectAccessible(page);
  });

  it("gives numbers and leads to forms that bear them", async () => {
    await page.getByLabel("Befragungsort").selectOption({ index: 1 });
    await page.getByLabel("Schriftgröße").selectOption("18");
    await page.getByLabel("Wie viele Bögen?").fill("3");
    await print();
    const heading = page.getByRole("heading", { name: "Bögen 0001-3 bis 0003-7" });
    await heading.waitFor();
    expect(await heading.evaluate((one) => one === document.activeElement)).toBe(true);
    const address = await page.getByRole("link", { name: "PDF öffnen" }).getAttribute("href");
    const reply = await page.request.get(`${office.server.url}${address}`);
    expect(reply.headers()["content-type"]).toBe("application/pdf");
    const { pages } = readPdf(await reply.body());
    const count = pages.length / 3;
    expect(pages[0]?.words).toContain("0001-3");
    expect(pages[count]?.words).toContain("0002-1");
    await expectAccessible(page);
  });

  it("keeps who has which numbers", async () => {
    await page.reload();
    const row = page.getByRole("row", { name: /0001-3 bis 0003-7/ });
    expect(await row.textContent()).toContain("0 von 3 zurück");
    expect(await row.textContent()).toContain("Deutsch, 18 Punkt");
    await row.getByRole("link", { name: "PDF der Bögen 0001-3 bis 0003-7" }).waitFor();
  });

  it("fits a phone and large text", async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await expectAccessible(page);
    expect(office.complaints).toEqual([]);
  });
});
