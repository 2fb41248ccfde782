/** How a page is drawn for one person: text size and contrast. Never stored: the next person starts afresh. */
export type TextSize = 100 | 150 | 200;
export type Contrast = "normal" | "high" | "dark";
export type Display = { readonly size: TextSize; readonly contrast: Contrast };

/** What the machine wishes for, before anyone has touched anything. */
export function startingDisplay(matches: (query: string) => boolean): Display {
  if (matches("(prefers-contrast: more)")) return { size: 100, contrast: "high" };
  return { size: 100, contrast: matches("(prefers-color-scheme: dark)") ? "dark" : "normal" };
}

/** The next larger text; after the largest the first again. */
export function nextSize({ size }: Display): TextSize {
  return size === 100 ? 150 : size === 150 ? 200 : 100;
}

/** The next contrast; after the last the first again. */
export function nextContrast({ contrast }: Display): Contrast {
  return contrast === "normal" ? "high" : contrast === "high" ? "dark" : "normal";
}

/** Sets the switches that tokens.css looks at. */
export function applyDisplay(root: HTMLElement, { size, contrast }: Display): void {
  root.dataset.size = String(size);
  root.dataset.theme = contrast === "dark" ? "dark" : "light";
  if (contrast === "high") root.dataset.contrast = "high";
  else delete root.dataset.contrast;
}
