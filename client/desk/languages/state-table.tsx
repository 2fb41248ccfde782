import check from "lucide-static/icons/check.svg?raw";
import clock from "lucide-static/icons/clock-alert.svg?raw";
import minus from "lucide-static/icons/minus.svg?raw";
import pencil from "lucide-static/icons/pencil.svg?raw";
import { LANGUAGES_DE } from "../../../surveys/messages/languages/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { LanguageState } from "../../../surveys/wire/language.ts";
import { Icon } from "../../shared/icons/icon.tsx";
import { LanguageName } from "./language-name.tsx";

type Status = LanguageState["files"][number]["status"];

const LOOKS: Readonly<Record<Status, { icon: string; tag: string }>> = {
  approved: { icon: check, tag: "ok" },
  draft: { icon: pencil, tag: "note-t" },
  missing: { icon: minus, tag: "mut" },
};

/** One row a language, one column a questionnaire; every state as icon and word. */
export function StateTable({ languages }: { languages: readonly LanguageState[] }) {
  const files = languages[0]?.files ?? [];
  return (
    <div class="sheet">
      <table class="states">
        <caption>{say(LANGUAGES_DE, "table.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{say(LANGUAGES_DE, "table.language")}</th>
            <th scope="col">{say(LANGUAGES_DE, "table.offered")}</th>
            <th scope="col">{say(LANGUAGES_DE, "table.interface")}</th>
            {files.map(({ id, title }) => (
              <th key={id} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {languages.map((state) => (
            <tr key={state.language}>
              <th scope="row">
                <LanguageName language={state.language} />
              </th>
              <td>
                <ColumnName name={say(LANGUAGES_DE, "table.offered")} />
                <Tag
                  {...(state.offered ? LOOKS.approved : LOOKS.missing)}
                  text={say(LANGUAGES_DE, state.offered ? "offered.yes" : "offered.no")}
                />
              </td>
              <td>
                <ColumnName name={say(LANGUAGES_DE, "table.interface")} />
                <StatusTag status={state.interfaceChecked ? "approved" : "draft"} stale={0} />
              </td>
              {state.files.map(({ id, title, status, stale }) => (
                <td key={id}>
                  <ColumnName name={title} />
                  <StatusTag status={status} stale={stale.length} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Stands in the cell where the screen is too narrow for columns; the heading is read out anyhow. */
function ColumnName({ name }: { name: string }) {
  return (
    <span class="column-name soft" aria-hidden="true">
      {name}
    </span>
  );
}

function StatusTag({ status, stale }: { status: Status; stale: number }) {
  return (
    <span class="tags">
      <Tag {...LOOKS[status]} text={say(LANGUAGES_DE, `state.${status}`)} />
      {stale > 0 && (
        <Tag
          icon={clock}
          tag="note-t"
          text={
            stale === 1
              ? say(LANGUAGES_DE, "state.staleOne")
              : say(LANGUAGES_DE, "state.stale", { count: stale })
          }
        />
      )}
    </span>
  );
}

function Tag({ icon, tag, text }: { icon: string; tag: string; text: string }) {
  return (
    <span class={`tag ${tag}`}>
      <Icon svg={icon} />
      {text}
    </span>
  );
}
