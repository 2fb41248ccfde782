import { say } from "../../../surveys/messages/say.ts";
import { SETUP_DE } from "../../../surveys/messages/setup/de.ts";
import type { WaveDetails } from "../../../surveys/wire/fieldwork-setup.ts";
import { api } from "../../shared/api/client.ts";
import { ErrorSummary } from "../form/error-summary.tsx";
import { useSubmit } from "../form/use-submit.ts";
import { call } from "../shell/call.ts";
import { dayInWords, today } from "../shell/day.ts";
import { navigate } from "../shell/navigation.ts";
import { useTitle } from "../shell/title.ts";
import { stateOf } from "./wave-setup.ts";

const CONSEQUENCES = [
  "freeze.count",
  "freeze.links",
  "freeze.traces",
  "freeze.notes",
  "freeze.batches",
  "freeze.results",
] as const;

/** Says what freezing does before it is done, because nothing brings it back. */
export function FreezePage({ back, wave }: { back: string; wave: WaveDetails }) {
  const form = useSubmit();
  const { id, name, endsOn } = wave;
  useTitle(say(SETUP_DE, "freeze.title"));
  const isRunning = stateOf(wave, today(new Date())) === "running";
  const freeze = (event: Event) =>
    form.submit(
      event,
      () => ({ kind: "fits", value: id }),
      (value) => call(api.fieldwork.waves[":id"].freeze.$post({ param: { id: value } })),
      () => navigate(back, say(SETUP_DE, "freeze.done", { name })),
    );
  return (
    <section class="narrow-form">
      <h1>{say(SETUP_DE, "freeze.lead", { name })}</h1>
      <ErrorSummary faults={form.faults} general={form.general} />
      {isRunning && (
        <p class="note">{say(SETUP_DE, "freeze.running", { day: dayInWords(endsOn) })}</p>
      )}
      <form class="sheet form" onSubmit={(event) => void freeze(event)}>
        <h2>{say(SETUP_DE, "freeze.what")}</h2>
        <ul class="bullets">
          {CONSEQUENCES.map((key) => (
            <li key={key}>{say(SETUP_DE, key)}</li>
          ))}
        </ul>
        <p>
          <b>{say(SETUP_DE, "freeze.never-back")}</b>
        </p>
        <div class="buttons">
          <button class="btn primary" type="submit" aria-disabled={form.busy}>
            {say(SETUP_DE, "freeze.do")}
          </button>
          <a class="btn quiet" href={`${back}/${id}`}>
            {say(SETUP_DE, "cancel")}
          </a>
        </div>
      </form>
    </section>
  );
}
