import { useEffect } from "preact/hooks";
import { APP_VERSION } from "../app-version.ts";
import type { Later } from "../later.ts";
import type { Outbox } from "../outbox/outbox.ts";
import { voicesHere } from "../speech/voices.ts";
import type { KioskState } from "./kiosk-context.ts";
import { reportOf } from "./report.ts";
import { postReport } from "./tablet-server.ts";

const MILLISECONDS_BETWEEN_REPORTS = 5 * 60_000;

/**
 * Tells the server how the tablet is: after each round of sending that changed something, and every five
 * minutes. @param onSignedOut the server no longer knows this tablet
 */
export function useReport(
  outbox: Later<Outbox>,
  { key, bundle }: Pick<KioskState, "key" | "bundle">,
  onSignedOut: () => void,
): void {
  useEffect(() => {
    let last = "";
    let gone = false;
    let stop = () => {};

    async function tell(anyway: boolean): Promise<void> {
      const [opened, voices] = await Promise.all([
        outbox.load(),
        voicesHere(bundle.survey.recordings),
      ]);
      const report = reportOf(await opened.state(), {
        appVersion: APP_VERSION,
        voices,
        persistent: await isPersistent(),
      });
      const text = JSON.stringify(report);
      if (gone || (!anyway && text === last)) return;
      const reply = await postReport(key, report);
      if (reply.kind === "done") last = text;
      if (reply.kind === "signedOut" && !gone) onSignedOut();
    }
    const report = (anyway: boolean) => {
      tell(anyway).catch(() => {
        // The next one says it.
      });
    };

    outbox.load().then(
      (opened) => {
        const stopWatching = opened.watchRounds((round) => {
          if (round !== "unreachable") report(false);
        });
        if (gone) stopWatching();
        else stop = stopWatching;
      },
      () => {
        // Without an outbox there is nothing to tell; the bench says that nothing is stored.
      },
    );
    report(true);
    const reporting = setInterval(() => report(true), MILLISECONDS_BETWEEN_REPORTS);
    return () => {
      gone = true;
      clearInterval(reporting);
      stop();
    };
  }, [outbox, key, bundle]);
}

async function isPersistent(): Promise<boolean> {
  try {
    return await navigator.storage.persisted();
  } catch {
    return false;
  }
}
