import type { Page } from "playwright-core";
import { expect } from "vitest";
import { printedNumber } from "../../../surveys/paper/sheet-number.ts";

const TILES = ["new", "there", "other", "taken", "rejected"] as const;

/** Somebody who reads a file in. */
export function importDesk(page: Page) {
  const heading = (name: string) => page.getByRole("heading", { level: 1, name });
  const press = (name: string) => page.getByRole("button", { name, exact: true }).press("Enter");
  return {
    heading,
    press,
    /** Lets a file go over the page, as from a mail, and has it looked at. */
    async drop(name: string, bytes: Buffer): Promise<void> {
      const dataTransfer = await page.evaluateHandle(
        (file) => {
          const transfer = new DataTransfer();
          transfer.items.add(new File([Uint8Array.from(file.bytes)], file.name));
          return transfer;
        },
        { name, bytes: [...bytes] },
      );
      await page.dispatchEvent("main", "dragover", { dataTransfer });
      await page.getByText("Datei hier loslassen").waitFor();
      await page.dispatchEvent("main", "drop", { dataTransfer });
      await heading("Datei einlesen").waitFor();
    },
    /** What becomes of the rows, by the tiles. */
    async tiles(): Promise<Record<string, number>> {
      const counts = TILES.map(async (kind) => {
        const [count = "0"] = await page.locator(`.tile.${kind} b`).allTextContents();
        return [kind, Number(count)] as const;
      });
      return Object.fromEntries(await Promise.all(counts));
    },
    /** Decides about a form that is there with another answer, having seen both. */
    async decide(number: number, differences: string[], take: string, reason: string) {
      const form = page
        .locator(".contradictions > li")
        .filter({ hasText: `Bogen ${printedNumber(number)} ·` });
      expect(await form.locator("tbody tr").allTextContents()).toEqual(differences);
      await form.getByLabel(take).check();
      await form.getByLabel("Grund", { exact: true }).fill(reason);
      await form.getByRole("button", { name: "So festhalten" }).press("Enter");
      await form.getByText(`Grund: ${reason}`).waitFor();
    },
  };
}
