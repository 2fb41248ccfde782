import "./asleep.css";
import { useEffect, useState } from "preact/hooks";
import type { InterfaceLanguage } from "../../../../surveys/messages/say.ts";
import { say } from "../../../../surveys/messages/say.ts";
import type { TabletWords } from "../../../../surveys/messages/tablet/catalogues.ts";
import { Mark } from "../../../shared/house/mark.tsx";
import { loadTabletWords } from "../../tablet-words.ts";
import { openingInWords } from "./opening-in-words.ts";

/** Nobody has chosen a language here: most people near the tablet read one of these. */
const SPOKEN: readonly InterfaceLanguage[] = ["de", "en"];
const MILLISECONDS_AWAKE = 20_000;

/** Outside the opening hours: a dark, quiet screen. A touch makes it say when the survey is back. */
export function Asleep({ opensAt }: { opensAt: Date | undefined }) {
  const [catalogues, setCatalogues] = useState<readonly TabletWords[]>([]);
  const [touched, setTouched] = useState(0);
  useEffect(() => {
    Promise.all(SPOKEN.map(loadTabletWords)).then(setCatalogues, () => {
      // A dark screen without words is still a dark screen.
    });
  }, []);
  useEffect(() => {
    const touch = () => setTouched(Date.now());
    addEventListener("pointerdown", touch);
    addEventListener("keydown", touch);
    return () => {
      removeEventListener("pointerdown", touch);
      removeEventListener("keydown", touch);
    };
  }, []);
  useEffect(() => {
    if (touched === 0) return;
    const timer = setTimeout(() => setTouched(0), MILLISECONDS_AWAKE);
    return () => clearTimeout(timer);
  }, [touched]);
  return (
    <main class={touched === 0 ? "asleep" : "asleep touched"} data-theme="dark">
      <Mark />
      {catalogues.map((words, index) => {
        const language = SPOKEN[index] ?? "de";
        const when = opensAt && openingInWords(opensAt, new Date(), language);
        const Title = index === 0 ? "h1" : "p";
        return (
          <section key={language} lang={language}>
            <Title>{words["asleep.title"]}</Title>
            <p role="status">
              {touched > 0 &&
                (when === undefined ? words["asleep.closed"] : say(words, "asleep.until", when))}
            </p>
          </section>
        );
      })}
    </main>
  );
}
