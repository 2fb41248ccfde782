import check from "lucide-static/icons/check.svg?raw";
import type { Texts } from "../../../surveys/definition/wording.ts";
import { path, textAt } from "../../../surveys/definition/wording.ts";
import { Icon } from "../../shared/icons/icon.tsx";
import type { Section } from "./sections.ts";
import { words } from "./words.ts";

/** A place on the sheet: what is read out first, a section, the end. */
export type Place = "intro" | "finish" | { readonly page: string };

/** The name by which a place is found in the document. */
export function placeId(place: Place): string {
  return typeof place === "string" ? `place-${place}` : `place-page-${place.page}`;
}

/** Where one can jump to, and how far each section is. */
export function JumpList({
  sections,
  texts,
  language,
  current,
  onJump,
}: {
  sections: readonly Section[];
  texts: Texts;
  language: string;
  /** The page that is shown; undefined where all stand on one. */
  current: Place | undefined;
  onJump: (place: Place) => void;
}) {
  const here = current && placeId(current);
  const entry = (place: Place, text: string, state?: string, done = false) => (
    <li key={placeId(place)}>
      <button
        class="jump"
        type="button"
        {...(placeId(place) === here && { "aria-current": "step" as const })}
        onClick={() => onJump(place)}
      >
        <span class="jump-mark">{done && <Icon svg={check} />}</span>
        <span>
          {typeof place === "string" ? <b>{text}</b> : <b lang={language}>{text}</b>}
          {state !== undefined && <span class="soft small">{state}</span>}
        </span>
      </button>
    </li>
  );
  return (
    <nav aria-label={words("jump.label")}>
      <ol class="jumps">
        {entry("intro", words("intro.title"))}
        {sections.map((section) =>
          entry(
            { page: section.page },
            textAt(texts, path.page(section.page)),
            stateOf(section),
            section.answered === section.questions.length,
          ),
        )}
        {entry("finish", words("section.finish"))}
      </ol>
    </nav>
  );
}

function stateOf({ questions, answered, begun }: Section): string {
  const total = questions.length;
  if (answered === total) return words("section.all");
  return begun ? words("section.some", { answered, total }) : words("section.none");
}
