import type { BrowserContext, Page } from "playwright-core";
import type { TestInstallation } from "../../environment/installations.ts";
import { pairingCode } from "../../environment/tablets.ts";
import { SITE, TITLE } from "./a-visit.ts";

/** A tablet with a fresh pairing, on its bench. Its clock can be moved with `page.clock`. */
export async function tabletOnBench(
  context: BrowserContext,
  { installation, url }: { installation: TestInstallation; url: string },
  { now, ...wish }: Partial<Parameters<typeof pairingCode>[1]> & { now?: string } = {},
): Promise<{ page: Page; device: string }> {
  const { code, device } = await pairingCode(installation, { site: SITE, ...wish });
  const page = await context.newPage();
  await page.clock.install(now === undefined ? {} : { time: new Date(now) });
  await page.goto(`${url}/tablet#${code}`);
  await page.getByRole("button", { name: "Umfrage zeigen" }).click();
  return { page, device };
}

/** Waits for the bench. */
export function bench(page: Page): Promise<void> {
  return page.getByRole("heading", { name: TITLE }).waitFor();
}

/** From the bench to the first question. */
export async function beginOnTablet(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Anfangen" }).click();
  await page.getByRole("button", { name: "Ja, ich mache mit" }).click();
  await page.getByText("Frage 1 von 15").waitFor();
}

/** Nobody touches anything for so many seconds. */
export async function quiet(page: Page, seconds: number): Promise<void> {
  await page.clock.fastForward(seconds * 1000);
}

/** Into the team's menu, by the keyboard. */
export async function openStaffMenu(page: Page, pin: string): Promise<void> {
  await page.keyboard.press("Alt+Shift+T");
  await typePin(page, pin);
  await page.getByRole("heading", { name: "Team-Menü" }).waitFor();
}

/** Types a PIN on the pad and opens. */
export async function typePin(page: Page, pin: string): Promise<void> {
  await page.getByRole("heading", { name: "PIN eingeben" }).waitFor();
  for (const digit of pin) await page.getByRole("button", { name: digit, exact: true }).click();
  // Also while it is locked: that nothing opens then is what a test wants to see.
  await page.getByRole("button", { name: "Öffnen" }).click({ force: true });
}
