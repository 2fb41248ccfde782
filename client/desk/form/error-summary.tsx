import { useEffect, useRef } from "preact/hooks";
import { DESK_DE } from "../../../surveys/messages/desk/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Fault } from "./fault.ts";

/**
 * What stands in the way of a form, at its top, each with a link to its field. Takes the focus whenever
 * it says something new. Give it a new `faults` array with each attempt.
 *
 * @param general a sentence about the whole form, such as a problem from the server
 */
export function ErrorSummary({
  faults,
  general,
}: {
  faults: readonly Fault[];
  general?: string | undefined;
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [faults, general]);
  if (faults.length === 0 && general === undefined) return null;
  return (
    <div class="errors" ref={box} tabIndex={-1} role="alert" aria-labelledby="errors-title">
      <h2 id="errors-title">{say(DESK_DE, "errors.title")}</h2>
      {general !== undefined && <p>{general}</p>}
      {faults.length > 0 && (
        <ul>
          {faults.map(({ field, sentence }) => (
            <li key={field}>
              <a href={`#${field}`} onClick={(event) => goTo(event, field)}>
                {sentence}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function goTo(event: MouseEvent, field: string): void {
  event.preventDefault();
  document.getElementById(field)?.focus();
}
