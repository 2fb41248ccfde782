import "./downloads.css";
import { useRef } from "preact/hooks";
import { DOWNLOADS_WORDS } from "../../../surveys/messages/downloads/catalogues.ts";
import type { ResultLanguage } from "../../../surveys/messages/say.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { ReportFormat } from "../../../surveys/wire/report.ts";
import { OFFERED_FILES } from "./files.ts";

/** "Herunterladen": the files in which a result can be taken along. Escape closes it. */
export function Downloads({
  language,
  addressOf,
  query = {},
  floats = false,
}: {
  language: ResultLanguage;
  /** Where a format lies, without its query. */
  addressOf(format: ReportFormat): string;
  /** What all addresses say, such as the wave. */
  query?: Readonly<Record<string, string>>;
  /** Whether the list lies over the page; then it closes when the focus goes on. */
  floats?: boolean;
}) {
  const words = DOWNLOADS_WORDS[language];
  const menu = useRef<HTMLDetailsElement>(null);
  const close = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !menu.current?.open) return;
    menu.current.open = false;
    menu.current.querySelector("summary")?.focus();
  };
  const leave = (event: FocusEvent) => {
    const { relatedTarget } = event;
    if (!floats || !(relatedTarget instanceof Node) || !menu.current) return;
    if (!menu.current.contains(relatedTarget)) menu.current.open = false;
  };
  return (
    <details
      class={floats ? "downloads floats" : "downloads"}
      ref={menu}
      onKeyDown={close}
      onFocusOut={leave}
    >
      <summary class="btn plain">{say(words, "menu")}</summary>
      <ul>
        {OFFERED_FILES.map(({ name, hint, format, query: own }) => {
          const asked = new URLSearchParams({ ...query, ...own });
          const address = addressOf(format);
          return (
            <li key={name}>
              <a href={asked.size > 0 ? `${address}?${asked}` : address} download>
                {say(words, name)} <span class="soft small">{say(words, hint)}</span>
              </a>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
