import { resolve } from "node:path";
import PDFDocument from "pdfkit";
import { beforeAll, describe, expect, it } from "vitest";
import {
  collected,
  decoration,
  drawCode,
  registerFonts,
  writeRuns,
} from "../../../server/pdf/drawing.ts";
import { flow } from "../../../server/pdf/flow.ts";
import type { PdfFonts } from "../../../server/pdf/fonts.ts";
import { pdfFonts } from "../../../server/pdf/fonts.ts";
import { picture } from "../../../server/pdf/picture.ts";
import { table } from "../../../server/pdf/table.ts";
import { TaggedDocument } from "../../../server/pdf/tagged-document.ts";
import { posterPdf } from "../../../server/posters/poster.ts";
import { coverPdf } from "../../../server/print/cover-pdf.ts";
import { settingsFrom } from "../../../server/settings.ts";
import { INTERFACE_LANGUAGES } from "../../../surveys/messages/say.ts";
import { pdfUaFaults } from "./pdf-ua-faults.ts";

const { fontsDir } = settingsFrom({}, resolve(import.meta.dirname, "../../.."));
let fonts: PdfFonts;
beforeAll(async () => {
  fonts = await pdfFonts(fontsDir);
});

const site = "Bücherei <Süd> & Nord";

describe("what is printed is PDF/UA-1", () => {
  it("a stack's cover", async () => {
    const pdf = await coverPdf(
      {
        id: "abc",
        site,
        district: "Gorbitz",
        wave: "Testwelle",
        day: "12. Mai 2026",
        declared: 200,
        opened: "heute",
      },
      fonts,
    );
    expect(pdfUaFaults(Buffer.from(pdf))).toEqual([]);
  });

  it.each(["a4", "a3"] as const)("a poster on %s", async (size) => {
    const address = "https://stimme.example/s/cotta";
    const languages = INTERFACE_LANGUAGES;
    const pdf = await posterPdf({ siteName: site, onSite: true, address, languages }, size, fonts);
    expect(pdfUaFaults(Buffer.from(pdf))).toEqual([]);
  });

  it("a document of headings, paragraphs, pictures and tables over several pages", async () => {
    expect(pdfUaFaults(await report())).toEqual([]);
  });
});

/** A document of everything that a report is built of. */
async function report(): Promise<Buffer> {
  const pages = flow({ title: site, language: "de", fonts, foot: (page) => `Seite ${page}` });
  pages.heading(1, "Was Gorbitz braucht");
  pages.paragraph("Zeit, Nähe und jemand, der zuhört.");
  pages.heading(2, "Wichtigkeit");
  picture(pages, { alt: "Zeit ist 71 Prozent wichtig.", height: 30 }, ({ x, y, width, height }) =>
    pages.doc.rect(x, y, width * 0.71, height).fill("#0b5560"),
  );
  table(pages, {
    caption: "Anteil „wichtig“",
    columns: [
      { head: "Thema", share: 0.7, align: "start" },
      { head: "Anteil", share: 0.3, align: "end" },
    ],
    rows: Array.from({ length: 60 }, (_, at) => [`Thema ${at + 1}`, `${at} %`]),
  });
  return Buffer.from(await pages.finished());
}

describe("a document that flows", () => {
  it("says a heading of a table once, however many pages it takes", async () => {
    const text = (await report()).toString("latin1");
    expect(text).toMatch(/\/Count [3-9]/);
    expect(text.match(/\/Scope \/Column/g)).toHaveLength(2);
    expect(text.match(/\/Scope \/Row/g)).toHaveLength(60);
  });

  it("does not skip a level of headings", () => {
    const pages = flow({ title: "x", language: "de", fonts, foot: String });
    pages.heading(1, "Eins");
    expect(() => pages.heading(3, "Drei")).toThrow(RangeError);
  });
});

describe("the check", () => {
  type Draw = (doc: PDFKit.PDFDocument, whole: PDFKit.PDFStructureElement) => void;
  const drawnOn = async (doc: PDFKit.PDFDocument, draw: Draw) => {
    const bytes = collected(doc);
    registerFonts(doc, fonts);
    const whole = doc.struct("Document");
    doc.addStructure(whole);
    draw(doc, whole);
    whole.end();
    doc.end();
    return pdfUaFaults(Buffer.from(await bytes));
  };
  const words = (doc: PDFKit.PDFDocument) => () =>
    writeRuns(doc, [{ font: "latin", text: "Worte" }], { x: 50, y: 50, size: 12 });
  const square = (doc: PDFKit.PDFDocument) => () => doc.rect(0, 0, 9, 9).fill("#000000");
  const row = (doc: PDFKit.PDFDocument, cells: number) =>
    doc.struct(
      "TR",
      {},
      Array.from({ length: cells }, () => doc.struct("TD", {}, words(doc))),
    );

  it.each<[string, Draw]>([
    ["content that is neither structure nor decoration", (doc) => square(doc)()],
    [
      "content that is neither structure nor decoration",
      (doc) => drawCode(doc, [[true]], { x: 0, y: 0, size: 9 }),
    ],
    [
      "marked content that the structure does not know",
      (doc) => {
        doc.markStructureContent("P");
        words(doc)();
        doc.endMarkedContent();
      },
    ],
    [
      "Figure without Alt",
      (doc, whole) => whole.add(doc.struct("Figure", { bbox: [0, 0, 9, 9] }, square(doc))),
    ],
    [
      "Figure without BBox",
      (doc, whole) => whole.add(doc.struct("Figure", { alt: "Ein Quadrat" }, square(doc))),
    ],
    [
      "H3 after H1",
      (doc, whole) => {
        whole.add(doc.struct("H1", {}, words(doc)));
        whole.add(doc.struct("H3", {}, words(doc)));
      },
    ],
    ["H2 after H0", (doc, whole) => whole.add(doc.struct("H2", {}, words(doc)))],
    ["TR in Document", (doc, whole) => whole.add(row(doc, 1))],
    ["P in L", (doc, whole) => whole.add(doc.struct("L", {}, doc.struct("P", {}, words(doc))))],
    [
      "rows of 2 and 1 cells",
      (doc, whole) => {
        whole.add(doc.struct("Table", {}, [row(doc, 2), row(doc, 1)]));
      },
    ],
    [
      "TH without Scope",
      (doc, whole) => {
        const cell = doc.struct("TH", {}, words(doc));
        whole.add(doc.struct("Table", {}, doc.struct("TR", {}, cell)));
      },
    ],
    [
      "a font that is not embedded",
      (doc, whole) => {
        whole.add(doc.struct("P", {}, () => doc.font("Helvetica").text("Worte", 50, 50)));
      },
    ],
    [
      "an annotation outside of the structure",
      (doc) => {
        doc.link(0, 0, 9, 9, "https://stimme.example");
      },
    ],
    [
      'an element of the unknown kind "Absatz"',
      (doc, whole) => {
        whole.add(doc.struct("Absatz", {}, words(doc)));
      },
    ],
  ])("finds %s", async (fault, draw) => {
    const faults = await drawnOn(new TaggedDocument({ title: "Titel", language: "de" }), draw);
    expect(faults).toContain(fault);
  });

  it("finds what a document does not say about itself", async () => {
    const faults = await drawnOn(new PDFDocument({ pdfVersion: "1.7" }), () => {});
    for (const fault of [
      "no pdfuaid:part",
      "no dc:title",
      "no language",
      "the title is not displayed",
    ])
      expect(faults).toContain(fault);
  });

  it("has nothing against decoration", async () => {
    const faults = await drawnOn(
      new TaggedDocument({ title: "Titel", language: "de" }),
      (doc, whole) => {
        decoration(doc, () => square(doc)());
        whole.add(doc.struct("H1", {}, words(doc)));
      },
    );
    expect(faults).toEqual([]);
  });
});
