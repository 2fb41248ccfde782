import { textAt } from "../../../surveys/definition/wording.ts";
import type { Offer } from "../../../surveys/wire/survey.ts";
import { Foot } from "../frame/foot.tsx";
import { Heading } from "../frame/heading.tsx";
import { wordingIn } from "../interview/interview.ts";
import { useTabletWords } from "../tablet-words.ts";

/** The whole words on why the city asks and what becomes of the answers. Zurück leads to where one was. */
export function MoreAbout({
  offer,
  language,
  onBack,
}: {
  offer: Offer;
  language: string;
  onBack: () => void;
}) {
  const words = useTabletWords();
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
            <h2>{words?.("consent.privacy")}</h2>
            <p>{textAt(texts, "privacyNote")}</p>
          </div>
        </section>
      </main>
      <Foot onBack={onBack} />
    </>
  );
}
