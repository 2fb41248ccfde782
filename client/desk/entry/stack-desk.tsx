import { useCallback, useEffect, useState } from "preact/hooks";
import * as v from "valibot";
import { ENTRY_DE } from "../../../surveys/messages/entry/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Me } from "../../../surveys/wire/account.ts";
import { StackDesk as DeskOnWire } from "../../../surveys/wire/stack.ts";
import { api } from "../../shared/api/client.ts";
import type { Outcome } from "../../shared/api/outcome.ts";
import { useLoaded } from "../../shared/api/use-loaded.ts";
import { call } from "../shell/call.ts";
import { Loaded } from "../shell/loaded.tsx";
import { makeDesk } from "./desk.ts";
import type { Desk } from "./desk-state.ts";
import { DeskView } from "./desk-view.tsx";
import { rememberDesk, rememberedDesk } from "./remembered-desk.ts";
import { sheetServer } from "./sheet-server.ts";
import { typingForm } from "./typing-form.ts";

/** One stack on the desk. Where the page was left, or the power failed, the cursor stands there again. */
export function StackDesk({ id, me }: { id: string; me: Me }) {
  const [kept] = useState(() => rememberedDesk(me.id, id));
  return kept ? <OpenDesk desk={kept} /> : <LoadedDesk id={id} me={me} />;
}

function LoadedDesk({ id, me }: { id: string; me: Me }) {
  const [state, again] = useLoaded(useCallback(() => load(id, me.id), [id, me.id]));
  return (
    <Loaded state={state} onAgain={again}>
      {(found) =>
        found === "closed" ? (
          <div class="page entry-narrow">
            <h1>{say(ENTRY_DE, "title")}</h1>
            <p class="lead">{say(ENTRY_DE, "stack.is-closed")}</p>
            <p>
              <a class="btn primary" href={`/buero/erfassen/${id}/stand`}>
                {say(ENTRY_DE, "stack.balance")}
              </a>
            </p>
          </div>
        ) : (
          <OpenDesk desk={found} />
        )
      }
    </Loaded>
  );
}

function OpenDesk({ desk }: { desk: Desk }) {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      // Every key is on the server; only without a network is there something to lose.
      if (desk.keeping() !== "kept") event.preventDefault();
    };
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [desk]);
  return <DeskView desk={desk} />;
}

async function load(id: string, person: string): Promise<Outcome<Desk | "closed">> {
  const found = await call<unknown>(api.stacks[":id"].desk.$get({ param: { id } }));
  if (found.kind === "problem") return found;
  const { summary, draft } = v.parse(DeskOnWire, found.value);
  if (summary.closed) return { kind: "done", value: "closed" };
  const read = await typingForm(summary.wave.id);
  if (read.kind === "problem") return read;
  const form = read.value;
  const { site, day, balance, mine } = summary;
  const isOffered = form.wordings.some(({ language }) => language === summary.language);
  const session = {
    stack: id,
    site: site.code,
    place: `${site.district} · ${site.name}`,
    day,
    language: isOffered ? summary.language : "de",
    form,
  };
  const { declared, open } = balance;
  const pulse = { declared, open, seconds: mine.seconds };
  const desk = makeDesk(session, { draft, pulse }, sheetServer);
  rememberDesk(person, id, desk);
  return { kind: "done", value: desk };
}
