import { de } from "../../../surveys/messages/priorities/de.ts";
import { say } from "../../../surveys/messages/say.ts";

/** What a sample from libraries and squares is not. Stands beside every picture. */
export function SampleNote() {
  return (
    <section class="note">
      <p>
        <b>{say(de, "sample.title")}</b> {say(de, "sample.text")}
      </p>
    </section>
  );
}
