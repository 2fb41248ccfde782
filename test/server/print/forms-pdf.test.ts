import { resolve } from "node:path";
import decodeQR from "qr/decode.js";
import { beforeAll, describe, expect, it } from "vitest";
import { formsPdf } from "../../../server/print/forms-pdf.ts";
import { settingsFrom } from "../../../server/settings.ts";
import type { InterfaceLanguage } from "../../../surveys/messages/say.ts";
import { INTERFACE_LANGUAGES } from "../../../surveys/messages/say.ts";
import type { FormToPrint } from "../../../surveys/paper/geometry/form-pages.ts";
import { printedNumber } from "../../../surveys/paper/sheet-number.ts";
import { ownForm } from "../../paper/forms-to-print.ts";
import { figure } from "../pdf/pdf-content.ts";
import { pdfUaFaults } from "../pdf/pdf-ua-faults.ts";
import { readPdf } from "../pdf/read-pdf.ts";

const { fontsDir } = settingsFrom({}, resolve(import.meta.dirname, "../../.."));

async function drawn(
  language: InterfaceLanguage,
  {
    id = "sorgekultur",
    first = 471,
    last = first,
    ...more
  }: Partial<FormToPrint> & { id?: string; first?: number; last?: number } = {},
) {
  const form = await ownForm(id, language, more);
  if (!form) throw new Error(`no form in ${language}`);
  const pieces: Uint8Array[] = [];
  for await (const piece of formsPdf({ form, language, first, last, fontsDir })) pieces.push(piece);
  const bytes = Buffer.concat(pieces);
  return { form, pieces, bytes, pdf: readPdf(bytes) };
}

describe.each(INTERFACE_LANGUAGES)("a printed form in %s", (language) => {
  let form: Awaited<ReturnType<typeof drawn>>;
  beforeAll(async () => {
    form = await drawn(language, { first: 471 });
  });

  it("is PDF/UA, says its language and title and brings its fonts", () => {
    const { pdf, bytes } = form;
    expect(pdfUaFaults(bytes)).toEqual([]);
    expect(pdf.text).toMatch(/^%PDF-1\.7/);
    expect(pdf.text).toContain("/Marked true");
    expect(pdf.text).toContain(`/Lang (${language})`);
    expect(pdf.text).toContain("/DisplayDocTitle true");
    expect(pdf.text).toMatch(/\/Title /);
    for (const tag of ["Document", "Sect", "H1", "H2", "H3", "P", "L", "LI", "Lbl", "LBody"])
      expect(pdf.tags).toContain(tag);
    for (const tag of ["Table", "TR", "TH", "TD", "Figure"]) expect(pdf.tags).toContain(tag);
    expect(pdf.fonts).toBeGreaterThan(0);
    expect(pdf.embedded).toBe(pdf.fonts);
    expect(pdf.text).not.toContain("/Helvetica");
    for (const { size } of pdf.pages) expect(size).toBe("[0 0 595.28 841.89]");
  });

  it("bears its number on every page, for eyes and for a scan", () => {
    const { pdf } = form;
    expect(pdf.pages.length).toBeGreaterThan(3);
    pdf.pages.forEach(({ content, words }, at) => {
      expect(words).toContain("0471-6");
      expect(decodeQR(figure(content, 8))).toBe(`NB1:sorgekultur:1:${at + 1}:0471-6`);
    });
  });
});

describe("printed forms", () => {
  it("differ in their numbers alone", async () => {
    const { form, pieces, pdf } = await drawn("de", { first: 9998, last: 10_001, sides: "duplex" });
    // One piece a form, and one to end with: nobody waits for the whole.
    expect(pieces).toHaveLength(5);
    const count = pdf.pages.length / 4;
    expect(count % 2).toBe(0);
    const forms = [0, 1, 2, 3].map((at) => pdf.pages.slice(at * count, (at + 1) * count));
    const numbers = [9998, 9999, 10_000, 10_001].map(printedNumber);
    forms.forEach((pages, at) => {
      const number = numbers[at] ?? "";
      expect(decodeQR(figure(pages[0]?.content ?? "", 8))).toBe(`NB1:sorgekultur:1:1:${number}`);
      expect(pages.map(({ words }) => words.replaceAll(number, "…"))).toEqual(
        forms[0]?.map(({ words }) => words.replaceAll(numbers[0] ?? "", "…")),
      );
    });
    expect(pdf.pages[0]?.words).toContain("Füreinander sorgen");
    expect(form.sides).toBe("duplex");
  });

  it("leave the back of an odd page blank", async () => {
    const id = "fachkraefte";
    const single = (await drawn("de", { id })).pdf.pages;
    const duplex = (await drawn("de", { id, sides: "duplex" })).pdf.pages;
    expect([single.length, duplex.length]).toEqual([7, 8]);
    expect(duplex.at(-1)?.words).toBe("");
  });

  it("say to a screen reader what a line from the right says, in the order of reading", async () => {
    const { pdf } = await drawn("ar");
    const spoken = "مكتب الحي (Quartiersmanagement)";
    const bytes = Buffer.from(`\ufeff${spoken}`, "utf16le").swap16().toString("latin1");
    const escaped = bytes.replaceAll(/[\\()]/g, (sign) => `\\${sign}`);
    expect(pdf.text.replaceAll("\\n", "\n")).toContain(escaped.replaceAll("\\n", "\n"));
    // What is seen from left to right, with each Arabic word drawn from its own right end.
    const page = pdf.pages.find(({ words }) => words.includes("Quartiersmanagement"));
    expect(page?.words).toContain("(Quartiersmanagement)");
  });
});
