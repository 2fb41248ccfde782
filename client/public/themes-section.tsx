import "./themes-section.css";
import type { ThemeBlock, ThemesResult } from "../../surveys/wire/themes.ts";
import { isPercent } from "../shared/results/numbers.ts";
import { ShareBar } from "../shared/results/share-bar.tsx";
import { IN_SIGHT, ShareText } from "./ranked-list.tsx";
import type { Speaking } from "./speaking.ts";

/**
 * What people wrote: persons per code, without places, and single sentences with nothing beside them but the
 * district. Codes and sentences are in the words of the office and of those who wrote.
 */
export function ThemesSection({
  result: { blocks, threshold, district },
  speaking,
}: {
  result: ThemesResult;
  speaking: Speaking;
}) {
  const { say } = speaking;
  return (
    <section class="sheet wrote" aria-labelledby="wrote">
      <h2 id="wrote">{say("themes.title")}</h2>
      <p>{say("themes.persons")}</p>
      {blocks.map((block) => (
        <Block
          key={`${block.wave.id} ${block.question.id} ${block.kind}`}
          block={block}
          threshold={threshold}
          district={district.name}
          speaking={speaking}
        />
      ))}
    </section>
  );
}

function Block({
  block: { wave, question, kind, people, themes, few, quotes, release },
  threshold,
  district,
  speaking,
}: {
  block: ThemeBlock;
  threshold: number;
  district: string;
  speaking: Speaking;
}) {
  const { say, format } = speaking;
  return (
    <section class="wrote">
      <h3>{question.text}</h3>
      {kind === "other" && <p class="soft">{say("themes.other")}</p>}
      {people === null ? (
        <p>{say("themes.none", { threshold })}</p>
      ) : (
        <p class="soft small">
          {say("themes.base", { n: people })}{" "}
          {themes.some(({ share }) => isPercent(share)) &&
            say("base.range", { range: speaking.result("range") })}
        </p>
      )}
      <Themes themes={themes.slice(0, IN_SIGHT)} speaking={speaking} />
      {themes.length > IN_SIGHT && (
        <details>
          <summary>{say("topics.more", { count: speaking.number(themes.length) })}</summary>
          <Themes themes={themes.slice(IN_SIGHT)} speaking={speaking} />
        </details>
      )}
      {people !== null && few > 0 && (
        <p class="soft small">{say("themes.few", { threshold, count: speaking.number(few) })}</p>
      )}
      {quotes.length > 0 && (
        <>
          <h4>{say("quotes.title")}</h4>
          <p class="soft small">{say("quotes.about")}</p>
          {quotes.map((quote) => (
            <figure key={quote}>
              <blockquote>{quote}</blockquote>
              <figcaption class="soft small">{say("quotes.from", { district })}</figcaption>
            </figure>
          ))}
        </>
      )}
      <p class="soft small">
        {say("foot.release.of", {
          wave: wave.name,
          date: format.day(release.madeAt),
          number: release.number,
        })}{" "}
        <span class="fingerprint">
          {say("foot.fingerprint", { fingerprint: release.fingerprint })}
        </span>
      </p>
    </section>
  );
}

function Themes({ themes, speaking }: { themes: ThemeBlock["themes"]; speaking: Speaking }) {
  return (
    <ul class="themes">
      {themes.map(({ name, belongs, share }) => (
        <li key={name}>
          <p class="pl">
            <span lang="de">{name}</span> <ShareText share={share} speaking={speaking} />
          </p>
          {belongs !== "" && (
            <p class="soft small" lang="de">
              {belongs}
            </p>
          )}
          {isPercent(share) && <ShareBar share={share} />}
        </li>
      ))}
    </ul>
  );
}
