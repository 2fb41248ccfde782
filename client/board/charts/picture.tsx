import "./picture.css";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Ink } from "./ink.ts";
import { inkOf, onInkChange } from "./ink.ts";
import { Walk } from "./walk.tsx";

/**
 * Draws data on a canvas.
 *
 * @param at which of the picture's points is marked; null: none
 * @returns takes the drawing away again
 */
export type Draw<Data> = (
  canvas: HTMLCanvasElement,
  data: Data,
  ink: Ink,
  at: number | null,
) => () => void;

/**
 * A picture drawn by Chart.js, whose code comes only when a picture is wanted. It is an extra: the table
 * beside it holds every number, and where the code cannot be loaded the table stands alone. Who listens gets
 * one description of the whole, and can walk through its points by keyboard.
 *
 * @param load the same function as long as the same picture is wanted
 * @param points what each point says, in the order of the table
 * @param rows for lists: how many bars, so that each gets its height
 */
export function Picture<Data>({
  load,
  data,
  label,
  points,
  rows,
}: {
  load: () => Promise<Draw<Data>>;
  data: Data;
  label: string;
  points: readonly string[];
  rows?: number;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [failed, setFailed] = useState(false);
  const [at, setAt] = useState<number | null>(null);
  const marked = useRef(at);
  const redraw = useRef(() => {});
  useEffect(() => {
    let current = true;
    let remove = () => {};
    let stopWatching = () => {};
    load().then(
      (draw) => {
        redraw.current = () => {
          remove();
          if (current && canvas.current)
            remove = draw(canvas.current, data, inkOf(), marked.current);
        };
        redraw.current();
        if (current) stopWatching = onInkChange(() => redraw.current());
      },
      () => setFailed(true),
    );
    return () => {
      current = false;
      redraw.current = () => {};
      stopWatching();
      remove();
    };
  }, [load, data]);
  useEffect(() => {
    marked.current = at;
    redraw.current();
  }, [at]);
  if (failed) return null;
  return (
    <>
      <div
        class={rows === undefined ? "picture square" : "picture"}
        style={rows === undefined ? {} : { blockSize: `${rows * 3 + 4}rem` }}
      >
        <canvas ref={canvas} role="img" aria-label={label} />
      </div>
      <Walk points={points} at={at} onMove={setAt} />
    </>
  );
}
