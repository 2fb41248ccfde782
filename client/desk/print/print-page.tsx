import "./print.css";
import { useState } from "preact/hooks";
import { PRINT_DE } from "../../../surveys/messages/print/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Me } from "../../../surveys/wire/account.ts";
import type { PrintRun } from "../../../surveys/wire/print.ts";
import { api } from "../../shared/api/client.ts";
import { useLoaded } from "../../shared/api/use-loaded.ts";
import { call } from "../shell/call.ts";
import { Loaded } from "../shell/loaded.tsx";
import { useTitle } from "../shell/title.ts";
import { MadeRun } from "./made-run.tsx";
import { NewRunForm } from "./new-run-form.tsx";
import { RunsTable } from "./runs-table.tsx";

const loadChoices = () => call(api.fieldwork.choices.$get());
const loadRuns = () => call(api.print.runs.$get());

/** Printing forms: numbers for new ones, and who has which. */
export function PrintPage(_props: { me: Me }) {
  useTitle(say(PRINT_DE, "title"));
  const [choices, choicesAgain] = useLoaded(loadChoices);
  const [desk, again] = useLoaded(loadRuns);
  const [made, setMade] = useState<PrintRun>();
  const done = (run: PrintRun) => {
    setMade(run);
    again();
  };
  return (
    <div class="page print-page">
      <h1>{say(PRINT_DE, "title")}</h1>
      <p class="lead">{say(PRINT_DE, "lead")}</p>
      <Loaded state={choices} onAgain={choicesAgain}>
        {(within) => (
          <Loaded state={desk} onAgain={again}>
            {({ runs, waves }) => (
              <div class="print-columns">
                <div>
                  {made && <MadeRun key={made.id} run={made} />}
                  <NewRunForm choices={within} printable={waves} onMade={done} />
                </div>
                <RunsTable runs={runs} />
              </div>
            )}
          </Loaded>
        )}
      </Loaded>
      <p>
        <a href="/buero/erfassen">{say(PRINT_DE, "back.to-entry")}</a>
      </p>
    </div>
  );
}
