import arrowRight from "lucide-static/icons/arrow-right.svg?raw";
import type { ComponentChildren, ComponentType } from "preact";
import { Mark } from "../../shared/house/mark.tsx";
import { Icon } from "../../shared/icons/icon.tsx";
import type { Tools } from "../frame/header.tsx";
import { ResidentDisplayTools, ResidentLanguages } from "../frame/header.tsx";
import { Heading } from "../frame/heading.tsx";
import { streetPicture } from "../parts.ts";
import { useLater } from "../use-later.ts";
import { useWords } from "../words.ts";

/** The bench. One line, one button, the languages by their own names. */
export function Start({
  place,
  minutes,
  open,
  Instead,
  note,
  first,
  tools,
  onBegin,
}: {
  /** Where one is: name of the site and of its district. */
  place: string;
  minutes: number;
  /** Whether anything can be answered here today. */
  open: boolean;
  /** Stands in place of "Anfangen" where nobody may begin. */
  Instead: ComponentType | undefined;
  /** What people should know before they begin. */
  note?: ComponentChildren;
  /** Whether the page has just come; nobody has touched anything yet. */
  first: boolean;
  tools: Tools;
  onBegin: () => void;
}) {
  const words = useWords();
  const picture = useLater(streetPicture);
  return (
    <>
      <header class="picture">
        {picture !== undefined && <picture.Street scene="bench" height={420} />}
        <div class="over">
          <Mark />
        </div>
        <div class="over end">
          <ResidentDisplayTools tools={tools} />
        </div>
      </header>
      <main class="welcome">
        <div>
          <Heading text={words("start.title")} quiet={first} />
          <p class="soft place-name">
            <bdi lang="de">{place}</bdi>
          </p>
        </div>
        {open && Instead !== undefined ? (
          <Instead />
        ) : open ? (
          <div class="go">
            <button class="btn primary big" type="button" onClick={onBegin}>
              {words("start.begin")}
              <Icon svg={arrowRight} turns />
            </button>
            <p class="soft">
              {words("start.minutes", { minutes })}
              <br />
              {words("start.nameless")}
            </p>
          </div>
        ) : (
          <p class="lead">{words("start.none")}</p>
        )}
        {note}
        <ResidentLanguages tools={tools} />
      </main>
    </>
  );
}
