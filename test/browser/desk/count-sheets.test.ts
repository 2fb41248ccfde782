import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { releaseRound } from "../../../server/release-round.ts";
import { expectAccessible } from "../../environment/browser.ts";
import { freshWave } from "../../environment/fieldwork.ts";
import type { Office } from "./office.ts";
import { openOffice } from "./office.ts";
import { sideways } from "./watched-page.ts";

describe("lists of counts at the office", () => {
  let office: Office;
  let page: Page;

  beforeAll(async () => {
    office = await openOffice("editor", async ({ context }) => {
      await freshWave(context, "sorgekultur", ["gorbitz_library"]);
    });
    page = office.page;
  });
  afterAll(() => office?.close());

  it("are typed with keys alone, and say what cannot be", async () => {
    await page.getByRole("link", { name: "Strichlisten" }).click();
    await page.getByText("Noch ist keine Strichliste eingetragen.").waitFor();
    await page.getByRole("link", { name: "Neue Strichliste" }).click();
    await page.getByLabel("Tag, an dem gezählt wurde").fill("2026-05-12");
    await page.getByLabel("Wer hat gezählt?").fill("Team Wochenmarkt");
    const network = page.getByRole("group", { name: /zwei Wochen krank/ });
    await network.getByRole("textbox").first().focus();
    for (const key of ["14", "Enter", "6", "Enter", "2", "Enter", "1", "Enter", "20", "Enter"])
      await (key === "Enter" ? page.keyboard.press(key) : page.keyboard.type(key));
    await network.getByText("Striche zusammen: 23").waitFor();
    // A file that is dropped here would lead away, and the numbers would be gone.
    const dataTransfer = await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(["x"], "bibliothek.csv"));
      return transfer;
    });
    await page.dispatchEvent("main", "drop", { dataTransfer });
    await page.getByRole("status").getByText("Hier kann keine Datei abgelegt werden.").waitFor();
    await network.getByText("Striche zusammen: 23").waitFor();
    await page.getByRole("button", { name: "Strichliste speichern" }).press("Enter");
    await page
      .getByRole("link", { name: /gehören mindestens 23 Personen, nicht 20/ })
      .press("Enter");
    await expectAccessible(page);
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("25");
    await page.getByRole("button", { name: "Strichliste speichern" }).press("Enter");
    await page.getByText("Die Strichliste ist gespeichert.").waitFor();
    await page.getByText("Team Wochenmarkt · 23 Striche bei 1 Frage").waitFor();
  });

  it("are corrected for a reason and keep what they said before", async () => {
    await page.getByRole("link", { name: /^Ansehen/ }).click();
    await page.getByText("Berichtigen").click();
    const network = page.getByRole("group", { name: /zwei Wochen krank/ });
    await network.getByRole("textbox").first().fill("16");
    await page.getByLabel("Grund").first().fill("Spalte verrutscht");
    await page.getByRole("button", { name: "Berichtigung speichern" }).click();
    await page.getByText("Die Berichtigung ist gespeichert.").waitFor();
    await page.getByText(/^Fassung 1, .*Spalte verrutscht$/).waitFor();
  });

  it("stand on the board beside the forms once they are published", async () => {
    await releaseRound(office.installation.context, { actor: null });
    await page.goto(`${office.server.url}/auswertung/gorbitz/alle-fragen`);
    const lists = page.getByRole("region", { name: "Strichlisten" });
    await lists.getByText("Nur gezählt, nicht mit Bögen verrechnet.").waitFor();
    await lists.getByText("25 Striche, je Person höchstens einer.").waitFor();
    // Whether somebody would help is sensitive: told by bounds alone where few said one of it.
    await lists.getByRole("row").nth(1).getByRole("cell", { name: "3 bis 22 von 25" }).waitFor();
    expect(await lists.getByRole("table").textContent()).not.toContain("16");
    await expectAccessible(page);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await sideways(page)).toBe(0);
    expect(office.complaints).toEqual([]);
  });
});
