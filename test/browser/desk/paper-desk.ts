import type { Page } from "playwright-core";
import { expect } from "vitest";

/** Somebody who works at the paper desk with the keyboard alone. */
export function paperDesk(page: Page) {
  const focused = () => page.evaluate(() => document.activeElement?.id);
  const enter = () => page.keyboard.press("Enter");
  /** One line per field that wants an Enter; batteries run on by themselves. */
  const type = async (...lines: string[]) => {
    for (const line of lines) {
      await page.keyboard.type(line);
      await enter();
    }
  };
  return {
    focused,
    enter,
    type,
    notice: () => page.locator("#desk-notice").textContent(),
    async openStack(declared: number) {
      await page.getByLabel("Tag der Befragung").focus();
      await page.keyboard.type("120526");
      await page.keyboard.press("Tab");
      await page.keyboard.type(String(declared));
      await enter();
      await page.getByLabel("Bogen", { exact: true }).waitFor();
    },
    async takeNumber(number: string) {
      await expect.poll(focused).toBe("sheet-number");
      await page.keyboard.press("Control+A");
      await type(number);
    },
    fieldsReady: () => expect.poll(focused).toBe("field-0"),
    /** Types the fields of a whole sheet of "sorgekultur". @param network the answer to the first question */
    async typeFields(network: string) {
      await expect.poll(focused).toBe("field-0");
      await type(network, "", "34", "1");
      await page.keyboard.type("545w55455".concat("23224w342"));
      await type("492", "12", "3", "4", "1", "1", "2", "1", "5");
    },
  };
}

/** Somebody who types forms a second time: what the lot has drawn, and each form from its paper. */
export function secondDesk(page: Page) {
  const { takeNumber, fieldsReady, type } = paperDesk(page);
  return {
    /** Opens what was drawn. @returns its numbers in their order */
    async drawn(count: number): Promise<string[]> {
      await page.getByRole("link", { name: /Erfassen \d+ Bögen/ }).press("Enter");
      const line = page.locator(".entry-stack .soft");
      await expect.poll(() => line.textContent()).toContain(`noch ${count}: `);
      const numbers = [...((await line.textContent()) ?? "").matchAll(/0*(\d+)-\d/g)];
      return numbers.map(([, number]) => number ?? "");
    },
    /** Types a form of story two once more. @param gender the digit, perhaps misread */
    async typeAgain(number: string, gender: string): Promise<void> {
      await takeNumber(number);
      await fieldsReady();
      if (number === "483") await type("3", "12", "34", "1");
      else await type("2", "", "34", "1");
      await page.keyboard.type("545w55455".concat("23224w342"));
      const top = number === "471" ? "m4926" : "492";
      const rest = ["12", "3", number === "471" ? "u" : "4", gender, "1", "2", "1", "5"];
      await type(top, ...(number === "483" ? ["", "", "", gender, "", "", "", ""] : rest));
    },
  };
}
