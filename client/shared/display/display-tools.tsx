import aLargeSmall from "lucide-static/icons/a-large-small.svg?raw";
import contrastIcon from "lucide-static/icons/contrast.svg?raw";
import { Icon } from "../icons/icon.tsx";
import type { Contrast, Display, TextSize } from "./display.ts";
import { nextContrast, nextSize } from "./display.ts";

export type DisplayWords = {
  size: string;
  contrast: string;
  /** What is on now, for screen readers: "Größe 150 Prozent". */
  sizeNow: Readonly<Record<TextSize, string>>;
  contrastNow: Readonly<Record<Contrast, string>>;
};

/** Two buttons, Schrift and Kontrast. Each touch goes one step on and starts again after the last. */
export function DisplayTools({
  display,
  words,
  onChange,
}: {
  display: Display;
  words: DisplayWords;
  onChange: (display: Display) => void;
}) {
  return (
    <>
      <button
        class="tool"
        type="button"
        onClick={() => onChange({ ...display, size: nextSize(display) })}
      >
        <Icon svg={aLargeSmall} />
        <span>{words.size}</span>
        <span class="hide" role="status">
          {words.sizeNow[display.size]}
        </span>
      </button>
      <button
        class="tool"
        type="button"
        onClick={() => onChange({ ...display, contrast: nextContrast(display) })}
      >
        <Icon svg={contrastIcon} />
        <span>{words.contrast}</span>
        <span class="hide" role="status">
          {words.contrastNow[display.contrast]}
        </span>
      </button>
    </>
  );
}
