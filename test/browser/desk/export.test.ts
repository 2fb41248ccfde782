import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import readWorkbook from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible } from "../../environment/browser.ts";
import { letAnswer } from "../../environment/crowds.ts";
import type { TestWave } from "../../environment/fieldwork.ts";
import { freshWave } from "../../environment/fieldwork.ts";
import type { Office } from "./office.ts";
import { openOffice } from "./office.ts";
import { sideways } from "./watched-page.ts";

describe("taking tables out at the office", () => {
  let office: Office;
  let page: Page;
  let wave: TestWave;

  beforeAll(async () => {
    office = await openOffice("editor", async ({ context }) => {
      wave = await freshWave(context, "sorgekultur", ["gorbitz_library"]);
      await letAnswer(context, wave, 12, 3, { site: "gorbitz_library" });
    });
    page = office.page;
  });
  afterAll(() => office?.close());

  it("needs the keyboard alone, and says how to keep the file", async () => {
    await page.getByRole("link", { name: "Ausfuhr" }).focus();
    await page.keyboard.press("Enter");
    await page.getByText("12 gezählte Bögen, ohne eigene Worte").waitFor();
    await page.getByLabel("Excel", { exact: true }).focus();
    await page.keyboard.press("ArrowDown");
    expect(await page.getByLabel("CSV für Excel").isChecked()).toBe(true);
    await page.getByRole("link", { name: "Datei herunterladen" }).focus();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.keyboard.press("Enter"),
    ]);
    expect(download.suggestedFilename()).toMatch(/^Antworten Testwelle \d{4}-\d\d-\d\d\.csv$/);
    const text = await readFile(await download.path(), "utf8");
    expect(text.trim().split("\r\n")).toHaveLength(1 + 12);
    const heading = page.getByRole("heading", { name: "Die Datei kommt." });
    await heading.waitFor();
    await page.waitForFunction(() => document.activeElement?.id === "started");
    await page.getByText("Bewahren Sie sie sicher auf.").waitFor();
    await expectAccessible(page);
  });

  it("gives a workbook too, which the built server writes in a thread of its own", async () => {
    const file = `${office.server.url}/api/exports/${wave.id}/responses?format=xlsx`;
    const sheets = await readWorkbook(await (await page.request.get(file)).body());
    expect(sheets.map(({ sheet }) => sheet)).toEqual(["Antworten", "Codebuch"]);
    expect(sheets[0]?.data).toHaveLength(1 + 12);
  });

  it("fits a phone", async () => {
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await sideways(page)).toBe(0);
    expect(office.complaints).toEqual([]);
  });
});
