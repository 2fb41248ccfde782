import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { path, textAt } from "../../../surveys/definition/wording.ts";
import { LANGUAGE_NAMES } from "../../../surveys/messages/say.ts";
import { bench } from "./a-tablet.ts";
import { forward } from "./a-visit.ts";
import type { Library, Morning } from "./an-offline-library.ts";
import {
  answer,
  heading,
  LANDSCAPE,
  openLibrary,
  option,
  PORTRAIT,
  passTo,
  question,
} from "./an-offline-library.ts";
import { endOf, sideways } from "./on-screen.ts";

/** Story 1 in short, for others who come to the same tablet. */
describe("the library's tablet without a network", () => {
  let library: Library;
  let morning: Morning | undefined;

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
    { viewport: LANDSCAPE, by: "keyboard", language: "ar", percent: 100 },
    { viewport: PORTRAIT, by: "touch", language: "ar", percent: 200 },
  ] as const)(
    "keeps and sends the answers of whoever comes: $viewport.width × $viewport.height, by $by, in $language, text at $percent percent",
    async ({ viewport, by, language, percent }) => {
      const before = await library.responses();
      morning = await library.switchOn(`${language} ${by} ${percent}`, { viewport, by });
      const { page, hands } = morning;
      const tongue = await library.speaking(language);
      const { words, more, texts } = tongue;
      const button = (label: string) => page.getByRole("button", { name: label, exact: true });
      const fits = async () => {
        await expect.poll(() => page.evaluate(sideways)).toBe(0);
        await expect.poll(async () => (await endOf(forward(page))).end).toBeLessThan(40);
      };

      await hands.press(button(LANGUAGE_NAMES[language] ?? ""));
      await page
        .locator(`html[lang="${language}"][dir="${language === "ar" ? "rtl" : "ltr"}"]`)
        .waitFor();
      for (let step = 0; step < (percent - 100) / 50; step++)
        await hands.press(page.getByRole("button", { name: words["tool.size"] }));
      await hands.press(button(words["start.begin"]));
      await heading(page, textAt(texts, "title")).waitFor();
      await fits();
      await hands.press(forward(page));
      await hands.choose(answer(page, option(tongue, "neighbourhood_meaning", "house")));
      await fits();
      await passTo(morning, question(tongue, "present_state"));
      await hands.choose(answer(page, textAt(texts, path.scale("present_state", 2))));
      await fits();
      await passTo(morning, question(tongue, "top_three"));
      for (const index of [3, 1]) await hands.press(page.locator("button.rank").nth(index));
      expect(await page.locator(".answer.rank.chosen .place").allTextContents()).toEqual([
        "2",
        "1",
      ]);
      await fits();
      await passTo(morning, question(tongue, "open_missing"));
      await hands.write(page.locator("textarea"), "Mehr Bänke (am Markt)!");
      await passTo(morning, words["review.title"]);
      await page.locator(".review").getByText("Mehr Bänke (am Markt)!").waitFor();
      await fits();
      await hands.press(forward(page));
      await heading(page, words["thanks.title"]).waitFor();
      await page.getByText(more["thanks.kept"]).waitFor();
      await page.getByText(more["thanks.later"]).waitFor();
      await fits();
      // Whoever reads is slower than the second half of a double touch.
      await page.waitForTimeout(600);
      await hands.press(button(words["thanks.doneNext"]));
      await bench(page);
      await page.locator('html[lang="de"][dir="ltr"]').waitFor();

      expect(await library.noon(morning)).toBeLessThan(30_000);
      const hers = (await library.responses()).find(
        ({ id }) => !before.some((earlier) => earlier.id === id),
      );
      expect(hers).toMatchObject({ mode: "tablet", language });
      expect(JSON.parse(hers?.answers ?? "")).toMatchObject({
        neighbourhood_meaning: "house",
        present_state: { know_neighbours: 2 },
        top_three: ["help_broker", "small_favours"],
      });
    },
    90_000,
  );
});
