import { useEffect, useReducer } from "preact/hooks";
import type { SurveyBundle } from "../../surveys/wire/survey.ts";
import { useDisplay } from "../shared/display/use-display.ts";

import type { Address } from "./address.ts";
import { Demo } from "./demo.tsx";
import { Header, type Tools } from "./frame/header.tsx";
import { deviceDraw, drawOrders } from "./interview/order-shown.ts";
import type { Later } from "./later.ts";
import type { Outbox } from "./outbox/outbox.ts";
import { pageTitle } from "./page-title.ts";
import { closingScreens } from "./parts.ts";
import { Choose } from "./screens/choose.tsx";
import { Consent } from "./screens/consent.tsx";
import { Loading } from "./screens/loading.tsx";
import { QuestionScreen } from "./screens/question.tsx";
import { Start } from "./screens/start.tsx";
import { offeredLanguages, startingLanguage } from "./session/languages.ts";
import { moved, newSession } from "./session/session.ts";
import { useBackKey } from "./session/use-back-key.ts";
import { useLater } from "./use-later.ts";
import { loadWords, Words, wordsIn } from "./words.ts";

/** The survey at one site: person after person, each from the bench to the thanks. */
export function App({
  bundle,
  address,
  outbox,
}: {
  bundle: SurveyBundle;
  address: Address;
  outbox: Later<Outbox>;
}) {
  const firstLanguage = () => startingLanguage(address.language, address.mode, navigator.languages);
  const [session, move] = useReducer(moved, undefined, () => newSession(firstLanguage()));
  const { display, change, reset } = useDisplay();

  function nextPerson() {
    reset();
    move({ to: "next person", language: firstLanguage() });
  }
  useBackKey(session, () => move({ to: "back" }), nextPerson);
  const opened = useLater(outbox);
  useEffect(() => opened?.watch((id, fate) => move({ to: "fate", id, fate })), [opened]);
  const closing = useLater(closingScreens)?.closing;
  const title = pageTitle(session);
  useEffect(() => {
    document.title = title;
    document.documentElement.lang = session.language;
  }, [title, session.language]);

  const keepingNow = session.at === "review" && session.keeping === "now";
  useEffect(() => {
    if (session.at !== "review" || session.keeping !== "now") return;
    const { id } = session.interview;
    if (closing === undefined || id === undefined) return;
    closing
      .handIn(outbox, session.interview, {
        id,
        site: bundle.site.code,
        mode: address.mode,
        language: session.language,
        now: new Date(),
      })
      .then(
        (lasting) => move({ to: "kept", lasting }),
        () => move({ to: "not kept" }),
      );
    // Once per handing in.
  }, [keepingNow]);

  const languages = offeredLanguages(bundle);
  const tools: Tools = {
    display,
    onDisplay: change,
    language: session.language,
    languages,
    onLanguage: (language) => {
      loadWords(language).then(
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
        return (
          <Consent
            offer={session.offer}
            language={session.language}
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
            lasting={session.lasting}
            fate={session.fate}
            shared={address.mode === "tablet"}
            onDone={nextPerson}
          />
        );
    }
  }

  return (
    <Words.Provider value={wordsIn(session.language)}>
      <div class="screen">
        {bundle.demo && <Demo />}
        {session.at !== "start" && <Header tools={tools} />}
        {screen()}
      </div>
    </Words.Provider>
  );
}
