import { useState } from "preact/hooks";
import { BOARD_DE } from "../../../surveys/messages/board/de.ts";
import { PROBLEMS_DE } from "../../../surveys/messages/problems/de.ts";
import { problemSentence } from "../../../surveys/messages/problems/sentence.ts";
import { say } from "../../../surveys/messages/say.ts";
import { api } from "../../shared/api/client.ts";
import { call } from "./call.ts";

/** "Jetzt veröffentlichen": publishes what may be published, or says that too little is new. */
export function ReleaseButton({
  district,
  onReleased,
}: {
  district: string;
  onReleased: () => void;
}) {
  const [said, setSaid] = useState("");
  const [busy, setBusy] = useState(false);
  const release = async () => {
    if (busy) return;
    setBusy(true);
    setSaid(say(BOARD_DE, "release.busy"));
    const outcome = await call(api.releases.$post({ json: { district } }));
    setBusy(false);
    if (outcome.kind === "problem") return setSaid(problemSentence(PROBLEMS_DE, outcome.problem));
    setSaid(say(BOARD_DE, "release.done"));
    onReleased();
  };
  return (
    <div class="release">
      <button class="btn plain" type="button" aria-disabled={busy} onClick={() => void release()}>
        {say(BOARD_DE, "release.now")}
      </button>
      <p role="status">{said}</p>
    </div>
  );
}
