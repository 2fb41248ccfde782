import { useEffect, useRef } from "preact/hooks";
import { say } from "../../../surveys/messages/say.ts";
import { TABLETS_DE } from "../../../surveys/messages/tablets/de.ts";
import type { ExportTaken } from "../../../surveys/wire/device.ts";
import { refusalInWords } from "./refusal.ts";
import { TABLETS } from "./tablets-address.ts";

/** What became of the answers in a tablet's file. */
export function TakenFile({
  name,
  taken: { stored, repeated, refused },
  onAnother,
}: {
  /** The file's name. */
  name: string;
  taken: ExportTaken;
  onAnother: () => void;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div class="page narrow">
      <h1 ref={heading} tabIndex={-1}>
        {titleFor({ stored, repeated, refused }, name)}
      </h1>
      <dl class="sheet facts taken">
        {(
          [
            ["file.stored", stored],
            ["file.repeated", repeated],
            ["file.refused", refused.length],
          ] as const
        ).map(([label, count]) => (
          <div key={label}>
            <dt>{say(TABLETS_DE, label)}</dt>
            <dd class="num">{count}</dd>
          </div>
        ))}
      </dl>
      {refused.length > 0 && (
        <section class="sheet" aria-labelledby="refused">
          <h2 id="refused">{say(TABLETS_DE, "file.refused.title")}</h2>
          <p>{say(TABLETS_DE, "file.refused.text")}</p>
          <ul class="bullets">
            {byReason(refused).map(([code, count]) => (
              <li key={code}>
                {say(TABLETS_DE, "refused.what", { count, reason: refusalInWords(code) })}
              </li>
            ))}
          </ul>
        </section>
      )}
      <div class="buttons">
        <a class="btn primary" href={TABLETS}>
          {say(TABLETS_DE, "back")}
        </a>
        <button class="btn" type="button" onClick={onAnother}>
          {say(TABLETS_DE, "file.another")}
        </button>
      </div>
    </div>
  );
}

function titleFor({ stored, repeated, refused }: ExportTaken, name: string): string {
  if (stored > 0 || refused.length > 0) return say(TABLETS_DE, "file.done.some", { name });
  return say(TABLETS_DE, repeated > 0 ? "file.done.none" : "file.empty");
}

/** How many answers were not taken for each reason, most frequent first. */
function byReason(refused: ExportTaken["refused"]): [string, number][] {
  const counts = new Map<string, number>();
  for (const { code } of refused) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one);
}
