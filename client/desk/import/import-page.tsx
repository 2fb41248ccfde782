import "./import.css";
import { useCallback } from "preact/hooks";
import type { Me } from "../../../surveys/wire/account.ts";
import { api } from "../../shared/api/client.ts";
import { useLoaded } from "../../shared/api/use-loaded.ts";
import { call } from "../shell/call.ts";
import { Loaded } from "../shell/loaded.tsx";
import { usePath } from "../shell/navigation.ts";
import { FileStep } from "./file-step.tsx";
import { PlannedImport } from "./planned-import.tsx";
import { RunningImport } from "./running-import.tsx";

const BASE = "/buero/einlesen";

/** Reading a file in: which file, how it is read, what its columns are, what will happen, and that it does. */
export function ImportPage({ me }: { me: Me }) {
  const [, id] = usePath().split(`${BASE}/`);
  return id ? <OneImport key={id} id={id} me={me} /> : <FileStep />;
}

const load = (id: string) => call(api.imports[":id"].$get({ param: { id } }));

function OneImport({ id, me }: { id: string; me: Me }) {
  const [state, again] = useLoaded(useCallback(() => load(id), [id]));
  return (
    <Loaded state={state} onAgain={again}>
      {(summary) =>
        summary.state === "planned" ? (
          <PlannedImport id={id} onRunning={again} />
        ) : (
          <RunningImport summary={summary} me={me} />
        )
      }
    </Loaded>
  );
}
