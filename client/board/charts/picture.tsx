import { useEffect, useRef, useState } from "preact/hooks";
import type { Ink } from "./ink.ts";
import { inkOf, onInkChange } from "./ink.ts";

/** Draws data on a canvas. @returns takes the drawing away again */
export type Draw<Data> = (canvas: HTMLCanvasElement, data: Data, ink: Ink) => () => void;

/**
 * A picture drawn by Chart.js, whose code comes only when a picture is wanted. It is an extra: the table
 * beside it holds every number, and where the code cannot be loaded the table stands alone.
 *
 * @param load the same function as long as the same picture is wanted
 * @param rows for lists: how many bars, so that each gets its height
 */
export function Picture<Data>({
  load,
  data,
  label,
  rows,
}: {
  load: () => Promise<Draw<Data>>;
  data: Data;
  label: string;
  rows?: number;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let current = true;
    let remove = () => {};
    load().then(
      (draw) => {
        const redraw = () => {
          remove();
          if (current && canvas.current) remove = draw(canvas.current, data, inkOf());
        };
        redraw();
        if (current) stopWatching = onInkChange(redraw);
      },
      () => setFailed(true),
    );
    let stopWatching = () => {};
    return () => {
      current = false;
      stopWatching();
      remove();
    };
  }, [load, data]);
  if (failed) return null;
  return (
    <div
      class={rows === undefined ? "picture square" : "picture"}
      style={rows === undefined ? {} : { blockSize: `${rows * 3 + 4}rem` }}
    >
      <canvas ref={canvas} role="img" aria-label={label} />
    </div>
  );
}
