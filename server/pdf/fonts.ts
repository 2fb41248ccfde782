import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { unpackedFont } from "./unpacked-font.ts";

const FILES = {
  latin: "atkinson-latin",
  notoLatin: "noto-latin",
  cyrillic: "noto-cyrillic",
  vietnamese: "noto-vietnamese",
  arabic: "noto-arabic-subset",
} as const;

export type FontName = keyof typeof FILES;
export type PdfFonts = Readonly<Record<FontName, Uint8Array>>;

/** The fonts of the pages, from the very files that the pages load. */
export async function pdfFonts(folder: string): Promise<PdfFonts> {
  const font = async (name: FontName) =>
    unpackedFont(await readFile(join(folder, `${FILES[name]}.woff2`)));
  const [latin, notoLatin, cyrillic, vietnamese, arabic] = await Promise.all([
    font("latin"),
    font("notoLatin"),
    font("cyrillic"),
    font("vietnamese"),
    font("arabic"),
  ]);
  return { latin, notoLatin, cyrillic, vietnamese, arabic };
}
