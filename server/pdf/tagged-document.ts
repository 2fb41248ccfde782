import PDFDocument from "pdfkit";

// What pdfkit knows and its types do not.
declare global {
  namespace PDFKit.Mixins {
    interface StructureElementOptions {
      /** Of which cells a heading of a table is the head. */
      scope?: "Row" | "Column";
      /** The corners of what is drawn, in points: left, top, right, bottom. */
      bbox?: [number, number, number, number];
    }
  }
}

export type AboutDocument = {
  title: string;
  /** BCP 47: "de", "de-simple", "ar". */
  language: string;
  size?: "A4" | "A3";
  /** Whether to start without a page, for whoever adds each page. */
  empty?: boolean;
  /** When what it says was made; absent: now. The same words of the same moment give the same file. */
  made?: Date | undefined;
};

/** Says of a file that it keeps to PDF/UA-1 (ISO 14289-1, clause 5). */
const PDF_UA = `
        <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
            <pdfuaid:part>1</pdfuaid:part>
        </rdf:Description>`;

/**
 * A PDF that people who listen to it can use (PDF/UA-1): with its title, its language and its structure.
 * Whoever draws in it keeps the other half of the promise: all that is drawn belongs to a structure element
 * or is `decoration`.
 */
export class TaggedDocument extends PDFDocument {
  constructor({ title, language, size = "A4", empty = false, made }: AboutDocument) {
    super({
      size,
      margin: 0,
      autoFirstPage: !empty,
      pdfVersion: "1.7",
      tagged: true,
      lang: language,
      displayTitle: true,
      info: { Title: title, Author: "Nachbarstimme", ...(made && { CreationDate: made }) },
    });
  }

  override endMetadata(): void {
    this.appendXML(PDF_UA);
    // pdfkit writes the title into XML as it stands: a place named "Süd & Nord" would break it.
    this.info = { ...this.info, Title: escaped(this.info.Title ?? "") };
    super.endMetadata();
  }
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
