import download from "lucide-static/icons/download.svg?raw";
import { useRef, useState } from "preact/hooks";
import { EXPORT_DE } from "../../../surveys/messages/export/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import { MOST_ROWS } from "../../../surveys/spreadsheet/workbook-size.ts";
import type { ExportChoices, TableFormat } from "../../../surveys/wire/export.ts";
import { TABLE_FORMATS } from "../../../surveys/wire/export.ts";
import { Icon } from "../../shared/icons/icon.tsx";
import { RadioField } from "../form/choice-fields.tsx";
import { SelectField } from "../form/fields.tsx";
import { dayInWords } from "../shell/day.ts";
import { StartedNote } from "./started-note.tsx";

const KINDS = ["responses", "texts", "code-book"] as const;
export type Kind = (typeof KINDS)[number];
type Wave = ExportChoices["waves"][number];

const NUMBER = new Intl.NumberFormat("de-DE");

/** Which wave, which table, which kind of file; then one link that fetches it. */
export function ExportForm({ choices: { waves } }: { choices: ExportChoices }) {
  const [waveId, setWave] = useState(waves[0]?.id ?? "");
  const [kind, setKind] = useState<Kind>("responses");
  const [wished, setFormat] = useState<TableFormat>("xlsx");
  const [started, setStarted] = useState<Kind>();
  const note = useRef<HTMLHeadingElement>(null);
  const wave = waves.find(({ id }) => id === waveId) ?? waves[0];
  if (!wave) return null;
  const most = kind === "responses" ? wave.mostInWorkbook : MOST_ROWS;
  const isTooLong = rowsOf(wave, kind) > most;
  const formats = TABLE_FORMATS.filter((format) => format !== "xlsx" || !isTooLong);
  const format = formats.find((one) => one === wished) ?? "csv-de";
  const choose =
    <Value,>(set: (value: Value) => void) =>
    (value: Value) => {
      setStarted(undefined);
      set(value);
    };
  const begin = () => {
    setStarted(kind);
    // After the note is drawn; the download itself is the browser's.
    requestAnimationFrame(() => note.current?.focus());
  };
  return (
    <>
      <section class="sheet export-form" aria-label={say(EXPORT_DE, "title")}>
        <SelectField
          id="wave"
          label={say(EXPORT_DE, "wave")}
          value={wave.id}
          options={waves.map(({ id, name, title, startsOn }) => ({
            value: id,
            label: `${title} (${name}, ${dayInWords(startsOn)})`,
          }))}
          faults={[]}
          onChange={choose(setWave)}
        />
        <RadioField
          id="kind"
          label={say(EXPORT_DE, "what")}
          value={kind}
          options={KINDS.filter((one) => one !== "texts" || wave.texts !== null).map((one) => ({
            value: one,
            label: say(EXPORT_DE, one),
            hint: hintOf(wave, one),
          }))}
          faults={[]}
          onChange={choose(setKind)}
        />
        <RadioField
          id="format"
          label={say(EXPORT_DE, "format")}
          value={format}
          options={formats.map((one) => ({
            value: one,
            label: say(EXPORT_DE, one),
            hint: say(
              EXPORT_DE,
              one === "xlsx" && kind !== "responses" ? "xlsx.hint.alone" : `${one}.hint`,
            ),
          }))}
          faults={[]}
          onChange={choose(setFormat)}
        />
        {isTooLong && (
          <p class="note">{say(EXPORT_DE, "xlsx.too-long", { most: NUMBER.format(most) })}</p>
        )}
        <p class="soft">{say(EXPORT_DE, "excluded")}</p>
        <a
          class="btn primary"
          download
          href={`/api/exports/${encodeURIComponent(wave.id)}/${kind}?format=${format}`}
          onClick={begin}
        >
          <Icon svg={download} />
          {say(EXPORT_DE, "download")}
        </a>
      </section>
      {started && <StartedNote kind={started} heading={note} />}
    </>
  );
}

function rowsOf({ responses, texts }: Wave, kind: Kind): number {
  if (kind === "responses") return responses;
  return kind === "texts" ? (texts ?? 0) : 0;
}

function hintOf(wave: Wave, kind: Kind): string {
  if (kind === "code-book") return say(EXPORT_DE, "code-book.hint");
  const rows = rowsOf(wave, kind);
  return rows === 1
    ? say(EXPORT_DE, `${kind}.hint.one`)
    : say(EXPORT_DE, `${kind}.hint.several`, { count: NUMBER.format(rows) });
}
