import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { DUMPED_TABLES } from "../../../db/dump.ts";
import { scanned } from "../../../scripts/screenshots/scanned.ts";
import { expectAccessible, openBrowser } from "../../environment/browser.ts";
import type { TestWave } from "../../environment/fieldwork.ts";
import { freshWave } from "../../environment/fieldwork.ts";
import type { TestInstallation } from "../../environment/installations.ts";
import { freshInstallation } from "../../environment/installations.ts";
import type { RunningServer } from "../../environment/running-server.ts";
import { startServer } from "../../environment/running-server.ts";
import { pairingCode } from "../../environment/tablets.ts";
import { choose, forward, REVIEW, SITE, skipTo, TITLE } from "./a-visit.ts";

const WORDS = "Mehr Bänke im Schatten, GEHEIM-4711-abcdefghij";
const OPEN_QUESTION = "Was fehlt hier, damit Menschen gut füreinander sorgen können?";

describe("going on with one's own phone", () => {
  let installation: TestInstallation;
  let server: RunningServer;
  let browser: Browser;
  let wave: TestWave;
  let device: string;
  let tabletContext: BrowserContext;
  let phoneContext: BrowserContext;
  let tablet: Page;
  let phone: Page;
  let asked: string[];
  let keys: string[];

  beforeAll(async () => {
    installation = await freshInstallation("sqlite");
    wave = await freshWave(installation.context, "sorgekultur", [SITE]);
    server = await startServer({ env: installation.env });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await installation?.close();
  });
  beforeEach(async () => {
    asked = [];
    keys = [];
    tabletContext = await browser.newContext({
      locale: "de-DE",
      reducedMotion: "reduce",
      viewport: { width: 1024, height: 768 },
      serviceWorkers: "block",
    });
    phoneContext = await browser.newContext({
      locale: "de-DE",
      reducedMotion: "reduce",
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
      serviceWorkers: "block",
    });
    for (const context of [tabletContext, phoneContext]) {
      context.setDefaultTimeout(10_000);
      context.on("request", (request) => {
        asked.push(`${request.url().split("#")[0]} ${request.postData() ?? ""}`);
        if (request.method() === "POST" && request.url().endsWith("/api/handovers"))
          keys.push(request.postDataJSON().key);
      });
    }
    const code = await pairingCode(installation, { site: SITE });
    device = code.device;
    tablet = await tabletContext.newPage();
    await tablet.goto(`${server.url}/tablet#${code.code}`);
    await tablet.locator("button.primary").click();
    await tablet.getByRole("button", { name: "Anfangen" }).click();
    await tablet.getByRole("button", { name: "Ja, ich mache mit" }).click();
    await tablet.getByText("Frage 1 von 15").waitFor();
    phone = await phoneContext.newPage();
  });
  afterEach(async () => {
    await tabletContext?.close();
    await phoneContext?.close();
  });

  const picture = () => tablet.locator("svg.qr");
  async function showPicture() {
    await tablet.getByRole("button", { name: "Abbrechen" }).click();
    await tablet.getByRole("button", { name: "Auf meinem Handy weiter" }).click();
    await picture().waitFor();
  }
  const responses = () =>
    installation.context.database.kysely
      .selectFrom("response")
      .leftJoin("trace", "trace.response", "response.id")
      .select(["response.id", "response.mode", "response.site", "answers", "trace.device"])
      .where("response.wave", "=", wave.id)
      .execute();

  it("makes one response, as if it came from the tablet, and the picture works once", async () => {
    const before = await responses();
    await choose(tablet, "ja, eine Person");
    await skipTo(tablet, OPEN_QUESTION);
    await tablet.getByRole("textbox").fill(WORDS);
    await showPicture();
    await expectAccessible(tablet);
    const address = await scanned(browser, picture());
    expect(address.startsWith(`${server.url}/weiter?sprache=de#`)).toBe(true);

    await phone.goto(address);
    await phone.getByRole("heading", { name: "Weiter auf Ihrem Handy" }).waitFor();
    await phone.getByText("Bitte lassen Sie diese Seite offen, bis Sie fertig sind.").waitFor();
    expect(new URL(phone.url()).hash).toBe("");
    await expectAccessible(phone);
    await phone.getByRole("button", { name: "Jetzt weitermachen" }).tap();
    // The question after the one that was answered last.
    await phone.getByRole("heading", { level: 1, name: "Wie alt sind Sie?" }).waitFor();
    await tablet.getByText("Ihr Handy hat die Antworten. Hier sind sie gelöscht.").waitFor();
    await expectAccessible(tablet);
    expect(await tablet.content()).not.toContain(WORDS);
    await tablet.getByRole("button", { name: "Fertig, nächste Person" }).click();
    await tablet.getByRole("heading", { name: TITLE }).waitFor();

    const second = await phoneContext.newPage();
    await second.goto(address);
    await second.getByRole("button", { name: "Jetzt weitermachen" }).tap();
    await second.getByText("Dieses Bild wurde schon benutzt oder ist zu alt.").waitFor();
    await second.getByText("Bitte beginnen Sie am Tablet noch einmal.").waitFor();
    await second.close();

    await choose(phone, "75 bis 84 Jahre");
    await skipTo(phone, REVIEW);
    await phone.getByText(WORDS).waitFor();
    await forward(phone).tap();
    await phone.getByText("Ihre Antworten sind angekommen.").waitFor();
    await phone.getByRole("button", { name: "Fertig", exact: true }).tap();
    await phone.waitForURL(`${server.url}/s/${SITE}?sprache=de`);

    const made = (await responses()).filter(({ id }) => !before.some((old) => old.id === id));
    expect(made).toHaveLength(1);
    expect(made[0]).toMatchObject({ mode: "tablet", site: SITE, device });
    expect(JSON.parse(made[0]?.answers ?? "")).toMatchObject({
      help_network: "one",
      age_group: "75_84",
    });

    const [box = ""] = address.split(".").slice(-1);
    const [key = "no key"] = keys;
    expect(keys).toHaveLength(1);
    for (const line of asked) {
      expect(line).not.toContain(WORDS);
      expect(line).not.toContain(box);
    }
    expect(asked.filter((line) => line.includes(key))).toHaveLength(1);
    for (const secret of [WORDS, box, key]) expect(server.output()).not.toContain(secret);
    const { kysely } = installation.context.database;
    for (const table of DUMPED_TABLES) {
      const rows = JSON.stringify(await kysely.selectFrom(table).selectAll().execute());
      expect(rows).not.toContain(key);
      expect(rows).not.toContain(box);
      if (table !== "free_text") expect(rows).not.toContain(WORDS);
    }
  });

  it("goes on at the tablet with everything that was said, and the picture is worth nothing then", async () => {
    await choose(tablet, "ja, eine Person");
    await forward(tablet).click();
    await tablet.getByText("Frage 2 von 15").waitFor();
    await showPicture();
    const address = await scanned(browser, picture());
    await tablet.getByRole("button", { name: "Hier weitermachen" }).click();
    await tablet.getByText("Frage 2 von 15").waitFor();
    await phone.goto(address);
    await phone.getByRole("button", { name: "Jetzt weitermachen" }).tap();
    await phone.getByText("Dieses Bild wurde schon benutzt oder ist zu alt.").waitFor();
    await skipTo(tablet, REVIEW);
    await tablet.getByText("ja, eine Person").waitFor();
  });

  it("begins on the phone with the question that stood on the tablet unanswered", async () => {
    await choose(tablet, "ja, eine Person");
    await forward(tablet).click();
    await tablet.getByText("Frage 2 von 15").waitFor();
    await showPicture();
    await phone.goto(await scanned(browser, picture()));
    await phone.getByRole("button", { name: "Jetzt weitermachen" }).tap();
    await phone.getByText("Frage 2 von 15").waitFor();
    await phone.getByRole("button", { name: "Zurück" }).tap();
    await expect
      .poll(() => phone.getByRole("radio", { name: "ja, eine Person" }).isChecked())
      .toBe(true);
  });

  it("says that it needs the internet, and leaves the way back", async () => {
    await choose(tablet, "ja, eine Person");
    await tablet.getByRole("button", { name: "Abbrechen" }).click();
    await tabletContext.setOffline(true);
    await tablet.getByRole("button", { name: "Auf meinem Handy weiter" }).click();
    await tablet.getByText("Das geht nur mit Internet. Bitte machen Sie hier weiter.").waitFor();
    await tablet.getByRole("button", { name: "Hier weitermachen" }).click();
    await expect
      .poll(() => tablet.getByRole("radio", { name: "ja, eine Person" }).isChecked())
      .toBe(true);
  });

  it("says that a damaged link cannot be read", async () => {
    await phone.goto(`${server.url}/weiter#kaputt`);
    await phone.getByText("Dieses Bild können wir nicht lesen.").waitFor();
    await expectAccessible(phone);
  });
});
