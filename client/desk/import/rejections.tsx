import ban from "lucide-static/icons/ban.svg?raw";
import download from "lucide-static/icons/download.svg?raw";
import { MOST_ROWS } from "../../../surveys/spreadsheet/workbook-size.ts";
import type { RefusedCell } from "../../../surveys/wire/import.ts";
import { Icon } from "../../shared/icons/icon.tsx";
import { counted, number, words } from "./words.ts";

const FORMATS = ["xlsx", "csv"] as const;

/** The rows that are refused, each with place, cell and reason; to take along, mend and read in again. */
export function Rejections({
  id,
  rejected,
  rows,
}: {
  /** The import's. */
  id: string;
  rejected: readonly RefusedCell[];
  rows: number;
}) {
  if (rows === 0) return null;
  const formats = FORMATS.filter((format) => format !== "xlsx" || rows <= MOST_ROWS);
  const listed = new Set(rejected.map(({ row }) => row)).size;
  return (
    <section class="sheet" aria-labelledby="rejected">
      <h2 id="rejected">{counted("plan.rejected.one", "plan.rejected.several", rows)}</h2>
      <p class="soft">{words("plan.rejected.text")}</p>
      <p class="buttons">
        {formats.map((format) => (
          <a
            key={format}
            class="btn plain"
            download
            href={`/api/imports/${id}/rejects?format=${format}`}
          >
            <Icon svg={download} />
            {words(`plan.rejected.${format}`)}
          </a>
        ))}
      </p>
      <ul class="rejected">
        {rejected.map(({ row, column, heading, message }, index) => (
          <li key={`${row} ${column} ${index}`}>
            <span class="tag bad">
              <Icon svg={ban} />
              {column === null
                ? words("plan.rejected.row", { row })
                : words("plan.rejected.place", { row, column })}
            </span>
            <span>
              {message}
              {heading !== null && heading !== "" && <span class="soft small"> {heading}</span>}
            </span>
          </li>
        ))}
      </ul>
      {listed < rows && (
        <p class="soft">{words("plan.rejected.more", { count: number(rejected.length) })}</p>
      )}
    </section>
  );
}
