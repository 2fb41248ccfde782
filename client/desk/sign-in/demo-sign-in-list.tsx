import { DESK_DE } from "../../../surveys/messages/desk/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { DemoSignIns } from "../../../surveys/wire/account.ts";

/** In a demo: one button per person that one can try. */
export function DemoSignInList({
  signIns,
  onChoose,
}: {
  signIns: DemoSignIns["signIns"];
  onChoose: (as: { email: string; password: string }) => void;
}) {
  return (
    <section class="sheet gate-sheet" aria-labelledby="demo-title">
      <h2 id="demo-title">{say(DESK_DE, "sign-in.demo.title")}</h2>
      <p class="soft">{say(DESK_DE, "sign-in.demo.text")}</p>
      <ul class="choices">
        {signIns.map(({ name, email, password }) => (
          <li key={email}>
            <button class="btn plain" type="button" onClick={() => onChoose({ email, password })}>
              {say(DESK_DE, "sign-in.demo.as", { name })}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
