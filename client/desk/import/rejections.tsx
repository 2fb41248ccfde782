import ban from "lucide-static/icons/ban.svg?raw";
import download from "lucide-static/icons/download.svg?raw";
import type { RefusedCell } from "../../../surveys/wire/import.ts";
import { Icon } from "../../shared/icons/icon.tsx";
import { rejectionTable } from "./rejection-table.ts";
import { counted, number, words } from "./words.ts";

/** The rows that are refused, each with place, cell and reason; to take along as a table. */
export function Rejections({ rejected, rows }: { rejected: readonly RefusedCell[]; rows: number }) {
  if (rows === 0) return null;
  return (
    <section class="sheet" aria-labelledby="rejected">
      <h2 id="rejected">{counted("plan.rejected.one", "plan.rejected.several", rows)}</h2>
      <p class="soft">{words("plan.rejected.text")}</p>
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
      {rejected.length < rows && (
        <p class="soft">{words("plan.rejected.more", { count: number(rejected.length) })}</p>
      )}
      <button class="btn plain" type="button" onClick={() => save(rejected)}>
        <Icon svg={download} />
        {words("plan.rejected.save")}
      </button>
    </section>
  );
}

function save(rejected: readonly RefusedCell[]): void {
  const table = new Blob([rejectionTable(rejected)], { type: "text/csv" });
  const address = URL.createObjectURL(table);
  const link = document.createElement("a");
  link.href = address;
  link.download = words("plan.rejected.file");
  link.click();
  URL.revokeObjectURL(address);
}
