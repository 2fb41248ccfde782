import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { unpackedFont } from "../../../server/pdf/unpacked-font.ts";
import { openBrowser } from "../../environment/browser.ts";

const FONTS = resolve(import.meta.dirname, "../../../client/shared/look/fonts");

describe("an unpacked font", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  it.each([
    ["atkinson-latin", "Was brauchen Sie? ÄÖÜäöüß 0123456789 „–“ éçñ"],
    ["noto-latin", "Was brauchen Sie? ÄÖÜäöüß 0123456789"],
    ["noto-cyrillic", "Українська Русский щъыэюя ЇЄҐ"],
    ["noto-vietnamese", "ếệữợặẵỡƯƠĐ"],
    ["noto-arabic-subset", "العربية هذا سؤال ٠١٢٣"],
  ])("looks to a browser like %s, pixel by pixel", async (name, words) => {
    const packed = await readFile(resolve(FONTS, `${name}.woff2`));
    const page = await browser.newPage();
    const pictures = await page.evaluate(
      async ({ files, text }) => {
        const drawn: string[] = [];
        for (const [index, file] of files.entries()) {
          const bytes = Uint8Array.from(atob(file), (letter) => letter.charCodeAt(0));
          const font = await new FontFace(`f${index}`, bytes).load();
          document.fonts.add(font);
          const canvas = document.createElement("canvas");
          Object.assign(canvas, { width: 1600, height: 120 });
          const context = canvas.getContext("2d");
          if (!context) throw new Error("no canvas");
          context.font = `60px f${index}`;
          context.fillText(text, 10, 80);
          drawn.push(canvas.toDataURL());
        }
        return drawn;
      },
      {
        files: [packed, Buffer.from(unpackedFont(packed))].map((file) => file.toString("base64")),
        text: words,
      },
    );
    const [one = "", other] = pictures;
    // A canvas without letters is a short file.
    expect(one.length).toBeGreaterThan(3000);
    expect(other === one).toBe(true);
    await page.close();
  });

  it("is none where the file is another", () => {
    expect(() => unpackedFont(new Uint8Array(100))).toThrow(RangeError);
  });
});
