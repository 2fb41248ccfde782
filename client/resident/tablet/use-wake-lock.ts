import { useEffect } from "preact/hooks";

/**
 * Keeps the screen on while the kiosk runs, at night too: a screen that the device has switched off cannot
 * be switched on again by a page, and the tablet is to come back by itself.
 */
export function useWakeLock(): void {
  useEffect(() => {
    if (!("wakeLock" in navigator)) return;
    let lock: WakeLockSentinel | undefined;
    let gone = false;
    const take = () => {
      if (document.visibilityState !== "visible") return;
      navigator.wakeLock.request("screen").then(
        (taken) => {
          lock = taken;
          if (gone) release();
        },
        () => {
          // The battery is low, or the device forbids it: then the device's own settings decide.
        },
      );
    };
    const release = () => {
      lock?.release().catch(() => {
        // It has been let go already.
      });
    };
    take();
    // The browser lets go of it whenever the page is hidden.
    document.addEventListener("visibilitychange", take);
    return () => {
      gone = true;
      document.removeEventListener("visibilitychange", take);
      release();
    };
  }, []);
}
