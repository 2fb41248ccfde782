import { useCallback, useMemo, useState } from "preact/hooks";
import { COUNT_SHEET_DE } from "../../../surveys/messages/count-sheet/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { NewCountSheet } from "../../../surveys/wire/count-sheet.ts";
import {
  LONGEST_NAME,
  NewCountSheet as NewCountSheetSchema,
} from "../../../surveys/wire/count-sheet.ts";
import type { FieldworkChoices } from "../../../surveys/wire/fieldwork.ts";
import { api } from "../../shared/api/client.ts";
import type { Outcome } from "../../shared/api/outcome.ts";
import { useLoaded } from "../../shared/api/use-loaded.ts";
import { ErrorSummary } from "../form/error-summary.tsx";
import { checked } from "../form/fault.ts";
import { SelectField, TextField } from "../form/fields.tsx";
import { useSubmit } from "../form/use-submit.ts";
import { call } from "../shell/call.ts";
import { Loaded } from "../shell/loaded.tsx";
import { navigate } from "../shell/navigation.ts";
import { useTitle } from "../shell/title.ts";
import { checkedCounts } from "./checked-counts.ts";
import { CountFields } from "./count-fields.tsx";
import type { CountingForm } from "./counting-form.ts";
import { countingForm } from "./counting-form.ts";
import type { Draft } from "./draft.ts";
import { draftOf } from "./draft.ts";
import { FilePart } from "./file-part.tsx";

/** What is typed of a new list. Another site or wave does not throw it away. */
type Typed = {
  day: string;
  countedBy: string;
  draft: Draft;
  file: NewCountSheet["file"];
};
const NOTHING: Typed = { day: "", countedBy: "", draft: {}, file: null };

const loadChoices = () => call(api.fieldwork.choices.$get());
const PLACES = {
  "submission.day-in-future": "day",
  "submission.unknown-site": "site",
  "wave.frozen": "wave",
} as const;

/** A new list: where and when it was counted, by whom, and the numbers. */
export function NewCountSheetPage() {
  useTitle(say(COUNT_SHEET_DE, "new.title"));
  const [choices, again] = useLoaded(loadChoices);
  return (
    <div class="page count-page">
      <h1>{say(COUNT_SHEET_DE, "new.title")}</h1>
      <Loaded state={choices} onAgain={again}>
        {(found) => <PlaceOfCounting choices={found} />}
      </Loaded>
      <p>
        <a href="/buero/strichlisten">{say(COUNT_SHEET_DE, "back")}</a>
      </p>
    </div>
  );
}

function PlaceOfCounting({ choices }: { choices: FieldworkChoices }) {
  const open = choices.waves.filter(({ frozen }) => !frozen);
  const sites = choices.sites.filter(({ code }) => open.some((wave) => wave.sites.includes(code)));
  const [site, setSite] = useState(sites[0]?.code ?? "");
  const waves = open.filter((wave) => wave.sites.includes(site));
  const [chosen, setWave] = useState("");
  const wave = waves.find(({ id }) => id === chosen)?.id ?? waves[0]?.id ?? "";
  const [form, again] = useLoaded(useCallback(() => formOf(wave), [wave]));
  const [typed, setTyped] = useState(NOTHING);

  if (sites.length === 0)
    return (
      <section class="sheet">
        <h2>{say(COUNT_SHEET_DE, "new.none.title")}</h2>
        <p>{say(COUNT_SHEET_DE, "new.none")}</p>
      </section>
    );
  return (
    <>
      <div class="sheet form">
        <SelectField
          id="site"
          label={say(COUNT_SHEET_DE, "field.site")}
          value={site}
          options={sites.map(({ code, name, districtName }) => ({
            value: code,
            label: `${districtName} · ${name}`,
          }))}
          faults={[]}
          onChange={setSite}
        />
        <SelectField
          id="wave"
          label={say(COUNT_SHEET_DE, "field.wave")}
          value={wave}
          options={waves.map((one) => ({ value: one.id, label: `${one.name}: ${one.title}` }))}
          faults={[]}
          onChange={setWave}
        />
      </div>
      <Loaded state={form} onAgain={again}>
        {({ form: found, wave: itsWave }) => (
          <Counting
            key={`${found.questionnaire.id} ${found.questionnaire.version}`}
            site={site}
            wave={wave}
            form={found}
            isCurrent={itsWave === wave}
            typed={typed}
            onType={(part) => setTyped((before) => ({ ...before, ...part(before) }))}
          />
        )}
      </Loaded>
    </>
  );
}

/** The form of a wave, and of which: until it is there, the form before still stands. */
async function formOf(wave: string): Promise<Outcome<{ wave: string; form: CountingForm }>> {
  const form = await countingForm(wave);
  return form.kind === "problem" ? form : { kind: "done", value: { wave, form: form.value } };
}

function Counting({
  site,
  wave,
  form,
  isCurrent,
  typed: { day, countedBy, draft, file },
  onType,
}: {
  site: string;
  wave: string;
  form: CountingForm;
  /** Whether the form is the chosen wave's. */
  isCurrent: boolean;
  typed: Typed;
  onType: (part: (before: Typed) => Partial<Typed>) => void;
}) {
  // Made here and kept: a second click, or a lost reply, stores nothing twice.
  const id = useMemo(() => crypto.randomUUID(), [wave]);
  const { faults, general, busy, submit } = useSubmit(PLACES);
  const check = () => {
    const { counts, faults: wrong } = checkedCounts(form.questionnaire, draft);
    const values = { id, wave, site, day, countedBy, questions: counts, file };
    const result = checked(NewCountSheetSchema, values, {
      day: say(COUNT_SHEET_DE, "field.day.missing"),
      countedBy: say(COUNT_SHEET_DE, "field.by.missing"),
    });
    const missing = result.kind === "faulty" ? result.faults : [];
    return result.kind === "fits" && wrong.length === 0
      ? result
      : { kind: "faulty" as const, faults: [...missing, ...wrong] };
  };
  return (
    <>
      <FilePart
        key={wave}
        wave={wave}
        onRead={(reading) =>
          onType((before) => ({
            file: reading.file,
            draft: { ...before.draft, ...draftOf(reading.questions) },
          }))
        }
      />
      <form
        class="form count-form"
        noValidate
        onSubmit={(event) => {
          if (!isCurrent) return event.preventDefault();
          void submit(
            event,
            check,
            (json) => call(api["count-sheets"].$post({ json })),
            () => navigate("/buero/strichlisten", say(COUNT_SHEET_DE, "new.saved")),
          );
        }}
      >
        <ErrorSummary faults={faults} general={general} />
        <div class="sheet form">
          <TextField
            id="day"
            type="date"
            label={say(COUNT_SHEET_DE, "field.day")}
            value={day}
            wide={false}
            faults={faults}
            onChange={(to) => onType(() => ({ day: to }))}
          />
          <TextField
            id="countedBy"
            label={say(COUNT_SHEET_DE, "field.by")}
            hint={say(COUNT_SHEET_DE, "field.by.hint")}
            value={countedBy}
            maxLength={LONGEST_NAME}
            faults={faults}
            onChange={(to) => onType(() => ({ countedBy: to }))}
          />
        </div>
        <CountFields
          form={form}
          draft={draft}
          faults={faults}
          onType={(field, to) => onType((before) => ({ draft: { ...before.draft, [field]: to } }))}
        />
        <button class="btn primary big" type="submit" aria-disabled={busy || !isCurrent}>
          {say(COUNT_SHEET_DE, "new.submit")}
        </button>
      </form>
    </>
  );
}
