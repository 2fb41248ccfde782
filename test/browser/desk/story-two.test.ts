import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recount } from "../../../server/operations/recount.ts";
import { Answers } from "../../../surveys/response/answer.ts";
import { expectAccessible } from "../../environment/browser.ts";
import { importRoom } from "../../import/import-room.ts";
import { paperRoom } from "../../server/stacks/paper-room.ts";
import type { Afternoon } from "./afternoon.ts";
import { openAfternoon } from "./afternoon.ts";
import { importDesk } from "./import-desk.ts";
import { afternoonFile, EARLIER, earlierFile, FROM_FILE } from "./library-file.ts";
import { secondDesk } from "./paper-desk.ts";

const SITE = "gorbitz_sachsenforum";
const FILE = "Umfrage_Bibliothek_final(2).csv";

describe("a stack of 200 forms, one afternoon", () => {
  let afternoon: Afternoon;
  /** The stack's page, and the bytes of the library's file. */
  let stack: string;
  let file: Buffer;

  beforeAll(async () => {
    afternoon = await openAfternoon(SITE);
    const { installation, person, wave } = afternoon;
    // In the morning the same library has sent a first file: from then on its columns are known.
    const room = importRoom(installation, person, SITE);
    const id = await room.planned(wave.id, earlierFile(wave.form), "Umfrage_Bibliothek.csv");
    await room.carryOut(id);
  });
  afterAll(() => afternoon?.close());

  const page = () => afternoon.page();
  const desk = () => afternoon.desk();
  const stored = (number: number | string) => afternoon.stored(number);
  /** The sheet on the desk, as the server keeps it. */
  const keptDraft = async () => {
    const { kysely } = afternoon.installation.context.database;
    const row = await kysely.selectFrom("sheet_draft").select("draft").executeTakeFirst();
    return row?.draft;
  };

  it("minute 0: a new stack, counted, from the list of tasks", async () => {
    await page().goto(afternoon.url("/buero"));
    await page()
      .getByRole("link", { name: /Bögen erfassen/ })
      .press("Enter");
    await page().getByLabel("Befragungsort").waitFor();
    await expectAccessible(page());
    await desk().openStack(200);
    await expect.poll(() => page().locator(".entry-stack").textContent()).toContain("0 von 200");
  });

  it("minutes 2 to 8: a whole form by keyboard, more crosses than allowed, a name replaced", async () => {
    const { takeNumber, fieldsReady, type, notice, enter } = desk();
    await takeNumber("0471-5");
    await expect.poll(notice).toContain("0471 endet auf 6.");
    await takeNumber("0471-6");
    await fieldsReady();
    await type("2", "", "34", "1");
    await page().keyboard.type("545w55455".concat("23224w342"));
    await page().keyboard.type("m4926");
    await expect.poll(() => page().locator(".f.now").textContent()).toContain("aber in „genannt“");
    await enter();
    await type("12", "3", "u", "1", "1", "2", "1", "5");
    await page().keyboard.type("Frau Schulze wünscht sich Bänke");
    await page().keyboard.press("Home");
    for (let letter = 0; letter < "Frau ".length; letter++)
      await page().keyboard.press("ArrowRight");
    for (let letter = 0; letter < "Schulze".length; letter++)
      await page().keyboard.press("Shift+ArrowRight");
    await page().keyboard.press("Alt+n");
    await enter();
    await expect.poll(notice).toContain("Bogen 0471 gespeichert");
    expect(await stored("471")).toMatchObject({
      help_network: "one",
      top_three: { state: "tooMany" },
      age_group: { state: "unreadable" },
    });
    const texts = await afternoon.installation.context.database.kysely
      .selectFrom("free_text")
      .select("body")
      .execute();
    expect(texts).toEqual([{ body: "Frau [Name] wünscht sich Bänke" }]);
  });

  it("gets the last sheet back with one key, jumps to a question, undoes a slip", async () => {
    const { type, notice } = desk();
    await page().keyboard.press("z");
    await expect.poll(notice).toContain("Bogen 0471 ist wieder hier");
    expect(await stored("471")).toBeUndefined();
    // The cursor stands where the sheet was left: in words, where letters are letters.
    await page().keyboard.press("Alt+g");
    await type("7");
    const echo = () =>
      page().evaluate(() => {
        const { activeElement: element } = document;
        return element instanceof HTMLInputElement ? element.value : "";
      });
    await expect.poll(echo).toBe("m 4 9 2 6");
    await page().keyboard.type("1");
    await expect.poll(echo).toBe("m 4 9 2 6 1");
    await page().keyboard.press("Control+z");
    await expect.poll(echo).toBe("m 4 9 2 6");
    await page().keyboard.press("g");
    await type("99");
    await expect.poll(notice).toContain("Eine Frage 99 hat dieser Bogen nicht.");
    await page().keyboard.press("Control+Enter");
    await expect.poll(notice).toContain("Bogen 0471 gespeichert");
    expect(await stored("471")).toMatchObject({ help_network: "one" });
  });

  /** Nine more forms of the same answers, as the keys send them. */
  async function typeAlike(from: number, to: number): Promise<void> {
    const { installation, person, wave } = afternoon;
    const room = paperRoom(installation, person, wave, SITE);
    const answers = v.parse(Answers, await stored(472));
    const [, id = ""] = page().url().split("/erfassen/");
    for (let number = from; number <= to; number++)
      expect((await room.save(room.sheet(id, String(number), answers, 24))).status).toBe(201);
  }

  it("minute 10: the power fails in form 0483, question 7, and the cursor stands there again", async () => {
    const { takeNumber, typeFields, fieldsReady, type, notice, enter } = desk();
    for (const number of ["0472", "0473"]) {
      await takeNumber(number);
      await typeFields("2");
      await enter();
      await expect.poll(notice).toContain(`Bogen ${number} gespeichert`);
    }
    await typeAlike(474, 482);
    await takeNumber("0483");
    await fieldsReady();
    await type("3", "12", "34", "1");
    await page().keyboard.type("545w55455".concat("23224w342"));
    const seven = await desk().focused();
    await page().keyboard.type("49");
    await expect.poll(keptDraft).toContain('["not_alone","barrier_free"]');
    await expect.poll(() => page().locator(".entry-stack").textContent()).toMatch(/s je Bogen/);

    const address = page().url();
    await afternoon.cutPower();

    await page().goto(afternoon.url("/buero"));
    const task = page().getByRole("link", { name: /Stapel weiter erfassen/ });
    await expect.poll(() => task.textContent()).toContain("Bogen 0483 ist angefangen");
    await expect.poll(() => task.textContent()).toContain("188 offen");
    await expectAccessible(page());
    await task.press("Enter");
    await expect.poll(() => page().url()).toBe(address);
    await expect.poll(() => desk().focused()).toBe(seven);
    expect(await page().getByLabel("Bogen", { exact: true }).inputValue()).toBe("0483");
    expect(await page().locator("#field-0").inputValue()).toBe("3");
    expect(await page().locator(`#${seven}`).inputValue()).toBe("4 9");
  });

  it("goes on typing while the server is dead, and sends it on by itself", async () => {
    await afternoon.killServer();
    await page().keyboard.type("2");
    await expect.poll(() => page().locator(".keeping").textContent()).toContain("Kein Netz");
    await afternoon.startAgain();
    await expect
      .poll(() => page().locator(".keeping").textContent(), { timeout: 10_000 })
      .toContain("Feld gespeichert");
    expect(await keptDraft()).toContain('["not_alone","barrier_free","everyday_help"]');
    await page().keyboard.press("Control+Enter");
    await expect.poll(() => desk().notice()).toContain("Bogen 0483 gespeichert");
    expect(await stored("483")).toMatchObject({ help_network: "unsure" });
  });

  it("minute 13: a mail from the library; its file is dropped on the page and says how it is read", async () => {
    stack = new URL(page().url()).pathname;
    file = afternoonFile(afternoon.wave.form, (await stored(472)) ?? {});
    const { drop, heading, press } = importDesk(page());
    await drop(FILE, file);
    expect(stack).toBe(`/buero/erfassen/${await page().getByLabel("Papierstapel").inputValue()}`);
    await press("Datei ansehen");
    await heading("So lesen wir die Datei. Stimmt das?").waitFor();
    expect(await page().getByLabel("Zeichensatz").inputValue()).toBe("windows-1252");
    expect(await page().getByLabel("Trennzeichen").inputValue()).toBe(";");
    for (const sentence of [
      "„12.05.2026“ lesen wir als 12. Mai 2026.",
      "„5,0“ lesen wir als 5.",
      "Bogennummer, Spalte „Bogennummer“; führende Nullen zählen nicht",
    ])
      expect(await page().getByText(sentence).isVisible(), sentence).toBe(true);
    expect(await page().locator(".samples > li").count()).toBe(3);
    await press("Ja, das stimmt");
  });

  it("minute 14: most columns as last time, one new, one that is not read in", async () => {
    const { heading, press } = importDesk(page());
    await heading("Welche Spalte gehört zu welcher Frage?").waitFor();
    await page().getByText("31 Spalten sind zugeordnet wie beim letzten Mal.").waitFor();
    await page().getByRole("heading", { name: "2 Spalten sind noch offen" }).waitFor();
    await press("Weiter");
    await expect.poll(() => page().getByRole("alert").getByRole("link").count()).toBe(2);
    await page()
      .getByLabel(/„Bemerkg\.“, gehört zu/)
      .selectOption({ label: "Was fehlt hier, damit Menschen gut füreinander sorgen können?" });
    await page()
      .getByRole("checkbox", { name: /„lfd Nr alt“, nicht einlesen/ })
      .press("Space");
    await press("Weiter");
  });

  it("minute 16: the plan, two decisions, and the power fails as it is carried out", async () => {
    const { heading, press, tiles, decide } = importDesk(page());
    await heading("Das passiert, wenn Sie einlesen").waitFor();
    await expect.poll(tiles).toEqual({ new: 52, there: 8, other: 2, taken: 0, rejected: 1 });
    const differences = ["Welches Geschlecht haben Sie?weiblichmännlich"];
    await decide(481, differences, "Datei nehmen", "So steht es auf dem Bogen.");
    await decide(482, differences, "Erfasstes behalten", "In der Datei ist die Zeile verrutscht.");
    await page().getByText("1 Bogen wird berichtigt.").waitFor();
    const place = page().locator(".rejected > li");
    expect(await place.textContent()).toMatch(
      /^Zeile 41, Spalte B„31\.04\.2026“ ist kein Datum\. Der April hat 30 Tage\./,
    );
    const saved = page().waitForEvent("download");
    await page().getByRole("link", { name: "Abgelehnte für Excel" }).press("Enter");
    expect((await saved).suggestedFilename()).toBe("Umfrage_Bibliothek_final(2)-abgelehnt.xlsx");
    expect(await afternoon.numbers()).toHaveLength(16);

    const address = page().url();
    const begun = page().waitForResponse((reply) => reply.url().endsWith("/run"));
    await press("Einlesen");
    expect((await begun).status()).toBe(202);
    await afternoon.cutPower();

    await page().goto(address);
    // What a killed process had begun is free again after a few seconds.
    const later = importDesk(page());
    await later.heading("Die Datei ist eingelesen").waitFor({ timeout: 45_000 });
    await expect.poll(later.tiles).toEqual({ new: 52, there: 8, other: 1, taken: 1, rejected: 1 });
    expect(await afternoon.numbers()).toEqual([
      ...Array.from({ length: 13 }, (_, at) => 471 + at),
      ...FROM_FILE,
      ...EARLIER,
    ]);
    expect(await stored(481)).toMatchObject({ gender: "male" });
    expect(await stored(482)).toMatchObject({ gender: "female" });
  });

  it("minute 18: the same file again, out of habit, and nothing changes", async () => {
    const { database } = afternoon.installation.context;
    const before = await afternoon.numbers();
    const { drop, press } = importDesk(page());
    await drop(FILE, file);
    await press("Datei ansehen");
    await page()
      .getByText(/Diese Datei ist schon eingelesen \(heute \d\d:\d\d\)\. Es ändert sich nichts\./)
      .waitFor();
    expect(await afternoon.numbers()).toEqual(before);
    const revisions = await database.kysely
      .selectFrom("response_revision")
      .select("reason")
      .execute();
    expect(revisions).toEqual([{ reason: "So steht es auf dem Bogen." }]);
  });

  it("notes an empty form by its number, and a form that is missing", async () => {
    await page().goto(afternoon.url(stack));
    const { takeNumber, fieldsReady, notice } = desk();
    await takeNumber("0484");
    await fieldsReady();
    await page().keyboard.press("Control+Enter");
    await page().getByRole("button", { name: "Als leeren Bogen vermerken" }).press("Enter");
    await expect.poll(notice).toContain("Bogen 0484: leer, vermerkt");
    await page().getByRole("link", { name: "Stand des Stapels" }).press("Enter");
    await page()
      .getByRole("heading", { level: 1, name: /Gorbitz/ })
      .waitFor();
    await page().getByLabel("Bogen", { exact: true }).fill("485");
    await page().getByLabel("Er ist nicht da").check();
    await page().getByLabel("Grund").fill("In der Bibliothek liegen geblieben");
    await page().keyboard.press("Enter");
    await expect
      .poll(() => page().locator(".ballist").textContent())
      .toMatch(/1 leer.*1 fehlend.*133 offen/);
  });

  /** What the paper says: the digit of the gender, or nothing. The file was right about 481. */
  const genderOf = (number: string) => (number === "483" ? "" : number === "481" ? "2" : "1");
  const misread = (number: string) => (genderOf(number) === "2" ? "1" : "2");

  it("minute 20: six forms by lot, typed blind; two differ in one question", async () => {
    await page().getByRole("link", { name: "Zweite Erfassung" }).press("Enter");
    await page().getByRole("button", { name: "6 Bögen losen" }).press("Enter");
    const { drawn, typeAgain } = secondDesk(page());
    const numbers = await drawn(6);
    expect(numbers).toHaveLength(6);
    const { takeNumber, notice } = desk();
    await takeNumber("9");
    await expect.poll(notice).toContain("nicht an der Reihe");
    for (const [index, number] of numbers.entries())
      await typeAgain(number, index < 2 ? misread(number) : genderOf(number));
    const first = page().getByText(
      /^Frage 12: 2 von 6 verschieden\. Diese Frage wird ganz zweimal/,
    );
    await first.waitFor();
    await expectAccessible(page());
  });

  it("minute 22: six more without a difference, and an honest sentence about it", async () => {
    await page().getByRole("button", { name: "6 Bögen losen" }).press("Enter");
    const { drawn, typeAgain } = secondDesk(page());
    const numbers = await drawn(6);
    for (const number of numbers) await typeAgain(number, genderOf(number));
    const sentence = page().getByText(/^Übrige Fragen: 0 von \d+ Feldern\./);
    await sentence.waitFor();
    expect(await sentence.textContent()).toMatch(
      /Höchstens \d,\d % Fehler\.( Für das Ziel 1 % fehl.*mit dem Rest\.)?$/,
    );
    await page().getByText("Frage 12 auf 1 Bogen noch einmal erfassen").waitFor();
  });

  it("minute 24: somebody decides what the paper says, without knowing who read what", async () => {
    await page().getByRole("link", { name: "Zwei Lesarten" }).press("Enter");
    const heading = page().getByRole("heading", { level: 2, name: /^Bogen \d+-\d$/ });
    await heading.waitFor();
    await expectAccessible(page());
    await page().getByLabel("weder noch").check();
    await expect.poll(() => desk().focused()).toBe("field-0");
    await page().getByRole("button", { name: "Entscheidung speichern" }).press("Enter");
    await page()
      .getByRole("link", { name: /bei Frage 12,/ })
      .waitFor();
    await page().locator("#field-0").focus();
    await page().keyboard.type("3");
    await expectAccessible(page());
    const before = await heading.textContent();
    await page().getByRole("button", { name: "Entscheidung speichern" }).press("Enter");
    await expect.poll(() => heading.textContent()).not.toBe(before);
    await page().getByLabel("weiblich").or(page().getByLabel("nicht beantwortet")).first().check();
    await page().getByRole("button", { name: "Entscheidung speichern" }).press("Enter");
    await page().getByText("Es gibt nichts mehr zu klären.").waitFor();
    const number = (before ?? "").replace(/^Bogen 0(\d+)-\d$/, "$1");
    expect(await stored(number)).toMatchObject({ gender: "diverse" });
    await page().goto(afternoon.url(`${stack}/stand`));
    await page().getByRole("button", { name: "Stapel schließen" }).waitFor();
  });

  it("minute 26: the stack cannot be closed, but left and found again", async () => {
    await page().getByRole("button", { name: "Stapel schließen" }).press("Enter");
    await expect
      .poll(() => page().getByRole("alert").textContent())
      .toContain("Noch nicht erklärte Bögen: 133");
    expect(await page().locator(".lead").textContent()).toMatch(/133 offen, bei Ihrem Tempo etwa/);
    await expect
      .poll(() => page().locator(".ballist").textContent())
      .toMatch(/^13 erfasst52 aus Datei1 leer1 fehlend133 offen$/);
    for (const size of [
      { width: 320, height: 640 },
      { width: 1440, height: 900 },
    ]) {
      await page().setViewportSize(size);
      await expectAccessible(page());
    }
    await page().getByRole("link", { name: "Aufgaben" }).press("Enter");
    await expect
      .poll(() =>
        page()
          .getByRole("link", { name: /Stapel weiter erfassen/ })
          .textContent(),
      )
      .toContain("133 offen");
    await expect
      .poll(() => page().locator(".home").textContent())
      .toContain("Bei Ihrem Tempo noch");
  });

  it("minute 28: everything typed and read in is counted, once, and stands in the tile of the district", async () => {
    const { responses, differences } = await recount(afternoon.installation.context);
    expect({ responses, differences }).toMatchObject({ responses: 68, differences: [] });
    await expect
      .poll(() => page().locator(".status summary").textContent())
      .toBe("Gorbitz68 Bögen+68 heute · noch nicht veröffentlicht");
  });
});
