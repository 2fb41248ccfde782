import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useReducer, useRef, useState } from "preact/hooks";
import { path, textAt } from "../../../surveys/definition/wording.ts";
import { directionOf } from "../../../surveys/messages/direction.ts";
import type { InterfaceLanguage } from "../../../surveys/messages/say.ts";
import type { Offer, SurveyBundle } from "../../../surveys/wire/survey.ts";
import { newResponseId } from "../hand-in.ts";
import { wordingIn } from "../interview/interview.ts";
import { Words, wordsIn } from "../words.ts";
import { Discard } from "./discard.tsx";
import { drawnOrders } from "./drawn-orders.ts";
import { Finish } from "./finish.tsx";
import { headingOf, InquiryBlock } from "./inquiry-block.tsx";
import { JumpList, type Place, placeId } from "./jump-list.tsx";
import { NoteField } from "./note-field.tsx";
import { type Section, sectionsOf } from "./sections.ts";
import { moved, newSheet, type Sheet } from "./sheet.ts";
import { useHandingIn } from "./use-handing-in.ts";
import { useSeen } from "./use-seen.ts";
import { words } from "./words.ts";

export type Layout = "whole" | "pages";

/** The sheet of one conversation: sections in any order, notes beside them, handing in at the end. */
export function InterviewForm({
  bundle,
  offer,
  language,
  layout,
  onBegun,
  onDiscard,
  onHandedIn,
}: {
  bundle: SurveyBundle;
  offer: Offer;
  /** In which the questions are asked. */
  language: InterfaceLanguage;
  layout: Layout;
  /** Something is on the sheet now that would be lost with it. */
  onBegun: () => void;
  /** The sheet goes into the bin. */
  onDiscard: () => void;
  /** The answers are safe; the note is still to be sent. */
  onHandedIn: (sheet: Sheet) => void;
}) {
  const [sheet, move] = useReducer(moved, undefined, () =>
    newSheet(offer, new Date(), drawnOrders(offer)),
  );
  const [shown, setShown] = useState<Place>("intro");
  const wanted = useRef<string>(placeId("intro"));
  const [jumps, setJumps] = useState(0);
  const area = useRef<HTMLElement>(null);
  const { texts } = wordingIn(offer, language);
  const sections = sectionsOf(sheet.interview);
  const places: Place[] = ["intro", ...sections.map(({ page }) => ({ page })), "finish"];
  // A section may become hidden while it is on: then the next one still there takes its place.
  const at = Math.max(
    places.findIndex((place) => placeId(place) === placeId(shown)),
    0,
  );
  const here = places[at] ?? "intro";
  const onScreen = (place: Place) => layout === "whole" || placeId(place) === placeId(here);
  useSeen(
    area,
    sections
      .filter(({ page }) => onScreen({ page }))
      .flatMap(({ questions }) => questions.flatMap(({ steps }) => steps.map(({ key }) => key))),
    (steps) => move({ to: "seen", steps }),
  );
  const begun = Object.keys(sheet.interview.draft.entries).length > 0 || sheet.note !== "";
  useEffect(() => {
    if (begun) onBegun();
  }, [begun]);
  useHandingIn(sheet, { bundle, language }, move, onHandedIn);

  /** Brings a heading into view and gives it the focus. Nothing that was entered is touched. */
  const go = (place: Place, heading = placeId(place)) => {
    wanted.current = heading;
    setShown(place);
    setJumps((count) => count + 1);
  };
  const goToQuestion = (question: string) => {
    const section = sections.find(({ questions }) =>
      questions.some((inquiry) => inquiry.question.id === question),
    );
    if (section !== undefined) go({ page: section.page }, headingOf(question));
  };
  useLayoutEffect(() => {
    const heading = document.getElementById(wanted.current);
    // On arrival the page stands at its top, with survey and language in view.
    if (jumps > 0) heading?.scrollIntoView({ block: "start" });
    else scrollTo(0, 0);
    heading?.focus({ preventScroll: true });
  }, [jumps]);

  const heading = (place: Place, text: string, german: boolean) => (
    <h2 id={placeId(place)} tabIndex={-1} {...(german && { lang: "de", dir: "ltr" as const })}>
      {text}
    </h2>
  );
  const noteField = <NoteField note={sheet.note} onNote={(note) => move({ to: "note", note })} />;
  return (
    <div class={`interviewer-body ${layout}`}>
      <div class="side">
        <JumpList
          sections={sections}
          texts={texts}
          language={language}
          current={layout === "pages" ? here : undefined}
          onJump={go}
        />
        {layout === "whole" && <p class="soft small">{words("jump.help")}</p>}
        {layout === "whole" && <p class="soft small">{words("keys.help")}</p>}
        {layout === "whole" && noteField}
      </div>
      <main ref={area}>
        <div lang={language} dir={directionOf(language)} class="sheet-area">
          <Words.Provider value={wordsIn(language)}>
            <section hidden={!onScreen("intro")} aria-labelledby={placeId("intro")}>
              {heading("intro", words("intro.title"), true)}
              <div class="read">
                <p>
                  <b>{textAt(texts, "title")}</b>
                </p>
                <p>{textAt(texts, "intro")}</p>
                <p>{textAt(texts, "privacyNote")}</p>
                <p class="soft" lang="de" dir="ltr">
                  {words("intro.consent")}
                </p>
              </div>
            </section>
            {sections.map((section) => (
              <SectionOnSheet
                key={section.page}
                section={section}
                hidden={!onScreen({ page: section.page })}
                heading={heading(
                  { page: section.page },
                  textAt(texts, path.page(section.page)),
                  false,
                )}
              >
                {(inquiry) => (
                  <InquiryBlock
                    key={inquiry.question.id}
                    inquiry={inquiry}
                    sheet={sheet}
                    texts={texts}
                    icons={bundle.icons}
                    move={move}
                  />
                )}
              </SectionOnSheet>
            ))}
          </Words.Provider>
        </div>
        <section class="finish" hidden={!onScreen("finish")} aria-labelledby={placeId("finish")}>
          {heading("finish", words("finish.title"), true)}
          <Finish
            sheet={sheet}
            sections={sections}
            texts={texts}
            language={language}
            onQuestion={goToQuestion}
            onHandIn={() => move({ to: "hand in", id: newResponseId() })}
          />
          {begun && <Discard onDiscard={onDiscard} />}
        </section>
        {layout === "pages" && (
          <div class="turn">
            {at > 0 ? (
              <button class="btn plain" type="button" onClick={() => go(places[at - 1] ?? here)}>
                {words("page.back")}
              </button>
            ) : (
              <span />
            )}
            {at < places.length - 1 && (
              <button class="btn primary" type="button" onClick={() => go(places[at + 1] ?? here)}>
                {words("page.on")}
              </button>
            )}
          </div>
        )}
        {layout === "pages" && noteField}
      </main>
    </div>
  );
}

function SectionOnSheet({
  section,
  hidden,
  heading,
  children,
}: {
  section: Section;
  hidden: boolean;
  heading: ComponentChildren;
  children: (inquiry: Section["questions"][number]) => ComponentChildren;
}) {
  return (
    <section hidden={hidden} aria-labelledby={placeId({ page: section.page })}>
      {heading}
      {section.questions.map(children)}
    </section>
  );
}
