import "./themes-view.css";
import { useCallback } from "preact/hooks";
import { BOARD_DE } from "../../../surveys/messages/board/de.ts";
import { THEMES_DE } from "../../../surveys/messages/board/themes-de.ts";
import { listed } from "../../../surveys/messages/listed.ts";
import { de } from "../../../surveys/messages/priorities/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { DistrictResult } from "../../../surveys/wire/results.ts";
import type { ThemeBlock, ThemesResult } from "../../../surveys/wire/themes.ts";
import { api } from "../../shared/api/client.ts";
import { ShareBar } from "../../shared/results/share-bar.tsx";
import { PictureDownload } from "../charts/picture-download.tsx";
import { SampleNote } from "../parts/sample-note.tsx";
import { ShareValue } from "../parts/share-value.tsx";
import { themesFoot } from "../parts/themes-foot.ts";
import { themesPicture } from "../pictures/themes-picture.ts";
import { call } from "../shell/call.ts";
import { Loaded } from "../shell/loaded.tsx";

/** As many are named in the sentence; where more cannot be told apart, it names none. */
const MOST_NAMED = 3;

/** What people wrote, as persons per code, and single sentences that two people released. */
export function ThemesView({ result, onShown }: { result: DistrictResult; onShown: () => void }) {
  const { district, questionnaire, wave } = result;
  const load = useCallback(
    () =>
      call<ThemesResult>(
        api.results[":district"].themes.$get({
          param: { district: district.code },
          query: { questionnaire: questionnaire.id, ...(wave !== null && { wave }) },
        }),
      ),
    [district.code, questionnaire.id, wave],
  );
  return (
    <Loaded load={load} onShown={onShown}>
      {({ blocks, threshold }) => (
        <>
          <div class="headline">
            <h1 tabIndex={-1}>{sentenceOf(blocks)}</h1>
            <p class="soft">{say(THEMES_DE, blocks.length === 0 ? "none.text" : "persons")}</p>
          </div>
          {blocks.length > 0 && (
            <div class="two-col">
              <div class="questions">
                {blocks.map((block) => (
                  <Block
                    key={block.release.fingerprint}
                    block={block}
                    threshold={threshold}
                    district={district.name}
                  />
                ))}
              </div>
              <div class="beside">
                <SampleNote />
              </div>
            </div>
          )}
        </>
      )}
    </Loaded>
  );
}

function Block({
  block,
  threshold,
  district,
}: {
  block: ThemeBlock;
  threshold: number;
  district: string;
}) {
  const { wave, question, kind, people, few, quotes } = block;
  const { base, release, fingerprint } = themesFoot(block);
  const id = `themes-${wave.id}-${question.id}-${kind}`;
  return (
    <section class="sheet themes" aria-labelledby={id}>
      <h2 id={id}>
        {question.text}
        {kind === "other" && ` – ${say(THEMES_DE, "other")}`}
      </h2>
      {people === null ? (
        <p class="soft">{say(THEMES_DE, "few.all", { threshold })}</p>
      ) : (
        <>
          {block.themes.length > 0 && <Themes block={block} people={people} />}
          {few > 0 && <p class="soft">{say(THEMES_DE, "few", { threshold, count: few })}</p>}
        </>
      )}
      {quotes.length > 0 && (
        <>
          <h3>{say(THEMES_DE, "quotes.title")}</h3>
          <p class="soft">{say(THEMES_DE, "quotes.about")}</p>
          <ul class="voices">
            {quotes.map((quote) => (
              <li key={quote}>
                <figure>
                  <blockquote>{quote}</blockquote>
                  <figcaption class="soft">
                    {say(THEMES_DE, "quotes.from", { district })}
                  </figcaption>
                </figure>
              </li>
            ))}
          </ul>
        </>
      )}
      <div class="base soft">
        {base !== "" && <p>{base}</p>}
        <p>
          {release} <span class="fingerprint">{fingerprint}</span>
        </p>
      </div>
      <PictureDownload
        name={`freitexte-${question.id}`}
        title={question.text}
        fingerprint={block.release.fingerprint}
        draw={(shown) => themesPicture(shown, block, threshold)}
      />
    </section>
  );
}

function Themes({ block: { themes }, people }: { block: ThemeBlock; people: number }) {
  const bars = themes.some(({ share }) => share.kind === "percent");
  return (
    <table class="prio options">
      <caption>{say(THEMES_DE, "caption", { n: people })}</caption>
      <thead class="hide">
        <tr>
          <th scope="col">{say(THEMES_DE, "column.theme")}</th>
          {bars && <th scope="col">{say(BOARD_DE, "column.bar")}</th>}
          <th scope="col">{say(BOARD_DE, bars ? "column.share" : "column.count")}</th>
        </tr>
      </thead>
      <tbody>
        {themes.map(({ name, belongs, share }) => (
          <tr key={name}>
            <th class="name" scope="row">
              {name}
              {belongs !== "" && <small class="soft">{belongs}</small>}
            </th>
            {bars && (
              <td class="graph">{share.kind === "percent" && <ShareBar share={share} />}</td>
            )}
            <td class="val">
              <ShareValue share={share} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What the first list says. Themes whose ranges overlap the first one's stand beside it. */
function sentenceOf(blocks: readonly ThemeBlock[]): string {
  const themes = blocks.find((block) => block.themes.length > 0)?.themes ?? [];
  if (blocks.length === 0 || themes.length === 0) return say(THEMES_DE, "title.none");
  const first = themes[0]?.share;
  if (first?.kind !== "percent") return say(THEMES_DE, "title.counts");
  const leading = themes.filter(
    ({ share }) => share.kind === "percent" && share.upper >= first.lower,
  );
  const isOneOfMany = leading.length <= MOST_NAMED && leading.length < themes.length;
  return !isOneOfMany && themes.length > 1
    ? say(THEMES_DE, "title.many")
    : say(THEMES_DE, "title.first", { themes: namesOf(leading.map(({ name }) => name)) });
}

/** „A“, „B“ und „C“. */
function namesOf(names: readonly string[]): string {
  return listed(
    names.map((name) => say(de, "quote", { topic: name })),
    "de",
  );
}
