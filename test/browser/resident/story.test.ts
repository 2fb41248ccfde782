import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { Texts } from "../../../surveys/definition/wording.ts";
import { path, textAt } from "../../../surveys/definition/wording.ts";
import { LANGUAGE_NAMES, say } from "../../../surveys/messages/say.ts";
import { saidOn } from "../../environment/fake-voice.ts";
import type { TestWave } from "../../environment/fieldwork.ts";
import { bench, quiet } from "./a-tablet.ts";
import { forward, SITE, TITLE } from "./a-visit.ts";
import type { Library, Morning } from "./an-offline-library.ts";
import {
  answer,
  BROUGHT,
  heading,
  LANDSCAPE,
  openLibrary,
  option,
  PORTRAIT,
  passTo,
  question,
} from "./an-offline-library.ts";
import { endOf, looksOf, rememberScroll, scrolled, seen } from "./on-screen.ts";

/** Story 1 of STORIES.md: a woman of 78, the library's tablet, no network until noon. */
describe("the library's tablet without a network", () => {
  let library: Library;
  let morning: Morning | undefined;
  let mornings = 0;

  beforeAll(async () => {
    library = await openLibrary();
  });
  afterAll(() => library?.close());
  afterEach(async () => {
    const broken = morning?.broken ?? [];
    await morning?.close();
    morning = undefined;
    expect(broken).toEqual([]);
  });

  it.each([
    { viewport: LANDSCAPE, by: "touch", language: "de-simple", percent: 200 },
    { viewport: PORTRAIT, by: "keyboard", language: "de", percent: 100 },
  ] as const)(
    "lets a woman of 78 finish alone, leaves nothing behind, and sends by itself: $viewport.width × $viewport.height, by $by, in $language, text at $percent percent",
    async ({ viewport, by, language, percent }) => {
      const before = (await library.responses()).length;
      // A second attempt brings a tablet of its own.
      mornings += 1;
      const name = `Cotta ${mornings}`;
      morning = await library.switchOn(name, { viewport, by });
      const { page, context, hands } = morning;
      expect(morning.took).toBeLessThan(3_000);
      const german = await library.speaking("de");
      const tongue = await library.speaking(language);
      const { words, more, texts } = tongue;
      const button = (label: string) => page.getByRole("button", { name: label, exact: true });
      const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");
      const going = async () => (await forward(page).textContent())?.trim();
      const heard = async () => (await saidOn(page)).join(" ");

      // 0: the bench, a loudspeaker that plays what lies on the tablet, and nothing in between.
      for (const offered of ["de", "de-simple", "en", "ar"])
        await button(LANGUAGE_NAMES[offered] ?? "").waitFor();
      expect(await page.locator("dialog[open], [role=dialog]").count()).toBe(0);
      expect(await context.cookies()).toEqual([]);
      const played = page.waitForResponse((reply) => reply.url().includes("/recordings/"));
      await hands.press(button(german.more["speech.read"]));
      expect((await played).fromServiceWorker()).toBe(true);
      await expect.poll(() => saidOn(page)).toContain(german.words["start.begin"]);
      expect(await saidOn(page)).not.toContain(TITLE);

      // 1: her language and her size, at once and on the same page.
      const realm = await page.evaluate(() => performance.timeOrigin);
      const bodySize = () =>
        page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));
      const small = await bodySize();
      await hands.press(button(LANGUAGE_NAMES[language] ?? ""));
      await page.getByText(words["start.nameless"]).waitFor();
      const size = page.getByRole("button", { name: words["tool.size"] });
      for (let step = 0; step < (percent - 100) / 50; step++) await hands.press(size);
      expect(await bodySize()).toBe((small * percent) / 100);
      expect(await page.evaluate(() => performance.timeOrigin)).toBe(realm);
      await hands.press(button(words["start.begin"]));
      for (const sentence of ["consent.nameless", "consent.stop"] as const)
        await page.getByText(words[sentence]).waitFor();
      await button(words["consent.more"]).scrollIntoViewIfNeeded();
      await hands.press(button(words["consent.more"]));
      await page.getByText(textAt(texts, "privacyNote")).waitFor();
      expect(await page.evaluate(() => scrollY)).toBe(0);
      await hands.press(button(words["go.back"]));
      await heading(page, textAt(texts, "title")).waitFor();
      expect(await focused()).toBe(words["consent.more"]);
      await expect.poll(() => seen(button(words["consent.more"]))).toBe(true);
      await hands.press(forward(page));

      // 3: six large fields in words; what is chosen is told by edge and check, and nothing moves on.
      const meaning = question(tongue, "neighbourhood_meaning");
      await page.getByText(say(words, "progress.question", { number: 1, total: 14 })).waitFor();
      expect(await focused()).toBe(meaning);
      const fields = page.locator("label.answer");
      expect(await fields.count()).toBe(6);
      for (const box of await Promise.all((await fields.all()).map((one) => one.boundingBox())))
        expect(box?.height).toBeGreaterThanOrEqual(72);
      expect(await going()).toBe(words["go.skip"]);
      const place = await endOf(forward(page));
      const street = option(tongue, "neighbourhood_meaning", "street");
      const rest = await looksOf(fields.nth(1));
      await hands.choose(answer(page, street));
      await expect.poll(going).toBe(words["go.on"]);
      const chosen = await looksOf(fields.nth(1));
      expect(rest).toMatchObject({ edge: 2, check: false });
      expect(chosen).toMatchObject({ edge: 4, check: true });
      expect(chosen.bold).toBeGreaterThan(rest.bold);
      const { end, top } = await endOf(forward(page));
      expect(end).toBe(place.end);
      expect(end).toBeLessThan(40);
      expect(top).toBe(place.top);
      // The foot sticks as long as that leaves room for the answers.
      if (percent === 100) expect(await seen(forward(page))).toBe(true);
      await page.clock.runFor(30_000);
      expect(await heading(page, meaning).isVisible()).toBe(true);
      await hands.press(forward(page));

      await passTo(morning, question(tongue, "importance"));
      await hands.choose(answer(page, textAt(texts, path.scale("importance", 5))));
      await hands.press(forward(page));

      // 6: three of nine topics in the order of the paper; the fourth stays white, and a line says why.
      await passTo(morning, question(tongue, "top_three"));
      const tiles = page.locator("button.rank");
      const labels = await tiles.locator("span:nth-child(2)").allTextContents();
      expect(labels).toEqual(topicsOnPaper(library.wave, texts));
      expect(await tiles.locator(".pic svg").count()).toBe(9);
      for (const index of [0, 4, 8, 2]) await hands.press(tiles.nth(index));
      const hint = page.locator(".foot [role=status]");
      await hint.getByText(say(words, "hint.full", { count: words["count.3"] })).waitFor();
      await hint.getByText(words["hint.fullWhat"]).waitFor();
      expect(await seen(hint)).toBe(true);
      await expect.poll(heard).toContain(words["hint.fullWhat"]);
      expect(await tiles.nth(2).getAttribute("aria-pressed")).toBe("false");
      expect(await looksOf(tiles.nth(2))).toEqual(await looksOf(tiles.nth(1)));

      // 10: her neighbour greets her. The cover hides everything, is heard, and gives everything back.
      // The clock goes on by itself between these lines, too.
      await quiet(page, 105);
      expect(await page.getByRole("alertdialog").count()).toBe(0);
      await quiet(page, 16);
      await page.getByRole("alertdialog", { name: more["idle.title"] }).waitFor();
      const warning = say(more, "idle.deleting", { seconds: 60 });
      await page.getByText(warning).waitFor();
      await expect.poll(heard).toContain(warning);
      const cover = page.getByRole("alertdialog");
      await hands.press(cover.getByRole("button", { name: more["speech.read"], exact: true }));
      await expect.poll(heard).toContain(more["idle.stay"]);
      await quiet(page, 50);
      await cover.waitFor();
      await hands.press(button(more["idle.stay"]));
      await page.getByRole("alertdialog").waitFor({ state: "detached" });
      expect(await page.locator("button.rank[aria-pressed=true]").count()).toBe(3);
      await hands.press(forward(page));

      // 13: a soft line about the telephone number, which never blocks.
      await passTo(morning, question(tongue, "open_missing"));
      const field = page.locator("textarea");
      const remark = "der bus um 19 uhr fällt aus";
      const number = " rufen sie mich an 0351 4887766";
      await hands.write(field, remark + number);
      await page.getByText(more["personal.phone"]).waitFor();
      expect(await going()).toBe(words["go.on"]);
      for (const _letter of number) await page.keyboard.press("Backspace");
      await page.getByText(more["personal.phone"]).waitFor({ state: "detached" });
      await hands.press(forward(page));

      // 17: about herself; whoever does not want to say it finds that as large as the rest.
      for (const asked of ["age_group", "years_in_district"]) {
        await passTo(morning, question(tongue, asked));
        const unsaid = answer(page, option(tongue, asked, "no_answer"));
        const boxes = await Promise.all(
          (await fields.all()).map(async (one) => (await one.boundingBox())?.width ?? 0),
        );
        const box = await page.locator("label.answer", { has: unsaid }).boundingBox();
        expect(box?.height).toBeGreaterThanOrEqual(72);
        expect(box?.width).toBeCloseTo(Math.max(...boxes), 0);
        await hands.choose(unsaid);
      }
      await passTo(morning, question(tongue, "care_responsibility"));
      await hands.press(forward(page));

      // 19: all in words; one change, and back at the same place of the list.
      await heading(page, words["review.title"]).waitFor();
      const rows = page.locator(".review li");
      await rows.filter({ hasText: remark }).waitFor();
      const age = rows.filter({ hasText: question(tongue, "age_group") }).getByRole("button");
      await page.evaluate(rememberScroll);
      await hands.press(age);
      await hands.choose(answer(page, option(tongue, "age_group", "75_84")));
      await hands.press(forward(page));
      await heading(page, words["review.title"]).waitFor();
      const { left, now } = await page.evaluate(scrolled);
      expect(left).toBeGreaterThan(100);
      expect(now).toBe(left);
      expect(await focused()).toContain(question(tongue, "age_group"));
      await hands.press(forward(page));

      // 20: saved, although there is no network.
      await heading(page, words["thanks.title"]).waitFor();
      await page.getByText(more["thanks.kept"]).waitFor();
      await page.getByText(more["thanks.later"]).waitFor();
      await page.getByText(textAt(texts, "thanks")).waitFor();
      await page.getByText(BROUGHT).waitFor();

      // 21: the bench is back, and for the next visitor there is nothing else.
      await hands.press(button(words["thanks.doneNext"]));
      await bench(page);
      expect(await page.locator("html").getAttribute("lang")).toBe("de");
      for (const go of [page.goBack, page.goForward, page.reload]) {
        await go.call(page, { timeout: 2_000 }).catch(() => undefined);
        // Before the tablet's page there was an empty one; a step back may come to it a little later.
        const shown = async () => {
          if (page.url() === "about:blank") await page.goto(`${library.url}/tablet`);
          return { at: page.url(), bench: await heading(page, TITLE).isVisible() };
        };
        await expect.poll(shown, { timeout: 10_000 }).toMatchObject({ bench: true });
        expect(await page.content()).not.toContain(remark);
      }
      expect(await bodySize()).toBe(small);

      // In the forenoon the wifi comes for a moment: long enough for a report, too short for an answer.
      await morning.loseAnswers(true);
      await context.setOffline(false);
      await page.clock.fastForward(5 * 60_000);
      await vi.waitFor(async () => expect(await library.tile(name)).toContain("1 wartet"), 10_000);
      await context.setOffline(true);
      expect(await library.responses()).toHaveLength(before);
      await morning.loseAnswers(false);

      // 24: at noon it returns.
      expect(await library.noon(morning)).toBeLessThan(30_000);
      await vi.waitFor(
        async () => expect(await library.tile(name)).toMatch(/0 warten, zuletzt \d\d:\d\d/),
        10_000,
      );
      const stored = (await library.responses()).map((row) => ({
        ...row,
        answers: JSON.parse(row.answers),
      }));
      const hers = stored.find(
        (row) => row.answers.age_group === "75_84" && row.language === language,
      );
      expect(hers).toMatchObject({ mode: "tablet", site: SITE });
      expect(hers?.answers).toMatchObject({
        neighbourhood_meaning: "street",
        importance: { know_neighbours: 5 },
        top_three: ["know_neighbours", "meeting_place", "have_a_say"],
        years_in_district: "no_answer",
        help_need: { state: "skipped" },
      });
      await page.clock.runFor(60_000);
      expect(await library.responses()).toHaveLength(before + 1);
    },
    120_000,
  );
});

function topicsOnPaper({ form }: TestWave, texts: Texts): string[] {
  const question = form.questionnaire.pages
    .flatMap(({ questions }) => questions)
    .find(({ id }) => id === "top_three");
  if (question?.type !== "ranking") throw new Error("no ranking");
  return question.items.map(({ code }) => textAt(texts, path.topic(code, "label")));
}
