import "./export.css";
import { EXPORT_DE } from "../../../surveys/messages/export/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Me } from "../../../surveys/wire/account.ts";
import { api } from "../../shared/api/client.ts";
import { useLoaded } from "../../shared/api/use-loaded.ts";
import { call } from "../shell/call.ts";
import { Loaded } from "../shell/loaded.tsx";
import { useTitle } from "../shell/title.ts";
import { ExportForm } from "./export-form.tsx";

const loadChoices = () => call(api.exports.$get());

/** Taking tables out: single forms, people's words, and what it all means. */
export function ExportPage(_props: { me: Me }) {
  useTitle(say(EXPORT_DE, "title"));
  const [state, again] = useLoaded(loadChoices);
  return (
    <div class="page narrow export-page">
      <h1>{say(EXPORT_DE, "title")}</h1>
      <p class="lead">{say(EXPORT_DE, "lead")}</p>
      <Loaded state={state} onAgain={again}>
        {(choices) =>
          choices.waves.length === 0 ? (
            <p>{say(EXPORT_DE, "none")}</p>
          ) : (
            <ExportForm choices={choices} />
          )
        }
      </Loaded>
    </div>
  );
}
