import { textAt } from "../../surveys/definition/wording.ts";
import { say } from "../../surveys/messages/say.ts";
import type { FormToPrint } from "../../surveys/paper/geometry/form-pages.ts";
import { formPages } from "../../surveys/paper/geometry/form-pages.ts";
import { pageCode, printedNumber } from "../../surveys/paper/sheet-number.ts";
import type { Pdf } from "../pdf/drawing.ts";
import { registerFonts } from "../pdf/drawing.ts";
import { pdfFonts } from "../pdf/fonts.ts";
import { RepeatingDocument } from "../pdf/repeating-document.ts";
import { latinOf } from "../pdf/runs.ts";
import { measureIn } from "../pdf/written-words.ts";
import { drawPage, pageToDraw } from "./draw-page.ts";

/** Forms of one run, one after the other, each with its number. Plain data: it goes to a thread. */
export type FormsToPrint = {
  form: FormToPrint;
  language: string;
  first: number;
  last: number;
  fontsDir: string;
};

/** Draws forms as one tagged PDF, in pieces of one form: no more is drawn than is fetched. */
export async function* formsPdf(forms: FormsToPrint): AsyncGenerator<Uint8Array> {
  const { form, language, first, last, fontsDir } = forms;
  const { words, questionnaire, direction } = form;
  const doc = documentOf(forms);
  registerFonts(doc, await pdfFonts(fontsDir));
  const script = { latin: latinOf(language), direction };
  const pages = formPages(form, measureIn(doc, script)).map((page) => pageToDraw(page, script));
  const drawn = drawnBytes(doc);
  const whole = doc.struct("Document");
  doc.addStructure(whole);
  for (let number = first; number <= last; number += 1) {
    const sheet = doc.struct("Sect");
    whole.add(sheet);
    for (const [at, page] of pages.entries()) {
      doc.addPage();
      if (page.kind === "blank") continue;
      drawPage(doc, sheet, page, {
        printed: printedNumber(number),
        code: pageCode(questionnaire, at + 1, number),
        alt: words["sheet.code"],
      });
    }
    sheet.end();
    yield await drawn();
  }
  whole.end();
  doc.end();
  yield await drawn();
}

function documentOf({ form: { words, texts }, language, first, last }: FormsToPrint) {
  return new RepeatingDocument({
    title: say(words, "file.title", {
      title: textAt(texts, "title"),
      first: printedNumber(first),
      last: printedNumber(last),
    }),
    language,
    empty: true,
  });
}

/** What a document has written since the last time it was asked; the rest once it has ended. */
function drawnBytes(doc: Pdf): () => Promise<Uint8Array> {
  let chunks: Uint8Array[] = [];
  doc.on("data", (chunk: Uint8Array) => chunks.push(chunk));
  return async () => {
    await new Promise((done) => setImmediate(done));
    const bytes = Buffer.concat(chunks);
    chunks = [];
    return bytes;
  };
}
