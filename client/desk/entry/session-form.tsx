import { useEffect, useRef, useState } from "preact/hooks";
import * as v from "valibot";
import { ENTRY_DE } from "../../../surveys/messages/entry/de.ts";
import { MONTHS_DE } from "../../../surveys/messages/months-de.ts";
import { PROBLEMS_DE } from "../../../surveys/messages/problems/de.ts";
import { problemSentence } from "../../../surveys/messages/problems/sentence.ts";
import { LANGUAGE_NAMES, say } from "../../../surveys/messages/say.ts";
import { entryForm } from "../../../surveys/paper/entry-fields.ts";
import { germanDay, readDay } from "../../../surveys/paper/typed-day.ts";
import type { FieldworkChoices } from "../../../surveys/wire/fieldwork.ts";
import { PaperForm } from "../../../surveys/wire/paper.ts";
import { api } from "../../shared/api/client.ts";
import { ErrorSummary } from "../form/error-summary.tsx";
import type { Fault } from "../form/fault.ts";
import { SelectField, TextField } from "../form/fields.tsx";
import { call } from "../shell/call.ts";
import type { Session, TypingForm } from "./session.ts";

type Choice = FieldworkChoices["waves"][number];

/** What holds for a whole stack: where, which wave, on which day, in which language. */
export function SessionForm({
  choices,
  session,
  isWaveKept,
  onBegin,
}: {
  choices: FieldworkChoices;
  session: Session | undefined;
  /** A sheet has been begun: it belongs to its wave. */
  isWaveKept: boolean;
  onBegin: (session: Session) => void;
}) {
  const kept = session?.form.wave.id;
  const sites = choices.sites.filter(({ code }) =>
    choices.waves.some((wave) => wave.sites.includes(code) && (!isWaveKept || wave.id === kept)),
  );
  const [site, setSite] = useState(session?.site ?? sites[0]?.code ?? "");
  const waves = wavesAt(choices, site).filter(({ id }) => !isWaveKept || id === kept);
  const [chosenWave, setWave] = useState(kept ?? "");
  const wave = waves.find(({ id }) => id === chosenWave)?.id ?? waves[0]?.id ?? "";
  const [day, setDay] = useState(session ? germanDay(session.day) : "");
  const [language, setLanguage] = useState(session?.language ?? "de");
  const [faults, setFaults] = useState<Fault[]>([]);
  const [general, setGeneral] = useState<string>();
  const { form, failure } = useTypingForm(wave);
  const start = useRef<HTMLFormElement>(null);
  useEffect(() => start.current?.querySelector<HTMLElement>("select, input")?.focus(), []);

  if (sites.length === 0)
    return (
      <div class="page entry-narrow">
        <h1>{say(ENTRY_DE, "session.nothing.title")}</h1>
        <p>{say(ENTRY_DE, "session.nothing.text")}</p>
      </div>
    );

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setGeneral(failure);
    const read = dayOf(day);
    setFaults(read.kind === "fault" ? [{ field: "day", sentence: read.sentence }] : []);
    if (read.kind === "fault" || !form) return;
    const at = sites.find(({ code }) => code === site);
    onBegin({
      site,
      place: at ? `${at.districtName} · ${at.name}` : site,
      day: read.day,
      language: languagesOf(form).includes(language) ? language : "de",
      form,
    });
  };

  return (
    <div class="page entry-narrow">
      <h1>{say(ENTRY_DE, "title")}</h1>
      <p class="lead">{say(ENTRY_DE, "session.lead")}</p>
      <ErrorSummary faults={faults} general={general} />
      <form class="sheet entry-session" noValidate ref={start} onSubmit={submit}>
        <SelectField
          id="site"
          label={say(ENTRY_DE, "session.site")}
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
          label={say(ENTRY_DE, "session.wave")}
          {...(isWaveKept && { hint: say(ENTRY_DE, "session.wave.kept") })}
          value={wave}
          options={waves.map((one) => ({ value: one.id, label: waveLabel(one) }))}
          faults={faults}
          onChange={setWave}
        />
        <TextField
          id="day"
          label={say(ENTRY_DE, "session.day")}
          hint={say(ENTRY_DE, "session.day.hint")}
          value={day}
          wide={false}
          faults={faults}
          onChange={setDay}
        />
        <SelectField
          id="language"
          label={say(ENTRY_DE, "session.language")}
          value={language}
          options={(form ? languagesOf(form) : ["de"]).map((one) => ({
            value: one,
            label: LANGUAGE_NAMES[one] ?? one,
          }))}
          faults={faults}
          onChange={setLanguage}
        />
        <button class="btn primary big" type="submit">
          {say(ENTRY_DE, "session.begin")}
        </button>
      </form>
    </div>
  );
}

/** The form of a wave, read once more for each wave that is chosen. */
function useTypingForm(wave: string): { form?: TypingForm; failure?: string } {
  const [found, setFound] = useState<{ wave: string; form?: TypingForm; failure?: string }>();
  useEffect(() => {
    if (wave === "") return;
    void call(api.paper.forms[":wave"].$get({ param: { wave } })).then((outcome) => {
      if (outcome.kind === "problem")
        return setFound({ wave, failure: problemSentence(PROBLEMS_DE, outcome.problem) });
      const form = v.parse(PaperForm, outcome.value);
      setFound({ wave, form: { ...form, entry: entryForm(form.questionnaire) } });
    });
  }, [wave]);
  return found?.wave === wave ? found : {};
}

function wavesAt({ waves }: FieldworkChoices, site: string): Choice[] {
  return waves.filter((wave) => wave.sites.includes(site));
}

function waveLabel({ name, title, frozen }: Choice): string {
  const wave = `${name}: ${title}`;
  return frozen ? say(ENTRY_DE, "session.wave.frozen", { wave }) : wave;
}

function languagesOf({ wordings }: TypingForm): string[] {
  return wordings.map((wording) => wording.language);
}

function dayOf(typed: string): { kind: "day"; day: string } | { kind: "fault"; sentence: string } {
  const read = readDay(typed);
  switch (read.kind) {
    case "malformed":
      return { kind: "fault", sentence: say(ENTRY_DE, "session.day.malformed") };
    case "no-such-day":
      return {
        kind: "fault",
        sentence: say(ENTRY_DE, "session.day.no-such-day", {
          typed: typed.trim(),
          month: MONTHS_DE[read.month - 1] ?? "",
          days: read.days,
        }),
      };
    case "day":
      return read.day > today()
        ? {
            kind: "fault",
            sentence: say(ENTRY_DE, "session.day.future", { day: germanDay(read.day) }),
          }
        : read;
  }
}

/** The calendar day on this machine. */
function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
