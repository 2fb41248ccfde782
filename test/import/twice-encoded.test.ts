import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import iconv from "iconv-lite";
import { describe, expect, it, onTestFinished } from "vitest";
import { decodedText } from "../../server/import/decoded-text.ts";
import { looksTwiceEncoded, Repair, repaired } from "../../surveys/import/csv/twice-encoded.ts";

const RIGHT = "Straße;Müller;„Bänke“ – 5 €;Öl;Ärger;übel;🙂;ελ";
/** UTF-8 that somebody took for Windows-1252 and saved as UTF-8 again. */
const twice = (text: string) => iconv.decode(Buffer.from(text, "utf8"), "windows-1252");

describe("text that was encoded twice", () => {
  it("is noticed where umlauts are frequent in it and none is right", () => {
    expect(looksTwiceEncoded(twice(RIGHT))).toBe(true);
    expect(looksTwiceEncoded(RIGHT)).toBe(false);
    expect(looksTwiceEncoded(`${twice(RIGHT)};grün`)).toBe(false);
    expect(looksTwiceEncoded("Ã la carte, São Paulo, Straße")).toBe(false);
  });

  it("is put right, and what is right already is left alone", () => {
    expect(repaired(twice(RIGHT))).toBe(RIGHT);
    expect(repaired(RIGHT)).toBe(RIGHT);
    expect(repaired("São Paulo, Ã, â€")).toBe("São Paulo, Ã, â€");
  });

  it("is put right wherever it is cut into two pieces", () => {
    const text = twice(RIGHT);
    for (let at = 0; at <= text.length; at++) {
      const repair = new Repair();
      expect(repair.push(text.slice(0, at)) + repair.push(text.slice(at)) + repair.end()).toBe(
        RIGHT,
      );
    }
  });

  it("is put right on its way from a file, wherever its bytes are cut", async () => {
    const folder = await mkdtemp(join(tmpdir(), "nachbarstimme-twice-"));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const file = join(folder, "twice.csv");
    await writeFile(file, twice(RIGHT));
    for (const chunk of [1, 2, 3, 5, 7, 100]) {
      let text = "";
      for await (const piece of decodedText(file, "utf-8", { repaired: true, chunk }))
        text += piece.text;
      expect(text).toBe(RIGHT);
    }
  });
});
