/** What a canvas draws with: the page's own colours and type as they are at this moment. */
export type Ink = {
  ink: string;
  soft: string;
  grid: string;
  line: string;
  sheet: string;
  voice: string;
  onVoice: string;
  lampWash: string;
  diverging: string[];
  onDiverging: string[];
  font: string;
  /** Pixels of the body text. */
  size: number;
};

/** Reads the colours of the page. In forced colours the machine's own take their place. */
export function inkOf(): Ink {
  const style = getComputedStyle(document.documentElement);
  const body = getComputedStyle(document.body);
  const read = (name: string) => style.getPropertyValue(name).trim();
  const five = (name: string) => [1, 2, 3, 4, 5].map((step) => read(`${name}-${step}`));
  const type = { font: body.fontFamily, size: Math.max(14, Number.parseFloat(body.fontSize) - 1) };
  if (matchMedia("(forced-colors: active)").matches)
    return {
      ink: "CanvasText",
      soft: "CanvasText",
      grid: "GrayText",
      line: "CanvasText",
      sheet: "Canvas",
      voice: "CanvasText",
      onVoice: "Canvas",
      lampWash: "Canvas",
      diverging: five("").map(() => "Canvas"),
      onDiverging: five("").map(() => "CanvasText"),
      ...type,
    };
  return {
    ink: read("--ink"),
    soft: read("--ink-soft"),
    grid: read("--grid"),
    line: read("--line"),
    sheet: read("--sheet"),
    voice: read("--voice"),
    onVoice: read("--on-voice"),
    lampWash: read("--lamp-wash"),
    diverging: five("--d"),
    onDiverging: five("--on-d"),
    ...type,
  };
}

/** Calls back when the colours of the page change. @returns the way to stop */
export function onInkChange(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, {
    attributeFilter: ["data-theme", "data-contrast", "data-size"],
  });
  const forced = matchMedia("(forced-colors: active)");
  forced.addEventListener("change", listener);
  return () => {
    observer.disconnect();
    forced.removeEventListener("change", listener);
  };
}
