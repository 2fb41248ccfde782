import type { Report } from "../../surveys/report/report.ts";

/** What is drawn: paper to read and print, or slides to show. Plain data: it goes to a thread. */
export type ToDraw = { format: "pdf" | "pptx"; report: Report; fontsDir: string };

/** Draws a report. Takes a second of a processor; see drawn.ts. */
export async function drawnHere({ format, report, fontsDir }: ToDraw): Promise<Uint8Array> {
  if (format === "pptx") {
    const { reportSlides } = await import("./slides/slides.ts");
    return reportSlides(report);
  }
  const { pdfFonts } = await import("../pdf/fonts.ts");
  const { reportPaper } = await import("./paper/paper.ts");
  return reportPaper(report, await pdfFonts(fontsDir));
}
