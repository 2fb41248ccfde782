import { textAt } from "../../../surveys/definition/wording.ts";
import type { Offer } from "../../../surveys/wire/survey.ts";
import { Foot } from "../frame/foot.tsx";
import { Heading } from "../frame/heading.tsx";
import { wordingIn } from "../interview/interview.ts";
import { useWords } from "../words.ts";

/** Who asks and why, what happens to the answers, and the one thing that must be said: yes. */
export function Consent({
  offer,
  language,
  onAgree,
  onBack,
}: {
  offer: Offer;
  language: string;
  onAgree: () => void;
  onBack: () => void;
}) {
  const words = useWords();
  const { texts } = wordingIn(offer, language);
  return (
    <>
      <main>
        <section class="ask">
          <header>
            <Heading text={textAt(texts, "title")} />
          </header>
          <div class="read">
            <p>{textAt(texts, "intro")}</p>
            <h2>{words("consent.privacy")}</h2>
            <p>{textAt(texts, "privacyNote")}</p>
            <p>{words("consent.stop")}</p>
          </div>
        </section>
      </main>
      <Foot onBack={onBack} forward={{ label: words("consent.yes"), onPress: onAgree }} />
    </>
  );
}
