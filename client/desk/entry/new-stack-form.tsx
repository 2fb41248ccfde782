import { useState } from "preact/hooks";
import { ENTRY_DE } from "../../../surveys/messages/entry/de.ts";
import { MONTHS_DE } from "../../../surveys/messages/months-de.ts";
import { LANGUAGE_NAMES, say } from "../../../surveys/messages/say.ts";
import { germanDay, readDay } from "../../../surveys/paper/typed-day.ts";
import type { FieldworkChoices } from "../../../surveys/wire/fieldwork.ts";
import { NewStack } from "../../../surveys/wire/stack.ts";
import { api } from "../../shared/api/client.ts";
import { ErrorSummary } from "../form/error-summary.tsx";
import { checked } from "../form/fault.ts";
import { SelectField, TextField } from "../form/fields.tsx";
import { useSubmit } from "../form/use-submit.ts";
import { call } from "../shell/call.ts";
import { today } from "../shell/day.ts";
import { useUnsaved } from "../shell/dropped-file.ts";
import { navigate } from "../shell/navigation.ts";

/** A new stack: where it comes from, its day, and how many forms were counted. */
export function NewStackForm({ choices }: { choices: FieldworkChoices }) {
  const open = choices.waves.filter(({ frozen }) => !frozen);
  const sites = choices.sites.filter(({ code }) => open.some((wave) => wave.sites.includes(code)));
  const [site, setSite] = useState(sites[0]?.code ?? "");
  const waves = open.filter((wave) => wave.sites.includes(site));
  const [chosenWave, setWave] = useState("");
  const wave = waves.find(({ id }) => id === chosenWave)?.id ?? waves[0]?.id ?? "";
  const [day, setDay] = useState("");
  const [declared, setDeclared] = useState("");
  const [language, setLanguage] = useState("de");
  const form = useSubmit({ "submission.day-in-future": "day" });
  useUnsaved(day !== "" || declared !== "");

  if (sites.length === 0)
    return (
      <section class="sheet entry-session">
        <h2>{say(ENTRY_DE, "session.nothing.title")}</h2>
        <p>{say(ENTRY_DE, "session.nothing.text")}</p>
      </section>
    );

  const check = () => {
    const read = dayOf(day);
    const values = { wave, site, day: read.day, language, declared: Number(declared) };
    return checked(NewStack, values, {
      day: read.sentence,
      declared: say(ENTRY_DE, "stack.declared.missing"),
    });
  };
  return (
    <form
      class="sheet form entry-session"
      noValidate
      aria-labelledby="new-stack"
      onSubmit={(event) =>
        void form.submit(
          event,
          check,
          (json) => call(api.stacks.$post({ json })),
          ({ id }) => navigate(`/buero/erfassen/${id}`),
        )
      }
    >
      <h2 id="new-stack">{say(ENTRY_DE, "stack.new")}</h2>
      <ErrorSummary faults={form.faults} general={form.general} />
      <SelectField
        id="site"
        label={say(ENTRY_DE, "session.site")}
        value={site}
        options={sites.map(({ code, name, districtName }) => ({
          value: code,
          label: `${districtName} · ${name}`,
        }))}
        faults={form.faults}
        onChange={setSite}
      />
      <SelectField
        id="wave"
        label={say(ENTRY_DE, "session.wave")}
        value={wave}
        options={waves.map((one) => ({ value: one.id, label: `${one.name}: ${one.title}` }))}
        faults={form.faults}
        onChange={setWave}
      />
      <TextField
        id="day"
        label={say(ENTRY_DE, "session.day")}
        hint={say(ENTRY_DE, "session.day.hint")}
        value={day}
        wide={false}
        faults={form.faults}
        onChange={setDay}
      />
      <TextField
        id="declared"
        label={say(ENTRY_DE, "stack.declared")}
        hint={say(ENTRY_DE, "stack.declared.hint")}
        value={declared}
        wide={false}
        inputMode="numeric"
        faults={form.faults}
        onChange={setDeclared}
      />
      <SelectField
        id="language"
        label={say(ENTRY_DE, "session.language")}
        value={language}
        options={Object.entries(LANGUAGE_NAMES).map(([value, label]) => ({ value, label }))}
        faults={form.faults}
        onChange={setLanguage}
      />
      <button class="btn primary big" type="submit" aria-disabled={form.busy}>
        {say(ENTRY_DE, "stack.open")}
      </button>
    </form>
  );
}

/** The typed day as yyyy-mm-dd, or nothing and what to say about it. */
function dayOf(typed: string): { day?: string; sentence: string } {
  const read = readDay(typed);
  switch (read.kind) {
    case "malformed":
      return { sentence: say(ENTRY_DE, "session.day.malformed") };
    case "no-such-day":
      return {
        sentence: say(ENTRY_DE, "session.day.no-such-day", {
          typed: typed.trim(),
          month: MONTHS_DE[read.month - 1] ?? "",
          days: read.days,
        }),
      };
    case "day": {
      const sentence = say(ENTRY_DE, "session.day.future", { day: germanDay(read.day) });
      return read.day > today(new Date()) ? { sentence } : { day: read.day, sentence };
    }
  }
}
