import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { visualOrder } from "../../../server/pdf/visual-order.ts";
import { PAPER_WORDS } from "../../../surveys/messages/paper/catalogues.ts";
import { openBrowser } from "../../environment/browser.ts";
import { ownDefinitions } from "../../environment/catalogue.ts";

/** Lines that our texts do not have yet, but a city's may. */
const HARDER = [
  "في 3.5 كم و 12:30 (Bus 4B)",
  "رقم 0471-6 هنا",
  "«Bad (Ort)» و 50% من [هنا]",
  "Nachbarstimme هي مبادرة Stadt Dresden!",
  "من 1–4 سنوات / 5–9",
  "C++ و A/B هنا: نعم؟",
];

/** Signs in the order in which they are seen; brackets by their kind, for one file mirrors and one does not. */
const seen = (signs: readonly string[]) =>
  signs
    .join("")
    .replaceAll(/[()[\]«»‹›]/g, (sign) =>
      "()".includes(sign) ? "|" : "[]".includes(sign) ? "¦" : '"',
    )
    .replaceAll(/\s+/g, " ");

/** What our pieces come to, letter by letter: Arabic words run from the right within themselves. */
const drawn = (line: string) =>
  seen(
    visualOrder(line).flatMap((piece) =>
      /\p{Script=Arabic}/u.test(piece) ? [...bare(piece)].reverse() : [piece],
    ),
  );
const bare = (text: string) => text.replaceAll(/\p{M}/gu, "");

describe("lines of mixed scripts", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  it("are printed in the order in which a browser shows them", async () => {
    const { questionnaires, topicWordings } = await ownDefinitions();
    const arabic = [...questionnaires.flatMap((one) => one.wordings), ...topicWordings].filter(
      ({ language }) => language === "ar",
    );
    const texts = [
      ...arabic.flatMap((one) => Object.values(one.texts)),
      ...Object.values(PAPER_WORDS.ar),
    ];
    const filled = texts.map((text) => text.replaceAll(/\{\w+\}/g, "12"));
    const lines = [...filled, ...HARDER].map(bare);
    const page = await browser.newPage();
    const shown = await page.evaluate((all) => {
      const box = document.createElement("div");
      box.dir = "rtl";
      Object.assign(box.style, { whiteSpace: "nowrap", font: "20px sans-serif" });
      document.body.append(box);
      return all.map((line) => {
        box.textContent = line;
        const text = box.firstChild;
        if (!text) return [];
        const places = [...line].map((sign, at) => {
          const range = document.createRange();
          range.setStart(text, at);
          range.setEnd(text, at + 1);
          const { left, right } = range.getBoundingClientRect();
          return { sign, middle: (left + right) / 2, at };
        });
        return places.sort((a, b) => a.middle - b.middle || b.at - a.at).map(({ sign }) => sign);
      });
    }, lines);
    expect(lines.length).toBeGreaterThan(300);
    lines.forEach((line, at) => {
      expect([line, drawn(line)]).toEqual([line, seen(shown[at] ?? [])]);
    });
    await page.close();
  });
});
