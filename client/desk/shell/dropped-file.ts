import { useEffect, useState } from "preact/hooks";
import { navigate } from "./navigation.ts";

const IMPORT = "/buero/einlesen";
/** A stack that is being typed, or its balance: what is dropped there lies in it. */
const STACK = /^\/buero\/erfassen\/([^/]+)/;

/** The file that was dropped, until the import room takes it up. */
let dropped: File | undefined;

/** How many parts of the page hold something that is not saved. */
let unsaved = 0;

/**
 * Files are not taken while this part of a page is there.
 *
 * @param holds whether it holds something that is not saved
 */
export function useUnsaved(holds = true): void {
  useEffect(() => {
    if (!holds) return;
    unsaved += 1;
    return () => {
      unsaved -= 1;
    };
  }, [holds]);
}

/**
 * What a page shows of files that are dragged over it.
 * here, not-here: a file is held over the page, and may be let go there or not · refused, several: it was
 * let go and not taken, until the next key or touch
 */
export type FileDrop = "none" | "here" | "not-here" | "refused" | "several";

/**
 * A file that is dropped on a page of the office goes to the import room. Where unsaved work stands it is
 * not taken: going there would throw the work away.
 *
 * @param takes whether this person may read files in, and this page holds nothing unsaved
 * @param path the page's: what was said on one page does not follow to the next
 */
export function useFileDrop(takes: boolean, path: string): FileDrop {
  const [drop, setDrop] = useState<FileDrop>("none");
  useEffect(() => {
    setDrop("none");
    const isTaken = () => takes && unsaved === 0;
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files") || isFileField(event.target)) return;
      // Without this the browser would open the file in place of the page.
      event.preventDefault();
      setDrop(isTaken() ? "here" : "not-here");
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setDrop("none");
    };
    const letGo = (event: DragEvent) => {
      const [file, ...more] = event.dataTransfer?.files ?? [];
      if (!file || isFileField(event.target)) return setDrop("none");
      event.preventDefault();
      if (!isTaken()) return setDrop("refused");
      if (more.length > 0) return setDrop("several");
      setDrop("none");
      dropped = file;
      const stack = STACK.exec(location.pathname)?.[1];
      navigate(stack === undefined ? IMPORT : `${IMPORT}?stapel=${stack}`);
    };
    const heard = () => setDrop("none");
    const listeners = new AbortController();
    addEventListener("dragover", over, listeners);
    addEventListener("dragleave", leave, listeners);
    addEventListener("drop", letGo, listeners);
    addEventListener("keydown", heard, listeners);
    addEventListener("pointerdown", heard, listeners);
    return () => listeners.abort();
  }, [takes, path]);
  return drop;
}

/** Takes up a file that was dropped before this part of a page was there, or is dropped while it is. */
export function useDroppedFile(take: (file: File) => void): void {
  useEffect(() => {
    const look = () => {
      if (dropped) take(dropped);
      dropped = undefined;
    };
    look();
    addEventListener("popstate", look);
    return () => removeEventListener("popstate", look);
  }, []);
}

/** A field for files takes its own. */
function isFileField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type === "file";
}
