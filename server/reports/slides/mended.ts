import type { Report, ReportBar } from "../../../surveys/report/report.ts";
import { INK, SPEECH } from "./look.ts";
import type { Part } from "./parts.ts";
import { packed, partsOf } from "./parts.ts";
import { chartsOf } from "./pieces.ts";

const CHART = /^ppt\/charts\/chart(\d+)\.xml$/;
const SLIDE = /^ppt\/slides\/slide\d+\.xml$/;
const CORE = "docProps/core.xml";
const CONTENTS = "[Content_Types].xml";
/** A range's line: EMU, 12,700 to a point. */
const LINE_WIDTH = 15_875;

/**
 * Completes what the library leaves out: the ranges at the bars as PowerPoint's own error bars, tables whose
 * first row is their heading and whose caption is read aloud, numbers of its own for each thing on a slide,
 * German in every corner, and the day of the release in place of the moment of writing, so that the same
 * release gives the same file.
 */
export async function mended(slides: Uint8Array, report: Report): Promise<Uint8Array> {
  const parts = await partsOf(slides);
  const names = new Set(parts.map(({ name }) => name));
  // The library counts charts over all decks that it has written.
  const charts = parts
    .flatMap(({ name }) => (CHART.test(name) ? [name] : []))
    .toSorted((a, b) => numberIn(a) - numberIn(b));
  const bars = chartsOf(report);
  return packed(
    parts
      .map((part): Part => {
        if (!part.name.endsWith(".xml")) return part;
        const xml = inGerman(Buffer.from(part.bytes).toString("utf8"));
        return { ...part, bytes: Buffer.from(mendedXml(part.name, xml), "utf8") };
      })
      .toSorted((a, b) => order(a) - order(b)),
  );

  function mendedXml(name: string, xml: string): string {
    if (CHART.test(name)) {
      const own = bars[charts.indexOf(name)];
      return own ? xml.replace("<c:cat>", `${errorBars(own)}<c:cat>`) : mendedLabels(xml);
    }
    if (SLIDE.test(name)) return mendedSlide(xml);
    if (name === CORE) return dated(xml, report.madeAt);
    if (name === CONTENTS)
      return xml.replaceAll(/<Override PartName="\/([^"]+)"[^>]*\/>/g, (entry, part: string) =>
        names.has(part) ? entry : "",
      );
    return xml;
  }
}

/** The list of contents comes first, as other programs write it. */
function order({ name }: Part): number {
  return name === CONTENTS ? 0 : 1;
}

function numberIn(name: string): number {
  return Number(CHART.exec(name)?.[1]);
}

function inGerman(xml: string): string {
  return xml.replaceAll(' altLang="en-US"', "").replaceAll('lang="en-US"', `lang="${SPEECH}"`);
}

/** Labels of points carry a number by chance and a line that their kind does not have (21.2.2.47). */
function mendedLabels(xml: string): string {
  return xml
    .replaceAll(/\s*<c:showLeaderLines val="1"\/>\s*(?=<c:extLst>|<\/c:dLbl>)/g, "")
    .replaceAll(/<c:extLst>(?:(?!<\/c:extLst>).)*uniqueId(?:(?!<\/c:extLst>).)*<\/c:extLst>/gs, "");
}

function mendedSlide(xml: string): string {
  let number = 0;
  return xml
    .replaceAll("<a:tblPr/>", '<a:tblPr firstRow="1" firstCol="1"/>')
    .replaceAll(/(<p:nvGraphicFramePr><p:cNvPr id="\d+" name=)("[^"]*")\/>/g, "$1$2 descr=$2/>")
    .replaceAll(/<p:cNvPr id="\d+"/g, () => {
      number += 1;
      return `<p:cNvPr id="${number}"`;
    });
}

/** To the second; a deck without a release has the first moment that a ZIP archive knows. */
function dated(xml: string, madeAt: string | null): string {
  const moment = `${(madeAt ?? "1980-01-01T00:00:00").slice(0, 19)}Z`;
  return xml
    .replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${moment}`)
    .replace("</cp:coreProperties>", `<dc:language>${SPEECH}</dc:language></cp:coreProperties>`);
}

/** How far a range reaches on both sides of each bar's end (ECMA-376, 21.2.2.55). */
function errorBars(bars: readonly ReportBar[]): string {
  const side = (tag: "plus" | "minus", length: (bar: ReportBar) => number) =>
    `<c:${tag}><c:numLit><c:formatCode>General</c:formatCode><c:ptCount val="${bars.length}"/>${bars
      .map((bar, at) => `<c:pt idx="${at}"><c:v>${length(bar)}</c:v></c:pt>`)
      .join("")}</c:numLit></c:${tag}>`;
  return [
    '<c:errBars><c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="0"/>',
    side("plus", ({ percent, upper }) => upper - percent),
    side("minus", ({ percent, lower }) => percent - lower),
    `<c:spPr><a:ln w="${LINE_WIDTH}"><a:solidFill><a:srgbClr val="${INK}"/></a:solidFill></a:ln></c:spPr></c:errBars>`,
  ].join("");
}
