import { directionOf } from "../../../surveys/messages/direction.ts";
import type { InterfaceLanguage } from "../../../surveys/messages/say.ts";
import { Mark } from "../../shared/house/mark.tsx";
import { Language, useTabletWords } from "../tablet-words.ts";

/**
 * The office has signed this tablet out. What waits here stays here, sealed. Nobody chooses a language here,
 * so it is said in all that the tablet has offered, one below the other. The German is plain as it is.
 */
export function SignedOut({ languages }: { languages: readonly InterfaceLanguage[] }) {
  const [first = "de", ...others] = languages.filter((language) => language !== "de-simple");
  return (
    <div class="screen">
      <header>
        <div class="bar">
          <Mark />
        </div>
      </header>
      <main>
        <section class="ask signed-out">
          {[first, ...others].map((language) => (
            <Language.Provider key={language} value={language}>
              <div lang={language} dir={directionOf(language)}>
                <SaidOnce Title={language === first ? "h1" : "h2"} />
              </div>
            </Language.Provider>
          ))}
        </section>
      </main>
    </div>
  );
}

function SaidOnce({ Title }: { Title: "h1" | "h2" }) {
  const words = useTabletWords();
  return (
    <>
      <Title>{words?.("revoked.title")}</Title>
      <p>{words?.("revoked.text")}</p>
    </>
  );
}
