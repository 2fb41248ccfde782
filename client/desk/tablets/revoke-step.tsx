import { say } from "../../../surveys/messages/say.ts";
import { TABLETS_DE } from "../../../surveys/messages/tablets/de.ts";
import type { Device } from "../../../surveys/wire/device.ts";
import { api } from "../../shared/api/client.ts";
import { ErrorSummary } from "../form/error-summary.tsx";
import { useSubmit } from "../form/use-submit.ts";
import { tell } from "../shell/call.ts";
import { useTitle } from "../shell/title.ts";
import { TABLETS } from "./tablets-address.ts";

/** Says what revoking does before it is done, above all to the answers that wait there. */
export function RevokeStep({ device, onDone }: { device: Device; onDone: (said: string) => void }) {
  const { id, name, report } = device;
  const title = say(TABLETS_DE, "revoke.title", { name });
  useTitle(title);
  const form = useSubmit();
  const mayWait = report === null || report.waiting > 0;
  const consequences = [
    say(TABLETS_DE, "revoke.stops"),
    say(TABLETS_DE, "revoke.key"),
    waitingSentence(report),
    ...(mayWait ? [say(TABLETS_DE, "revoke.fetch"), say(TABLETS_DE, "revoke.lost")] : []),
    say(TABLETS_DE, "revoke.again"),
  ];
  const revoke = (event: Event) =>
    form.submit(
      event,
      () => ({ kind: "fits", value: id }),
      (value) => tell(api.devices[":id"].revoke.$post({ param: { id: value } })),
      () => onDone(say(TABLETS_DE, "revoke.done", { name })),
    );
  return (
    <div class="page narrow">
      <h1>{title}</h1>
      <ErrorSummary faults={form.faults} general={form.general} />
      <form class="sheet form" onSubmit={(event) => void revoke(event)}>
        <h2>{say(TABLETS_DE, "revoke.what")}</h2>
        <ul class="bullets">
          {consequences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <div class="buttons">
          <button class="btn primary" type="submit" aria-disabled={form.busy}>
            {say(TABLETS_DE, "revoke.do")}
          </button>
          <a class="btn quiet" href={TABLETS}>
            {say(TABLETS_DE, "cancel")}
          </a>
        </div>
      </form>
    </div>
  );
}

function waitingSentence(report: Device["report"]): string {
  if (report === null) return say(TABLETS_DE, "revoke.waiting.unknown");
  const { waiting } = report;
  if (waiting === 0) return say(TABLETS_DE, "revoke.waiting.none");
  return waiting === 1
    ? say(TABLETS_DE, "revoke.waiting.one")
    : say(TABLETS_DE, "revoke.waiting.several", { count: waiting });
}
