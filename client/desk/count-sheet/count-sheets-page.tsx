import "./count-sheet.css";
import { COUNT_SHEET_DE } from "../../../surveys/messages/count-sheet/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import { germanDay } from "../../../surveys/paper/typed-day.ts";
import type { Me } from "../../../surveys/wire/account.ts";
import type { CountSheetSummary } from "../../../surveys/wire/count-sheet.ts";
import { api } from "../../shared/api/client.ts";
import { useLoaded } from "../../shared/api/use-loaded.ts";
import { call } from "../shell/call.ts";
import { Loaded } from "../shell/loaded.tsx";
import { usePath } from "../shell/navigation.ts";
import { Said } from "../shell/said.tsx";
import { NewCountSheetPage } from "./new-count-sheet-page.tsx";
import { SheetPage } from "./sheet-page.tsx";
import { countInWords } from "./words.ts";

const BASE = "/buero/strichlisten";
const NEW = "neu";
const loadSheets = () => call(api["count-sheets"].$get());

/** Lists on which answers were only counted: all of them, a new one, or one. */
export function CountSheetsPage(_props: { me: Me }) {
  const [, id] = usePath().slice(BASE.length).split("/");
  if (id === undefined || id === "") return <SheetList />;
  return id === NEW ? <NewCountSheetPage /> : <SheetPage key={id} id={id} />;
}

function SheetList() {
  const [state, again] = useLoaded(loadSheets);
  return (
    <div class="page count-page">
      <h1>{say(COUNT_SHEET_DE, "title")}</h1>
      <Said />
      <p class="lead">
        {say(COUNT_SHEET_DE, "lead")} {say(COUNT_SHEET_DE, "lead.apart")}
      </p>
      <p>
        <a class="btn primary" href={`${BASE}/${NEW}`}>
          {say(COUNT_SHEET_DE, "list.new")}
        </a>
      </p>
      <Loaded state={state} onAgain={again}>
        {({ sheets }) =>
          sheets.length === 0 ? (
            <p class="soft">{say(COUNT_SHEET_DE, "list.none")}</p>
          ) : (
            <section>
              <h2>{say(COUNT_SHEET_DE, "list.title")}</h2>
              <ul class="rows sheet">
                {sheets.map((sheet) => (
                  <SheetRow key={sheet.id} sheet={sheet} />
                ))}
              </ul>
            </section>
          )
        }
      </Loaded>
    </div>
  );
}

function SheetRow({ sheet }: { sheet: CountSheetSummary }) {
  const { id, site, wave, day, countedBy, marks, questions, revision, withdrawn } = sheet;
  const name = say(COUNT_SHEET_DE, "list.name", { site: site.name, day: germanDay(day) });
  return (
    <li>
      <div class="what">
        <b>{name}</b>
        <span class="soft">
          {say(COUNT_SHEET_DE, "list.counted", {
            by: countedBy,
            marks: countInWords("marks", marks),
            questions: countInWords("questions", questions),
          })}{" "}
          · {wave.name}
        </span>
      </div>
      {withdrawn && <span class="tag mut">{say(COUNT_SHEET_DE, "list.withdrawn")}</span>}
      {!withdrawn && revision > 1 && (
        <span class="tag mut">{say(COUNT_SHEET_DE, "list.corrected")}</span>
      )}
      {wave.frozen && <span class="tag mut">{say(COUNT_SHEET_DE, "list.frozen")}</span>}
      <a class="btn plain" href={`${BASE}/${id}`}>
        {say(COUNT_SHEET_DE, "list.open")}
        <span class="hide"> {name}</span>
      </a>
    </li>
  );
}
