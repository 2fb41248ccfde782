import { useState } from "preact/hooks";
import { PRINT_DE } from "../../../surveys/messages/print/de.ts";
import { LANGUAGE_NAMES, say } from "../../../surveys/messages/say.ts";
import { type SIDES, TEXT_SIZES } from "../../../surveys/paper/geometry/sheet.ts";
import type { FieldworkChoices } from "../../../surveys/wire/fieldwork.ts";
import type { PrintDesk, PrintRun } from "../../../surveys/wire/print.ts";
import { MOST_FORMS, NewPrintRun } from "../../../surveys/wire/print.ts";
import { api } from "../../shared/api/client.ts";
import { ErrorSummary } from "../form/error-summary.tsx";
import { checked } from "../form/fault.ts";
import { SelectField, TextField } from "../form/fields.tsx";
import { useSubmit } from "../form/use-submit.ts";
import { call } from "../shell/call.ts";

const PLACES = {
  "submission.unknown-site": "site",
  "submission.unknown-language": "language",
  "wave.frozen": "wave",
} as const;

/** Forms for one site: in which wave, language and size, and how many. */
export function NewRunForm({
  choices,
  printable,
  onMade,
}: {
  choices: FieldworkChoices;
  /** The waves that are still printed, with their languages. */
  printable: PrintDesk["waves"];
  onMade: (run: PrintRun) => void;
}) {
  const open = choices.waves.filter(({ id }) => printable.some((wave) => wave.id === id));
  const sites = choices.sites.filter(({ code }) => open.some((wave) => wave.sites.includes(code)));
  // Made here and kept until it has worked: a second click, or a lost reply, prints nothing twice.
  const [id, setId] = useState(() => crypto.randomUUID());
  const [site, setSite] = useState(sites[0]?.code ?? "");
  const [chosenWave, setWave] = useState("");
  const [chosenLanguage, setLanguage] = useState("de");
  const [size, setSize] = useState<`${(typeof TEXT_SIZES)[number]}`>("14");
  const [sides, setSides] = useState<(typeof SIDES)[number]>("duplex");
  const [count, setCount] = useState("");
  const form = useSubmit(PLACES);
  const waves = open.filter((wave) => wave.sites.includes(site));
  const wave = waves.find((one) => one.id === chosenWave)?.id ?? waves[0]?.id ?? "";
  const languages = printable.find((one) => one.id === wave)?.languages ?? [];
  const language = languages.includes(chosenLanguage) ? chosenLanguage : (languages[0] ?? "");
  const { faults } = form;

  if (sites.length === 0)
    return (
      <section class="sheet">
        <h2>{say(PRINT_DE, "new.none.title")}</h2>
        <p>{say(PRINT_DE, "new.none")}</p>
      </section>
    );
  const check = () =>
    checked(
      NewPrintRun,
      { id, wave, site, language, size: Number(size), sides, count: Number(count) },
      { count: say(PRINT_DE, "new.count.wrong", { most: MOST_FORMS }) },
    );
  const made = (run: PrintRun) => {
    setId(crypto.randomUUID());
    setCount("");
    onMade(run);
  };
  return (
    <form
      class="sheet form"
      noValidate
      aria-labelledby="new-run"
      onSubmit={(event) =>
        void form.submit(event, check, (json) => call(api.print.runs.$post({ json })), made)
      }
    >
      <h2 id="new-run">{say(PRINT_DE, "new.title")}</h2>
      <ErrorSummary faults={faults} general={form.general} />
      <SelectField
        id="site"
        label={say(PRINT_DE, "new.site")}
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
        label={say(PRINT_DE, "new.wave")}
        value={wave}
        options={waves.map((one) => ({ value: one.id, label: `${one.name}: ${one.title}` }))}
        faults={faults}
        onChange={setWave}
      />
      <SelectField
        id="language"
        label={say(PRINT_DE, "new.language")}
        value={language}
        options={languages.map((one) => ({ value: one, label: LANGUAGE_NAMES[one] ?? one }))}
        faults={faults}
        onChange={setLanguage}
      />
      <SelectField
        id="size"
        label={say(PRINT_DE, "new.size")}
        value={size}
        options={TEXT_SIZES.map((one) => ({
          value: `${one}` as const,
          label: say(PRINT_DE, `size.${one}`),
        }))}
        faults={faults}
        onChange={setSize}
      />
      <SelectField
        id="sides"
        label={say(PRINT_DE, "new.sides")}
        value={sides}
        options={(["duplex", "single"] as const).map((one) => ({
          value: one,
          label: say(PRINT_DE, `sides.${one}`),
        }))}
        faults={faults}
        onChange={setSides}
      />
      <TextField
        id="count"
        label={say(PRINT_DE, "new.count")}
        hint={say(PRINT_DE, "new.count.hint", { most: MOST_FORMS })}
        value={count}
        wide={false}
        inputMode="numeric"
        faults={faults}
        onChange={setCount}
      />
      <button class="btn primary big" type="submit" aria-disabled={form.busy}>
        {say(PRINT_DE, "new.submit")}
      </button>
    </form>
  );
}
