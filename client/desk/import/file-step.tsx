import fileSpreadsheet from "lucide-static/icons/file-spreadsheet.svg?raw";
import { useRef, useState } from "preact/hooks";
import * as v from "valibot";
import { PROBLEMS_DE } from "../../../surveys/messages/problems/de.ts";
import { problemSentence } from "../../../surveys/messages/problems/sentence.ts";
import type { FieldworkChoices } from "../../../surveys/wire/fieldwork.ts";
import type { FileMode } from "../../../surveys/wire/import.ts";
import { FILE_MODES, Uploaded } from "../../../surveys/wire/import.ts";
import type { StackSummary } from "../../../surveys/wire/stack.ts";
import { api } from "../../shared/api/client.ts";
import type { Outcome } from "../../shared/api/outcome.ts";
import { useLoaded } from "../../shared/api/use-loaded.ts";
import { Icon } from "../../shared/icons/icon.tsx";
import { RadioField } from "../form/choice-fields.tsx";
import { ErrorSummary } from "../form/error-summary.tsx";
import type { Fault } from "../form/fault.ts";
import { faultAt } from "../form/fault.ts";
import { SelectField } from "../form/fields.tsx";
import { call } from "../shell/call.ts";
import { useDroppedFile } from "../shell/dropped-file.ts";
import { Loaded } from "../shell/loaded.tsx";
import { navigate } from "../shell/navigation.ts";
import { Said } from "../shell/said.tsx";
import { stackName } from "../stack/words.ts";
import { StepFrame } from "./steps.tsx";
import { words } from "./words.ts";

const loadChoices = () => call(api.fieldwork.choices.$get());
const loadStacks = () => call(api.stacks.$get());

/** The first step: where the answers belong, and the file. */
export function FileStep() {
  const [state, again] = useLoaded(loadChoices);
  const [stacks, stacksAgain] = useLoaded(loadStacks);
  return (
    <Loaded state={state} onAgain={again}>
      {(choices) => (
        <Loaded state={stacks} onAgain={stacksAgain}>
          {(found) => (
            <FileForm
              choices={choices}
              stacks={found.stacks.filter(({ closed }) => closed === null)}
            />
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

/** @param stacks of paper that are open: forms from a file may lie in one of them */
function FileForm({ choices, stacks }: { choices: FieldworkChoices; stacks: StackSummary[] }) {
  const wanted = stacks.find(({ id }) => id === new URLSearchParams(location.search).get("stapel"));
  const open = choices.waves.filter(({ frozen }) => !frozen);
  const sites = choices.sites.filter(({ code }) => open.some((wave) => wave.sites.includes(code)));
  const [site, setSite] = useState(wanted?.site.code ?? sites[0]?.code ?? "");
  const waves = open.filter((wave) => wave.sites.includes(site));
  const [chosen, setWave] = useState(wanted?.wave.id ?? "");
  const wave = waves.find(({ id }) => id === chosen)?.id ?? waves[0]?.id ?? "";
  const [mode, setMode] = useState<FileMode>("paper");
  const here = stacks.filter((one) => one.site.code === site && one.wave.id === wave);
  const [chosenStack, setStack] = useState(wanted?.id ?? "");
  const stack = mode === "paper" ? here.find(({ id }) => id === chosenStack)?.id : undefined;
  const [faults, setFaults] = useState<Fault[]>([]);
  const [general, setGeneral] = useState<string>();
  const [sending, setSending] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useDroppedFile((file) => {
    if (input.current) input.current.files = filesOf(file);
  });

  if (sites.length === 0)
    return (
      <StepFrame step="file" title={words("file.none.title")}>
        <p>{words("file.none.text")}</p>
      </StepFrame>
    );

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const file = input.current?.files?.[0];
    setGeneral(undefined);
    setFaults(file ? [] : [{ field: "file", sentence: words("file.missing") }]);
    if (!file || sending) return;
    setSending(true);
    const outcome = await send(file, { site, wave, mode, name: file.name });
    const put = outcome.kind === "done" && stack ? await putInto(stack, outcome.value.id) : outcome;
    setSending(false);
    if (outcome.kind === "problem")
      return setGeneral(problemSentence(PROBLEMS_DE, outcome.problem));
    if (put.kind === "problem") return setGeneral(problemSentence(PROBLEMS_DE, put.problem));
    const { id, outcome: how } = outcome.value;
    navigate(`/buero/einlesen/${id}`, how === "resumed" ? words("file.resumed") : undefined);
  };
  const fault = faultAt(faults, "file");

  return (
    <StepFrame step="file" title={words("file.title")} about={words("file.lead")}>
      <Said />
      <ErrorSummary faults={faults} general={general} />
      <form class="sheet form import-file" noValidate onSubmit={(event) => void submit(event)}>
        <SelectField
          id="site"
          label={words("file.site")}
          value={site}
          options={sites.map(({ code, name, districtName }) => ({
            value: code,
            label: `${districtName} · ${name}`,
          }))}
          faults={faults}
          onChange={setSite}
        />
        <SelectField
          id="wave"
          label={words("file.wave")}
          value={wave}
          options={waves.map(({ id, name, title }) => ({ value: id, label: `${name}: ${title}` }))}
          faults={faults}
          onChange={setWave}
        />
        <RadioField
          id="mode"
          label={words("file.mode")}
          value={mode}
          options={FILE_MODES.map((one) => ({ value: one, label: words(`file.mode.${one}`) }))}
          faults={faults}
          onChange={setMode}
        />
        {mode === "paper" && here.length > 0 && (
          <SelectField
            id="stack"
            label={words("file.stack")}
            hint={words("file.stack.hint")}
            value={stack ?? ""}
            options={[
              { value: "", label: words("file.stack.none") },
              ...here.map((one) => ({ value: one.id, label: stackName(one) })),
            ]}
            faults={faults}
            onChange={setStack}
          />
        )}
        <div class={fault === undefined ? "field" : "field faulty"}>
          <label for="file">{words("file.choose")}</label>
          <p class="soft small" id="file-hint">
            {words("file.choose.hint")}
          </p>
          {fault !== undefined && (
            <p class="fault" id="file-fault">
              {fault}
            </p>
          )}
          <input
            id="file"
            ref={input}
            class="input file"
            type="file"
            accept=".csv,.txt,.tsv,.xlsx,text/csv"
            aria-describedby={fault === undefined ? "file-hint" : "file-hint file-fault"}
            {...(fault !== undefined && { "aria-invalid": true as const })}
          />
        </div>
        <button class="btn primary" type="submit" disabled={sending}>
          <Icon svg={fileSpreadsheet} />
          {words("file.submit")}
        </button>
        <p role="status">{sending ? words("file.sending") : ""}</p>
      </form>
    </StepFrame>
  );
}

/** One file as a field for files holds it. */
function filesOf(file: File): FileList {
  const transfer = new DataTransfer();
  transfer.items.add(file);
  return transfer.files;
}

/** The file's forms lie in this stack of paper. */
function putInto(id: string, batch: string): Promise<Outcome<unknown>> {
  return call<unknown>(api.stacks[":id"].files[":batch"].$put({ param: { id, batch } }));
}

/** Sends the file as it is: its bytes are the body, so that a large one is never held in memory. */
async function send(file: File, to: Record<string, string>): Promise<Outcome<Uploaded>> {
  const query = new URLSearchParams(to);
  const outcome = await call<unknown>(
    fetch(`/api/imports?${query}`, {
      method: "POST",
      headers: { "content-type": "application/octet-stream" },
      body: file,
    }),
  );
  return outcome.kind === "problem"
    ? outcome
    : { kind: "done", value: v.parse(Uploaded, outcome.value) };
}
