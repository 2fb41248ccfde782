import circleAlert from "lucide-static/icons/circle-alert.svg?raw";
import fileUp from "lucide-static/icons/file-up.svg?raw";
import { useEffect, useRef, useState } from "preact/hooks";
import * as v from "valibot";
import { say } from "../../../surveys/messages/say.ts";
import { TABLETS_DE } from "../../../surveys/messages/tablets/de.ts";
import { ExportTaken } from "../../../surveys/wire/device.ts";
import type { Outcome } from "../../shared/api/outcome.ts";
import { Icon } from "../../shared/icons/icon.tsx";
import { ErrorSummary } from "../form/error-summary.tsx";
import type { Fault } from "../form/fault.ts";
import { faultAt } from "../form/fault.ts";
import { useSubmit } from "../form/use-submit.ts";
import { call } from "../shell/call.ts";
import { useTitle } from "../shell/title.ts";
import { TABLETS } from "./tablets-address.ts";
import { TakenFile } from "./taken-file.tsx";

const NO_FILE: Fault[] = [{ field: "file", sentence: say(TABLETS_DE, "file.missing") }];

type Done = { name: string; taken: ExportTaken };

/** Takes in the file that a tablet wrote when its network was dead for good. */
export function FileStep() {
  useTitle(say(TABLETS_DE, "file.title"));
  const [file, setFile] = useState<File>();
  const [done, setDone] = useState<Done>();
  const form = useSubmit({ "device.export-malformed": "file", "file.too-large": "file" });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  if (done)
    return <TakenFile name={done.name} taken={done.taken} onAnother={() => setDone(undefined)} />;

  const check = () =>
    file === undefined
      ? { kind: "faulty" as const, faults: NO_FILE }
      : { kind: "fits" as const, value: file };
  const fault = faultAt(form.faults, "file");
  return (
    <div class="page narrow">
      <h1 ref={heading} tabIndex={-1}>
        {say(TABLETS_DE, "file.title")}
      </h1>
      <p class="lead">{say(TABLETS_DE, "file.lead")}</p>
      <ErrorSummary faults={form.faults} general={form.general} />
      <form
        class="sheet form"
        noValidate
        onSubmit={(event) => void form.submit(event, check, send, setDone)}
      >
        <div class={fault === undefined ? "field" : "field faulty"}>
          <label for="file">{say(TABLETS_DE, "file.choose")}</label>
          <p class="soft small" id="file-hint">
            {say(TABLETS_DE, "file.choose.hint")}
          </p>
          {fault !== undefined && (
            <p class="fault" id="file-fault">
              <Icon svg={circleAlert} />
              {fault}
            </p>
          )}
          <input
            id="file"
            class="input file"
            type="file"
            accept=".json,application/json"
            aria-describedby={fault === undefined ? "file-hint" : "file-hint file-fault"}
            {...(fault !== undefined && { "aria-invalid": true as const })}
            onChange={(event) => setFile(event.currentTarget.files?.[0])}
          />
        </div>
        <div class="buttons">
          <button class="btn primary" type="submit" aria-disabled={form.busy}>
            <Icon svg={fileUp} />
            {say(TABLETS_DE, "file.submit")}
          </button>
          <a class="btn quiet" href={TABLETS}>
            {say(TABLETS_DE, "cancel")}
          </a>
        </div>
        <p role="status">{form.busy ? say(TABLETS_DE, "file.sending") : ""}</p>
      </form>
    </div>
  );
}

/** Sends the file as the tablet wrote it. The server knows best whether it is one. */
async function send(file: File): Promise<Outcome<Done>> {
  const outcome = await call<unknown>(
    fetch("/api/devices/export", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: file,
    }),
  );
  return outcome.kind === "problem"
    ? outcome
    : { kind: "done", value: { name: file.name, taken: v.parse(ExportTaken, outcome.value) } };
}
