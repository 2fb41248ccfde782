import { LANGUAGES_DE } from "../../../surveys/messages/languages/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { LanguageState } from "../../../surveys/wire/language.ts";
import { LanguageName } from "./language-name.tsx";

/** Every text whose German words were changed since it was translated, both side by side. */
export function StaleTexts({ languages }: { languages: readonly LanguageState[] }) {
  const lists = languages.flatMap(({ language, files }) =>
    files.filter(({ stale }) => stale.length > 0).map((file) => ({ language, ...file })),
  );
  return (
    <section aria-labelledby="stale-title" class="stale">
      <h2 id="stale-title">{say(LANGUAGES_DE, "stale.title")}</h2>
      {lists.length === 0 ? (
        <p>{say(LANGUAGES_DE, "stale.none")}</p>
      ) : (
        <p>{say(LANGUAGES_DE, "stale.lead")}</p>
      )}
      {lists.map(({ language, id, title, stale }) => (
        <div key={`${language}/${id}`} class="sheet">
          <h3>
            <LanguageName language={language} /> · {title}
          </h3>
          <dl>
            {stale.map(({ path, german, text }) => (
              <div key={path}>
                <dt>{say(LANGUAGES_DE, "stale.where")}</dt>
                <dd>
                  <code>{path}</code>
                </dd>
                <dt>{say(LANGUAGES_DE, "stale.german")}</dt>
                <dd>{german}</dd>
                <dt>{say(LANGUAGES_DE, "stale.text")}</dt>
                <dd lang={language} dir="auto">
                  {text}
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </section>
  );
}
