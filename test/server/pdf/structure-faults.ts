import type { Dictionary, PdfFile, PdfValue } from "./pdf-objects.ts";
import { Reference } from "./pdf-objects.ts";

/** What may stand in what (ISO 32000-1, 14.8.4); whoever is not named stands anywhere. */
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  TR: ["Table", "THead", "TBody", "TFoot"],
  THead: ["Table"],
  TBody: ["Table"],
  TFoot: ["Table"],
  TH: ["TR"],
  TD: ["TR"],
  LI: ["L"],
  Lbl: ["LI"],
  LBody: ["LI"],
  Caption: ["Table", "L", "Figure"],
};
const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  Table: ["Caption", "TR", "THead", "TBody", "TFoot"],
  THead: ["TR"],
  TBody: ["TR"],
  TFoot: ["TR"],
  TR: ["TH", "TD"],
  L: ["Caption", "LI", "L"],
  LI: ["Lbl", "LBody"],
};
const KNOWN = [
  ...["Document", "Part", "Sect", "Div", "P", "H1", "H2", "H3", "H4", "H5", "H6", "Span", "Figure"],
  ...["Table", "THead", "TBody", "TFoot", "TR", "TH", "TD", "L", "LI", "Lbl", "LBody", "Caption"],
  ...["Link", "Note", "Quote", "BlockQuote"],
];

/** What is wrong in the tree of a document, and which marked content belongs to it. */
export function structureFaults(file: PdfFile) {
  const faults: string[] = [];
  /** By page and number: the element that says it holds this content. */
  const held = new Map<string, number>();
  let level = 0;

  function visit(value: PdfValue, parent: string, page: PdfValue | undefined): Dictionary {
    const element = file.dictionary(value);
    const tag = String(element.get("/S") ?? "").slice(1);
    if (!KNOWN.includes(tag)) faults.push(`an element of the unknown kind "${tag}"`);
    if (!(PARENTS[tag]?.includes(parent) ?? true)) faults.push(`${tag} in ${parent}`);
    if (!(CHILDREN[parent]?.includes(tag) ?? true)) faults.push(`${tag} in ${parent}`);
    const heading = /^H([1-6])$/.exec(tag);
    if (heading) {
      const next = Number(heading[1]);
      if (next > level + 1) faults.push(`H${next} after H${level}`);
      level = next;
    }
    const attributes = file.dictionary(element.get("/A"));
    if (tag === "TH" && !["/Row", "/Column", "/Both"].includes(String(attributes.get("/Scope"))))
      faults.push("TH without Scope");
    if (tag === "Figure") {
      if (String(element.get("/Alt") ?? "()").length <= 2) faults.push("Figure without Alt");
      if (file.list(attributes.get("/BBox")).length !== 4) faults.push("Figure without BBox");
    }
    const here = element.get("/Pg") ?? page;
    const rows: number[] = [];
    for (const kid of file.list(element.get("/K"))) {
      const inner = file.dictionary(kid);
      const mcid = typeof kid === "number" ? kid : inner.get("/MCID");
      if (typeof mcid === "number") hold(inner.get("/Pg") ?? here, mcid, value);
      else if (inner.has("/S")) {
        visit(kid, tag, here);
        if (inner.get("/S") === "/TR") rows.push(columnsOf(inner));
      }
    }
    if (new Set(rows).size > 1) faults.push(`rows of ${[...new Set(rows)].join(" and ")} cells`);
    return element;
  }

  function hold(page: PdfValue | undefined, mcid: number, element: PdfValue): void {
    if (page instanceof Reference && element instanceof Reference)
      held.set(`${page.id} ${mcid}`, element.id);
    else faults.push(`content ${mcid} on no page`);
  }

  function columnsOf(row: Dictionary): number {
    return file
      .list(row.get("/K"))
      .map((cell) => file.dictionary(file.dictionary(cell).get("/A")).get("/ColSpan") ?? 1)
      .reduce((sum: number, span) => sum + Number(span), 0);
  }

  const root = file.dictionary(file.catalog.get("/StructTreeRoot"));
  if (file.list(root.get("/K")).length === 0) faults.push("no structure");
  for (const top of file.list(root.get("/K"))) visit(top, "", undefined);
  return { faults, held };
}
