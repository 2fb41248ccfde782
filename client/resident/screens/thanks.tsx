import circleCheck from "lucide-static/icons/circle-check.svg?raw";
import { useEffect } from "preact/hooks";
import { textAt } from "../../../surveys/definition/wording.ts";
import type { ResidentKey } from "../../../surveys/messages/resident/de.ts";
import type { Offer } from "../../../surveys/wire/survey.ts";
import { Street } from "../../shared/house/street.tsx";
import { Icon } from "../../shared/icons/icon.tsx";
import { Heading } from "../frame/heading.tsx";
import { wordingIn } from "../interview/interview.ts";
import type { Fate } from "../outbox/outbox.ts";
import { useWords } from "../words.ts";

const MILLISECONDS_TO_READ = 60_000;

/** Thanks. Nothing of the answers is left in the page; only whether they are safe, and sent. */
export function Thanks({
  offer,
  language,
  lasting,
  fate,
  shared,
  onDone,
}: {
  offer: Offer;
  language: string;
  /** Whether the answers outlive this page here. */
  lasting: boolean;
  fate: Fate;
  /** Whether the next person comes to this same device. */
  shared: boolean;
  onDone: () => void;
}) {
  const words = useWords();
  useEffect(() => {
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
            <p class="lead">{words(safe ? "thanks.kept" : "thanks.onItsWay")}</p>
            <p class="saved" role="status">
              {safe && (
                <>
                  <Icon svg={circleCheck} />
                  <span>{words(FATES[fate])}</span>
                </>
              )}
            </p>
          </div>
          <aside class="sheet" aria-labelledby="next">
            <h2 id="next">{words("thanks.next")}</h2>
            <p>{textAt(wordingIn(offer, language).texts, "thanks")}</p>
          </aside>
        </div>
        <div class="strip">
          <Street scene="lit" />
        </div>
      </main>
      <footer class="foot">
        <p class="soft">{words("thanks.back")}</p>
        <button class="btn primary forward" type="button" onClick={onDone}>
          {words(shared ? "thanks.doneNext" : "thanks.done")}
        </button>
      </footer>
    </>
  );
}

const FATES: Readonly<Record<Fate, ResidentKey>> = {
  waiting: "thanks.safe",
  offline: "thanks.later",
  sent: "thanks.sent",
  refused: "thanks.refused",
};
