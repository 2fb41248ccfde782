import type { Report } from "../../../surveys/report/report.ts";
import { deck } from "./deck.ts";
import { mended } from "./mended.ts";

/** The slides of a report as a PowerPoint file whose charts can be edited. */
export async function reportSlides(report: Report): Promise<Uint8Array> {
  return mended(await deck(report), report);
}
