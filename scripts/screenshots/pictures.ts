import type { Page } from "playwright-core";
import type { Role } from "../../surveys/wire/account.ts";

/** One picture: who looks, how large the window is, and how one gets there. */
export type Picture = {
  name: string;
  viewport: { width: number; height: number };
  role?: Role;
  arrive(page: Page): Promise<void>;
};

export const PICTURES: readonly Picture[] = [
  {
    name: "survey",
    viewport: { width: 1024, height: 768 },
    async arrive(page) {
      await page.goto("/s/gorbitz_library");
      await page.getByRole("heading", { level: 1 }).waitFor();
      await page.waitForLoadState("networkidle");
    },
  },
  {
    name: "desk",
    viewport: { width: 1440, height: 900 },
    role: "staff",
    async arrive(page) {
      await page.goto("/buero/erfassen");
      await page.getByLabel("Tag der Befragung").fill("12.05.2026");
      await page.getByLabel("Gezählte Bögen").fill("200");
      await page.getByRole("button", { name: "Stapel anlegen und erfassen" }).click();
      await page.getByLabel("Bogen", { exact: true }).waitFor();
      for (const key of ["0", "4", "7", "1", "-", "6", "Enter", "3", "Enter", "1", ",", "2"])
        await page.keyboard.press(key);
    },
  },
  {
    name: "board",
    viewport: { width: 1440, height: 900 },
    role: "facilitator",
    async arrive(page) {
      await page.goto("/auswertung");
      await page.getByRole("heading", { level: 1 }).waitFor();
      await page.waitForLoadState("networkidle");
    },
  },
  {
    name: "public",
    viewport: { width: 390, height: 844 },
    async arrive(page) {
      await page.goto("/ergebnisse/gorbitz");
      await page.getByRole("heading", { level: 1 }).waitFor();
      await page.waitForLoadState("networkidle");
    },
  },
];
