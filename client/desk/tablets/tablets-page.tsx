import "./tablets.css";
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { DESK_DE } from "../../../surveys/messages/desk/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import { TABLETS_DE } from "../../../surveys/messages/tablets/de.ts";
import type { Me } from "../../../surveys/wire/account.ts";
import type { PairingCode } from "../../../surveys/wire/device.ts";
import { api } from "../../shared/api/client.ts";
import type { Outcome } from "../../shared/api/outcome.ts";
import { useLoaded } from "../../shared/api/use-loaded.ts";
import { call } from "../shell/call.ts";
import { Loaded } from "../shell/loaded.tsx";
import { navigate, usePath } from "../shell/navigation.ts";
import { useRefreshed } from "../shell/refreshed.ts";
import { FileStep } from "./file-step.tsx";
import { PairingStep } from "./pairing-step.tsx";
import { RevokeStep } from "./revoke-step.tsx";
import type { TabletChoices } from "./tablet-form.tsx";
import { NewTabletForm, TabletForm, tabletSites } from "./tablet-form.tsx";
import { TabletList } from "./tablet-list.tsx";
import { codeAddress, TABLETS } from "./tablets-address.ts";

const REFRESH_SECONDS = 30;

const loadDevices = () => call(api.devices.$get());

async function loadChoices(): Promise<Outcome<TabletChoices>> {
  const choices = await call(api.fieldwork.choices.$get());
  if (choices.kind === "problem") return choices;
  const survey = await call(api.survey.sites.$get());
  if (survey.kind === "problem") return survey;
  return { kind: "done", value: { ...choices.value, languages: survey.value.languages } };
}

/**
 * The office's tablets. The address says what is shown: the list, `neu`, `datei`, or one tablet's
 * form, `code` and `abmelden`.
 */
export function TabletsPage({ me }: { me: Me }) {
  const [what = "", step = ""] = usePath()
    .slice(TABLETS.length + 1)
    .split("/")
    .map(decodeURIComponent);
  const [devices, look] = useRefreshed(loadDevices, REFRESH_SECONDS);
  const [code, setCode] = useState<PairingCode>();
  const goToList = (said: string) => {
    look();
    navigate(TABLETS, said);
  };

  if (what === "datei") return <FileStep />;
  if (what === "neu")
    return (
      <WithChoices>
        {(choices) =>
          tabletSites(choices).length === 0 ? (
            <NoSites me={me} />
          ) : (
            <NewTabletForm
              choices={choices}
              onCode={(made) => {
                setCode(made);
                look();
                navigate(codeAddress(made.device));
              }}
            />
          )
        }
      </WithChoices>
    );
  return (
    <Loaded state={devices.state} onAgain={look}>
      {({ devices: all }) => {
        if (what === "") return <TabletList devices={all} at={devices.at} stale={devices.stale} />;
        const device = all.find(({ id }) => id === what);
        if (!device || device.state === "revoked")
          // A tablet that was just added is in the list with the next look.
          return code?.device === what ? <Waiting /> : <NotThere />;
        switch (step) {
          case "code":
            return (
              <PairingStep
                device={device}
                code={code?.device === device.id ? code : undefined}
                onCode={setCode}
                onLook={look}
                onDone={goToList}
              />
            );
          case "abmelden":
            return <RevokeStep device={device} onDone={goToList} />;
          default:
            return (
              <WithChoices>
                {(choices) => <TabletForm device={device} choices={choices} onDone={goToList} />}
              </WithChoices>
            );
        }
      }}
    </Loaded>
  );
}

function WithChoices({ children }: { children: (choices: TabletChoices) => ComponentChildren }) {
  const [state, again] = useLoaded(loadChoices);
  return (
    <Loaded state={state} onAgain={again}>
      {children}
    </Loaded>
  );
}

function Waiting() {
  return <p class="page soft">{say(DESK_DE, "page.loading")}</p>;
}

function NotThere() {
  return (
    <div class="page narrow">
      <p class="lead">{say(TABLETS_DE, "missing")}</p>
      <p>
        <a href={TABLETS}>{say(TABLETS_DE, "back")}</a>
      </p>
    </div>
  );
}

function NoSites({ me }: { me: Me }) {
  return (
    <div class="page narrow">
      <h1>{say(TABLETS_DE, "new.title")}</h1>
      <p class="lead">{say(TABLETS_DE, "no-sites")}</p>
      {me.permissions.includes("fieldwork.manage") && (
        <p>
          <a href="/buero/einrichten/orte">{say(TABLETS_DE, "no-sites.link")}</a>
        </p>
      )}
    </div>
  );
}
