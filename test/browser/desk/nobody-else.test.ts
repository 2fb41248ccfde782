import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible, openBrowser, signIn } from "../../environment/browser.ts";
import { freshWave } from "../../environment/fieldwork.ts";
import type { TestInstallation } from "../../environment/installations.ts";
import { freshInstallation } from "../../environment/installations.ts";
import type { TestPerson } from "../../environment/people.ts";
import { signedInAs } from "../../environment/people.ts";
import type { RunningServer } from "../../environment/running-server.ts";
import { startServer } from "../../environment/running-server.ts";
import { paperRoom } from "../../server/stacks/paper-room.ts";
import { paperDesk } from "./paper-desk.ts";
import { sideways, watchedPage } from "./watched-page.ts";

const SITE = "gorbitz_sachsenforum";

describe("a stack that must be finished today while the colleague is on leave", () => {
  let installation: TestInstallation;
  let server: RunningServer;
  let browser: Browser;
  let page: Page;
  let complaints: string[];
  let room: ReturnType<typeof paperRoom>;
  let stack: string;

  beforeAll(async () => {
    installation = await freshInstallation("sqlite");
    const typist: TestPerson = await signedInAs(installation, "staff");
    await signedInAs(installation, "staff");
    const wave = await freshWave(installation.context, "sorgekultur", [SITE]);
    room = paperRoom(installation, typist, wave, SITE);
    stack = await room.open(2);
    await room.type(stack, 1, 2);
    await room.send(`stacks/${stack}/second/draw`, "POST");
    server = await startServer({ env: installation.env });
    browser = await openBrowser();
    ({ page, complaints } = await watchedPage(browser));
    await signIn(page.context(), typist, server.url);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await installation?.close();
  });

  const pick = async (label: string) => {
    await page.getByLabel(label).focus();
    await page.keyboard.press("Space");
  };
  const press = (name: string) => page.getByRole("button", { name }).press("Enter");

  it("lets its typist type the forms again, once they say why", async () => {
    await page.goto(`${server.url}/buero/erfassen/${stack}/zweite`);
    await page.getByRole("link", { name: "Sonst ist niemand da" }).press("Enter");
    await page.getByRole("heading", { name: "Sonst ist niemand da" }).waitFor();
    await press("Selbst weitermachen");
    await page.getByRole("link", { name: "Bitte wählen Sie einen Grund." }).waitFor();
    await expectAccessible(page);
    await pick("Die anderen sind im Urlaub oder krank.");
    await press("Selbst weitermachen");
    await paperDesk(page).takeNumber("0001");
    await paperDesk(page).fieldsReady();
  });

  it("lets them decide between the readings, and the stack's page counts it", async () => {
    const again = { number: "1", scope: "form", answers: room.answers({ gender: "female" }) };
    const nobodyElse = "Die anderen sind im Urlaub oder krank.";
    await room.send(`stacks/${stack}/second/readings`, "POST", { ...again, nobodyElse });
    await page.goto(`${server.url}/buero/erfassen/${stack}/lesarten`);
    await pick("Anderer Grund");
    await page.getByLabel("Der Grund", { exact: true }).fill("Abgabe heute Mittag");
    await page.keyboard.press("Enter");
    await page.getByText("Das wird mit dem Grund vermerkt.").waitFor();
    await expectAccessible(page);
    await pick("weiblich");
    await press("Entscheidung speichern");
    await page.getByText("Es gibt nichts mehr zu klären.").waitFor();
    await page.goto(`${server.url}/buero/erfassen/${stack}/stand`);
    await page.getByText("1 Entscheidung ohne dritte Person.").waitFor();
    const { detail } = await installation.context.database.kysely
      .selectFrom("audit_event")
      .select("detail")
      .where("action", "=", "sheet.decided")
      .executeTakeFirstOrThrow();
    expect(JSON.parse(detail)).toMatchObject({ byTypist: true, reason: "Abgabe heute Mittag" });
  });

  it("fits a phone", async () => {
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(`${server.url}/buero/erfassen/${stack}/zweite/form`);
    await page.getByRole("heading", { name: "Sonst ist niemand da" }).waitFor();
    expect(await sideways(page)).toBe(0);
    expect(complaints).toEqual([]);
  });
});
