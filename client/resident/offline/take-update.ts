import { TAKE_OVER } from "./take-over.ts";

const MILLISECONDS_TO_WAIT = 5_000;

/**
 * Lets a newer version of the app take over, if one waits on this device. To be asked between two people
 * only, and the page must be loaded anew at once: its own files are gone then.
 *
 * @returns whether the next load brings a newer version; false also where another page of the survey is
 *   open, which would lose its files
 */
export async function takeUpdate(): Promise<boolean> {
  if (!("serviceWorker" in navigator)) return false;
  const registration = await navigator.serviceWorker.getRegistration();
  const newer = registration?.waiting;
  if (newer === undefined || newer === null) return false;
  return new Promise((done) => {
    const { port1: ours, port2: theirs } = new MessageChannel();
    const timer = setTimeout(() => done(false), MILLISECONDS_TO_WAIT);
    const settle = (taken: boolean) => {
      clearTimeout(timer);
      done(taken);
    };
    newer.addEventListener("statechange", () => {
      if (newer.state === "activated") settle(true);
    });
    ours.onmessage = () => settle(false);
    newer.postMessage(TAKE_OVER, [theirs]);
  });
}
