import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { textAt } from "../../../surveys/definition/wording.ts";
import type { Offer } from "../../../surveys/wire/survey.ts";
import { Foot } from "../frame/foot.tsx";
import { Heading } from "../frame/heading.tsx";
import { wordingIn } from "../interview/interview.ts";
import { useWords } from "../words.ts";

/** Who asks, that no name is kept, that one may stop: and the one thing that must be said, yes. */
export function Consent({
  offer,
  language,
  place,
  cameBack,
  tick,
  onMore,
  onAgree,
  onBack,
}: {
  offer: Offer;
  language: string;
  /** The district that the city asks about. */
  place: string;
  /** From the whole words: how far down "Mehr dazu" was touched. */
  cameBack: number | undefined;
  /** On a device of one's own: whether answers may outlive the page. */
  tick: ComponentChildren;
  onMore: (scroll: number) => void;
  onAgree: () => void;
  onBack: () => void;
}) {
  const words = useWords();
  const more = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (cameBack === undefined) return;
    scrollTo(0, cameBack);
    more.current?.focus({ preventScroll: true });
    // Once, on arrival: a new language must not move anyone.
  }, []);
  return (
    <>
      <main>
        <section class="ask">
          <header>
            <Heading
              text={textAt(wordingIn(offer, language).texts, "title")}
              quiet={cameBack !== undefined}
            />
          </header>
          <div class="read lead">
            <p>{words("consent.who", { place })}</p>
            <p>{words("consent.nameless")}</p>
            <p>{words("consent.stop")}</p>
            <p>
              <button class="btn" type="button" ref={more} onClick={() => onMore(scrollY)}>
                {words("consent.more")}
              </button>
            </p>
            {tick}
          </div>
        </section>
      </main>
      <Foot onBack={onBack} forward={{ label: words("consent.yes"), onPress: onAgree }} />
    </>
  );
}
