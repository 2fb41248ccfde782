import circleCheck from "lucide-static/icons/circle-check.svg?raw";
import { useEffect } from "preact/hooks";
import { textAt } from "../../../surveys/definition/wording.ts";
import type { TabletKey } from "../../../surveys/messages/tablet/de.ts";
import type { Offer } from "../../../surveys/wire/survey.ts";
import { Street } from "../../shared/house/street.tsx";
import { Icon } from "../../shared/icons/icon.tsx";
import { Heading } from "../frame/heading.tsx";
import { wordingIn } from "../interview/interview.ts";
import type { Fate } from "../outbox/outbox.ts";
import { useTabletWords } from "../tablet-words.ts";
import { useWords } from "../words.ts";
import { Countdown } from "./countdown.tsx";

const MILLISECONDS_TO_READ = 60_000;

/** Thanks. Nothing of the answers is left in the page; only whether they are safe, and sent. */
export function Thanks({
  offer,
  language,
  brought,
  lasting,
  fate,
  seconds,
  onDone,
}: {
  offer: Offer;
  language: string;
  /** What the last round has brought to this district, in German. */
  brought: string | undefined;
  /** Whether the answers outlive this page here. */
  lasting: boolean;
  fate: Fate;
  /** How long thanks stand where the next person comes to this same device; undefined: one's own. */
  seconds: number | undefined;
  onDone: () => void;
}) {
  const words = useWords();
  const more = useTabletWords();
  useEffect(() => {
    if (seconds !== undefined) return;
    const timer = setTimeout(onDone, MILLISECONDS_TO_READ);
    return () => clearTimeout(timer);
  }, []);
  const safe = lasting || fate === "sent";
  return (
    <>
      <main>
        <div class="thanks">
          <div>
            <Heading text={words("thanks.title")} />
            <p class="lead">{more?.(safe ? "thanks.kept" : "thanks.onItsWay")}</p>
            <p class="saved" role="status">
              {safe && (
                <>
                  <Icon svg={circleCheck} />
                  <span>{more?.(FATES[fate])}</span>
                </>
              )}
            </p>
          </div>
          <aside class="sheet" aria-labelledby={brought === undefined ? "next" : "brought next"}>
            {brought !== undefined && (
              <>
                <h2 id="brought">{more?.("thanks.brought")}</h2>
                <p class="brought" {...germanOn(language)}>
                  {brought}
                </p>
              </>
            )}
            <h2 id="next">{more?.("thanks.next")}</h2>
            <p>{textAt(wordingIn(offer, language).texts, "thanks")}</p>
          </aside>
        </div>
        <div class="strip">
          <Street scene="lit" />
        </div>
      </main>
      <footer class="foot">
        {seconds === undefined ? (
          <p class="soft">{more?.("thanks.back")}</p>
        ) : (
          <Countdown seconds={seconds} onOver={onDone} />
        )}
        <button
          class="btn primary forward"
          type="button"
          onClick={({ detail }) => {
            // The second half of a double touch on "Abgeben" lands here.
            if (detail < 2) onDone();
          }}
        >
          {seconds === undefined ? more?.("thanks.done") : words("thanks.doneNext")}
        </button>
      </footer>
    </>
  );
}

/** German words on a screen in another language. Where it is German, too, they are read aloud with the rest. */
function germanOn(language: string): { lang?: string; dir?: "ltr" } {
  return language.startsWith("de") ? {} : { lang: "de", dir: "ltr" };
}

const FATES: Readonly<Record<Fate, TabletKey>> = {
  waiting: "thanks.safe",
  offline: "thanks.later",
  sent: "thanks.sent",
  refused: "thanks.refused",
};
