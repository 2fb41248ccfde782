import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accept } from "../../../server/intake-door.ts";
import { expectAccessible } from "../../environment/browser.ts";
import { letAnswer } from "../../environment/crowds.ts";
import type { TestWave } from "../../environment/fieldwork.ts";
import { freshWave } from "../../environment/fieldwork.ts";
import type { Office } from "./office.ts";
import { openOffice } from "./office.ts";
import { sideways } from "./watched-page.ts";

const SITE = "gorbitz_library";

describe("withdrawing a paper form", () => {
  let office: Office;
  let page: Page;
  let wave: TestWave;
  let id: string;

  beforeAll(async () => {
    office = await openOffice("dpo", async ({ context }) => {
      wave = await freshWave(context, "sorgekultur", [SITE]);
      const [model] = await letAnswer(context, wave, 1, 1, { site: SITE, mode: "paper" });
      if (!model) throw new Error("nobody answered");
      id = context.newResponseId();
      const identity = { source: "form", externalId: "471", batch: null };
      await accept(context, { ...model, id }, identity);
      const frozen = await freshWave(context, "generationen", [SITE]);
      await context.database.kysely
        .updateTable("wave")
        .set({ name: "Alte Welle", frozen_at: context.now().toISOString() })
        .where("id", "=", frozen.id)
        .execute();
      await freshWave(context, "nachbarschaftshilfe", [SITE]);
    });
    page = office.page;
  });
  afterAll(() => office?.close());

  const heading = (name: string) => page.getByRole("heading", { level: 1, name });
  const next = () => page.getByRole("button", { name: "Weiter" }).click();
  const focusedText = () => page.evaluate(() => document.activeElement?.textContent);
  const isStored = async () => {
    const { kysely } = office.installation.context.database;
    const found = await kysely
      .selectFrom("response")
      .select("id")
      .where("id", "=", id)
      .executeTakeFirst();
    return found !== undefined;
  };

  it("begins at the tasks and says what is missing", async () => {
    await page.getByRole("link", { name: /^\d? ?Bogen zurückziehen/ }).click();
    await heading("Bogen zurückziehen").waitFor();
    await expectAccessible(page);
    const waves = await page.getByLabel("Erhebungswelle").locator("option").allTextContents();
    expect(waves).toHaveLength(3);
    expect(waves.join()).not.toContain("Alte Welle");
    await next();
    const summary = page.getByRole("alert");
    await summary.waitFor();
    await expect.poll(() => summary.getByRole("link").count()).toBe(3);
    await expectAccessible(page);
  });

  it("asks before anything is deleted, and a no changes nothing", async () => {
    await page.getByLabel("Erhebungswelle").selectOption(wave.id);
    await page.getByLabel("Bogennummer").fill("0471-5");
    await page.getByLabel("Grund").fill("Wunsch per Brief");
    await next();
    await page.getByRole("alert").getByText("0471 endet auf 6.").waitFor();
    await page.getByLabel("Bogennummer").fill("0471-6");
    await next();
    await page.getByText("Das lässt sich nicht zurücknehmen.").waitFor();
    await expect.poll(focusedText).toBe("Bogen 0471-6 zurückziehen?");
    await expectAccessible(page);
    await page.getByRole("button", { name: "Zurück" }).click();
    await expect.poll(focusedText).toBe("Bogen zurückziehen");
    await expect.poll(() => page.getByLabel("Bogennummer").inputValue()).toBe("0471-6");
    expect(await isStored()).toBe(true);
  });

  it("deletes the answers after a yes and says so", async () => {
    await next();
    await page.getByRole("button", { name: "Antworten löschen" }).click();
    await expect.poll(focusedText).toContain("Bogen 0471-6 ist zurückgezogen");
    expect(await isStored()).toBe(false);
    await expect.poll(() => page.getByLabel("Bogennummer").inputValue()).toBe("");
    await expectAccessible(page);
  });

  it("leads back to the number where there is no such sheet any more", async () => {
    await page.getByLabel("Bogennummer").fill("0471-6");
    await page.getByLabel("Grund").fill("Wunsch per Brief");
    await next();
    await page.getByRole("button", { name: "Antworten löschen" }).click();
    await page.getByRole("alert").getByText("Einen Bogen 0471-6 gibt es noch nicht.").waitFor();
    await expect.poll(focusedText).toContain("Einen Bogen 0471-6");
    await page.getByRole("link", { name: /Einen Bogen 0471-6/ }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("sheetNumber");
  });

  it("fits a narrow and dark screen", async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    // A colour on its way to another one is neither.
    await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
    await expectAccessible(page);
    expect(await sideways(page)).toBe(0);
    await next();
    await heading("Bogen 0471-6 zurückziehen?").waitFor();
    await expectAccessible(page);
    expect(await sideways(page)).toBe(0);
    expect(office.complaints).toEqual([]);
  });
});
