import { useEffect, useReducer, useState } from "preact/hooks";
import type { SurveyBundle } from "../../surveys/wire/survey.ts";
import type { Display } from "../shared/display/display.ts";
import { useDisplay } from "../shared/display/use-display.ts";
import { usePageLanguage } from "../shared/language/direction.ts";

import { Demo } from "./demo.tsx";
import { Header, type Tools } from "./frame/header.tsx";
import { readAloud } from "./frame/say.tsx";
import { deviceDraw, drawOrders } from "./interview/order-shown.ts";
import type { Later } from "./later.ts";
import type { Outbox } from "./outbox/outbox.ts";
import { pageTitle } from "./page-title.ts";
import {
  closingScreens,
  handoverScreen,
  leavingEarly,
  moreAbout,
  rememberedDrafts,
  storageNote,
} from "./parts.ts";
import { Choose } from "./screens/choose.tsx";
import { Consent } from "./screens/consent.tsx";
import { Loading } from "./screens/loading.tsx";
import { QuestionScreen } from "./screens/question.tsx";
import { Start } from "./screens/start.tsx";
import { offeredLanguages, spokenLanguage, startingLanguage } from "./session/languages.ts";
import { moved, resumed } from "./session/moved.ts";
import { interviewIn, newSession, offerIn } from "./session/session.ts";
import { useBackKey } from "./session/use-back-key.ts";
import type { Visit } from "./session/visit.ts";
import { Recordings } from "./speech/recordings.ts";
import { Language, loadTabletWords } from "./tablet-words.ts";
import { useLater } from "./use-later.ts";
import { loadWords, Words, wordsIn } from "./words.ts";

/** The survey at one site: person after person, each from the bench to the thanks. */
export function App({
  bundle,
  visit,
  display: first,
  outbox,
}: {
  bundle: SurveyBundle;
  visit: Visit;
  /** What the first person has set already, before the survey was here. */
  display?: Display;
  outbox: Later<Outbox>;
}) {
  const firstLanguage = () => startingLanguage(visit.language, visit.mode, navigator.languages);
  const [inner, move] = useReducer(moved, undefined, () =>
    visit.interview === undefined
      ? newSession(firstLanguage())
      : resumed(visit.interview, firstLanguage()),
  );
  const offer = offerIn(inner);
  const languages = offeredLanguages(offer === undefined ? bundle.offers : [offer]);
  const session = { ...inner, language: spokenLanguage(inner.language, languages) };
  usePageLanguage(session.language);
  const { display, change, reset } = useDisplay(first);

  function nextPerson() {
    readAloud.get()?.forget();
    reset();
    move({ to: "next person", language: firstLanguage() });
    visit.startAfresh?.();
  }
  useBackKey(session, () => move({ to: "back" }), nextPerson);
  const opened = useLater(outbox);
  useEffect(() => opened?.watch((id, fate) => move({ to: "fate", id, fate })), [opened]);
  const closing = useLater(closingScreens)?.closing;
  const more = useLater(moreAbout);
  const leaving = useLater(leavingEarly);
  const handover = useLater(handoverScreen, session.at === "handedOver");
  const storage = useLater(storageNote, visit.mode === "web");
  const remembered = useLater(rememberedDrafts, visit.mode === "web");
  const [remembering, remember] = useState(false);
  const title = pageTitle(session);
  useEffect(() => {
    document.title = title;
  }, [title]);

  const keepingNow = session.at === "review" && session.keeping === "now";
  useEffect(() => {
    if (session.at !== "review" || session.keeping !== "now") return;
    const { id } = session.interview;
    if (closing === undefined || id === undefined) return;
    closing
      .handIn(outbox, session.interview, {
        id,
        site: bundle.site.code,
        mode: visit.mode,
        device: visit.device,
        language: session.language,
        now: new Date(),
        sealing: bundle.sealing,
      })
      .then(
        (lasting) => move({ to: "kept", lasting }),
        () => move({ to: "not kept" }),
      );
    // Once per handing in, as soon as the part that can do it is here.
  }, [keepingNow, closing]);

  const tools: Tools = {
    display,
    onDisplay: change,
    language: session.language,
    languages,
    onLanguage: (language) => {
      Promise.all([loadWords(language), loadTabletWords(language)]).then(
        () => move({ to: "language", language }),
        () => {
          // Without a network the language that is on stays on; another touch tries again.
        },
      );
    },
  };
  const back = () => move({ to: "back" });

  function screen() {
    switch (session.at) {
      case "start":
        return (
          <Start
            place={[bundle.site.name, bundle.site.district].join(", ")}
            minutes={Math.max(
              ...bundle.offers.map(({ questionnaire }) => questionnaire.estimatedMinutes),
            )}
            open={bundle.offers.length > 0}
            Instead={visit.Instead}
            note={storage && <storage.StorageNote />}
            first={session.first}
            tools={tools}
            onBegin={() => move({ to: "begin", offers: bundle.offers })}
          />
        );
      case "choose":
        return (
          <Choose
            offers={bundle.offers}
            language={session.language}
            onChoose={(offer) => move({ to: "offer", offer })}
            onBack={back}
          />
        );
      case "consent": {
        const { questionnaire, wave } = session.offer;
        const { seen, scroll } = session.more;
        if (seen === "now")
          return more === undefined ? (
            <Loading />
          ) : (
            <more.MoreAbout offer={session.offer} language={session.language} onBack={back} />
          );
        return (
          <Consent
            offer={session.offer}
            language={session.language}
            place={bundle.site.district}
            cameBack={seen === "before" ? scroll : undefined}
            tick={remembered && <remembered.RememberTick wanted={remembering} onWant={remember} />}
            onMore={(height) => move({ to: "more", scroll: height })}
            onAgree={() =>
              move({
                to: "agree",
                begun: new Date(),
                orders: wave.shuffleRanking
                  ? drawOrders(
                      questionnaire,
                      deviceDraw((target) => crypto.getRandomValues(target)),
                    )
                  : {},
              })
            }
            onBack={back}
          />
        );
      }
      case "step":
        return (
          <QuestionScreen
            key={session.step.key}
            step={session.step}
            interview={session.interview}
            language={session.language}
            icons={bundle.icons}
            hint={session.hint}
            changing={session.cameFrom !== undefined}
            onEnter={(draft) => move({ to: "enter", draft })}
            onFull={(count) => move({ to: "full", count })}
            onForward={() => move({ to: "forward" })}
            onBack={back}
            onReview={() => move({ to: "review" })}
          />
        );
      case "review":
        return closing === undefined ? (
          <Loading />
        ) : (
          <closing.Review
            interview={session.interview}
            language={session.language}
            place={session.place}
            failed={session.keeping === "failed"}
            onHelped={(helped) => move({ to: "helped", helped })}
            onChange={(question, scroll) => move({ to: "change", question, scroll })}
            onBack={back}
            onHandIn={() => move({ to: "keep", id: closing.newResponseId() })}
          />
        );
      case "thanks":
        return closing === undefined ? (
          <Loading />
        ) : (
          <closing.Thanks
            offer={session.offer}
            language={session.language}
            brought={bundle.brought}
            lasting={session.lasting}
            fate={session.fate}
            seconds={visit.thanksSeconds}
            onDone={nextPerson}
          />
        );
      case "handedOver":
        return (
          handover && <handover.HandedOver seconds={visit.thanksSeconds} onDone={nextPerson} />
        );
    }
  }

  const begun = interviewIn(session);
  const screens = (
    // Browsers keep what stands in their fields, for "restore my pages", unless a form forbids it.
    <form class="screen" autocomplete="off" onSubmit={(event) => event.preventDefault()}>
      {bundle.demo && <Demo />}
      {session.at !== "start" && (
        <Header tools={tools}>
          {begun && leaving && (
            <leaving.Leave
              session={session}
              interview={begun}
              site={bundle.site.code}
              mode={visit.mode}
              outbox={outbox}
              move={move}
              nextPerson={nextPerson}
            />
          )}
        </Header>
      )}
      {screen()}
      {remembered && (
        <remembered.DraftKeeper
          session={session}
          move={move}
          bundle={bundle}
          wanted={remembering}
          onWant={remember}
        />
      )}
    </form>
  );
  const { Around } = visit;
  return (
    <Language.Provider value={session.language}>
      <Recordings.Provider value={bundle.recordings}>
        <Words.Provider value={wordsIn(session.language)}>
          {Around === undefined ? (
            screens
          ) : (
            <Around session={session} move={move} nextPerson={nextPerson}>
              {screens}
            </Around>
          )}
        </Words.Provider>
      </Recordings.Provider>
    </Language.Provider>
  );
}
