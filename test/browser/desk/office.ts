import { addAccount } from "../../../server/access/add-account.ts";
import { DEMO_ACCOUNTS } from "../../../server/access/demo-accounts.ts";
import type { Role } from "../../../surveys/wire/account.ts";
import { openBrowser } from "../../environment/browser.ts";
import type { TestInstallation } from "../../environment/installations.ts";
import { freshInstallation } from "../../environment/installations.ts";
import { startServer } from "../../environment/running-server.ts";
import { watchedPage } from "./watched-page.ts";

export type Office = Awaited<ReturnType<typeof openOffice>>;

/**
 * An office of its own, where somebody has just signed in.
 *
 * @param prepare makes what is there before they come
 */
export async function openOffice(
  role: Role,
  prepare: (installation: TestInstallation) => Promise<unknown>,
) {
  const installation = await freshInstallation("sqlite");
  const person = DEMO_ACCOUNTS.find((account) => account.role === role);
  if (!person) throw new Error(`the demo has nobody who is ${role}`);
  await addAccount(installation.context, person);
  await prepare(installation);
  const server = await startServer({ env: installation.env });
  const browser = await openBrowser();
  const { page, complaints } = await watchedPage(browser);
  await page.goto(`${server.url}/buero`);
  await page.getByLabel("E-Mail-Adresse").fill(person.email);
  await page.getByLabel("Passwort").fill(person.password);
  await page.keyboard.press("Enter");
  return {
    installation,
    server,
    page,
    complaints,
    async close() {
      await browser.close();
      await server.stop();
      await installation.close();
    },
  };
}
