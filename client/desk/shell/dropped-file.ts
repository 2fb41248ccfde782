import { useEffect, useState } from "preact/hooks";
import { navigate } from "./navigation.ts";

const IMPORT = "/buero/einlesen";
/** A stack that is being typed, or its balance: what is dropped there lies in it. */
const STACK = /^\/buero\/erfassen\/([^/]+)/;

/** The file that was dropped, until the import room takes it up. */
let dropped: File | undefined;

/**
 * A file may be dropped on any page of the office; the import room then has it in hand.
 *
 * @param isOn whether this person may read files in
 * @returns whether a file is being held over the page
 */
export function useFileDrop(isOn: boolean): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    if (!isOn) return;
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files") || isFileField(event.target)) return;
      // Without this the browser would open the file in place of the page.
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      const file = event.dataTransfer?.files[0];
      setOver(false);
      if (!file || isFileField(event.target)) return;
      event.preventDefault();
      dropped = file;
      const stack = STACK.exec(location.pathname)?.[1];
      navigate(stack === undefined ? IMPORT : `${IMPORT}?stapel=${stack}`);
    };
    const listeners = new AbortController();
    addEventListener("dragover", over, listeners);
    addEventListener("dragleave", leave, listeners);
    addEventListener("drop", drop, listeners);
    return () => listeners.abort();
  }, [isOn]);
  return isOver;
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
