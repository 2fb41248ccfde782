import type { Page } from "playwright-core";
import { signIn } from "./demo-server.ts";
import type { Tour } from "./tour.ts";

/** Somebody who asks others: the whole sheet, and a section at a time. */
export async function interviewerTour({ page, shoot }: Tour): Promise<void> {
  await page.goto("/befragung");
  await page.getByText("Bitte melden Sie sich an.").waitFor();
  await shoot(page, "interviewer-signed-out");
  await signIn(page, "staff");
  await page.goto("/befragung");
  await page.getByRole("heading", { name: "Wo und wozu befragen Sie?" }).waitFor();
  await shoot(page, "interviewer-choose");
  await choose(page, "site");
  await choose(page, "survey");
  await page.getByRole("button", { name: "Weiter" }).click();
  await page.getByRole("heading", { name: "Zum Vorlesen" }).waitFor();
  await page.getByRole("button", { name: "Alles auf einmal" }).click();
  await shoot(page, "interviewer-whole");
  await page.getByRole("button", { name: "Seite für Seite" }).click();
  await shoot(page, "interviewer-pages");
  await page.locator(".turn .btn").last().click();
  await page.locator("label.answer").nth(1).click();
  await shoot(page, "interviewer-section");
  await page.getByRole("button", { name: /^Abgeben/ }).click();
  await page.getByRole("button", { name: "Antworten abgeben" }).waitFor();
  await shoot(page, "interviewer-finish");
  await page.getByRole("button", { name: "Antworten abgeben" }).click();
  await page.locator(".interviewer-done").waitFor();
  await shoot(page, "interviewer-done");
}

/** The first that can be chosen. */
async function choose(page: Page, field: string): Promise<void> {
  await page.locator(`#${field}`).selectOption({ index: 1 });
}
