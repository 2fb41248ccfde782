import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { expectAccessible, openBrowser, signIn } from "../../environment/browser.ts";
import type { TestWave } from "../../environment/fieldwork.ts";
import { freshWave } from "../../environment/fieldwork.ts";
import type { TestInstallation } from "../../environment/installations.ts";
import { freshInstallation } from "../../environment/installations.ts";
import type { TestPerson } from "../../environment/people.ts";
import { signedInAs } from "../../environment/people.ts";
import { tablesOf } from "../../environment/recounting.ts";
import type { RunningServer } from "../../environment/running-server.ts";
import { startServer } from "../../environment/running-server.ts";
import { OWN_FOLDER } from "../../samples/expected-file.ts";
import { sideways, watchedPage } from "./watched-page.ts";

const OFFICE = join(OWN_FOLDER, "buero-excel.csv");
const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
  { width: 320, height: 640 },
];

describe("the import room", () => {
  let installation: TestInstallation;
  let server: RunningServer;
  let browser: Browser;
  let page: Page;
  let complaints: string[];
  let wave: TestWave;
  let person: TestPerson;
  let folder: string;

  beforeAll(async () => {
    installation = await freshInstallation("sqlite");
    person = await signedInAs(installation, "staff");
    folder = await mkdtemp(join(tmpdir(), "nachbarstimme-upload-"));
    server = await startServer({ env: installation.env });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await installation?.close();
    await rm(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    wave = await freshWave(installation.context, "sorgekultur", ["gorbitz_sachsenforum"]);
    ({ page, complaints } = await watchedPage(browser));
    await signIn(page.context(), person, server.url);
  });
  afterEach(async () => {
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  const heading = (name: string | RegExp) => page.getByRole("heading", { level: 1, name });
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  const shot = async (name: string) => {
    if (process.env.SCREENSHOTS)
      for (const size of SIZES.slice(0, 3)) {
        await page.setViewportSize(size);
        await page.screenshot({
          path: join(process.env.SCREENSHOTS, `${name}-${size.width}.png`),
          fullPage: true,
        });
      }
    await page.setViewportSize({ width: 1440, height: 900 });
  };
  /** No fault of axe, and nobody scrolls sideways, down to 320 pixels. */
  const expectGood = async (name: string) => {
    await expectAccessible(page);
    for (const size of SIZES) {
      await page.setViewportSize(size);
      expect(await sideways(page), `${name} at ${size.width}`).toBe(0);
    }
    await shot(name);
  };
  const upload = async (file: string) => {
    await page.goto(`${server.url}/buero/einlesen`);
    await page.getByLabel("Erhebungswelle").selectOption(wave.id);
    await page.getByLabel("Datei", { exact: true }).setInputFiles(file);
    await button("Datei ansehen").click();
  };

  it("leads from the file to the plan, reads in what the plan says, and takes it back", async () => {
    const before = await tablesOf(installation.context);
    await page.goto(`${server.url}/buero/einlesen`);
    await heading("Datei einlesen").waitFor();
    await expectGood("file");
    await button("Datei ansehen").click();
    await page.getByRole("link", { name: "Bitte wählen Sie eine Datei." }).click();

    await upload(OFFICE);
    await heading("So lesen wir die Datei. Stimmt das?").waitFor();
    expect(await page.getByLabel("Zeichensatz").inputValue()).toBe("windows-1252");
    expect(await page.getByLabel("Trennzeichen").inputValue()).toBe(";");
    expect(await page.getByLabel("Zeile mit den Überschriften").inputValue()).toBe("3");
    await expect
      .poll(() => page.getByText("„21.05.2026“ lesen wir als 21. Mai 2026.").isVisible())
      .toBe(true);
    await expect.poll(() => page.getByText("weniger als 1 Jahr").first().isVisible()).toBe(true);
    await expectGood("reading");

    await button("Ja, das stimmt").click();
    await heading("Welche Spalte gehört zu welcher Frage?").waitFor();
    await expectGood("columns");
    await button("Weiter").click();
    // Nothing is dropped without a tick.
    await expect.poll(() => page.getByRole("alert").getByRole("link").count()).toBe(3);
    for (const column of ["lfd. Nr.", "Erf.", "Bemerkung (nicht einlesen)"])
      await page.getByRole("checkbox", { name: `„${column}“, nicht einlesen` }).check();
    await page.getByLabel("„Frau Schmidt“ bedeutet").selectOption({ label: "weiblich" });
    await button("Weiter").click();

    await heading("Das passiert, wenn Sie einlesen").waitFor();
    await page.getByText("32 Zeilen").waitFor();
    await expect.poll(() => page.locator(".tile.new b").textContent()).toBe("27");
    expect(
      await page.getByText("„31.04.2026“ ist kein Datum. Der April hat 30 Tage.").isVisible(),
    ).toBe(true);
    await expectGood("plan");
    const saved = page.waitForEvent("download");
    await page.getByRole("link", { name: "Abgelehnte als CSV" }).click();
    expect((await saved).suggestedFilename()).toBe("buero-excel-abgelehnt.csv");
    const table = await readFile(await (await saved).path(), "utf8");
    expect(table.split("\r\n")[2]).toMatch(
      /"31\.04\.2026".*;"Zeile 32\. Spalte C: „31\.04\.2026“ ist kein Datum\. Der April hat 30 Tage\."$/,
    );
    expect(await tablesOf(installation.context)).toEqual(before);

    await button("Einlesen").click();
    await heading("Die Datei ist eingelesen").waitFor();
    expect((await tablesOf(installation.context)).responses).toHaveLength(
      before.responses.length + 27,
    );
    await expectGood("done");

    await page.getByRole("link", { name: "Zu den Stapeln" }).click();
    await heading("Stapel").waitFor();
    await expectGood("batches");
    await page.getByRole("button", { name: "buero-excel.csv zurücknehmen" }).first().click();
    await expectGood("undo");
    await button("Ja, alles zurücknehmen").click();
    await page.getByText("zurückgenommen", { exact: true }).first().waitFor();
    expect(await tablesOf(installation.context)).toEqual(before);
  }, 120_000);

  it("lets a person say how the file is to be read, and shows at once what comes of it", async () => {
    const file = join(folder, "falsch-erkannt.csv");
    const lines = [
      "Umfrage der Bibliothek,bitte,prüfen",
      "Bogennummer,Datum,gender,Wo finden Sie Hilfe?",
      "1,03/04/2026,female,Familie",
      "2,05/04/2026,male,-9",
    ];
    await writeFile(file, `${lines.join("\n").replaceAll(",", ";")}\n`);
    await upload(file);
    await heading("So lesen wir die Datei. Stimmt das?").waitFor();
    await page.getByText("„03/04/2026“ lesen wir als 3. April 2026.").waitFor();
    await page
      .getByLabel("Steht im Datum zuerst der Tag oder der Monat?")
      .selectOption("month-first");
    await page.getByText("„03/04/2026“ lesen wir als 4. März 2026.").waitFor();
    await page.getByText("Bogen 0001-3 · 4. März 2026").waitFor();
    await page.getByLabel("Trennzeichen").selectOption("|");
    await page.getByText("So gelesen ist darin keine Tabelle. Es bleibt, wie es war.").waitFor();
    expect(await page.getByLabel("Trennzeichen").inputValue()).toBe(";");
    await page.getByLabel("Wie viele Zeilen mit Überschriften?").selectOption("1");
    await expect.poll(() => page.getByText("Bogen 0001-3 ·").isVisible()).toBe(false);
    await page.getByLabel("Zeile mit den Überschriften").selectOption("2");
    await page.getByText("Bogen 0001-3 · 4. März 2026").waitFor();
    await expectGood("corrected");
  });

  it("shows both sides of a form that is there already, and takes the file's by decision", async () => {
    const read = async (name: string, ...rows: string[]) => {
      const file = join(folder, name);
      await writeFile(file, `Bogennummer;Datum;gender;open_missing\n${rows.join("\n")}\n`);
      await upload(file);
      await button("Ja, das stimmt").click();
      await button("Weiter").click();
      await heading("Das passiert, wenn Sie einlesen").waitFor();
    };
    await read("eins.csv", "471;12.05.2026;male;Mehr Licht", "472;12.05.2026;male;");
    await button("Einlesen").click();
    await heading("Die Datei ist eingelesen").waitFor();
    await read(
      "zwei.csv",
      "471;12.05.2026;female;Mehr Bänke",
      "472;12.05.2026;female;",
      "5;12.05.2026;male;",
      "5;12.05.2026;female;",
    );
    await page.getByRole("heading", { name: "3 Bögen sind schon da, aber anders" }).waitFor();
    await page.getByText("Diese Nummer steht schon weiter oben in der Datei.").waitFor();
    await page.getByLabel("Datei nehmen").first().check();
    await button("So festhalten Bogen 0471-6").click();
    await page.getByText("Bitte nennen Sie den Grund. Er steht später im Protokoll.").waitFor();
    await page.getByLabel("Grund", { exact: true }).fill("So steht es auf dem Bogen.");
    await expectGood("decide");
    await button("So festhalten Bogen 0471-6").click();
    await page.getByText("1 Bogen wird berichtigt.").waitFor();
    await expectGood("decided");
    await button("Einlesen").click();
    await heading("Die Datei ist eingelesen").waitFor();
    expect(await page.locator(".tile.taken b").textContent()).toBe("1");
    const revisions = await installation.context.database.kysely
      .selectFrom("response_revision")
      .select("reason")
      .execute();
    expect(revisions).toEqual([{ reason: "So steht es auf dem Bogen." }]);
  }, 120_000);

  it("takes no file that is dropped beside a form that is half filled in", async () => {
    const drag = async (kind: "dragover" | "drop") => {
      const dataTransfer = await page.evaluateHandle(() => {
        const transfer = new DataTransfer();
        transfer.items.add(new File(["Bogennummer;gender"], "liste.csv"));
        return transfer;
      });
      await page.dispatchEvent("main", kind, { dataTransfer });
    };
    const counted = page.getByLabel("Gezählte Bögen");
    await page.goto(`${server.url}/buero/erfassen`);
    await counted.fill("200");
    await drag("dragover");
    await page.getByText("Hier kann keine Datei abgelegt werden.").waitFor();
    await drag("drop");
    expect(await counted.inputValue()).toBe("200");
    await counted.fill("");
    await drag("dragover");
    await drag("drop");
    await heading("Datei einlesen").waitFor();
  });

  it("can be walked through with the keyboard alone", async () => {
    await page.goto(`${server.url}/buero/einlesen`);
    await page.getByLabel("Erhebungswelle").selectOption(wave.id);
    await page.getByLabel("Datei", { exact: true }).setInputFiles(join(OWN_FOLDER, "vorlage.csv"));
    await button("Datei ansehen").focus();
    await page.keyboard.press("Enter");
    await heading("So lesen wir die Datei. Stimmt das?").waitFor();
    await button("Ja, das stimmt").focus();
    await page.keyboard.press("Enter");
    await heading("Welche Spalte gehört zu welcher Frage?").waitFor();
    // The new step is heard: the focus is on its heading.
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
    await button("Weiter").focus();
    await page.keyboard.press("Enter");
    await page.getByText("Zeilen abgelehnt").waitFor();
    // All rows belong to another place: nothing is new, and it says so.
    await expect
      .poll(() => page.getByText("Es gibt nichts Neues einzulesen.").isVisible())
      .toBe(true);
    await button("Nichts einlesen").focus();
    await page.keyboard.press("Enter");
    await page.getByText("Die Datei ist vergessen.").waitFor();
  });

  it("says of a file that is in already when that was, and of a web page what it is", async () => {
    const file = join(folder, "Umfrage_final(2).csv");
    await writeFile(file, "Bogennummer;Datum;gender\n1;12.05.2026;female\n");
    await upload(file);
    await button("Ja, das stimmt").click();
    await button("Weiter").click();
    await button("Einlesen").click();
    await heading("Die Datei ist eingelesen").waitFor();
    await upload(file);
    await page
      .getByText(/Diese Datei ist schon eingelesen \(heute \d\d:\d\d\)\. Es ändert sich nichts\./)
      .waitFor();
    const web = join(folder, "export.xls");
    await writeFile(web, "<html><table><tr><td>1</td></tr></table></html>");
    await upload(web);
    await page.getByText("Das ist eine Webseite, keine Tabelle.").waitFor();
    await expectGood("refused");
  });
});
