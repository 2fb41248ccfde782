import { say } from "../../../surveys/messages/say.ts";
import { SETUP_DE } from "../../../surveys/messages/setup/de.ts";
import type { WaveDetails } from "../../../surveys/wire/fieldwork-setup.ts";
import { useLoaded } from "../../shared/api/use-loaded.ts";
import { dayInWords, today } from "../shell/day.ts";
import { Loaded } from "../shell/loaded.tsx";
import { NotThere } from "./form-frame.tsx";
import { FreezePage } from "./freeze-page.tsx";
import { ListFrame } from "./list-frame.tsx";
import type { SectionProps } from "./section-props.ts";
import { WaveChangeForm } from "./wave-change-form.tsx";
import { WaveForm } from "./wave-form.tsx";
import { loadWaveSetup, stateOf } from "./wave-setup.ts";

/** The waves: list, add, change what may change, freeze. */
export function WavesSection({ base, rest }: SectionProps) {
  const [state, again] = useLoaded(loadWaveSetup);
  return (
    <Loaded state={state} onAgain={again}>
      {({ waves, forms, sites }) => {
        if (rest === "neu") return <WaveForm back={base} forms={forms} sites={sites} />;
        if (rest === "") return <WaveList base={base} waves={waves} />;
        const [id, step] = rest.split("/");
        const wave = waves.find((candidate) => candidate.id === id);
        if (!wave) return <NotThere back={base} />;
        if (step === "abschliessen" && wave.frozenAt === null)
          return <FreezePage back={base} wave={wave} />;
        return <WaveChangeForm back={base} wave={wave} forms={forms} sites={sites} />;
      }}
    </Loaded>
  );
}

function WaveList({ base, waves }: { base: string; waves: WaveDetails[] }) {
  const day = today(new Date());
  return (
    <ListFrame
      title={say(SETUP_DE, "section.waves")}
      add={say(SETUP_DE, "waves.add")}
      href={`${base}/neu`}
    >
      {waves.length === 0 && <p class="lead">{say(SETUP_DE, "waves.none")}</p>}
      {waves.length > 0 && (
        <ul class="sheet rows">
          {waves.map((wave) => (
            <li key={wave.id}>
              <span class="what">
                <b>{wave.name}</b>
                <span class="soft">
                  {wave.title} · {dayInWords(wave.startsOn)} – {dayInWords(wave.endsOn)} ·{" "}
                  {wave.sites.length === 1
                    ? say(SETUP_DE, "wave.sites.count.one")
                    : say(SETUP_DE, "wave.sites.count.several", { count: wave.sites.length })}
                </span>
              </span>
              <StateTag state={stateOf(wave, day)} />
              <a class="btn plain" href={`${base}/${wave.id}`}>
                {say(SETUP_DE, "change")}
                <span class="hide"> {wave.name}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </ListFrame>
  );
}

function StateTag({ state }: { state: ReturnType<typeof stateOf> }) {
  const look = state === "running" ? "ok" : state === "ended" ? "note-t" : "mut";
  return <span class={`tag ${look}`}>{say(SETUP_DE, `wave.state.${state}`)}</span>;
}
