import { useState } from "preact/hooks";
import { PROBLEMS_DE } from "../../../../surveys/messages/problems/de.ts";
import type { TabletStaffKey } from "../../../../surveys/messages/tablet-staff/de.ts";
import type { DeviceBundle } from "../../../../surveys/wire/device.ts";
import { Note } from "../../frame/note.tsx";
import type { Later } from "../../later.ts";
import type { Outbox, OutboxState } from "../../outbox/outbox.ts";
import { staffWords } from "../staff-words.ts";
import { saveSealedExport } from "./sealed-export.ts";

/** What waits and what was refused, and the two ways out: the network, and a file. */
export function Queue({
  queue,
  outbox,
  device,
}: {
  queue: OutboxState | undefined;
  outbox: Later<Outbox>;
  device: DeviceBundle["device"];
}) {
  const [said, setSaid] = useState<TabletStaffKey>();
  async function send() {
    setSaid("queue.sending");
    const opened = await outbox.load();
    const round = await opened.retryRefused();
    const { waiting, refused } = await opened.state();
    const left = waiting > 0 || Object.keys(refused).length > 0;
    setSaid(round === "unreachable" ? "queue.offline" : left ? "queue.left" : "queue.sent");
  }
  async function save() {
    const opened = await outbox.load();
    saveSealedExport(await opened.parcels(), device);
    setSaid("queue.exported");
  }
  const refused = Object.entries(queue?.refused ?? {});
  const refusedInAll = refused.reduce((sum, [, count]) => sum + count, 0);
  const empty = queue !== undefined && queue.waiting === 0 && refusedInAll === 0;
  return (
    <section>
      <h2>{staffWords("queue.title")}</h2>
      {queue !== undefined && (
        <>
          <p class="lead">{waitingInWords(queue.waiting)}</p>
          {queue.oldestWaiting !== null && (
            <p>{staffWords("queue.oldest", hourInWords(queue.oldestWaiting))}</p>
          )}
        </>
      )}
      {refusedInAll > 0 && (
        <>
          <p>
            {refusedInAll === 1
              ? staffWords("queue.refused-one")
              : staffWords("queue.refused-many", { count: refusedInAll })}
          </p>
          <ul class="reasons">
            {refused.map(([code, count]) => (
              <li key={code}>
                {staffWords("queue.refused-why", { count, sentence: sentenceFor(code) })}
              </li>
            ))}
          </ul>
        </>
      )}
      {!empty && <p class="soft">{staffWords("queue.sealed")}</p>}
      <div class="ways">
        <button class="btn" type="button" onClick={send}>
          {staffWords("queue.send")}
        </button>
        {!empty && (
          <button class="btn" type="button" aria-describedby="export-help" onClick={save}>
            {staffWords("queue.export")}
          </button>
        )}
      </div>
      {!empty && (
        <p class="soft" id="export-help">
          {staffWords("queue.export-help")}
        </p>
      )}
      <div role="status">
        {said !== undefined && (
          <Note
            text={
              said === "queue.exported"
                ? `${staffWords(said)} ${staffWords("queue.exported-stays")}`
                : staffWords(said)
            }
          />
        )}
      </div>
    </section>
  );
}

function waitingInWords(count: number): string {
  if (count === 0) return staffWords("queue.none");
  return count === 1 ? staffWords("queue.one") : staffWords("queue.many", { count });
}

/** The hour is kept in UTC; the team reads its own clock. */
function hourInWords(hour: string): { day: string; time: string } {
  const at = new Date(hour);
  return {
    day: at.toLocaleDateString("de", { day: "numeric", month: "long" }),
    time: at.toLocaleTimeString("de", { hour: "2-digit", minute: "2-digit" }),
  };
}

/** The reason in words. A server that is newer than this app may have reasons of its own. */
function sentenceFor(code: string): string {
  const known = Object.entries(PROBLEMS_DE).find(([problem]) => problem === code)?.[1];
  return (known ?? PROBLEMS_DE["server.failed"]).replaceAll(/\{\d+\}/g, "…");
}
