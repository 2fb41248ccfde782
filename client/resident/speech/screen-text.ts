import type { Span } from "./device.ts";
import type { Block } from "./reading.ts";

/** A block as it stands in the page, with the text nodes that make it. */
export type BlockOnScreen = Block & {
  readonly element: Element;
  readonly nodes: readonly { readonly node: Text; readonly from: number }[];
};

// What is not for the ear: pictures, words for screen readers alone, progress, names of other languages.
const SILENT = "[aria-hidden=true], [hidden], [inert], [lang], .hide, .progress, .say, svg";

/** What can be read around this element, in its order: the screen's middle, then its foot. */
export function blocksAround(here: Element): BlockOnScreen[] {
  const screen = screenAround(here);
  const parts = [...screen.querySelectorAll("main, .foot")];
  return (parts.length > 0 ? parts : [screen]).flatMap(blocksIn);
}

/** The screen that an element belongs to: a dialogue that lies over the others is one of its own. */
export function screenAround(here: Element): Element {
  return (
    here.closest("dialog, [role=dialog], [role=alertdialog], .screen") ??
    here.ownerDocument.documentElement
  );
}

/** The range of a stretch of a block; undefined where the page has changed since. */
export function rangeOf({ nodes }: BlockOnScreen, { from, to }: Span): Range | undefined {
  const first = nodeAt(nodes, from);
  const last = nodeAt(nodes, to - 1);
  if (first === undefined || last === undefined) return undefined;
  const range = new Range();
  range.setStart(first.node, from - first.from);
  range.setEnd(last.node, to - last.from);
  return range;
}

function nodeAt(nodes: BlockOnScreen["nodes"], character: number) {
  return nodes.find(
    ({ node, from }) =>
      node.isConnected && character >= from && character < from + node.data.length,
  );
}

function blocksIn(part: Element): BlockOnScreen[] {
  const blocks: { element: Element; nodes: { node: Text; from: number }[]; text: string }[] = [];
  let broken = false;
  const walker = document.createTreeWalker(
    part,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) =>
      node instanceof Element && node !== part && isSilent(node)
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof HTMLBRElement) broken = true;
    if (!(node instanceof Text) || node.data === "") continue;
    const element = blockOf(node, part);
    const last = blocks.at(-1);
    if (last === undefined || last.element !== element || broken) {
      blocks.push({ element, nodes: [{ node, from: 0 }], text: node.data });
    } else {
      last.nodes.push({ node, from: last.text.length });
      last.text += node.data;
    }
    broken = false;
  }
  return blocks
    .filter(({ text }) => text.trim() !== "")
    .map((block) => ({
      ...block,
      kind: block.element.closest("button, a, summary") === null ? "text" : "button",
    }));
}

function isSilent(element: Element): boolean {
  return element.matches(SILENT) || element.getClientRects().length === 0;
}

/** The nearest element that is no mere part of a line: what stands in it is one piece to the eye. */
function blockOf(node: Text, part: Element): Element {
  let element = node.parentElement ?? part;
  while (element !== part && /^(inline|contents)$/.test(getComputedStyle(element).display))
    element = element.parentElement ?? part;
  return element;
}
