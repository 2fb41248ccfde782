import fileSpreadsheet from "lucide-static/icons/file-spreadsheet.svg?raw";
import { useRef, useState } from "preact/hooks";
import * as v from "valibot";
import { COUNT_SHEET_DE } from "../../../surveys/messages/count-sheet/de.ts";
import { COUNT_ROW_FAULTS_DE } from "../../../surveys/messages/count-sheet/file-de.ts";
import { PROBLEMS_DE } from "../../../surveys/messages/problems/de.ts";
import { problemSentence } from "../../../surveys/messages/problems/sentence.ts";
import { say } from "../../../surveys/messages/say.ts";
import { germanDay } from "../../../surveys/paper/typed-day.ts";
import type { RejectedCount } from "../../../surveys/wire/count-sheet.ts";
import { CountFileReading } from "../../../surveys/wire/count-sheet.ts";
import type { Outcome } from "../../shared/api/outcome.ts";
import { Icon } from "../../shared/icons/icon.tsx";
import { call } from "../shell/call.ts";

/** Takes the numbers of a filled-in template over into the fields; what does not fit is named. */
export function FilePart({
  wave,
  onRead,
}: {
  wave: string;
  onRead: (reading: CountFileReading) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState("");
  const [rejected, setRejected] = useState<readonly RejectedCount[]>([]);
  const [busy, setBusy] = useState(false);
  const read = async () => {
    if (busy) return;
    const file = input.current?.files?.[0];
    setRejected([]);
    if (!file) return setSaid(say(COUNT_SHEET_DE, "file.missing"));
    setBusy(true);
    const outcome = await send(file, wave);
    setBusy(false);
    if (outcome.kind === "problem") return setSaid(problemSentence(PROBLEMS_DE, outcome.problem));
    const { there, questions } = outcome.value;
    setRejected(outcome.value.rejected);
    if (there)
      return setSaid(
        say(COUNT_SHEET_DE, "file.there", { site: there.site, day: germanDay(there.day) }),
      );
    setSaid(
      [
        takenInWords(file.name, questions.length),
        ...(outcome.value.rejected.length > 0 ? [rejectedInWords(outcome.value.rejected)] : []),
      ].join(" "),
    );
    if (questions.length > 0) onRead(outcome.value);
  };
  const template = (format: "csv" | "xlsx") =>
    `/api/count-sheets/template?wave=${encodeURIComponent(wave)}&format=${format}`;
  return (
    <details class="sheet count-file">
      <summary>{say(COUNT_SHEET_DE, "file.title")}</summary>
      <p>{say(COUNT_SHEET_DE, "file.text")}</p>
      <p class="buttons">
        {(["xlsx", "csv"] as const).map((format) => (
          <a key={format} class="btn plain" href={template(format)} download>
            <Icon svg={fileSpreadsheet} />
            {say(COUNT_SHEET_DE, `file.template.${format}`)}
          </a>
        ))}
      </p>
      <div class="field">
        <label for="count-file">{say(COUNT_SHEET_DE, "file.choose")}</label>
        <input id="count-file" ref={input} class="input" type="file" accept=".csv,.xlsx" />
      </div>
      <p>
        <button class="btn" type="button" aria-disabled={busy} onClick={() => void read()}>
          {say(COUNT_SHEET_DE, "file.read")}
        </button>
      </p>
      <p role="status">{said}</p>
      {rejected.length > 0 && <Rejected rows={rejected} />}
    </details>
  );
}

function takenInWords(name: string, questions: number): string {
  if (questions === 0) return say(COUNT_SHEET_DE, "file.taken.none", { name });
  const key = questions === 1 ? "file.taken.one" : "file.taken";
  return say(COUNT_SHEET_DE, key, { name, questions });
}

function rejectedInWords({ length: count }: readonly RejectedCount[]): string {
  return count === 1
    ? say(COUNT_SHEET_DE, "file.rejected.one")
    : say(COUNT_SHEET_DE, "file.rejected", { count });
}

function Rejected({ rows }: { rows: readonly RejectedCount[] }) {
  return (
    <table class="count-table">
      <caption>{rejectedInWords(rows)}</caption>
      <thead>
        <tr>
          {(["row", "column", "value", "reason"] as const).map((key) => (
            <th key={key} scope="col">
              {say(COUNT_SHEET_DE, `file.${key}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ row, column, value, fault }) => (
          <tr key={`${row} ${column}`}>
            <th scope="row">{row}</th>
            <td>{column}</td>
            <td>{value}</td>
            <td>{COUNT_ROW_FAULTS_DE[fault]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Sends a file as it is: the typed client has no words for a body of bytes. */
async function send(file: File, wave: string): Promise<Outcome<CountFileReading>> {
  const query = new URLSearchParams({ wave, name: file.name });
  const headers = { "content-type": "application/octet-stream" };
  const outcome = await call<unknown>(
    fetch(`/api/count-sheets/files?${query}`, { method: "POST", headers, body: file }),
  );
  return outcome.kind === "problem"
    ? outcome
    : { kind: "done", value: v.parse(CountFileReading, outcome.value) };
}
