import { DESK_DE } from "../../../surveys/messages/desk/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Me } from "../../../surveys/wire/account.ts";

/** The office's start: what is to be done, and how far the survey has come. */
export function HomePage(_props: { me: Me }) {
  return <h1>{say(DESK_DE, "home.greeting")}</h1>;
}
