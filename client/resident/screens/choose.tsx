import arrowRight from "lucide-static/icons/arrow-right.svg?raw";
import { textAt } from "../../../surveys/definition/wording.ts";
import type { Offer } from "../../../surveys/wire/survey.ts";
import { Icon } from "../../shared/icons/icon.tsx";
import { Foot } from "../frame/foot.tsx";
import { Heading } from "../frame/heading.tsx";
import { wordingIn } from "../interview/interview.ts";
import { useWords } from "../words.ts";

/** Which survey, where several run here. */
export function Choose({
  offers,
  language,
  onChoose,
  onBack,
}: {
  offers: readonly Offer[];
  language: string;
  onChoose: (offer: Offer) => void;
  onBack: () => void;
}) {
  const words = useWords();
  return (
    <>
      <main>
        <section class="ask">
          <header>
            <Heading text={words("choose.title")} />
            <p class="help">{words("choose.help")}</p>
          </header>
          <ul class="stack">
            {offers.map((offer) => (
              <li key={offer.wave.id}>
                <button class="answer offer" type="button" onClick={() => onChoose(offer)}>
                  <span>
                    <b>{textAt(wordingIn(offer, language).texts, "title")}</b>
                    <span class="soft">
                      {words("choose.minutes", { minutes: offer.questionnaire.estimatedMinutes })}
                    </span>
                  </span>
                  <Icon svg={arrowRight} turns />
                </button>
              </li>
            ))}
          </ul>
        </section>
      </main>
      <Foot onBack={onBack} />
    </>
  );
}
