import { drawnContent } from "./drawn-content.ts";
import type { Dictionary, PdfValue } from "./pdf-objects.ts";
import { PdfFile, Reference } from "./pdf-objects.ts";
import { structureFaults } from "./structure-faults.ts";

/**
 * What keeps a PDF of ours from being PDF/UA-1 (ISO 14289-1), as far as a machine can tell: the conditions
 * of the Matterhorn Protocol 1.1 that can fail in what pdfkit writes. Each fault once.
 */
export function pdfUaFaults(bytes: Buffer): string[] {
  const file = new PdfFile(bytes);
  const { faults, held } = structureFaults(file);
  return [...new Set([...documentFaults(file), ...faults, ...pageFaults(file, held)])];
}

/** Checkpoints 06, 07 and 11: what the document says about itself. */
function documentFaults(file: PdfFile): string[] {
  const { catalog } = file;
  const metadata = file.stream(catalog.get("/Metadata")).toString("utf8");
  const title = /<dc:title>[\s\S]*?<rdf:li[^>]*>([\s\S]*?)<\/rdf:li>/.exec(metadata)?.[1]?.trim();
  const says = (dictionary: string, entry: string) =>
    file.dictionary(catalog.get(dictionary)).get(entry) === true;
  return [
    ...(/<pdfuaid:part>1<\/pdfuaid:part>/.test(metadata) ? [] : ["no pdfuaid:part"]),
    ...(title ? [] : ["no dc:title"]),
    ...(/&(?!(?:amp|lt|gt|quot|apos|#\d+);)/.test(metadata) ? ["metadata that is no XML"] : []),
    ...(says("/MarkInfo", "/Marked") ? [] : ["not marked as tagged"]),
    ...(says("/ViewerPreferences", "/DisplayDocTitle") ? [] : ["the title is not displayed"]),
    ...(/^\([a-z]{2,3}(?:-[a-z0-9]{2,8})*\)$/i.test(String(catalog.get("/Lang")))
      ? []
      : ["no language"]),
  ];
}

/** Checkpoints 01, 02, 28 and 31: what is drawn, who says it, and in which letters. */
function pageFaults(file: PdfFile, held: ReadonlyMap<string, number>): string[] {
  const faults: string[] = [];
  const root = file.dictionary(file.catalog.get("/StructTreeRoot"));
  const parents = parentTree(file, root.get("/ParentTree"));
  for (const reference of pagesOf(file, file.catalog.get("/Pages"))) {
    const page = file.dictionary(reference);
    const drawn = drawnContent(file.stream(page.get("/Contents")).toString("latin1"));
    if (drawn.unmarked > 0) faults.push("content that is neither structure nor decoration");
    if (drawn.entangled > 0) faults.push("decoration and structure one in the other");
    const key = page.get("/StructParents");
    if (drawn.mcids.length > 0 && typeof key !== "number")
      faults.push("a page without StructParents");
    const owners = file.list(parents.get(Number(key)));
    for (const mcid of drawn.mcids) {
      const owner = owners[mcid];
      const id = reference instanceof Reference ? reference.id : 0;
      const holder = held.get(`${id} ${mcid}`);
      if (!(owner instanceof Reference) || owner.id !== holder)
        faults.push("marked content that the structure does not know");
    }
    for (const annotation of file.list(page.get("/Annots"))) {
      const entries = file.dictionary(annotation);
      if (page.get("/Tabs") !== "/S") faults.push("annotations without a tab order");
      if (String(entries.get("/Contents") ?? "()").length <= 2)
        faults.push("an annotation without Contents");
      if (typeof entries.get("/StructParent") !== "number")
        faults.push("an annotation outside of the structure");
    }
    const fonts = file.dictionary(file.dictionary(page.get("/Resources")).get("/Font"));
    for (const [name, glyphs] of drawn.glyphs)
      faults.push(...fontFaults(file, file.dictionary(fonts.get(name)), glyphs));
    for (const name of fonts.keys())
      if (file.dictionary(fonts.get(name)).get("/Subtype") !== "/Type0")
        faults.push("a font that is not embedded");
  }
  return faults;
}

function fontFaults(file: PdfFile, font: Dictionary, glyphs: ReadonlySet<number>): string[] {
  const descendant = file.dictionary(file.list(font.get("/DescendantFonts"))[0]);
  const descriptor = file.dictionary(descendant.get("/FontDescriptor"));
  const map = file.stream(font.get("/ToUnicode")).toString("latin1");
  const letters = new Map<number, string>();
  for (const [, first = "", listed = ""] of map.matchAll(/<(\w+)> <\w+> \[([^\]]*)\]/g))
    (listed.match(/<[^>]*>/g) ?? []).forEach((letter, at) => {
      letters.set(Number.parseInt(first, 16) + at, letter);
    });
  // One that is empty is part of the letter beside it: the dots of an Arabic one, or an accent.
  const isSilent = (glyph: number) =>
    /^<(?:0000|feff|fffe)>$/i.test(letters.get(glyph) ?? "<0000>");
  return [
    ...(file.stream(descriptor.get("/FontFile2")).length > 0
      ? []
      : ["a font that is not embedded"]),
    ...(descendant.get("/CIDToGIDMap") === "/Identity" ? [] : ["a font without CIDToGIDMap"]),
    ...([...glyphs].some(isSilent) ? ["a letter that says nothing"] : []),
  ];
}

function pagesOf(file: PdfFile, node: PdfValue | undefined): PdfValue[] {
  return file
    .list(file.dictionary(node).get("/Kids"))
    .flatMap((kid) => (file.dictionary(kid).has("/Kids") ? pagesOf(file, kid) : [kid]));
}

function parentTree(file: PdfFile, node: PdfValue | undefined): Map<number, PdfValue> {
  const numbers = file.list(file.dictionary(node).get("/Nums"));
  return new Map(
    numbers.flatMap((key, at): [number, PdfValue][] =>
      at % 2 === 0 ? [[Number(key), numbers[at + 1] ?? null]] : [],
    ),
  );
}
