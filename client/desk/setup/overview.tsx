import chevronRight from "lucide-static/icons/chevron-right.svg?raw";
import { say } from "../../../surveys/messages/say.ts";
import { SETUP_DE } from "../../../surveys/messages/setup/de.ts";
import { Icon } from "../../shared/icons/icon.tsx";
import { useTitle } from "../shell/title.ts";

/** What there is to set up, in the order that leads to a first survey. */
export function Overview({
  sections,
}: {
  sections: readonly { href: string; title: string; text: string }[];
}) {
  useTitle(say(SETUP_DE, "title"));
  return (
    <>
      <h1>{say(SETUP_DE, "title")}</h1>
      <p class="lead">{say(SETUP_DE, "lead")}</p>
      <ol class="steps">
        {sections.map(({ href, title, text }) => (
          <li key={href}>
            <a class="sheet" href={href}>
              <span>
                <b>{title}</b>
                <span class="soft">{text}</span>
              </span>
              <Icon svg={chevronRight} turns />
            </a>
          </li>
        ))}
      </ol>
    </>
  );
}
