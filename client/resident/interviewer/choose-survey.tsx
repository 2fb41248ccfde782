import { useState } from "preact/hooks";
import type { FieldworkChoices } from "../../../surveys/wire/fieldwork.ts";
import { Heading } from "../frame/heading.tsx";
import { words } from "./words.ts";

/** Where one asks, and what. */
export type Chosen = { readonly site: string; readonly wave: string };

/** The waves that ask on a day, with sites of one's own districts. */
function wavesAskingOn({ waves }: FieldworkChoices, day: string): FieldworkChoices["waves"] {
  return waves.filter(
    ({ startsOn, endsOn, frozen }) => startsOn <= day && day <= endsOn && !frozen,
  );
}

/** Choosing site and survey; where only one is possible it is chosen already. */
export function ChooseSurvey({
  choices,
  day,
  site: before,
  onChoose,
}: {
  choices: FieldworkChoices;
  /** Today, yyyy-mm-dd. */
  day: string;
  site: string | undefined;
  onChoose: (chosen: Chosen) => void;
}) {
  const asking = wavesAskingOn(choices, day);
  const sites = choices.sites.filter(({ code }) =>
    asking.some((wave) => wave.sites.includes(code)),
  );
  const districts = [...new Set(sites.map(({ districtName }) => districtName))];
  const [site, setSite] = useState(() =>
    sites.length === 1
      ? (sites[0]?.code ?? "")
      : sites.some(({ code }) => code === before)
        ? (before ?? "")
        : "",
  );
  const here = asking.filter((wave) => wave.sites.includes(site));
  const [wished, setWave] = useState("");
  const [missing, setMissing] = useState(false);
  const wave =
    here.length === 1 ? (here[0]?.id ?? "") : here.some(({ id }) => id === wished) ? wished : "";
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (site === "" || wave === "") setMissing(true);
    else onChoose({ site, wave });
  };
  if (sites.length === 0)
    return (
      <main class="ask">
        <Heading text={words("choose.nowhere")} quiet />
      </main>
    );
  return (
    <main class="ask choose-survey">
      <Heading text={words("choose.title")} quiet />
      <form onSubmit={submit} noValidate>
        <label class="label" for="site">
          {words("choose.site")}
        </label>
        <select
          class="field"
          id="site"
          value={site}
          onChange={(event) => setSite(event.currentTarget.value)}
        >
          <option value="">{words("choose.please")}</option>
          {districts.map((district) => (
            <optgroup key={district} label={district}>
              {sites
                .filter(({ districtName }) => districtName === district)
                .map(({ code, name }) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
        <label class="label" for="survey">
          {words("choose.survey")}
        </label>
        <select
          class="field"
          id="survey"
          value={wave}
          disabled={site === ""}
          onChange={(event) => setWave(event.currentTarget.value)}
        >
          <option value="">{words("choose.please")}</option>
          {here.map(({ id, title, name }) => (
            <option key={id} value={id}>
              {title} ({name})
            </option>
          ))}
        </select>
        <p role="alert" class="missing">
          {missing && (site === "" || wave === "") && words("choose.missing")}
        </p>
        <button class="btn primary big" type="submit">
          {words("choose.go")}
        </button>
      </form>
      <p>
        <a href="/buero/notizen">{words("notes.read")}</a>
      </p>
    </main>
  );
}
