import "./evidence-table.css";
import { BESIDE_DE } from "../../../surveys/messages/board/beside-de.ts";
import { BOARD_DE } from "../../../surveys/messages/board/de.ts";
import { de } from "../../../surveys/messages/priorities/de.ts";
import { numberWord } from "../../../surveys/messages/priorities/say-sentences.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Evidence, EvidenceEntry, Source } from "../../../surveys/wire/evidence.ts";
import { isPercent } from "../../shared/results/numbers.ts";
import { ShareBar } from "../../shared/results/share-bar.tsx";
import { kindText, nameAmong, peopleText, placeText } from "./evidence-words.ts";
import { ShareValue } from "./share-value.tsx";
import { TopicName } from "./topic-name.tsx";

/** One row per topic, one column per kind of evidence, and in the last which of them put it first. */
export function EvidenceTable({ evidence }: { evidence: Evidence }) {
  const { sources, topics, places, threshold, measure } = evidence;
  const first = say(BESIDE_DE, "evidence.column.first", { places: numberWord(de, places) });
  return (
    <table class="plain stacked evidence">
      <caption>{measure && say(BOARD_DE, "priorities.caption", measure)}</caption>
      <thead>
        <tr>
          <th scope="col">{say(BOARD_DE, "column.topic")}</th>
          {sources.map((source) => (
            <th key={source.questionnaire} scope="col">
              <b>{kindText(source)}</b> {source.title}
              <small>{peopleText(source, threshold)}</small>
            </th>
          ))}
          {places > 0 && <th scope="col">{first}</th>}
        </tr>
      </thead>
      <tbody>
        {topics.map(({ topic, entries }) => (
          <tr key={topic.code}>
            <th scope="row">
              <TopicName topic={topic} />
            </th>
            {sources.map((source, index) => (
              <td key={source.questionnaire} data-title={nameAmong(source, sources)}>
                <Entry
                  entry={entries[index] ?? { kind: "not-asked" }}
                  source={source}
                  threshold={threshold}
                />
              </td>
            ))}
            {places > 0 && (
              <td class="in-first" data-title={first}>
                {sources.map((source, index) => {
                  const entry = entries[index];
                  if (!entry || entry.kind === "not-asked") return null;
                  const name = nameAmong(source, sources);
                  return <span key={source.questionnaire}>{firstText(name, entry)}</span>;
                })}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Entry({
  entry,
  source,
  threshold,
}: {
  entry: EvidenceEntry;
  source: Source;
  threshold: number;
}) {
  if (entry.kind === "not-asked")
    return <span class="soft">{say(BESIDE_DE, "evidence.notAsked")}</span>;
  if (entry.kind === "few")
    return <span class="soft">{say(BESIDE_DE, "evidence.few", { threshold })}</span>;
  const { share, standing } = entry;
  return (
    <>
      {isPercent(share) && <ShareBar share={share} />}
      <ShareValue share={share} />
      {standing.kind !== "none" && <small class="soft">{placeText(standing, source)}</small>}
    </>
  );
}

/** The mark is a sign and a word, and says when it cannot be known. */
function firstText(name: string, entry: EvidenceEntry): string {
  if (entry.kind !== "shown" || entry.inFirst === null)
    return say(BESIDE_DE, "evidence.first.unknown", { name });
  return say(BESIDE_DE, entry.inFirst ? "evidence.first.yes" : "evidence.first.no", { name });
}
